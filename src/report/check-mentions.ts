import { MentionForm } from '../ontology/enums/report-enums.js';
import type { CodedEntity, CodedMention, CodedPassage } from './coded-report.js';
import { findEntity, readEntityOf } from './entity-scope.js';
import { findPassages } from './find-passages.js';
import { describeMissing, describeNearest, findQuote } from './find-quote.js';
import { type Fields, readFields, readMap } from './read-fields.js';
import { readWrittenQuotes } from './read-quotes.js';
import { readBoolean, readEnum } from './read-values.js';
import type { ReportScope } from './report-scope.js';
import { itemsOf, type SourceEntry, type SourceNode } from './source-node.js';
import { findMentions, type LexiconEntry } from './text/find-mentions.js';
import type { WrittenQuote } from './written-quote.js';

const MOST_WRITTEN = 5000;
/** Key for phrases that name nothing, where the automatic finder goes wrong. */
const NO_MENTION = 'none';
const PASSAGE_KEY = /^s\d+$/;
const MENTION_KEYS = ['quote', 'nth', 'metonym', 'literal', 'form'];

interface Span {
  readonly start: number;
  readonly end: number;
  readonly passage: CodedPassage;
}

type Details = Pick<CodedMention, 'metonym' | 'literalId'> & { readonly form: string | null };

const PLAIN: Details = { metonym: false, literalId: null, form: null };

/** Mentions as written under `mentions:`, and those found by name where the written ones leave room; in text order. */
export function checkMentions(
  node: SourceNode | undefined,
  scope: ReportScope,
): readonly CodedMention[] {
  const { problems, entities } = scope.entityScope;
  const map = node === undefined ? null : readMap(node, '`mentions`', problems);
  const written: CodedMention[] = [];
  const excluded: Span[] = [];
  let count = 0;
  for (const entry of map?.entries ?? []) {
    count += itemsOf(entry.value).length;
    if (count > MOST_WRITTEN) {
      const message = `more than ${String(MOST_WRITTEN)} written mentions`;
      problems.add('TOO_LARGE', { at: entry, message });
      break;
    }
    if (entry.key === NO_MENTION) {
      for (const item of itemsOf(entry.value)) excluded.push(...findSpans(item, scope));
    } else written.push(...readMentionsOf(entry, scope));
  }
  const found = findMentions(
    scope.book.text,
    scope.book.spans,
    [...entities.values()].map(toLexiconEntry),
  );
  const kept = found
    .map((mention): CodedMention => {
      const { entity, surface, start, end, form, metonym, literalId } = mention;
      const passage = scope.book.passages[mention.passageIndex]?.id ?? '';
      return { entity, passage, surface, start, end, form, metonym, literalId };
    })
    .filter((mention) => !isDisplaced(mention, { written, excluded }));
  return [...written, ...kept].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1),
  );
}

function toLexiconEntry(entity: CodedEntity): LexiconEntry {
  const { id, type, name, aliases, demonyms = [], metonyms = [] } = entity;
  return { id, type, names: [name, ...aliases], demonyms, metonyms };
}

function readMentionsOf(entry: SourceEntry, scope: ReportScope): readonly CodedMention[] {
  const entity = findEntity(entry.key, entry, scope.entityScope);
  const mentions = itemsOf(entry.value).flatMap((item) => readMention(item, PLAIN, scope));
  if (entity === null) return [];
  return mentions.map(({ details, span }): CodedMention => {
    const { start, end, passage } = span;
    const surface = sliceOf(span);
    const { metonym, literalId } = details;
    const form = details.form ?? deriveForm(surface, entity, metonym);
    return {
      entity: entity.id,
      passage: passage.id,
      surface,
      start,
      end,
      form,
      metonym,
      literalId,
    };
  });
}

function sliceOf({ start, end, passage }: Span): string {
  return Array.from(passage.text)
    .slice(start - passage.start, end - passage.start)
    .join('');
}

function deriveForm(surface: string, entity: CodedEntity, isMetonym: boolean): string {
  const plain = withoutArticle(surface);
  const isName = (name: string): boolean => withoutArticle(name) === plain;
  if (isMetonym || isName(entity.name) || entity.aliases.some(isName)) return 'NAME';
  return entity.demonyms?.includes(surface) === true ? 'ADJECTIVE' : 'NOMINAL';
}

function withoutArticle(surface: string): string {
  return surface.replace(/^the\s+/i, '');
}

interface ReadMention {
  readonly details: Details;
  readonly span: Span;
}

/** A phrase, `{quote, metonym, literal, form}`, or `{s05: one of those}`. */
function readMention(
  node: SourceNode,
  inherited: Details,
  scope: ReportScope,
): readonly ReadMention[] {
  if (node.kind !== 'map') {
    return findSpans(node, scope).map((span) => ({ details: inherited, span }));
  }
  const elsewhere = node.entries.filter(({ key }) => PASSAGE_KEY.test(key));
  const keys = [...MENTION_KEYS, ...elsewhere.map(({ key }) => key)];
  const fields = readFields(node, { name: 'a mention', keys }, scope.entityScope.problems);
  if (fields === null) return [];
  const details = readDetails(fields, inherited, scope);
  const quotes = node.entries.filter(({ key }) => key === 'quote' || key === 'nth');
  const here = fields.has('quote') ? findSpans({ ...node, entries: quotes }, scope) : [];
  const there = elsewhere.flatMap(({ key, offset, value }) =>
    itemsOf(value).flatMap((item) => readElsewhere({ key, offset, value: item }, details, scope)),
  );
  return [...here.map((span) => ({ details, span })), ...there];
}

function readElsewhere(
  entry: SourceEntry,
  inherited: Details,
  scope: ReportScope,
): readonly ReadMention[] {
  const { value } = entry;
  const isDetailed = value.kind === 'map';
  const { problems } = scope.entityScope;
  const fields = isDetailed
    ? readFields(value, { name: 'a mention', keys: MENTION_KEYS }, problems)
    : null;
  const details = fields === null ? inherited : readDetails(fields, inherited, scope);
  const quotes = isDetailed
    ? { ...value, entries: value.entries.filter(({ key }) => key === 'quote' || key === 'nth') }
    : value;
  const placed: SourceNode = {
    kind: 'map',
    isFlow: true,
    offset: entry.offset,
    entries: [{ ...entry, value: quotes }],
  };
  return findSpans(placed, scope).map((span) => ({ details, span }));
}

function readDetails(fields: Fields, inherited: Details, { entityScope }: ReportScope): Details {
  const { problems } = entityScope;
  const metonym = readBoolean(fields.get('metonym')?.value, problems) ?? inherited.metonym;
  const place = readEntityOf(['Place'], fields.get('literal')?.value, entityScope);
  return {
    metonym: metonym || place !== null,
    literalId: place?.id ?? inherited.literalId,
    form: readEnum(fields.get('form')?.value, MentionForm, problems) ?? inherited.form,
  };
}

/** Every occurrence of a phrase in the text, or the one in the passage that it names. */
function findSpans(node: SourceNode, scope: ReportScope): readonly Span[] {
  const { problems } = scope.entityScope;
  const place = { book: scope.book, passage: null, problems };
  return readWrittenQuotes(node, place).flatMap((written) => {
    const { passage } = written;
    if (passage === null) return findEverywhere(written, scope);
    const spans = occurrencesIn(passage, written, scope);
    if (spans.length > 0) return spans;
    const found = findQuote(written, passage, place);
    return found === null ? [] : [found];
  });
}

function occurrencesIn(
  passage: CodedPassage,
  { pattern, nth }: WrittenQuote,
  { book }: ReportScope,
): readonly Span[] {
  const resolution = book.search.resolve(passage, pattern, nth ?? undefined);
  const at = ({ start, end }: { start: number; end: number }): Span => ({
    start: passage.start + start,
    end: passage.start + end,
    passage,
  });
  if (resolution.kind === 'found') return [at(resolution)];
  return resolution.kind === 'ambiguous' && resolution.literal ? resolution.candidates.map(at) : [];
}

function findEverywhere(written: WrittenQuote, scope: ReportScope): readonly Span[] {
  const { nth, pattern, at } = written;
  const { book } = scope;
  const { problems } = scope.entityScope;
  const fitting = findPassages(pattern, { at, book, problems });
  if (fitting === null) return [];
  const all = fitting.flatMap((passage) =>
    occurrencesIn(passage, { ...written, nth: null }, scope),
  );
  const spans = nth === null ? all : all.slice(nth - 1, nth);
  if (spans.length > 0) return spans;
  const ambiguous = fitting.find(
    (passage) => book.search.resolve(passage, pattern).kind === 'ambiguous',
  );
  if (ambiguous !== undefined) {
    findQuote({ ...written, nth: null }, ambiguous, { book, passage: null, problems });
    return [];
  }
  const message = describeMissing(pattern, 'the text');
  const hint = describeNearest(pattern, { book, problems });
  problems.add('QUOTE_NOT_FOUND', { at, message, hint });
  return [];
}

/** A written mention has the last word on its own span, on its entity near it, and on what crosses it. */
function isDisplaced(
  found: CodedMention,
  {
    written,
    excluded,
  }: { readonly written: readonly CodedMention[]; readonly excluded: readonly Span[] },
): boolean {
  if (excluded.some(({ start, end }) => start <= found.start && found.end <= end)) return true;
  return written.some((mention) => {
    if (mention.end <= found.start || found.end <= mention.start) return false;
    if (mention.entity === found.entity) return true;
    if (coreStart(mention) === coreStart(found) && mention.end === found.end) return true;
    const isNested = mention.start <= found.start && found.end <= mention.end;
    const isAround = found.start <= mention.start && mention.end <= found.end;
    return !isNested && !isAround;
  });
}

function coreStart({ surface, start }: CodedMention): number {
  return start + Array.from(surface).length - Array.from(withoutArticle(surface)).length;
}
