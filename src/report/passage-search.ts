import type { CodedPassage } from './coded-report.js';
import { type FoldedQuote, foldQuote } from './text/fold-quote.js';
import { type FoldedText, foldText } from './text/fold-text.js';
import { type QuoteResolution, resolveQuote } from './text/resolve-quote.js';

/** Characters that the searches of one file may go through in all: about a second. Ordinary files need a thousandth. */
const MOST_SEARCHED = 400_000_000;
/** What a passage costs, and each character of it, where every place of the words in it is looked at closely. */
const CLOSE_LOOK = 500;
const CLOSE_CHARACTER = 16;

/** Finds quotes in the passages of one text, each folded once. */
export class PassageSearch {
  readonly #passages: readonly CodedPassage[];
  readonly #folded = new Map<CodedPassage, FoldedText>();
  readonly #answers = new Map<string, readonly CodedPassage[]>();
  #line: PassageLine | null = null;
  #searched = 0;

  constructor(passages: readonly CodedPassage[]) {
    this.#passages = passages;
  }

  /** @see resolveQuote */
  resolve(passage: CodedPassage, pattern: string, nth?: number): QuoteResolution {
    return resolveQuote(this.#fold(passage), foldQuote(pattern), nth);
  }

  /** The passages that hold a quote, in order, the first so many; null, once the searches of the file have cost too much. */
  find(pattern: string, most = Infinity): readonly CodedPassage[] | null {
    const key = `${String(most)} ${pattern}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const found: CodedPassage[] = [];
    for (const passage of this.#holders(foldQuote(pattern))) {
      if (found.push(passage) >= most) break;
    }
    if (this.#searched > MOST_SEARCHED) return null;
    this.#answers.set(key, found);
    return found;
  }

  /** Ends early where the searches have cost too much. */
  *#holders(quote: FoldedQuote): Generator<CodedPassage> {
    this.#line ??= joinPassages(this.#passages.map((passage) => this.#fold(passage).folded));
    const { folded, starts } = this.#line;
    const wanted = pickLongest(quote);
    let index = 0;
    while (wanted !== '' && index < this.#passages.length && this.#searched <= MOST_SEARCHED) {
      const from = starts[index] ?? 0;
      const at = folded.indexOf(wanted, from);
      this.#searched += (at < 0 ? folded.length : at) - from;
      if (at < 0) return;
      while ((starts[index + 1] ?? Infinity) <= at) index++;
      const passage = this.#passages[index];
      if (passage !== undefined && this.#holds(passage, quote)) yield passage;
      index++;
    }
  }

  #holds(passage: CodedPassage, quote: FoldedQuote): boolean {
    const text = this.#fold(passage);
    this.#searched += CLOSE_LOOK + text.folded.length * CLOSE_CHARACTER;
    return resolveQuote(text, quote).kind !== 'missing';
  }

  #fold(passage: CodedPassage): FoldedText {
    const known = this.#folded.get(passage);
    if (known !== undefined) return known;
    const folded = foldText(passage.text);
    this.#folded.set(passage, folded);
    return folded;
  }
}

/** What is rarest, most likely: every passage that holds the quote has it. */
function pickLongest({ folded, parts }: FoldedQuote): string {
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
  return longest === '' ? folded : longest;
}

/** All passages in one string: one search goes through it far faster than one search for each. */
interface PassageLine {
  readonly folded: string;
  /** Where each passage begins. */
  readonly starts: readonly number[];
}

/** A line break parts them, which no folded text has. */
function joinPassages(passages: readonly string[]): PassageLine {
  const starts: number[] = [];
  let end = 0;
  for (const passage of passages) {
    starts.push(end);
    end += passage.length + 1;
  }
  return { folded: passages.join('\n'), starts };
}
