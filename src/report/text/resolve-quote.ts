import { type FoldedQuote, MOST_OMISSIONS } from './fold-quote.js';
import { type FoldedText, isWordBoundary } from './fold-text.js';

/** A span of a passage that fits a pattern; code points within the passage, end exclusive. */
export interface QuoteSpan {
  readonly start: number;
  readonly end: number;
  /** Letter for letter as the passage has it. */
  readonly text: string;
}

export type QuoteResolution =
  | { readonly kind: 'found'; readonly start: number; readonly end: number }
  | { readonly kind: 'missing' }
  /** `literal`: the pattern itself occurs more than once; else its two ends give several spans. At most 20 candidates, in order. */
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly QuoteSpan[];
      readonly literal: boolean;
    };

/** UTF-16 indices of the folded passage. */
interface FoldedSpan {
  readonly start: number;
  readonly end: number;
}

const MOST_CANDIDATES = 20;

/**
 * Finds the words of a quote in a passage: exactly, after typographic normalisation and with runs of white space as one space; never
 * fuzzily and never from or to the inside of a word. The pattern is tried as it stands first; then `A … B` (also `...`, also with
 * more than one omission, up to twenty) is the span from A to B. An omission at an end of the pattern has no meaning and is missing.
 * @param nth - picks from several spans, in order of start, then end; counted from 1, beyond the last it is missing
 */
export function resolveQuote(
  passage: FoldedText,
  { folded, parts }: FoldedQuote,
  nth?: number,
): QuoteResolution {
  const limit = Math.max(MOST_CANDIDATES, nth ?? 0);
  const literal = findOccurrences(passage.folded, folded, limit);
  if (literal.length > 0) return choose(passage, literal, { nth, literal: true });
  if (parts.length < 2 || parts.length > MOST_OMISSIONS + 1 || parts.includes('')) {
    return { kind: 'missing' };
  }
  return choose(passage, findElided(passage.folded, parts, limit), { nth, literal: false });
}

/** Occurrences that begin and end at word boundaries, overlapping ones too, in order. */
function findOccurrences(folded: string, wanted: string, limit: number): readonly FoldedSpan[] {
  const spans: FoldedSpan[] = [];
  if (wanted === '') return spans;
  for (
    let start = folded.indexOf(wanted);
    start >= 0 && spans.length < limit;
    start = folded.indexOf(wanted, start + 1)
  ) {
    const end = start + wanted.length;
    if (isWordBoundary(folded, start) && isWordBoundary(folded, end)) spans.push({ start, end });
  }
  return spans;
}

/** All spans from a first part to a last one with the others between them in order. */
function findElided(
  folded: string,
  parts: readonly string[],
  limit: number,
): readonly FoldedSpan[] {
  const places = parts.map((part) => findOccurrences(folded, part, Infinity));
  const lasts = places.at(-1) ?? [];
  const spans: FoldedSpan[] = [];
  for (const first of places[0] ?? []) {
    const reached = passThrough(first.end, places.slice(1, -1));
    let last = reached === null ? lasts.length : findFrom(lasts, reached);
    // later firsts reach further still: nothing is left for them either
    if (last === lasts.length) break;
    for (; last < lasts.length && spans.length < limit; last++) {
      spans.push({ start: first.start, end: lasts[last]?.end ?? first.end });
    }
  }
  return spans;
}

/** Where the middle parts end at the earliest, or null if they do not fit in this order. */
function passThrough(from: number, middles: readonly (readonly FoldedSpan[])[]): number | null {
  let reached = from;
  for (const occurrences of middles) {
    const next = occurrences[findFrom(occurrences, reached)];
    if (next === undefined) return null;
    reached = next.end;
  }
  return reached;
}

/** Position of the first span that starts at or after an index; the length if there is none. */
function findFrom(spans: readonly FoldedSpan[], index: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function choose(
  passage: FoldedText,
  spans: readonly FoldedSpan[],
  options: { readonly nth: number | undefined; readonly literal: boolean },
): QuoteResolution {
  if (options.nth === undefined && spans.length > 1) {
    const points = Array.from(passage.text);
    const candidates = spans.map((span) => {
      const { start, end } = unfold(passage, span);
      return { start, end, text: points.slice(start, end).join('') };
    });
    return { kind: 'ambiguous', candidates, literal: options.literal };
  }
  const chosen = spans[(options.nth ?? 1) - 1];
  return chosen === undefined ? { kind: 'missing' } : { kind: 'found', ...unfold(passage, chosen) };
}

function unfold(text: FoldedText, span: FoldedSpan): { start: number; end: number } {
  return { start: text.starts[span.start] ?? 0, end: text.ends[span.end - 1] ?? 0 };
}
