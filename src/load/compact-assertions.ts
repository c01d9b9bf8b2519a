import type { AssertionRecord } from './claim-record.js';
import { independentSourceOf } from './independent-source.js';

/**
 * Assertions of one claim, those that differ in nothing that a claim is derived from as one, which counts for all: so what is
 * kept of a claim grows with its sources, not with its assertions. The earliest one stands for the others. Where times
 * of publication or the reports themselves decide between claims (`apart`), those that differ in that stay apart. Pure.
 */
export function compactAssertions(
  assertions: readonly AssertionRecord[],
  qualifiers: readonly string[],
  apart: 'publishedAt' | 'reportId' | null,
): readonly AssertionRecord[] {
  const kept = new Map<string, AssertionRecord>();
  for (const one of assertions) {
    const key = keyOf(one, qualifiers, apart);
    const known = kept.get(key);
    kept.set(key, known === undefined ? one : merge(known, one));
  }
  return [...kept.values()];
}

function keyOf(
  one: AssertionRecord,
  qualifiers: readonly string[],
  apart: 'publishedAt' | 'reportId' | null,
): string {
  const { origin, polarity, isSecondCoding, counts, isLive, supersededOn, properties } = one;
  return JSON.stringify([
    ...[origin, polarity, isSecondCoding, counts, isLive, supersededOn],
    independentSourceOf(one),
    qualifiers.map((name) => properties[name] ?? null),
    apart === null ? null : one[apart],
  ]);
}

function merge(left: AssertionRecord, right: AssertionRecord): AssertionRecord {
  const count = left.count + right.count;
  return { ...(right.reportedOn < left.reportedOn ? right : left), count };
}
