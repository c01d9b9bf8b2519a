import type { ParameterValue } from '../statement.js';
import { fillHole, Hole } from './hole.js';

/** Turns what the client gave into what the statement takes; throws ParleyError on values it cannot. */
export type Conversion = (value: unknown) => ParameterValue;

interface Entry {
  readonly name: string;
  readonly value: unknown;
  readonly convert: Conversion;
}

/** The parameters of a statement in the making: constants now, variables when the operation is run. */
export class Parameters {
  readonly #entries: Entry[] = [];

  /** Adds a parameter and returns its name. `value` is a constant or a Hole. */
  add(value: unknown, convert: Conversion): string {
    const name = `p${String(this.#entries.length)}`;
    this.#entries.push({ name, value, convert });
    return name;
  }

  /** Values for one run. */
  bind(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, ParameterValue>> {
    const bound: Record<string, ParameterValue> = {};
    for (const { name, value, convert } of this.#entries) {
      bound[name] = convert(value instanceof Hole ? fillHole(value, variables) : value);
    }
    return bound;
  }
}
