import type { CodedPassage } from './coded-report.js';
import { findQuote, type FoundQuote } from './find-quote.js';
import { standInPassage } from './passage-book.js';
import type { Problems } from './problems.js';
import { readFields, shorten, suggest } from './read-fields.js';
import { readInteger, readText } from './read-values.js';
import type { SourceEntry, SourceMap, SourceNode } from './source-node.js';
import type { QuotePlace, WrittenQuote } from './written-quote.js';

const PASSAGE_KEY = /^s\d+$/;

/** Finds every quote of `text`, `{quote, nth}`, `{s05: …}` or a list of those. */
export function readQuotes(node: SourceNode | undefined, place: QuotePlace): readonly FoundQuote[] {
  return readWrittenQuotes(node, place)
    .map((written) => findWrittenQuote(written, place))
    .filter((found) => found !== null);
}

export function findWrittenQuote(written: WrittenQuote, place: QuotePlace): FoundQuote | null {
  if (written.passage !== null) return findQuote(written, written.passage, place);
  const message = `a quote without passage: “${shorten(written.pattern)}”`;
  const hint = 'Say which passage: `{s05: …}`.';
  place.problems.add('UNKNOWN_PASSAGE', { at: written.at, message, hint });
  return null;
}

/** The same without looking them up. `passage` is the row's where the quote names none. */
export function readWrittenQuotes(
  node: SourceNode | undefined,
  place: QuotePlace,
): readonly WrittenQuote[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'list':
      return node.items.flatMap((item) => readWrittenQuotes(item, place));
    case 'scalar': {
      const pattern = readText(node, place.problems);
      return pattern === null ? [] : [{ pattern, nth: null, passage: place.passage, at: node }];
    }
    case 'map':
      return readQuoteMap(node, place);
  }
}

function readQuoteMap(map: SourceMap, place: QuotePlace): readonly WrittenQuote[] {
  const elsewhere = map.entries.filter(({ key }) => PASSAGE_KEY.test(key));
  const keys = ['quote', 'nth', ...elsewhere.map(({ key }) => key)];
  const fields = readFields(map, { name: 'a quote', keys }, place.problems);
  if (fields === null) return [];
  const nth = readNth(fields.get('nth')?.value, place.problems);
  const here = readWrittenQuotes(fields.get('quote')?.value, place);
  const there = elsewhere.flatMap((entry) => readQuoteElsewhere(entry, place));
  const quotes = [...here, ...there];
  if (quotes.length === 0 && elsewhere.length === 0 && !fields.has('quote')) {
    const message = 'a quote without words';
    place.problems.add('WRONG_KIND', { at: map, message, hint: 'Write `{quote: words, nth: 2}`.' });
  }
  return nth === null ? quotes : quotes.map((quote) => ({ ...quote, nth: quote.nth ?? nth }));
}

function readQuoteElsewhere(entry: SourceEntry, place: QuotePlace): readonly WrittenQuote[] {
  const passage = findPassage(entry.key, entry, place);
  return passage === null ? [] : readWrittenQuotes(entry.value, { ...place, passage });
}

function readNth(node: SourceNode | undefined, problems: Problems): number | null {
  const nth = readInteger(node, problems);
  if (nth === null || node === undefined || (nth >= 1 && nth <= 1000)) return nth;
  problems.add('WRONG_KIND', { at: node, message: '`nth` counts occurrences from 1' });
  return null;
}

/** A passage by its key; null, with a diagnostic, if the text has none of that key. */
export function findPassage(
  key: string,
  at: { readonly offset: number },
  { book, problems }: Pick<QuotePlace, 'book' | 'problems'>,
): CodedPassage | null {
  const passage = book.byKey.get(key);
  if (passage !== undefined) return passage;
  if (!book.isKnown && PASSAGE_KEY.test(key)) return standInPassage(key);
  const last = book.passages.at(-1)?.key;
  const range = last === undefined ? 'The text has no passages.' : `The text has s01 to ${last}.`;
  problems.add('UNKNOWN_PASSAGE', {
    at,
    message: `the text has no passage ${shorten(key)}`,
    hint: PASSAGE_KEY.test(key) ? range : (suggest(key, book.byKey.keys(), problems) ?? range),
  });
  return null;
}
