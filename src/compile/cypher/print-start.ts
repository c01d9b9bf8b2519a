import { invariant } from '../../util/invariant.js';
import type { Condition } from '../plan/condition.js';
import { conjunctsOf, isKey } from '../plan/find-start.js';
import type { RowSource } from '../plan/plan.js';
import type { Names } from './names.js';
import { nestedScope, printCondition, type Scope } from './print-condition.js';
import { printReversed } from './print-pattern.js';
import { printWithFormer } from './print-recorded.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';

type AnchorSource = Extract<RowSource, { kind: 'anchor' }>;

/** What to ask of each node that is matched at the root of a statement. */
export interface RootFilter {
  readonly filter: Condition | null;
  /** Predicates printed already: the page's beginning, and what makes an index give the order. */
  readonly early: readonly string[];
  readonly hints: readonly string[];
}

/** Lines that match the nodes of a root read, each once, and filter them. */
export function printStart(
  source: RowSource,
  scope: Scope,
  { filter, early, hints }: RootFilter,
  names: Names,
): readonly string[] {
  invariant(source.kind !== 'link' && source.kind !== 'key', 'a root reads a label');
  const known = source.kind === 'ids' ? [`${scope.node}.id IN $${source.parameter}`] : [];
  const asked = filter === null ? known : [...known, printCondition(filter, scope, names)];
  if (source.kind === 'label' && source.seek !== undefined) {
    return printSeek(source, scope, [...hints, ...asked, ...early], names);
  }
  if (source.kind === 'anchor') return printAnchor(source, scope, [...asked, ...early], names);
  if (source.withFormer === true) return printEver(source, scope, { filter, early, hints }, names);
  const label = `(${scope.node}:${quoteName(source.label)})`;
  return [`MATCH ${label}${printWhere([...hints, ...asked, ...early])}`];
}

/** All that ever had the label: what fixes the id seeks, the rest is asked of both kinds at once. */
function printEver(
  source: Extract<RowSource, { readonly withFormer?: boolean }>,
  scope: Scope,
  { filter, early, hints }: RootFilter,
  names: Names,
): readonly string[] {
  const parts = conjunctsOf(filter);
  const print = (one: Condition): string => printCondition(one, scope, names);
  const ids = source.kind === 'ids' ? [`${scope.node}.id IN $${source.parameter}`] : [];
  const rest = [...hints, ...parts.filter((part) => !isKey(part)).map(print), ...early];
  return [
    ...printWithFormer(scope.node, source.label, [...ids, ...parts.filter(isKey).map(print)]),
    `WITH ${scope.node}${printWhere(rest)}`,
  ];
}

/**
 * The nodes that an index has under a sort key. Each value of a list is sought by itself: Neo4j would rather read the whole
 * label in the order of another index. The id is asked for because an index serves only where all its keys are.
 */
function printSeek(
  { label, seek }: Extract<RowSource, { kind: 'label' }>,
  { node }: Scope,
  conditions: readonly string[],
  names: Names,
): readonly string[] {
  if (seek === undefined) return [];
  const each = seek.operator === 'in' ? `k${names.next()}` : null;
  const sought = `${node}.${quoteName(seek.property)} = ${each ?? `$${seek.parameter}`}`;
  const all = new Set([sought, `${node}.id IS NOT NULL`, ...conditions]);
  const match = `MATCH (${node}:${quoteName(label)})${printWhere([...all])}`;
  return each === null ? [match] : [`UNWIND $${seek.parameter} AS ${each}`, match];
}

/** From the far end of a way back to the nodes of the label, a step a MATCH, each node once after each step. */
function printAnchor(
  { label, from, steps }: AnchorSource,
  root: Scope,
  conditions: readonly string[],
  names: Names,
): readonly string[] {
  const scopes: Scope[] = [];
  let near = root.node;
  for (const { link } of steps) {
    const scope = nestedScope(link, near, names);
    scopes.push(scope);
    near = scope.node;
  }
  const back = steps.map((step, index) => {
    const scope = scopes[index];
    invariant(scope !== undefined, 'each step has its variables');
    const pattern = printReversed(step.link, scope, index === 0 ? label : null);
    const asked = [...pattern.conditions];
    if (step.condition !== null) asked.push(printCondition(step.condition, scope, names));
    if (index === 0) asked.push(...conditions);
    return [`MATCH ${pattern.text}${printWhere(asked)}`, `WITH DISTINCT ${scope.near ?? ''}`];
  });
  const last = scopes.at(-1);
  invariant(last !== undefined, 'there is a step at least');
  return [
    `MATCH (${last.node}:${quoteName(from.label)}) WHERE ${printCondition(from.condition, last, names)}`,
    ...back.reverse().flat(),
  ];
}
