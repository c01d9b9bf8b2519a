import { findIndependentSource } from '../ontology/independent-source.js';
import type { AssertionRecord } from './claim-record.js';

/** The outermost named source that a stored assertion adds to those of its claim; null if it adds none. */
export function independentSourceOf(assertion: AssertionRecord): string | null {
  const { origin, properties, chain, publisher, reportId } = assertion;
  const tense = String(properties['tense']);
  return findIndependentSource({ origin, tense, chain, publisher, reportId });
}
