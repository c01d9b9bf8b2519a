import type { DatePart, GroupValue } from '../plan/plan.js';
import type { Names } from './names.js';
import { nestedScope, type Scope, variableOf } from './print-condition.js';
import { printPattern } from './print-pattern.js';
import { quoteName } from './quote-name.js';

interface Walk {
  readonly value: GroupValue;
  /** The variable of each property that is wanted of the node at the end. */
  readonly variables: Map<string, string>;
}

/** Prints the values that rows are grouped by, and the sub-queries that fetch those of linked nodes: one for each way. */
export class GroupValues {
  readonly #walks = new Map<string, Walk>();

  constructor(
    readonly scope: Scope,
    readonly names: Names,
  ) {}

  /** Lines that must stand before the values are used; complete once all of them are printed. */
  get lines(): readonly string[] {
    return [...this.#walks.values()].map((walk) => this.#printWalk(walk));
  }

  print(value: GroupValue, part: DatePart = { kind: 'VALUE' }): string {
    return printPart(this.#printPlain(value), part);
  }

  /** Another stored property of whatever holds a value. */
  printBeside(value: GroupValue, property: string): string {
    return value.links.length > 0
      ? this.#variableOf(value, property)
      : `${variableOf(value.on, this.scope)}.${quoteName(property)}`;
  }

  #printPlain(value: GroupValue): string {
    const { property } = value;
    switch (property.kind) {
      case 'stored':
        return this.printBeside(value, property.name);
      case 'relationshipType':
        return `type(${variableOf('edge', this.scope)})`;
      case 'relationshipDirection': {
        const start = `startNode(${variableOf('edge', this.scope)}).id`;
        return `CASE WHEN ${start} = ${variableOf('near', this.scope)}.id THEN 'OUT' ELSE 'IN' END`;
      }
    }
  }

  #variableOf(value: GroupValue, property: string): string {
    const name = [value.on, ...value.links.map((link) => link.name)].join('.');
    const walk = this.#walks.get(name) ?? { value, variables: new Map<string, string>() };
    this.#walks.set(name, walk);
    const variable = walk.variables.get(property) ?? `v${this.names.next()}`;
    walk.variables.set(property, variable);
    return variable;
  }

  #printWalk({ value, variables }: Walk): string {
    const start = variableOf(value.on, this.scope);
    let near = start;
    const matches = value.links.map((link) => {
      const inner = nestedScope(link, near, this.names);
      near = inner.node;
      const { text, conditions } = printPattern(link, inner);
      return `MATCH ${text}${conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`}`;
    });
    const returned = [...variables].map(
      ([property, variable]) => `head(collect(${near}.${quoteName(property)})) AS ${variable}`,
    );
    return `CALL (${start}) { ${matches.join(' ')} RETURN ${returned.join(', ')} }`;
  }
}

/** Where each part of an EDTF date stands in its text, and the marks before the digits that end it. */
const PARTS = {
  YEAR: { length: 4, dashes: [] },
  MONTH: { length: 7, dashes: [4] },
  DAY: { length: 10, dashes: [4, 7] },
} as const;

/** The beginning of a date. One that is not exact may be shorter, open (`../2025`), a season (`2025-21`) or hold an X. */
function printPart(date: string, part: DatePart): string {
  if (part.kind === 'VALUE') return date;
  const { length, dashes } = PARTS[part.kind];
  const beginning = `substring(${date}, 0, ${String(length)})`;
  if (part.isExact) return beginning;
  const conditions = [
    `${date} >= '0'`,
    `${date} < ':'`,
    ...dashes.map((place) => `substring(${date}, ${String(place)}, 1) = '-'`),
    ...(dashes.length === 0
      ? []
      : [`substring(${date}, 5, 2) >= '01'`, `substring(${date}, 5, 2) <= '12'`]),
    `NOT ${beginning} CONTAINS 'X'`,
  ];
  return `CASE WHEN ${conditions.join(' AND ')} THEN ${beginning} END`;
}
