import { spellingKey } from '../../text/spelling-key.js';
import { type FoldedWord, splitWords } from '../../text/split-words.js';

/** A word searched for. */
export interface SoughtWord {
  readonly text: string;
  /** Longer words that begin with it are found too. */
  readonly isBeginning: boolean;
  /** Letters that may be wrong. */
  readonly edits: number;
  /** How it sounds; null for what has no spelling to differ in. */
  readonly key: string | null;
}

/** What is searched for, in the order typed. */
export interface SearchText {
  /** All must be found, in any order. No two are alike. */
  readonly words: readonly SoughtWord[];
  /** Words that must follow each other letter for letter. */
  readonly phrases: readonly (readonly string[])[];
  /** All of it, word by word. */
  readonly sequence: readonly string[];
}

/** A part between quotation marks, of whatever kind; the closing one may be still to come. */
const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/g;

/** Reads the text of a search. Pure. */
export function readSearchText(text: string): SearchText {
  const parts: { readonly text: string; readonly isQuoted: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(QUOTED)) {
    parts.push({ text: text.slice(end, match.index), isQuoted: false });
    parts.push({ text: match[1] ?? '', isQuoted: true });
    end = match.index + match[0].length;
  }
  parts.push({ text: text.slice(end), isQuoted: false });
  const runs = parts.flatMap((part) => listRuns(splitWords(part.text), part.isQuoted));
  const words = runs.flatMap(({ words: [word = '', ...more], isPhrase }) =>
    isPhrase || more.length > 0 ? [] : [word],
  );
  return {
    words: [...new Set(words)].map((word, index) => seekWord(word, index < MAY_BE_MISTYPED)),
    phrases: runs.filter(({ isPhrase }) => isPhrase).map((run) => run.words),
    sequence: runs.flatMap((run) => run.words),
  };
}

interface Run {
  readonly words: readonly string[];
  readonly isPhrase: boolean;
}

/** What is quoted is a phrase, and so are characters that a script without spaces puts together. */
function listRuns(words: readonly FoldedWord[], isQuoted: boolean): readonly Run[] {
  if (isQuoted) {
    return words.length === 0 ? [] : [{ words: words.map(({ folded }) => folded), isPhrase: true }];
  }
  const runs: { words: string[]; isPhrase: boolean }[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    const run = runs.at(-1);
    const isJoined = word.isUnspaced && before?.isUnspaced === true && before.end === word.start;
    if (isJoined && run !== undefined) run.words.push(word.folded);
    else runs.push({ words: [word.folded], isPhrase: word.isUnspaced });
  });
  return runs;
}

/** From this many letters on a word may be a beginning, may have one letter wrong, or two. */
const BEGINNING = 2;
const ONE_EDIT = 4;
const TWO_EDITS = 8;

/** So many words of a search; each stands for up to 50 others, and a query to Lucene may have 1,024 clauses in all. */
const MAY_BE_MISTYPED = 16;

function seekWord(text: string, mayBeMistyped: boolean): SoughtWord {
  const isBeginning = text.length >= BEGINNING;
  return { text, isBeginning, edits: mayBeMistyped ? editsOf(text) : 0, key: spellingKey(text) };
}

/** Numbers have no typing errors: another year is another year. */
function editsOf(text: string): number {
  if (text.length < ONE_EDIT || /[\d\ud800-\udfff]/.test(text)) return 0;
  return text.length < TWO_EDITS ? 1 : 2;
}
