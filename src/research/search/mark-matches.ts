import { CodePointIndex } from '../../text/code-points.js';
import { type FoldedWord, splitWords } from '../../text/split-words.js';
import { findPhrase, matchWord } from './match-word.js';
import type { SearchText, SoughtWord } from './read-search-text.js';
import type { SnippetTree } from './search-tree.js';

/** Length of a snippet, and how much of it may stand before the first match, in UTF-16 units. */
const LENGTH = 240;
const LEAD = 60;

/** Matches of a long text that are looked at for the best part of it, and beside each. */
const WINDOWS = 100;

/** Brackets that no news has. */
const MARKS = ['⟦', '⟧'] as const;

/** A text with what matches a search. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
  /** How many of the words and phrases sought are in it. */
  readonly found: number;
}

/** UTF-16 indices, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Which of the words and phrases. */
  readonly sought: number;
}

/** Finds a search in a text: of each word the nearest forms alone, so that `talks` is not marked beside `walks`. */
export function markMatches(search: SearchText, text: string): MarkedText {
  const words = splitWords(text);
  const folded = words.map((word) => word.folded);
  const spans = [
    ...search.words.flatMap((word, sought) =>
      findWord(word, words).map(({ start, end }) => ({ start, end, sought })),
    ),
    ...search.phrases.flatMap((phrase, index) =>
      findPhrase(phrase, folded).map((first) => ({
        start: words[first]?.start ?? 0,
        end: words[first + phrase.length - 1]?.end ?? 0,
        sought: search.words.length + index,
      })),
    ),
  ].sort((left, right) => left.start - right.start || right.end - left.end);
  return { text, spans, found: new Set(spans.map(({ sought }) => sought)).size };
}

function findWord(sought: SoughtWord, words: readonly FoldedWord[]): readonly FoldedWord[] {
  // most words of a long text come again
  const known = new Map<string, number | null>();
  const matches = words.flatMap((word) => {
    const { folded } = word;
    const distance = known.has(folded) ? (known.get(folded) ?? null) : matchWord(sought, folded);
    known.set(folded, distance);
    return distance === null ? [] : [{ word, distance }];
  });
  const nearest = Math.min(...matches.map(({ distance }) => distance));
  return matches.filter(({ distance }) => distance === nearest).map(({ word }) => word);
}

/** The part of a text where most of what is sought stands together; the earliest of several. */
export function cutSnippet({ text, spans }: MarkedText): SnippetTree {
  const { start, end } = chooseWindow(text, spans);
  const inside = dropCovered(spans.filter((span) => span.start >= start && span.end <= end));
  const whole = new CodePointIndex(text);
  const snippet = text.slice(start, end);
  const index = new CodePointIndex(snippet);
  const [open, close] = MARKS;
  let marked = start > 0 ? '…' : '';
  let at = start;
  for (const span of inside) {
    marked += text.slice(at, span.start) + open + text.slice(span.start, span.end) + close;
    at = span.end;
  }
  marked += text.slice(at, end) + (end < text.length ? '…' : '');
  return {
    text: snippet,
    start: whole.toCodePoint(start),
    marked,
    matches: inside.map((span) => ({
      start: index.toCodePoint(span.start - start),
      end: index.toCodePoint(span.end - start),
      text: text.slice(span.start, span.end),
    })),
  };
}

/** Without spans that lie in the one before: a word within a phrase. */
function dropCovered(spans: readonly Span[]): readonly Span[] {
  let reached = -1;
  return spans.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

function chooseWindow(
  text: string,
  spans: readonly Span[],
): { readonly start: number; readonly end: number } {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  let best = { start: 0, found: 0 };
  spans.slice(0, WINDOWS).forEach(({ start }, index) => {
    const near = spans
      .slice(index, index + WINDOWS)
      .filter((span) => span.end <= start + LENGTH - LEAD);
    const found = new Set(near.map(({ sought }) => sought)).size;
    if (found > best.found) best = { start, found };
  });
  const latest = Math.max(0, text.length - LENGTH);
  const start = Math.min(Math.max(0, best.start - LEAD), latest);
  const end = Math.min(text.length, start + LENGTH);
  return { start: toWordStart(text, start), end: toWordEnd(text, end) };
}

/** The next index at which a word begins, if one is near. */
function toWordStart(text: string, at: number): number {
  if (at === 0) return at;
  const space = text.slice(at, at + LEAD).search(/\s\S/);
  return space < 0 ? alignToCharacter(text, at) : at + space + 1;
}

function toWordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(at - LEAD / 2, at).search(/\s\S*$/);
  return space < 0 ? alignToCharacter(text, at) : at - LEAD / 2 + space;
}

/** Not between the halves of a surrogate pair. */
const alignToCharacter = (text: string, at: number): number =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
