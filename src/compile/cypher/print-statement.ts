import { invariant } from '../../util/invariant.js';
import type {
  Column,
  CountPlan,
  GroupPlan,
  ReadPlan,
  RootColumn,
  TablePlan,
} from '../plan/plan.js';
import type { PlannedLink } from '../plan/time.js';
import { type Gathering, listName, passOn, tableName } from './gathering.js';
import { Names } from './names.js';
import {
  nestedScope,
  printCondition,
  printCount,
  type Scope,
  variableOf,
} from './print-condition.js';
import { printDirection } from './print-direction.js';
import { type GroupPrinting, printGroup } from './print-group.js';
import { printPattern } from './print-pattern.js';
import { printPresentFirst } from './print-present-first.js';
import { printWithFormer } from './print-recorded.js';
import { printSorting, type Sorting } from './print-sorting.js';
import { printStart } from './print-start.js';
import { printLinkedValues, printNear } from './print-value.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';

/**
 * Prints the columns of a plan as one statement, for people to read: a sub-query for each and for each nested read. Null if
 * there are none. A column that is alone needs no sub-query, which the embedded engine takes 20 µs for.
 */
export function printStatement({
  columns,
  tables = [],
}: {
  readonly columns: readonly RootColumn[];
  readonly tables?: readonly TablePlan[];
}): string | null {
  const printing: Printing = { names: new Names(), gathered: [] };
  const [only, ...others] = columns;
  if (only === undefined) return null;
  if (others.length + tables.length === 0) return printRootColumn(only, 'f0', printing).join('\n');
  const lines: string[] = [];
  const results: string[] = [];
  for (const column of columns) {
    const result = `f${String(results.length)}`;
    results.push(result);
    lines.push('CALL () {', ...indent(printRootColumn(column, result, printing)), '}');
  }
  for (const [index, table] of tables.entries()) {
    results.push(tableName(index));
    const body = printTable(table, index, printing);
    lines.push(`CALL (${listName(index)}) {`, ...indent(body), '}');
  }
  return [...lines, `RETURN ${results.map((result) => `${result} AS ${result}`).join(', ')}`].join(
    '\n',
  );
}

function printRootColumn(
  column: RootColumn,
  result: string,
  printing: Printing,
): readonly string[] {
  switch (column.kind) {
    case 'read':
      return printRootRead(column.read, result, printing);
    case 'count':
      return printRootCount(column.count, result, printing.names);
    case 'group':
      return printGroup(column.group, null, result, groupPrinting(printing.names));
  }
}

/** The text as it is sent: one line. No literal of a statement holds a line break. */
export function compactStatement(text: string): string {
  return text.replace(/\n */g, ' ');
}

/** Characters of a read's own part of the text, without what is nested in it. */
export function measureRead(read: ReadPlan): number {
  const own = {
    ...read,
    columns: read.columns.filter(({ kind }) => kind !== 'read' && kind !== 'group'),
  };
  const names = new Names();
  if (own.source.kind === 'key')
    return groupPrinting(names).printNode(own, 'k').lines.join(' ').length;
  if (own.source.kind !== 'link')
    return printRootRead(own, 'f0', { names, gathered: [] }).join(' ').length;
  const lines: string[] = [];
  printNestedRead(own, 'n', { lines, names, gathered: [], sortValues: [] });
  return compactStatement(lines.join('\n')).length;
}

/** As `measureRead`, of groups. */
export function measureGroup(group: GroupPlan): number {
  const own = { ...group, columns: group.columns.filter(({ kind }) => kind !== 'node') };
  return printGroup(own, 'n', 'f0', groupPrinting(new Names())).join(' ').length;
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

interface Printing {
  readonly names: Names;
  /** Gets what the rows printed gather for tables. */
  readonly gathered: Gathering[];
}

function printRootRead(read: ReadPlan, result: string, printing: Printing): readonly string[] {
  const { names } = printing;
  const scope: Scope = { node: `n${names.next()}`, edge: null, near: null };
  const sorting = printSorting(read, scope, names);
  const start =
    read.indexOrder?.kind === 'presentFirst'
      ? printPresentFirst(read, scope, sorting.values, names)
      : printStart(read.source, scope, { filter: read.filter, ...sorting }, names);
  return [...start, ...printRows(read, { scope, sorting }, result, printing)];
}

interface Rows {
  readonly scope: Scope;
  readonly sorting: Sorting;
}

function printRows(
  read: ReadPlan,
  { scope, sorting }: Rows,
  result: string,
  { names, gathered }: Printing,
): readonly string[] {
  const lines: string[] = [...sorting.lines];
  if (read.sort.length > 0) {
    const limit = read.limit === null ? '' : ` LIMIT $${read.limit}`;
    lines.push(`WITH ${sorting.variables.join(', ')} ORDER BY ${sorting.order.join(', ')}${limit}`);
  }
  const inner: Gathering[] = [];
  const output = { lines, names, gathered: inner, sortValues: sorting.values };
  const values = printColumns(read.columns, scope, output);
  const returned = [`collect([${values.join(', ')}]) AS ${result}`, ...passOn(inner, gathered)];
  if (read.table !== undefined) {
    gathered.push({ table: read.table, depth: 1 });
    returned.push(`collect(${scope.node}) AS ${listName(read.table)}`);
  }
  lines.push(`RETURN ${returned.join(', ')}`);
  return lines;
}

/**
 * The rows of a table. Nodes are made distinct by `collect`, not by `WITH DISTINCT`, with which the embedded engine keeps
 * the whole list beside each of them.
 */
function printTable(
  { columns }: TablePlan,
  table: number,
  { names, gathered }: Printing,
): readonly string[] {
  const depth = gathered.find((one) => one.table === table)?.depth;
  invariant(depth !== undefined, 'a table comes after the read that leads to it');
  const node = `n${names.next()}`;
  const lists = Array.from({ length: depth - 1 }, (_, index) => `y${String(index)}`);
  const lines = [...lists, node].map(
    (name, index) => `UNWIND ${lists[index - 1] ?? listName(table)} AS ${name}`,
  );
  lines.push(`WITH collect(DISTINCT ${node}) AS d`, `UNWIND d AS ${node}`);
  const inner: Gathering[] = [];
  const scope: Scope = { node, edge: null, near: null };
  const output = { lines, names, gathered: inner, sortValues: [] };
  const values = printColumns(columns, scope, output);
  const rows = `collect([${values.join(', ')}]) AS ${tableName(table)}`;
  lines.push(`RETURN ${[rows, ...passOn(inner, gathered)].join(', ')}`);
  return lines;
}

interface Output extends Printing {
  readonly lines: string[];
  readonly sortValues: readonly string[];
}

function printColumns(columns: readonly Column[], scope: Scope, output: Output): readonly string[] {
  const linked = columns.filter((column) => column.kind === 'linked');
  const { lines, results } = printLinkedValues(linked, scope, output.names);
  output.lines.push(...lines);
  return columns.map((column) =>
    column.kind === 'linked' ? (results.get(column) ?? 'null') : printColumn(column, scope, output),
  );
}

function printColumn(
  column: Exclude<Column, { kind: 'linked' }>,
  scope: Scope,
  output: Output,
): string {
  switch (column.kind) {
    case 'relationshipType':
      return `type(${variableOf('edge', scope)})`;
    case 'relationshipDirection':
    case 'claimDirection':
      return printDirection(column.kind, scope);
    case 'sortValue':
      return output.sortValues[column.index] ?? 'null';
    case 'count':
      return printNestedCount(column.count, variableOf(column.from, scope), output.names);
    case 'read':
      return printNestedRead(column.read, variableOf(column.from, scope), output);
    case 'group':
      return printNestedGroup(column.group, variableOf(column.from, scope), output);
    default:
      return printNear(column, scope, output.names);
  }
}

function printNestedRead(read: ReadPlan, near: string, output: Output): string {
  const { lines, names } = output;
  invariant(read.source.kind === 'link', 'a nested read follows a link');
  const { link } = read.source;
  const scope = nestedScope(link, near, names);
  const result = `c${scope.node.slice(1)}`;
  const sorting = printSorting(read, scope, names);
  const body =
    link.path.kind === 'end'
      ? [`WITH ${link.path.end === 'from' ? 'startNode' : 'endNode'}(${near}) AS ${scope.node}`]
      : [printMatch(read, link, { scope, sorting }, names)];
  const rows = printRows(read, { scope, sorting }, result, output);
  lines.push(`CALL (${near}) {`, ...indent([...body, ...rows]), '}');
  return result;
}

function printNestedGroup(group: GroupPlan, near: string, { lines, names }: Output): string {
  const result = `c${names.next()}`;
  const body = printGroup(group, near, result, groupPrinting(names));
  lines.push(`CALL (${near}) {`, ...indent(body), '}');
  return result;
}

/** What groups need of this printer: the nodes of their keys are read like any other. */
function groupPrinting(names: Names): GroupPrinting {
  return {
    names,
    printNode: (read, key) => {
      invariant(read.source.kind === 'key', 'the id of a key leads to a node');
      const scope: Scope = { node: `n${names.next()}`, edge: null, near: null };
      const result = `c${scope.node.slice(1)}`;
      const sorting = printSorting(read, scope, names);
      const match = printByKey(read, scope, key, names);
      const rows = printRows(read, { scope, sorting }, result, { names, gathered: [] });
      return { lines: [`CALL (${key}) {`, ...indent([...match, ...rows]), '}'], result };
    },
  };
}

/** The node whose id a variable holds. */
function printByKey(
  { source, filter }: ReadPlan,
  scope: Scope,
  key: string,
  names: Names,
): readonly string[] {
  invariant(source.kind === 'key', 'the id of a key leads to a node');
  const { node } = scope;
  const isIt = `${node}.id = ${key}`;
  if (source.withFormer !== true) {
    return [`MATCH (${node}:${quoteName(source.label)}) WHERE ${isIt}`];
  }
  const known = filter === null ? [] : [printCondition(filter, scope, names)];
  return [...printWithFormer(node, source.label, [isIt], key), `WITH ${node}${printWhere(known)}`];
}

function printMatch(
  read: ReadPlan,
  link: PlannedLink,
  { scope, sorting }: Rows,
  names: Names,
): string {
  const pattern = printPattern(link, scope);
  const conditions = [
    ...pattern.conditions,
    ...(read.filter === null ? [] : [printCondition(read.filter, scope, names)]),
    ...sorting.early,
  ];
  return `MATCH ${pattern.text}${printWhere(conditions)}`;
}

function printNestedCount({ source, filter }: CountPlan, near: string, names: Names): string {
  invariant(source.kind === 'link', 'a nested count follows a link');
  return printCount({ link: source.link, condition: filter }, near, names);
}

function printRootCount(count: CountPlan, result: string, names: Names): readonly string[] {
  const scope: Scope = { node: `n${names.next()}`, edge: null, near: null };
  const { filter } = count;
  const start = printStart(count.source, scope, { filter, early: [], hints: [] }, names);
  return [...start, `RETURN count(${scope.node}) AS ${result}`];
}
