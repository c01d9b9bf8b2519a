import { invariant } from '../../util/invariant.js';
import type { GroupColumn, GroupKey, GroupPlan, ReadPlan } from '../plan/plan.js';
import { GroupValues } from './group-values.js';
import type { Names } from './names.js';
import { nestedScope, printCondition, type Scope } from './print-condition.js';
import { printPattern } from './print-pattern.js';
import { printStart } from './print-start.js';
import { printWhere } from './print-where.js';

/** The lines of a sub-query and the name under which it returns. */
interface PrintedRead {
  readonly lines: readonly string[];
  readonly result: string;
}

/** What a group needs of the printer that it stands in. */
export interface GroupPrinting {
  readonly names: Names;
  /** Prints the read of the node whose id a variable holds. */
  readonly printNode: (read: ReadPlan, key: string) => PrintedRead;
}

/** An expression, and the variable that holds it from the grouping on. */
interface Projection {
  readonly text: string;
  readonly name: string;
}

/**
 * The body of a sub-query that groups rows: match, values of linked nodes, group, order, nodes of keys. `near` is the
 * variable that the list's link starts from, null at the root.
 */
export function printGroup(
  group: GroupPlan,
  near: string | null,
  result: string,
  { names, printNode }: GroupPrinting,
): readonly string[] {
  const scope = scopeOf(group, near, names);
  const match = printMatch(group, scope, names);
  const values = new GroupValues(scope, names);
  const named = (prefix: string, text: string): Projection => {
    return { text, name: `${prefix}${names.next()}` };
  };
  const keys = group.keys.map(({ value, part }) => named('k', values.print(value, part)));
  const count = named('g', 'count(*)');
  const aggregates = group.columns.map((column) => {
    const text = printAggregate(column, values);
    return text === null ? null : named('g', text);
  });
  const order = new GroupOrdering(group, keys, { count: count.name, named, values });
  const terms = order.print();
  const projected = [...keys, count, ...aggregates.filter((one) => one !== null), ...order.extras];
  const least = group.minCount === null ? '' : ` WHERE ${count.name} >= $${group.minCount}`;
  const nodes: string[] = [];
  const columns = group.columns.map((column, index) => {
    if (column.kind === 'key') return nameOf(keys[column.index]);
    if (column.kind === 'count') return count.name;
    if (column.kind !== 'node') return nameOf(aggregates[index]);
    const printed = printNode(column.read, nameOf(keys[column.index]));
    nodes.push(...printed.lines);
    return printed.result;
  });
  return [
    ...match,
    ...values.lines,
    `WITH ${projected.map(({ text, name }) => `${text} AS ${name}`).join(', ')}${least}`,
    `WITH ${projected.map(({ name }) => name).join(', ')} ORDER BY ${terms.join(', ')} LIMIT $${group.limit}`,
    ...nodes,
    `RETURN collect([${columns.join(', ')}]) AS ${result}`,
  ];
}

function nameOf(projection: Projection | null | undefined): string {
  invariant(projection !== null && projection !== undefined, 'a column has its projection');
  return projection.name;
}

function scopeOf({ source }: GroupPlan, near: string | null, names: Names): Scope {
  if (source.kind !== 'link') return { node: `n${names.next()}`, edge: null, near: null };
  invariant(near !== null, 'a link starts from a variable');
  return nestedScope(source.link, near, names);
}

function printMatch({ source, filter }: GroupPlan, scope: Scope, names: Names): readonly string[] {
  if (source.kind !== 'link') {
    return printStart(source, scope, { filter, early: [], hints: [] }, names);
  }
  const pattern = printPattern(source.link, scope);
  const conditions = [
    ...pattern.conditions,
    ...(filter === null ? [] : [printCondition(filter, scope, names)]),
  ];
  return [`MATCH ${pattern.text}${printWhere(conditions)}`];
}

function printAggregate(column: GroupColumn, values: GroupValues): string | null {
  switch (column.kind) {
    case 'distinct':
      return `count(DISTINCT ${values.print(column.value, column.part)})`;
    case 'min':
    case 'max':
      return `${column.kind}(${values.print(column.value)})`;
    case 'key':
    case 'count':
    case 'node':
      return null;
  }
}

interface OrderPrinting {
  /** The variable that holds the number of entries. */
  readonly count: string;
  readonly named: (prefix: string, text: string) => Projection;
  readonly values: GroupValues;
}

/** Prints the order of groups, and what it needs beside keys and count. */
class GroupOrdering {
  readonly extras: Projection[] = [];

  constructor(
    readonly group: GroupPlan,
    readonly projections: readonly Projection[],
    readonly printing: OrderPrinting,
  ) {}

  print(): readonly string[] {
    const terms = this.group.sort.flatMap(({ by, descending }) => {
      const direction = descending ? ' DESC' : '';
      if (by.kind === 'count') return [`${this.printing.count}${direction}`];
      return this.#printKey(by.index, direction);
    });
    return [...terms, ...this.group.keys.flatMap((key) => this.#printMark(key))];
  }

  #printKey(index: number, direction: string): readonly string[] {
    const key = this.group.keys[index];
    invariant(key !== undefined, 'groups are sorted by keys that they have');
    const name = nameOf(this.projections[index]);
    const absence = key.nullable ? [`${name} IS NULL`] : [];
    if (key.text === null) return [...absence, `${name}${direction}`];
    const { sortKey } = key.text;
    if (sortKey === null) return absence;
    const least = this.#add(`min(${this.printing.values.printBeside(key.value, sortKey)})`);
    return [...absence, `${least}${direction}`];
  }

  /** Texts that share a sort key, or have none, are told apart by the least of their holders. */
  #printMark({ value, text }: GroupKey): readonly string[] {
    if (text === null) return [];
    const marks = text.marks.map(({ on, property }) =>
      on === 'linked'
        ? this.printing.values.printBeside(value, property)
        : this.printing.values.print({
            ...value,
            on,
            links: [],
            property: { kind: 'value', value: { kind: 'property', on, property } },
          }),
    );
    return [this.#add(`min(${marks.join(` + ' ' + `)})`)];
  }

  #add(text: string): string {
    const projection = this.printing.named('o', text);
    this.extras.push(projection);
    return projection.name;
  }
}
