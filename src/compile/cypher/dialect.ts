/**
 * Statements are written once, in Neo4j's words with flat parameters; an adapter brings them into its engine's dialect. Their
 * texts hold no literal in which a `$` or EXISTS could stand, since every value is a parameter.
 */

/**
 * Neo4j plans anew for every size class of each parameter; one map parameter has none. So `$name` becomes `$p.name`
 * there, and the parameters go in as `{ p: … }`. The embedded engine keeps flat names: a map defeats its indexes.
 */
export function printForNeo4j(text: string): string {
  return text.replace(/\$([A-Za-z_][A-Za-z0-9_]*)/g, '$$p.$1');
}

/**
 * The embedded engine joins EXISTS with all relationships of a type, whatever node it is asked of, and for a condition on the
 * relationship with all of them for each: 10 s for 0.3 ms at 10^6. It counts along the node's own. Neo4j stops at the first that
 * EXISTS finds.
 */
export function printForEmbedded(text: string): string {
  return text.replaceAll('NOT EXISTS {', '0 = COUNT {').replaceAll('EXISTS {', '0 < COUNT {');
}
