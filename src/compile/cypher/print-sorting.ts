import { invariant } from '../../util/invariant.js';
import type { ReadPlan, SortExpression, SortTerm } from '../plan/plan.js';
import type { Names } from './names.js';
import { printCount, type Scope, variableOf } from './print-condition.js';
import { printPast } from './print-past.js';
import { printLinkedValue } from './print-value.js';
import { quoteName } from './quote-name.js';

/** How a read is sorted and where its page begins, in the pieces a statement needs. */
export interface Sorting {
  /** Conditions that let Neo4j read a label in the order of a composite index, from the start or from a cursor. */
  readonly hints: readonly string[];
  /** The page's beginning as a condition of the MATCH, where the terms are stored properties. */
  readonly early: readonly string[];
  /** Lines after the MATCH: values of computed terms, and the page's beginning if it needs them. */
  readonly lines: readonly string[];
  /** Variables to carry on. */
  readonly variables: readonly string[];
  readonly order: readonly string[];
  /** The expression of each term. */
  readonly values: readonly string[];
}

export function printSorting(read: ReadPlan, scope: Scope, names: Names): Sorting {
  const nodes = scope.edge === null ? [scope.node] : [scope.edge, scope.node];
  const lines: string[] = [];
  const computed: string[] = [];
  const values = read.sort.map(({ key }) => {
    if (key.kind === 'property') return `${variableOf(key.on, scope)}.${quoteName(key.property)}`;
    const value = `s${names.next()}`;
    lines.push(printTerm(key, value, { scope, carried: [...nodes, ...computed] }, names));
    computed.push(value);
    return value;
  });
  const variables = [...nodes, ...computed];
  const after = read.after === null ? [] : [printAfter(read.sort, values, read.after.values)];
  const isComputed = computed.length > 0;
  if (isComputed && after.length > 0) {
    lines.push(`WITH ${variables.join(', ')} WHERE ${after.join(' AND ')}`);
  }
  const isPlain = !isComputed && read.sort.every(({ nullable }) => !nullable);
  return {
    hints: isPlain ? values.map((value) => `${value} IS NOT NULL`) : [],
    early: isComputed ? [] : after,
    lines,
    variables,
    order: [
      ...printWithin(read, scope),
      ...read.sort.flatMap((term, index) => printOrder(term, values[index] ?? '')),
    ],
    values,
  };
}

/** What all rows have alike stands before the terms in the index. */
function printWithin({ indexOrder, sort }: ReadPlan, { node }: Scope): readonly string[] {
  if (indexOrder?.kind !== 'within') return [];
  const direction = sort[0]?.descending === true ? ' DESC' : '';
  return [`${node}.${quoteName(indexOrder.property)}${direction}`];
}

/** Gives each row the value of a term that is not a stored property. */
function printTerm(
  key: Exclude<SortExpression, { kind: 'property' }>,
  result: string,
  { scope, carried }: { readonly scope: Scope; readonly carried: readonly string[] },
  names: Names,
): string {
  if (key.kind === 'linked') return printLinkedValue(key, result, scope, names);
  const value =
    key.kind === 'past'
      ? printPast(key, variableOf(key.on, scope), names)
      : printCount(key, variableOf(key.on, scope), names);
  return `WITH ${carried.join(', ')}, ${value} AS ${result}`;
}

/** Rows after a cursor. The leading comparison lets an index seek; an OR over all terms would not. */
export function printAfter(
  sort: readonly SortTerm[],
  keys: readonly string[],
  cursor: readonly string[],
): string {
  const [term, ...terms] = sort;
  const [key, ...restKeys] = keys;
  const [value, ...values] = cursor;
  invariant(
    term !== undefined && key !== undefined && value !== undefined,
    'a cursor has a value for each sort term',
  );
  const tail = terms.length === 0 ? null : printAfter(terms, restKeys, values);
  const sign = term.descending ? '<' : '>';
  const beyond = `${key} ${sign} $${value}`;
  if (term.nullable) return printAfterNullable(term, { key, value, beyond, tail });
  return tail === null ? beyond : `(${key} ${sign}= $${value} AND (${beyond} OR ${tail}))`;
}

interface AfterParts {
  readonly key: string;
  readonly value: string;
  readonly beyond: string;
  readonly tail: string | null;
}

function printAfterNullable(
  { nullsFirst }: SortTerm,
  { key, value, beyond, tail }: AfterParts,
): string {
  const parts = [beyond];
  if (tail !== null) {
    parts.push(`(${key} = $${value} AND ${tail})`);
    parts.push(`($${value} IS NULL AND ${key} IS NULL AND ${tail})`);
  }
  // the other side of the boundary between absent and present values
  const [here, beyondNulls] = nullsFirst ? ['IS NULL', 'IS NOT NULL'] : ['IS NOT NULL', 'IS NULL'];
  parts.push(`($${value} ${here} AND ${key} ${beyondNulls})`);
  return `(${parts.join(' OR ')})`;
}

export function printOrder(
  { nullable, nullsFirst, descending }: SortTerm,
  key: string,
): readonly string[] {
  const order = descending ? `${key} DESC` : key;
  if (!nullable) return [order];
  return [nullsFirst ? `${key} IS NOT NULL` : `${key} IS NULL`, order];
}
