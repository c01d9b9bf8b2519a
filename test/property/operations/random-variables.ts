import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

import type { Random } from './random.js';

/** The variables of an operation in the making: given, left to a default of any kind, or absent. */
export class RandomVariables {
  readonly #definitions: string[] = [];
  readonly #values: Record<string, unknown> = {};

  constructor(readonly random: Random) {}

  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }

  /** ` ($v0: ID!, …)`, others in front, or nothing where there are none. */
  print(others: readonly string[] = []): string {
    const definitions = [...others, ...this.#definitions];
    return definitions.length === 0 ? '' : ` (${definitions.join(', ')})`;
  }

  /**
   * A variable for a place of this type that comes to `value`; prints its use. `other` makes a value that is not to count:
   * a default of a variable that is given.
   */
  add(place: VariablePlace, value: unknown, other: () => unknown): string {
    const { type, mustBeThere } = place;
    const name = this.#newName();
    const nullable = isNonNullType(type) ? type.ofType : type;
    const way = this.random.pick(WAYS);
    // with a default that is not null, a nullable variable may stand where null may not
    const isRequired =
      mustBeThere ||
      (way === 'given' && isNonNullType(type)) ||
      (way !== 'default' && this.random.hasChance(0.2));
    const declared = `${String(nullable)}${isRequired ? '!' : ''}`;
    if (way === 'given') this.#define(name, declared);
    else {
      const preset = way === 'default' ? value : other();
      this.#define(name, `${declared} = ${printConstant(type, preset)}`);
    }
    if (way !== 'default') this.#values[name] = value;
    return `$${name}`;
  }

  /** A variable for a nullable place that comes to nothing there, or to null. */
  addAbsent(type: GraphQLInputType): string {
    const name = this.#newName();
    const isNullByDefault = this.random.hasChance(0.3);
    this.#define(name, `${String(type)}${isNullByDefault ? ' = null' : ''}`);
    if (this.random.hasChance(0.5)) this.#values[name] = null;
    return `$${name}`;
  }

  #newName(): string {
    return `v${String(this.#definitions.length)}`;
  }

  #define(name: string, type: string): void {
    this.#definitions.push(`$${name}: ${type}`);
  }
}

/** Where a variable stands. */
export interface VariablePlace {
  readonly type: GraphQLInputType;
  /** Whether the variable must not be nullable even with a default (fields of `@oneOf` inputs). */
  readonly mustBeThere: boolean;
}

const WAYS = ['given', 'given', 'default', 'over a default'] as const;

/** A value as a literal without variables. */
function printConstant(type: GraphQLInputType, value: unknown): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null) return 'null';
  if (isListType(inner)) {
    return `[${(value as readonly unknown[]).map((item) => printConstant(inner.ofType, item)).join(', ')}]`;
  }
  if (isInputObjectType(inner)) {
    const fields = inner.getFields();
    const entries = Object.entries(value as object).flatMap(([name, member]) => {
      const field = fields[name];
      return field === undefined ? [] : [`${name}: ${printConstant(field.type, member)}`];
    });
    return `{${entries.join(', ')}}`;
  }
  return isEnumType(inner) ? (value as string) : JSON.stringify(value);
}
