import { codePointAt, isLowerCase, isWhiteSpace } from '../../text/characters.js';

/** UTF-16 indices, end exclusive, without white space at either end. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Lines of hard-wrapped text are about this wide; a longer line is a paragraph of its own, a shorter one a heading. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;

const LINE_ENDS = new Set(['\n', '\r', '\f', '\u2028', '\u2029']);
const BULLET = /^[-*•‣◦▪·+]\s/;
const NUMBERED = /^(?:\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]\))\s/;
const SENTENCE_END = /[.!?…:;。！？｡؟۔।]["'”’»)\]]*$/;

/**
 * Paragraphs in order. A blank line parts them; a single line break does too, unless it only wraps a line: the next line goes
 * on in small letters, or the lines are about equally wide and the next word would not have fitted. Bullets begin paragraphs.
 */
export function splitParagraphs(text: string): readonly TextRange[] {
  const paragraphs: TextRange[] = [];
  let block: TextRange[] = [];
  for (const line of splitLines(text)) {
    if (line.start < line.end) {
      block.push(line);
      continue;
    }
    paragraphs.push(...joinWrapped(text, block));
    block = [];
  }
  paragraphs.push(...joinWrapped(text, block));
  return paragraphs;
}

/** A blank line has start = end. */
function splitLines(text: string): readonly TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !LINE_ENDS.has(text.charAt(i))) continue;
    lines.push(trim(text, start, i));
    if (text.charAt(i) === '\r' && text.charAt(i + 1) === '\n') i++;
    start = i + 1;
  }
  return lines;
}

function trim(text: string, from: number, to: number): TextRange {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function joinWrapped(text: string, block: readonly TextRange[]): readonly TextRange[] {
  const width = block.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const joined: TextRange[] = [];
  let last: TextRange | undefined;
  for (const line of block) {
    const open = joined.at(-1);
    if (last !== undefined && open !== undefined && isWrapped(text, last, line, width)) {
      joined[joined.length - 1] = { start: open.start, end: line.end };
    } else joined.push(line);
    last = line;
  }
  return joined;
}

function isWrapped(text: string, line: TextRange, next: TextRange, width: number): boolean {
  const begin = text.slice(next.start, Math.min(next.end, next.start + 80));
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  const isClosed = SENTENCE_END.test(tail);
  if (BULLET.test(begin) || text.startsWith('#', line.start)) return false;
  if (NUMBERED.test(begin) && isClosed) return false;
  if (!isClosed && isLowerCase(codePointAt(text, next.start))) return true;
  const word = /^\S*/.exec(begin)?.[0].length ?? 0;
  const hasNoRoom = line.end - line.start + 1 + word > width;
  return hasNoRoom && width >= NARROWEST_WRAP && width <= WIDEST_WRAP;
}
