/**
 * Stands for a variable's value while a plan is made, so that the plan holds for every value of the same shape.
 * `path` leads from the coerced variables to the value.
 */
export class Hole {
  constructor(readonly path: readonly (string | number)[]) {}
}

/** Reads the value that a hole stands for; undefined where a part of the path is absent. */
export function fillHole(hole: Hole, variables: Readonly<Record<string, unknown>>): unknown {
  let value: unknown = variables;
  for (const step of hole.path) {
    if (value === null || value === undefined || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
