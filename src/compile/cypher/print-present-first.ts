import { invariant } from '../../util/invariant.js';
import type { ReadPlan } from '../plan/plan.js';
import type { Names } from './names.js';
import type { Scope } from './print-condition.js';
import { printAfter, printOrder } from './print-sorting.js';
import { printStart } from './print-start.js';

/**
 * Lines that match the rows of a page whose first sort term may be absent: those that have it, in the order of its index,
 * which stops when the page is full; and only if it is not, those that have not. An order over both at once has no index.
 */
export function printPresentFirst(
  read: ReadPlan,
  scope: Scope,
  values: readonly string[],
  names: Names,
): readonly string[] {
  const [first, ...rest] = read.sort;
  const [key, ...restKeys] = values;
  invariant(
    first !== undefined && key !== undefined && read.limit !== null && rest.length > 0,
    'a page is bounded and ends in the id',
  );
  const { source, filter, limit, after } = read;
  const present = { ...first, nullable: false };
  const [given, ...restGiven] = after?.values ?? [];
  const { node } = scope;
  const list = `l${names.next()}`;
  const more = `m${names.next()}`;
  const page = (order: readonly string[]): string =>
    `WITH ${node} ORDER BY ${order.join(', ')} LIMIT $${limit}`;
  const restOrder = rest.flatMap((term, index) => printOrder(term, restKeys[index] ?? ''));
  const withKey = printStart(
    source,
    scope,
    {
      filter,
      hints: values.map((value) => `${value} IS NOT NULL`),
      early: after === null ? [] : [printAfter([present, ...rest], values, after.values)],
    },
    names,
  );
  const withoutKey = printStart(
    source,
    scope,
    {
      filter,
      hints: [`${key} IS NULL`],
      early:
        given === undefined
          ? []
          : [`($${given} IS NOT NULL OR ${printAfter(rest, restKeys, restGiven)})`],
    },
    names,
  );
  return [
    'CALL () {',
    ...[
      ...withKey,
      page([...printOrder(present, key), ...restOrder]),
      `RETURN collect(${node}) AS ${list}`,
    ].map(indent),
    '}',
    `CALL (${list}) {`,
    ...[
      `UNWIND ${list} AS ${node}`,
      `RETURN ${node} AS ${node}`,
      'UNION ALL',
      `UNWIND (CASE WHEN size(${list}) < $${limit} THEN [true] ELSE [] END) AS ${more}`,
      ...withoutKey,
      page(restOrder),
      `RETURN ${node} AS ${node}`,
    ].map(indent),
    '}',
  ];
}

const indent = (line: string): string => `  ${line}`;
