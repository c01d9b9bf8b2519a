/** A world relation, by the id of its claim. */
export interface FoundRelation {
  readonly claim: string;
  readonly predicate: string;
  readonly from: string;
  readonly to: string;
}

/** Reads the rows of `readNeighbors` and `readRelationsAmong`. */
export function toRelations(
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly FoundRelation[] {
  return rows.flatMap((row) =>
    (row['relations'] as readonly (readonly string[])[]).map(
      ([claim = '', predicate = '', from = '', to = '']) => ({ claim, predicate, from, to }),
    ),
  );
}
