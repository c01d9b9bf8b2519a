import type { AssertionRecord } from './claim-record.js';

/** Attribution types that name nobody: they never count as a source. */
const UNNAMED = new Set(['UNSPECIFIED', 'UNNAMED_OFFICIALS']);

/**
 * The outermost named source that an assertion adds to those of its claim; null if it adds none. A coder's classification
 * has none, and who announces what is still to come (tense FUTURE) is no source for its having come about. In its own
 * voice a report speaks for its publisher, or for itself.
 */
export function independentSourceOf(assertion: AssertionRecord): string | null {
  const { origin, properties, chain, publisher, reportId } = assertion;
  if (origin !== 'REPORT' || properties['tense'] === 'FUTURE') return null;
  if (chain.length === 0) return publisher ?? reportId;
  return chain.find(({ type }) => !UNNAMED.has(type))?.source ?? null;
}
