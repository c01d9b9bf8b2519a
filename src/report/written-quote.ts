import type { CodedPassage } from './coded-report.js';
import type { PassageBook } from './passage-book.js';
import type { Problems } from './problems.js';
import type { SourceNode } from './source-node.js';

/** Where quotes are looked for. */
export interface QuotePlace {
  readonly book: PassageBook;
  /** The passage under which the row stands; null where quotes must name theirs. */
  readonly passage: CodedPassage | null;
  readonly problems: Problems;
}

/** A quote as the file writes it: which words, which occurrence, of which passage. */
export interface WrittenQuote {
  readonly pattern: string;
  readonly nth: number | null;
  readonly passage: CodedPassage | null;
  readonly at: SourceNode;
}
