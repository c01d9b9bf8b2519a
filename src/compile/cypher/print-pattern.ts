import type { LinkDeclaration } from '../../ontology/declaration.js';
import { invariant } from '../../util/invariant.js';
import { quoteName } from './quote-name.js';

interface PatternScope {
  readonly node: string;
  readonly edge: string | null;
  readonly near: string | null;
}

/**
 * The pattern of a link, the variable in hand leftmost. The far label is left out: the relationship's type fixes it, and
 * with it Neo4j could not count by degree.
 */
export function printPattern(
  link: LinkDeclaration,
  { node, edge, near }: PatternScope,
): { readonly text: string; readonly conditions: readonly string[] } {
  invariant(near !== null, 'a link starts from a variable');
  const conditions: string[] = [];
  const fixed = link.fixed;
  if (fixed !== undefined) {
    conditions.push(`${node}.${quoteName(fixed.property)} IS ${fixed.isNull ? '' : 'NOT '}NULL`);
  }
  if (link.path.kind === 'lookup') {
    conditions.unshift(`${node}.id = ${near}.${quoteName(link.path.key)}`);
    return { text: `(${node}:${quoteName(link.target)})`, conditions };
  }
  invariant(link.path.kind === 'relationship', 'ends of a relationship are not matched');
  const { types, direction } = link.path;
  const name = edge ?? '';
  // a world relation carries its claim, and nothing else does
  if (types.length === 0) conditions.unshift(`${name}.claimId IS NOT NULL`);
  const label = types.length === 0 ? '' : `:${types.map((type) => quoteName(type)).join('|')}`;
  const text = {
    out: `(${near})-[${name}${label}]->(${node})`,
    in: `(${near})<-[${name}${label}]-(${node})`,
    both: `(${near})-[${name}${label}]-(${node})`,
  }[direction];
  return { text, conditions };
}
