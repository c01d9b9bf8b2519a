import { groupBy } from '../util/group-by.js';
import type { CodedRow } from './coded-row.js';
import { overlapOfSpans } from './overlap-of-spans.js';

/** Rows of two coders: those that say the same of the same, and those that only one has. */
export interface PairedRows {
  readonly pairs: readonly RowPair[];
  readonly onlyA: readonly CodedRow[];
  readonly onlyB: readonly CodedRow[];
}

export interface RowPair {
  readonly a: CodedRow;
  readonly b: CodedRow;
  /** How far the quoted words are the same, 0 to 1. */
  readonly overlap: number;
}

/**
 * Pairs rows with one predicate, subject and object or value, wherever in the text they stand. Of several that could be paired,
 * those with the most words in common first, then those that agree in most else. Pure.
 */
export function pairRows(a: readonly CodedRow[], b: readonly CodedRow[]): PairedRows {
  const byKey = groupBy(b, keyOf);
  const candidates = [...groupBy(a, keyOf)].flatMap(([key, rows]) =>
    rows.flatMap((row) => (byKey.get(key) ?? []).map((other) => toCandidate(row, other))),
  );
  const taken = new Set<CodedRow>();
  const pairs = candidates
    // ties stay in the order of the files
    .sort((one, other) => other.overlap - one.overlap || other.equal - one.equal)
    .flatMap(({ a: row, b: other, overlap }) => {
      if (taken.has(row) || taken.has(other)) return [];
      taken.add(row).add(other);
      return [{ a: row, b: other, overlap }];
    });
  const isLeft = (row: CodedRow): boolean => !taken.has(row);
  return { pairs, onlyA: a.filter(isLeft), onlyB: b.filter(isLeft) };
}

function keyOf({ predicate, subject, object }: CodedRow): string {
  return JSON.stringify([predicate, subject, object]);
}

function toCandidate(a: CodedRow, b: CodedRow): RowPair & { readonly equal: number } {
  const equal = [...a.fields].filter(([name, value]) => b.fields.get(name) === value).length;
  return { a, b, overlap: overlapOfSpans(a.spans, b.spans), equal };
}
