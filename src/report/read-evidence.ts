import type { CodedAssertion, CodedEvidence } from './coded-report.js';
import type { FoundQuote } from './find-quote.js';
import type { PassageBook } from './passage-book.js';
import type { Problems } from './problems.js';
import type { Fields } from './read-fields.js';
import { findWrittenQuote, readQuotes, readWrittenQuotes } from './read-quotes.js';
import type { ReportScope } from './report-scope.js';
import type { RowPlace } from './row-place.js';
import type { SourceNode } from './source-node.js';
import type { WrittenQuote } from './written-quote.js';

const WIDE_SHARE = 0.6;
const LONG_PASSAGE_WORDS = 12;

export interface FoundEvidence extends FoundQuote {
  readonly role: CodedEvidence['role'];
}

interface EvidenceSource {
  readonly fields: Fields;
  readonly at: SourceNode;
  readonly origin: CodedAssertion['origin'];
}

/** The quotes of `quote:` (SUPPORT) and `words:` (WORDING). Only a row of origin CODING may be without. */
export function readEvidence(
  { fields, at, origin }: EvidenceSource,
  { passage }: RowPlace,
  { book, entityScope: { problems } }: ReportScope,
): readonly FoundEvidence[] {
  const place = { book, passage, problems };
  const node = fields.get('quote')?.value;
  if (node === undefined && origin === 'REPORT') {
    problems.add('MISSING_QUOTE', { at, message: 'a row without `quote`' });
  }
  const support = readQuotes(node, place);
  for (const quote of support) warnIfWide(quote, problems);
  const words = readWrittenQuotes(fields.get('words')?.value, place)
    .map((written) => findWrittenQuote(pickWithin(written, support, book), place))
    .filter((found) => found !== null);
  return [...support.map(withRole('SUPPORT')), ...words.map(withRole('WORDING'))];
}

function withRole(role: string): (quote: FoundQuote) => FoundEvidence {
  return (quote) => ({ ...quote, role });
}

/** Words that occur twice in the passage and once in what the row quotes mean the latter. */
function pickWithin(
  written: WrittenQuote,
  support: readonly FoundQuote[],
  { search }: PassageBook,
): WrittenQuote {
  const { passage, pattern, nth } = written;
  if (passage === null || nth !== null) return written;
  const resolution = search.resolve(passage, pattern);
  if (resolution.kind !== 'ambiguous') return written;
  const within = resolution.candidates.flatMap(({ start, end }, index) => {
    const isQuoted = support.some(
      (quote) =>
        quote.passage === passage &&
        quote.start <= passage.start + start &&
        passage.start + end <= quote.end,
    );
    return isQuoted ? [index + 1] : [];
  });
  const [only] = within;
  return only !== undefined && within.length === 1 ? { ...written, nth: only } : written;
}

function warnIfWide({ passage, quote, at }: FoundQuote, problems: Problems): void {
  const all = countWords(passage.text);
  const quoted = countWords(quote);
  if (all <= LONG_PASSAGE_WORDS || quoted <= all * WIDE_SHARE) return;
  const message = `the quote is ${String(quoted)} of the ${String(all)} words of ${passage.key}`;
  problems.add('QUOTE_TOO_WIDE', { at, message });
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
