/**
 * Stands for a variable's value while a plan is made, so that the plan holds for every value of the same shape.
 * `path` leads from the coerced variables to the value.
 */
export class Hole {
  constructor(readonly path: readonly (string | number)[]) {}
}

/** A value of an operation with every hole in it filled; what is absent stays away. */
export function fillAllHoles(
  value: unknown,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  if (value instanceof Hole) return fillHole(value, variables);
  if (Array.isArray(value)) return value.map((item) => fillAllHoles(item, variables));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, member]) => [key, fillAllHoles(member, variables)] as const,
  );
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
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
