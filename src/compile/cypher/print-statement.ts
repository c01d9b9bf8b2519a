import type { LinkDeclaration } from '../../ontology/declaration.js';
import { invariant } from '../../util/invariant.js';
import type { Column, CountPlan, OperationPlan, ReadPlan, SortTerm } from '../plan/plan.js';
import { Names } from './names.js';
import { nestedScope, printCondition, type Scope, variableOf } from './print-condition.js';
import { printPattern } from './print-pattern.js';

/** Prints a plan as one statement: a sub-query for each root field and each nested read. Null if it reads nothing. */
export function printStatement(plan: OperationPlan): string | null {
  const names = new Names();
  const lines: string[] = [];
  const results: string[] = [];
  for (const root of plan.roots) {
    if (root.kind === 'typename') continue;
    if (root.read !== null) {
      const result = `f${String(results.length)}`;
      results.push(result);
      lines.push(`CALL () {`, ...indent(printRootRead(root.read, result, names)), '}');
    }
    if (root.count !== null) {
      const result = `f${String(results.length)}`;
      results.push(result);
      lines.push(`CALL () {`, ...indent(printRootCount(root.count, result, names)), '}');
    }
  }
  if (results.length === 0) return null;
  return [...lines, `RETURN ${results.map((result) => `${result} AS ${result}`).join(', ')}`].join(
    '\n',
  );
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function printRootRead(read: ReadPlan, result: string, names: Names): readonly string[] {
  invariant(read.source.kind === 'label', 'a root reads a label');
  const scope: Scope = { node: `n${names.next()}`, edge: null, near: null };
  const conditions = [
    ...indexHints(read, scope),
    ...(read.filter === null ? [] : [printCondition(read.filter, scope, names)]),
  ];
  const match = `MATCH (${scope.node}:\`${read.source.label}\`)${printWhere(conditions, read, scope)}`;
  return [match, ...printRows(read, scope, result, names)];
}

/** Without these Neo4j sorts the whole label instead of reading in index order. */
function indexHints(read: ReadPlan, scope: Scope): readonly string[] {
  if (read.after !== null || read.sort.some(({ nullable }) => nullable)) return [];
  return read.sort.map((term) => `${printTerm(term, scope)} IS NOT NULL`);
}

function printWhere(conditions: readonly string[], read: ReadPlan, scope: Scope): string {
  const all = [...conditions];
  if (read.after !== null) all.push(printAfter(read.sort, read.after.values, scope));
  return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
}

const printTerm = ({ on, property }: SortTerm, scope: Scope): string =>
  `${variableOf(on, scope)}.\`${property}\``;

/** Rows after a cursor. The leading `>=` lets an index seek; absent values come last in either direction. */
function printAfter(sort: readonly SortTerm[], values: readonly string[], scope: Scope): string {
  const [term, ...rest] = sort;
  const [value, ...restValues] = values;
  invariant(term !== undefined && value !== undefined, 'a cursor has a value for each sort term');
  const key = printTerm(term, scope);
  const beyond = `${key} ${term.descending ? '<' : '>'} $${value}`;
  const tail = rest.length === 0 ? null : printAfter(rest, restValues, scope);
  if (term.nullable) {
    const tie = tail === null ? '' : ` OR (${key} = $${value} AND ${tail})`;
    const tieOfNulls =
      tail === null ? '' : ` OR ($${value} IS NULL AND ${key} IS NULL AND ${tail})`;
    return `(${beyond}${tie} OR ($${value} IS NOT NULL AND ${key} IS NULL)${tieOfNulls})`;
  }
  if (tail === null) return beyond;
  return `(${key} ${term.descending ? '<=' : '>='} $${value} AND (${beyond} OR ${tail}))`;
}

function printRows(read: ReadPlan, scope: Scope, result: string, names: Names): readonly string[] {
  const lines: string[] = [];
  if (read.sort.length > 0) {
    const variables = scope.edge === null ? [scope.node] : [scope.edge, scope.node];
    const order = read.sort.flatMap((term) => printOrder(term, scope));
    const limit = read.limit === null ? '' : ` LIMIT $${read.limit}`;
    lines.push(`WITH ${variables.join(', ')} ORDER BY ${order.join(', ')}${limit}`);
  }
  const columns = read.columns.map((column) => printColumn(column, scope, { lines, names }));
  lines.push(`RETURN collect([${columns.join(', ')}]) AS ${result}`);
  return lines;
}

function printOrder(term: SortTerm, scope: Scope): readonly string[] {
  const key = printTerm(term, scope);
  const order = term.descending ? `${key} DESC` : key;
  return term.nullable ? [`${key} IS NULL`, order] : [order];
}

interface Output {
  readonly lines: string[];
  readonly names: Names;
}

function printColumn(column: Column, scope: Scope, output: Output): string {
  switch (column.kind) {
    case 'property':
      return `${variableOf(column.on, scope)}.\`${column.property}\``;
    case 'relationshipType':
      return `type(${variableOf('edge', scope)})`;
    case 'relationshipDirection': {
      const start = `startNode(${variableOf('edge', scope)}).id`;
      return `CASE WHEN ${start} = ${variableOf('near', scope)}.id THEN 'OUT' ELSE 'IN' END`;
    }
    case 'count':
      return printCount(column.count, variableOf(column.from, scope), output.names);
    case 'read':
      return printNestedRead(column.read, variableOf(column.from, scope), output);
  }
}

function printNestedRead(read: ReadPlan, near: string, { lines, names }: Output): string {
  invariant(read.source.kind === 'link', 'a nested read follows a link');
  const { link } = read.source;
  const scope = nestedScope(link, near, names);
  const result = `c${scope.node.slice(1)}`;
  const body =
    link.path.kind === 'end'
      ? [`WITH ${link.path.end === 'from' ? 'startNode' : 'endNode'}(${near}) AS ${scope.node}`]
      : printMatch(read, link, scope, names);
  lines.push(
    `CALL (${near}) {`,
    ...indent([...body, ...printRows(read, scope, result, names)]),
    '}',
  );
  return result;
}

function printMatch(
  read: ReadPlan,
  link: LinkDeclaration,
  scope: Scope,
  names: Names,
): readonly string[] {
  const pattern = printPattern(link, scope);
  const conditions = [
    ...pattern.conditions,
    ...(read.filter === null ? [] : [printCondition(read.filter, scope, names)]),
  ];
  return [`MATCH ${pattern.text}${printWhere(conditions, read, scope)}`];
}

function printCount(count: CountPlan, near: string, names: Names): string {
  invariant(count.source.kind === 'link', 'a nested count follows a link');
  const scope = nestedScope(count.source.link, near, names);
  const pattern = printPattern(count.source.link, scope);
  const conditions = [
    ...pattern.conditions,
    ...(count.filter === null ? [] : [printCondition(count.filter, scope, names)]),
  ];
  if (conditions.length === 0) {
    // the bare pattern is answered from the degree
    const bare = printPattern(count.source.link, { node: '', edge: '', near });
    return `COUNT { ${bare.text} }`;
  }
  return `COUNT { MATCH ${pattern.text} WHERE ${conditions.join(' AND ')} }`;
}

function printRootCount(count: CountPlan, result: string, names: Names): readonly string[] {
  invariant(count.source.kind === 'label', 'a root counts a label');
  const scope: Scope = { node: `n${names.next()}`, edge: null, near: null };
  const label = `(${scope.node}:\`${count.source.label}\`)`;
  if (count.filter === null) return [`MATCH ${label} RETURN count(${scope.node}) AS ${result}`];
  const where = printCondition(count.filter, scope, names);
  return [`MATCH ${label} WHERE ${where} RETURN count(${scope.node}) AS ${result}`];
}
