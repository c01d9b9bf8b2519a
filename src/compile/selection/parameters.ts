import type { ParameterValue } from '../statement.js';
import { fillHole, Hole } from './hole.js';

/** A keyed hash of a text in 16 characters of ASCII: who has not the key cannot make it. */
export type Seal = (text: string) => string;

/** What a conversion may look at besides its value. */
export interface Binding {
  readonly seal: Seal;
  /** Values of the parameters that were added before. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** Turns what the client gave into what the statement takes; throws ParleyError on values it cannot. */
type Conversion = (value: unknown, binding: Binding) => ParameterValue;

/** As a Conversion, for what holds the values of several parameters. */
type Split = (value: unknown, binding: Binding) => readonly ParameterValue[];

interface Entry {
  readonly names: readonly string[];
  readonly value: unknown;
  readonly split: Split;
}

/** The parameters of a statement in the making: constants now, variables when the operation is run. */
export class Parameters {
  readonly #entries: Entry[] = [];
  readonly #idNames: string[] = [];
  #count = 0;

  /** Adds a parameter and returns its name. `value` is a constant, a Hole, or a list with Holes in it. */
  add(value: unknown, convert: Conversion): string {
    const name = this.#makeName();
    this.#entries.push({
      names: [name],
      value,
      split: (given, binding) => [convert(given, binding)],
    });
    return name;
  }

  /** Notes that a parameter holds ids, or one, that may have been merged with another. */
  noteIds(name: string): void {
    this.#idNames.push(name);
  }

  /** Names of the parameters with such ids. */
  get idNames(): readonly string[] {
    return this.#idNames;
  }

  /** Adds `count` parameters that are all read from one value, once a run: `split` returns one for each. */
  addAll(value: unknown, count: number, split: Split): readonly string[] {
    const names = Array.from({ length: count }, () => this.#makeName());
    this.#entries.push({ names, value, split });
    return names;
  }

  #makeName(): string {
    const name = `p${String(this.#count)}`;
    this.#count += 1;
    return name;
  }

  /** Values for one run. */
  bind(
    variables: Readonly<Record<string, unknown>>,
    seal: Seal,
  ): Readonly<Record<string, ParameterValue>> {
    const parameters: Record<string, ParameterValue> = {};
    const binding: Binding = { seal, parameters };
    for (const { names, value, split } of this.#entries) {
      const values = split(fillHoles(value, variables), binding);
      for (const [index, name] of names.entries()) parameters[name] = values[index] ?? null;
    }
    return parameters;
  }
}

/** A list written out in the operation may have variables among its entries; absent ones count as null. */
function fillHoles(value: unknown, variables: Readonly<Record<string, unknown>>): unknown {
  if (value instanceof Hole) return fillHole(value, variables);
  return Array.isArray(value) ? value.map((item) => fillHoles(item, variables)) : value;
}
