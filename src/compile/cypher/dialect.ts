/**
 * Neo4j plans anew for every size class of each parameter; one map parameter has none. So `$name` becomes `$p.name`
 * there, and the parameters go in as `{ p: … }`. The embedded engine keeps flat names: a map defeats its indexes.
 * Statement texts hold no string literals with `$`, since every value is a parameter.
 */
export function printForMapParameter(text: string): string {
  return text.replace(/\$([A-Za-z_][A-Za-z0-9_]*)/g, '$$p.$1');
}
