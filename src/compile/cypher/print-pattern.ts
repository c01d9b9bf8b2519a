import { invariant } from '../../util/invariant.js';
import type { PlannedLink } from '../plan/time.js';
import { printClaimPath } from './print-past.js';
import { quoteName } from './quote-name.js';

interface PatternScope {
  readonly node: string;
  readonly edge: string | null;
  readonly near: string | null;
}

/** A pattern, and what always holds of it. */
export interface Pattern {
  readonly text: string;
  readonly conditions: readonly string[];
}

/**
 * The pattern of a link, the variable in hand leftmost. The far label is left out: the relationship's type fixes it, and
 * with it Neo4j could not count by degree.
 */
export function printPattern(link: PlannedLink, scope: PatternScope): Pattern {
  const { node, near } = scope;
  invariant(near !== null, 'a link starts from a variable');
  if (link.path.kind === 'claim' || link.path.kind === 'deciding') {
    return printClaimPath(link.path, { near, edge: scope.edge ?? '', node });
  }
  const conditions = printFixed(link, node);
  if (link.path.kind === 'lookup' || link.path.kind === 'recordedLookup') {
    conditions.unshift(`${node}.id = ${near}.${quoteName(link.path.key)}`);
    // an entity that is no more has this label left
    const label = link.path.kind === 'lookup' ? link.target : 'Node';
    return { text: `(${node}:${quoteName(label)})`, conditions };
  }
  const { edge, direction } = printEdge(link, scope, conditions);
  const text = {
    out: `(${near})-${edge}->(${node})`,
    in: `(${near})<-${edge}-(${node})`,
    both: `(${near})-${edge}-(${node})`,
  }[direction];
  return { text, conditions };
}

/** The pattern of a link with its far end leftmost, where that is in hand; the near end then has its label. */
export function printReversed(
  link: PlannedLink,
  scope: PatternScope,
  nearLabel: string | null,
): Pattern {
  const { node, near } = scope;
  invariant(near !== null, 'a link starts from a variable');
  const conditions = printFixed(link, node);
  const { edge, direction } = printEdge(link, scope, conditions);
  const start = nearLabel === null ? `(${near})` : `(${near}:${quoteName(nearLabel)})`;
  const text = {
    out: `(${node})<-${edge}-${start}`,
    in: `(${node})-${edge}->${start}`,
    both: `(${node})-${edge}-${start}`,
  }[direction];
  return { text, conditions };
}

function printFixed({ fixed }: PlannedLink, node: string): string[] {
  if (fixed === undefined) return [];
  return [`${node}.${quoteName(fixed.property)} IS ${fixed.isNull ? '' : 'NOT '}NULL`];
}

/** The relationship in brackets. */
function printEdge(
  { path }: PlannedLink,
  { edge }: PatternScope,
  conditions: string[],
): { readonly edge: string; readonly direction: 'out' | 'in' | 'both' } {
  invariant(path.kind === 'relationship', 'ends of a relationship are not matched');
  const { types, direction } = path;
  const name = edge ?? '';
  // a world relation carries its claim, and nothing else does
  if (types.length === 0) conditions.unshift(`${name}.claimId IS NOT NULL`);
  const label = types.length === 0 ? '' : `:${types.map((type) => quoteName(type)).join('|')}`;
  return { edge: `[${name}${label}]`, direction };
}
