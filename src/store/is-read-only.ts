/**
 * Clauses that write or load, as the compiler and our own statements spell them: upper case, and not a name (names follow
 * `.`, `:`, `|` or a backtick).
 */
const WRITING_CLAUSE =
  /(?<![.:|`$\w])(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|INSERT|ALTER|LOAD|FOREACH)\b/;

/** Whether a statement text has no clause that writes. For texts of our own, not a guard against hostile Cypher. */
export function isReadOnly(text: string): boolean {
  return !WRITING_CLAUSE.test(text);
}
