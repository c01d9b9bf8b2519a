import type { ChainLink } from './check-attribution.js';
import type { CodedAssertion, CodedPassage } from './coded-report.js';

/** Where a row stands: under which passage, within which chain of sources. */
export interface RowPlace {
  /** Null in `coded:`. */
  readonly passage: CodedPassage | null;
  readonly chain: readonly ChainLink[];
  /** Origin of rows that give none: CODING in `coded:`. */
  readonly origin: CodedAssertion['origin'];
}
