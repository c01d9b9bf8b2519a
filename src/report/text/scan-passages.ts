import { isWhiteSpace } from '../../text/characters.js';
import { CodePointIndex } from '../../text/code-points.js';
import { findSentenceEnds } from './find-sentence-ends.js';
import { splitParagraphs } from './split-paragraphs.js';

/** One sentence. Offsets are code points of the whole text, end exclusive. */
export interface PassageSpan {
  /** From 0, in the order of the text. */
  readonly index: number;
  /** From 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** Exactly the text from start to end, trimmed of white space at its ends. */
  readonly text: string;
}

/**
 * Cuts a text into sentences, in order, without overlap, covering all that is not white space. Headings and list items without an
 * end mark are passages of their own. Uses no tables of the JavaScript engine, so that passage ids are the same on every release.
 * Linear time.
 */
export function scanPassages(text: string): readonly PassageSpan[] {
  const index = new CodePointIndex(text);
  const passages: PassageSpan[] = [];
  splitParagraphs(text).forEach((paragraph, number) => {
    let start = paragraph.start;
    for (const end of findSentenceEnds(text, paragraph)) {
      passages.push({
        index: passages.length,
        paragraph: number + 1,
        start: index.toCodePoint(start),
        end: index.toCodePoint(end),
        text: text.slice(start, end),
      });
      start = end;
      while (start < paragraph.end && isWhiteSpace(text.charCodeAt(start))) start++;
    }
  });
  return passages;
}
