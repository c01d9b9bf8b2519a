import { deriveAttributionType, UNNAMED } from './check-attribution.js';
import type { CodedCitation } from './coded-report.js';
import { findEntity, isOneOf, withArticle } from './entity-scope.js';
import { findPassages } from './find-passages.js';
import { describeMissing, describeNearest, findQuote, type FoundQuote } from './find-quote.js';
import { readMap, shorten } from './read-fields.js';
import { readWrittenQuotes } from './read-quotes.js';
import type { ReportScope } from './report-scope.js';
import { isNull, itemsOf, type SourceEntry, type SourceNode } from './source-node.js';
import type { WrittenQuote } from './written-quote.js';

/** Reads `cites:`: `[{outlet: words that cite it}, {'?': Recent reports}]`; without words where only the page's data say so. */
export function checkCitations(
  node: SourceNode | undefined,
  scope: ReportScope,
): readonly CodedCitation[] {
  if (node === undefined) return [];
  return itemsOf(node).flatMap((item) => {
    if (item.kind === 'scalar' && item.value !== null) {
      return readCitation({ key: item.text, offset: item.offset, value: NO_WORDS }, scope);
    }
    const map = readMap(item, 'a citation', scope.entityScope.problems);
    return (map?.entries ?? []).flatMap((entry) => readCitation(entry, scope));
  });
}

/** Passages that a message lists. */
const MOST_NAMED = 8;

const NO_WORDS: SourceNode = { kind: 'scalar', value: null, text: '', offset: 0 };

function readCitation(entry: SourceEntry, scope: ReportScope): readonly CodedCitation[] {
  const { entityScope, book } = scope;
  const entity = entry.key === UNNAMED ? null : findEntity(entry.key, entry, entityScope);
  const place = { book, passage: null, problems: entityScope.problems };
  const written = isNull(entry.value) ? [] : readWrittenQuotes(entry.value, place);
  const quotes = written.map((quote) => findAnywhere(quote, scope));
  if (entry.key !== UNNAMED) {
    if (entity === null) return [];
    if (!isOneOf(['Organization', 'Instrument'], entity.type, entityScope.ontology)) {
      const message = `${entity.id} is ${withArticle(entity.type)}; a report cites an Organization or an Instrument`;
      entityScope.problems.add('WRONG_REFERENCE', { at: entry, message });
      return [];
    }
  }
  const type = entity === null ? 'UNSPECIFIED' : deriveAttributionType(entity);
  const source = entity?.id ?? null;
  if (quotes.length === 0) return [{ source, type, quote: null, start: null, end: null }];
  return quotes.flatMap((found) =>
    found === null
      ? []
      : [{ source, type, quote: found.quote, start: found.start, end: found.end }],
  );
}

/** The one place of words in the whole text, if they do not name their passage. */
function findAnywhere(
  written: WrittenQuote,
  { book, entityScope: { problems } }: ReportScope,
): FoundQuote | null {
  const place = { book, passage: null, problems };
  if (written.passage !== null) return findQuote(written, written.passage, place);
  const { pattern, at } = written;
  const fitting = findPassages(pattern, { at, book, problems }, MOST_NAMED);
  if (fitting === null) return null;
  const [first, second] = fitting;
  if (first === undefined) {
    const message = describeMissing(pattern, 'the text');
    problems.add('QUOTE_NOT_FOUND', {
      at,
      message,
      hint: describeNearest(pattern, { book, problems }),
    });
    return null;
  }
  if (second === undefined) return findQuote(written, first, place);
  problems.add('QUOTE_AMBIGUOUS', {
    at,
    message: `“${shorten(pattern)}” is in ${fitting.map(({ key }) => key).join(', ')}`,
    hint: `say which: {${first.key}: …}`,
  });
  return null;
}
