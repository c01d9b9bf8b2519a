import type { LinkAsOf, PastValue, Value } from '../plan/condition.js';
import type { DatePart, GroupValue } from '../plan/plan.js';
import type { PlannedLink } from '../plan/time.js';
import type { Names } from './names.js';
import { nestedScope, printCondition, type Scope, variableOf } from './print-condition.js';
import { printDirection } from './print-direction.js';
import { printPattern } from './print-pattern.js';
import { printNear, printValue } from './print-value.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';

interface Walk {
  readonly value: GroupValue;
  /** What is wanted of the node at the end, each once. */
  readonly variables: Map<string, WalkedValue>;
}

interface WalkedValue {
  readonly wanted: Value;
  readonly variable: string;
}

/** A linked node that is matched beside the row, and whether it may be absent. */
interface Step {
  readonly node: string;
  readonly isOptional: boolean;
  readonly line: string;
}

/** What a claim said of itself as of an earlier time, in a variable. */
interface Told {
  readonly variable: string;
  readonly line: string;
}

/** Prints the values that rows are grouped by, and what fetches those of linked nodes: one match, or sub-query, for each way. */
export class GroupValues {
  readonly #steps = new Map<string, Step>();
  readonly #told = new Map<string, Told>();
  readonly #walks = new Map<string, Walk>();

  constructor(
    readonly scope: Scope,
    readonly names: Names,
  ) {}

  /** Lines that must stand before the values are used; complete once all of them are printed. */
  get lines(): readonly string[] {
    return [
      ...[...this.#steps.values()].map(({ line }) => line),
      ...[...this.#told.values()].map(({ line }) => line),
      ...[...this.#walks.values()].map((walk) => this.#printWalk(walk)),
    ];
  }

  print(value: GroupValue, part: DatePart = { kind: 'VALUE' }): string {
    return printPart(this.#printPlain(value), part);
  }

  /** Another stored property of whatever holds a value. */
  printBeside(value: GroupValue, property: string): string {
    const on = value.links.length > 0 ? 'node' : value.on;
    const own = value.property.kind === 'value' ? value.property.value : null;
    const isRecorded = own?.kind === 'past' && own.what === 'recorded' && property !== 'id';
    return this.#printValue(
      value,
      isRecorded ? { ...own, property } : { kind: 'property', on, property },
    );
  }

  #printPlain(value: GroupValue): string {
    const { property } = value;
    switch (property.kind) {
      case 'value':
        return this.#printValue(value, property.value);
      case 'relationshipType':
        return `type(${variableOf('edge', this.scope)})`;
      case 'relationshipDirection':
      case 'claimDirection':
        return printDirection(property.kind, this.scope);
    }
  }

  /** As an expression over what is in hand, or from what its way leads to. */
  #printValue(value: GroupValue, wanted: Value): string {
    if (wanted.kind === 'linked') return this.#variableOf(value, wanted);
    if (value.links.length === 0) {
      return wanted.kind === 'past'
        ? this.#tell(wanted)
        : printNear(wanted, this.scope, this.names);
    }
    if (wanted.kind !== 'property' || !canBeMatched(value.links)) {
      return this.#variableOf(value, wanted);
    }
    return `${this.#match(value)}.${quoteName(wanted.property)}`;
  }

  /** A value with a parameter in it: the embedded engine groups by a variable then, but not by the expression. */
  #tell(value: PastValue): string {
    const key = JSON.stringify(value);
    const known = this.#told.get(key);
    if (known !== undefined) return known.variable;
    const variable = `v${this.names.next()}`;
    const near = variableOf(value.on, this.scope);
    const text = printNear(value, this.scope, this.names);
    this.#told.set(key, { variable, line: `CALL (${near}) { RETURN ${text} AS ${variable} }` });
    return variable;
  }

  /** Matches the nodes on a way, each once, and gives the variable of the last one. A tenth to a half of a sub-query's time. */
  #match({ on, links }: GroupValue): string {
    let name: string = on;
    let step: Pick<Step, 'node' | 'isOptional'> = {
      node: variableOf(on, this.scope),
      isOptional: false,
    };
    for (const { link } of links) {
      name = `${name}.${link.name}`;
      const known = this.#steps.get(name) ?? this.#makeStep(link, step);
      this.#steps.set(name, known);
      step = known;
    }
    return step.node;
  }

  #makeStep(link: PlannedLink, from: Pick<Step, 'node' | 'isOptional'>): Step {
    const inner = nestedScope(link, from.node, this.names);
    const isOptional = from.isOptional || link.nullable;
    const { text, conditions } = printPattern(link, inner);
    const line = `${isOptional ? 'OPTIONAL ' : ''}MATCH ${text}${printWhere(conditions)}`;
    return { node: inner.node, isOptional, line };
  }

  #variableOf(value: GroupValue, wanted: Value): string {
    const name = [value.on, ...value.links.map(({ link }) => link.name)].join('.');
    const walk = this.#walks.get(name) ?? { value, variables: new Map<string, WalkedValue>() };
    this.#walks.set(name, walk);
    const key = JSON.stringify(wanted);
    const known = walk.variables.get(key);
    const variable = known?.variable ?? `v${this.names.next()}`;
    walk.variables.set(key, { wanted, variable });
    return variable;
  }

  #printWalk({ value, variables }: Walk): string {
    const start = variableOf(value.on, this.scope);
    let scope = this.scope;
    const steps = value.links.map(({ link, restriction }) => {
      scope = nestedScope(link, scope === this.scope ? start : scope.node, this.names);
      const { text, conditions } = printPattern(link, scope);
      const all = [
        ...conditions,
        ...(restriction === null ? [] : [printCondition(restriction, scope, this.names)]),
      ];
      return `MATCH ${text}${printWhere(all)}`;
    });
    const returned = [...variables.values()].map(({ wanted, variable }) => {
      const far = printValue(wanted, scope, this.names);
      steps.push(...far.lines);
      return `head(collect(${far.value})) AS ${variable}`;
    });
    return `CALL (${start}) { ${steps.join(' ')} RETURN ${returned.join(', ')} }`;
  }
}

/**
 * Whether a way can be matched beside the row. OPTIONAL MATCH takes no sub-query as a condition, and by an id it reads the
 * whole label on the embedded engine.
 */
function canBeMatched(links: readonly LinkAsOf[]): boolean {
  let isOptional = false;
  return links.every(({ link, restriction }) => {
    isOptional ||= link.nullable;
    const isPlain =
      link.path.kind === 'relationship' || (link.path.kind === 'lookup' && !isOptional);
    return isPlain && restriction === null;
  });
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
