import { shortenMiddle } from '../../util/shorten-middle.js';
import { alignWords, type WordEdit } from './align-words.js';
import { type Token, tokenize } from './tokenize.js';

/** The passage most like a quote that was not found. */
export interface NearestPassage {
  readonly id: string;
  readonly text: string;
  /** The quote in one line with `[-what only the quote has-]` and `{+what only the text has+}`. */
  readonly marked: string;
}

/** Bounds of the comparison's cost; of longer quotes and passages the beginning is compared. */
const MOST_QUOTE_WORDS = 120;
const MOST_PASSAGE_WORDS = 1000;

/** Code points that are shown of words that differ, or do not, in a row. */
const LONGEST_STRETCH = 200;

/** How much one word, two words in a row and the beginning of a word count. */
const WORD_WEIGHT = 2;
const PAIR_WEIGHT = 3;
const STEM_WEIGHT = 1;
const STEM_LENGTH = 4;

/**
 * Finds the passage that shares most words and pairs of words with the quote, rare ones counting more (the first of equals), and marks
 * the difference. Null if no passage shares a word or the first letters of one. For messages only: no quote is ever taken from here.
 */
export function nearestPassage(
  passages: readonly { readonly id: string; readonly text: string }[],
  pattern: string,
): NearestPassage | null {
  const quote = tokenize(pattern.replaceAll('...', '…')).slice(0, MOST_QUOTE_WORDS);
  const wanted = listFeatures(quote);
  const candidates = passages.map((passage) => {
    const tokens = tokenize(passage.text).slice(0, MOST_PASSAGE_WORDS);
    const shared = [...listFeatures(tokens).keys()].filter((feature) => wanted.has(feature));
    return { passage, tokens, shared };
  });
  const spread = new Map<string, number>();
  for (const feature of candidates.flatMap(({ shared }) => shared)) {
    spread.set(feature, (spread.get(feature) ?? 0) + 1);
  }
  const score = (shared: readonly string[]): number =>
    shared.reduce((sum, it) => sum + (wanted.get(it) ?? 0) / (spread.get(it) ?? 1), 0);
  const [first] = candidates
    .map((candidate) => ({ ...candidate, score: score(candidate.shared) }))
    .sort((left, right) => right.score - left.score);
  if (first === undefined || first.score === 0) return null;
  const { id, text } = first.passage;
  return { id, text, marked: renderEdits(alignWords(quote, first.tokens)) };
}

/** Words, pairs and beginnings of words in small letters, with their weights. */
function listFeatures(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  let previous = '';
  for (const token of tokens) {
    if (!token.isWord) continue;
    const word = token.text.toLowerCase();
    features.set(word, WORD_WEIGHT);
    if (previous !== '') features.set(`${previous} ${word}`, PAIR_WEIGHT);
    if (word.length >= STEM_LENGTH) features.set(`${word.slice(0, STEM_LENGTH)}*`, STEM_WEIGHT);
    previous = word;
  }
  return features;
}

/** Neighbouring words of one kind share their brackets; of a changed stretch the quote's words come first. */
function renderEdits(edits: readonly WordEdit[]): string {
  let line = '';
  let at = 0;
  while (at < edits.length) {
    const isChange = edits[at]?.kind !== 'both';
    let end = at;
    while (end < edits.length && (edits[end]?.kind !== 'both') === isChange) end++;
    const stretch = edits.slice(at, end);
    const pieces = isChange
      ? [wrap(stretch, 'quote', ['[-', '-]']), wrap(stretch, 'text', ['{+', '+}'])]
      : [shortenMiddle(joinTokens(stretch), LONGEST_STRETCH)];
    const hasSpace = stretch[0]?.token.hasSpaceBefore === true || isChange;
    line += (line !== '' && hasSpace ? ' ' : '') + pieces.filter((piece) => piece !== '').join(' ');
    at = end;
  }
  return line;
}

function wrap(
  edits: readonly WordEdit[],
  kind: WordEdit['kind'],
  [open, close]: readonly [open: string, close: string],
): string {
  const own = edits.filter((edit) => edit.kind === kind);
  return own.length === 0 ? '' : open + shortenMiddle(joinTokens(own), LONGEST_STRETCH) + close;
}

function joinTokens(edits: readonly WordEdit[]): string {
  return edits.reduce(
    (line, { token }) => line + (line !== '' && token.hasSpaceBefore ? ' ' : '') + token.text,
    '',
  );
}
