import type { CodedPassage } from './coded-report.js';
import type { PassageBook } from './passage-book.js';
import type { Problems } from './problems.js';
import { shorten } from './read-fields.js';
import { explainHiddenDifference } from './text/explain-hidden-difference.js';
import { nearestPassage } from './text/explain-missing-quote.js';
import { foldQuote, MOST_OMISSIONS } from './text/fold-quote.js';
import type { QuoteSpan } from './text/resolve-quote.js';
import type { QuotePlace, WrittenQuote } from './written-quote.js';

/** A quote in its passage; code points of the whole text, end exclusive. */
export interface FoundQuote {
  readonly passage: CodedPassage;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly at: { readonly offset: number };
}

/** The one place of a quote; null, with a diagnostic that says what was found instead, if there is none or several (without one if the text is not known). */
export function findQuote(
  written: WrittenQuote,
  passage: CodedPassage,
  place: QuotePlace,
): FoundQuote | null {
  if (!place.book.isKnown) return null;
  const { pattern, nth, at } = written;
  const resolution = place.book.search.resolve(passage, pattern, nth ?? undefined);
  switch (resolution.kind) {
    case 'found': {
      const { start, end } = resolution;
      const quote = sliceCodePoints(passage.text, start, end);
      return { passage, quote, start: passage.start + start, end: passage.start + end, at };
    }
    case 'ambiguous': {
      place.problems.add('QUOTE_AMBIGUOUS', {
        at,
        message: `“${shorten(pattern)}” fits ${String(resolution.candidates.length)} places of ${passage.key}`,
        hint: describeCandidates(resolution.candidates, passage),
      });
      return null;
    }
    case 'missing': {
      const message = describeMissing(pattern, passage.key, nth);
      const hint = explainMissing(written, passage, place);
      place.problems.add('QUOTE_NOT_FOUND', { at, message, hint });
      return null;
    }
  }
}

function sliceCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('');
}

function describeCandidates(candidates: readonly QuoteSpan[], passage: CodedPassage): string {
  const letters = Array.from(passage.text);
  const shown = candidates.slice(0, 4).map(({ start, end }, index) => {
    const before = letters.slice(Math.max(0, start - 16), start).join('');
    const after = letters.slice(end, end + 16).join('');
    const words = shorten(letters.slice(start, end).join(''));
    return `${String(index + 1)}. ${`${before}[${words}]${after}`.replace(/\s+/g, ' ')}`;
  });
  return `quote more words, or write {quote: …, nth: 1}\n${shown.join('\n')}`;
}

function explainMissing(
  { pattern, nth }: WrittenQuote,
  passage: CodedPassage,
  { book, problems }: QuotePlace,
): string | null {
  if (problems.isFull) return null;
  if (nth !== null) {
    const count = countPlaces(passage, pattern, book);
    if (count === 1) return 'it occurs once: leave out `nth`';
    if (count > 1) return `it occurs ${String(count)} times`;
  }
  const [elsewhere] = book.search.find(pattern, 1) ?? [];
  if (elsewhere !== undefined) return `it is in ${elsewhere.key}: write {${elsewhere.key}: …}`;
  return (
    describeDifference(pattern, passage, problems) ?? describeNearest(pattern, { book, problems })
  );
}

function describeDifference(
  pattern: string,
  passage: CodedPassage,
  problems: Problems,
): string | null {
  if (!problems.maySearch(passage.text.length + pattern.length)) return null;
  return explainHiddenDifference(passage.text, pattern) ?? describeNearestOf(pattern, [passage]);
}

function countPlaces(passage: CodedPassage, pattern: string, { search }: PassageBook): number {
  const resolution = search.resolve(passage, pattern);
  switch (resolution.kind) {
    case 'missing':
      return 0;
    case 'found':
      return 1;
    case 'ambiguous':
      return resolution.candidates.length;
  }
}

/** Says that words are not where they should be, or that they are not looked for with so many omissions. */
export function describeMissing(pattern: string, where: string, nth: number | null = null): string {
  const words = `“${shorten(pattern)}”`;
  if (hasTooManyOmissions(pattern)) {
    return `${words} leaves out words in more than ${String(MOST_OMISSIONS)} places; at most ${String(MOST_OMISSIONS)} omissions can be`;
  }
  return `${words}${nth === null ? '' : ` number ${String(nth)}`} is not in ${where}`;
}

function hasTooManyOmissions(pattern: string): boolean {
  return foldQuote(pattern).parts.length > MOST_OMISSIONS + 1;
}

/** The passage of the text most like the quote, with the difference marked; null where nothing is like it. */
export function describeNearest(
  pattern: string,
  { book, problems }: Pick<QuotePlace, 'book' | 'problems'>,
): string | null {
  const isWorthIt = problems.maySearch(book.text.length + pattern.length);
  return isWorthIt ? describeNearestOf(pattern, book.passages) : null;
}

function describeNearestOf(pattern: string, passages: readonly CodedPassage[]): string | null {
  if (hasTooManyOmissions(pattern)) return 'quote less of it at once';
  const nearest = nearestPassage(
    passages.map(({ key, text }) => ({ id: key, text })),
    pattern,
  );
  if (nearest === null) return null;
  const legend =
    'the nearest words, with [-what only the quote has-] and {+what only the text has+}';
  return `${legend}\n${nearest.id}: ${nearest.marked}`;
}
