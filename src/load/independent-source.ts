import { findIndependentSource } from '../ontology/independent-source.js';
import type { AssertionRecord } from './claim-record.js';

/** The outermost named source that a stored assertion adds to those of its claim; null if it adds none. */
export function independentSourceOf(assertion: AssertionRecord): string | null {
  return findIndependentSource({ ...assertion, tense: String(assertion.properties['tense']) });
}
