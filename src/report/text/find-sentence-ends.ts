import {
  codePointAt,
  isDigit,
  isLowerCase,
  isUpperCase,
  isWhiteSpace,
  isWordCharacter,
} from '../../text/characters.js';
import { BEFORE_NAME, BEFORE_NUMBER, NEVER_LAST, SENTENCE_STARTERS } from './abbreviations.js';
import type { TextRange } from './split-paragraphs.js';

/** Marks that end a sentence without white space after them. */
const FULL_WIDTH_MARKS = '。！？｡';
const MARKS = '.!?…‥‽؟۔।॥።' + FULL_WIDTH_MARKS;
const CLOSERS = '"\'”’»›)]}」』）］】》〉';
const OPENERS = '"\'“‘«‹([{„‚「『（［【《〈-–—*_$€£¥#+ \u00a0';
/** Arrows, signs and emoji begin here. */
const FIRST_SYMBOL = 0x2190;
/** How far back an abbreviation and how far ahead a speech verb is looked for: keeps the scan linear. */
const LONGEST_ABBREVIATION = 16;
const LOOK_AHEAD = 80;

const DOTTED_LETTERS = /^(?:[A-Za-z\u00c0-\u024f]\.)+[A-Za-z\u00c0-\u024f]$/;
const CLOCK = /^[ap]\.?m$/i;
const AFTER_CLOCK =
  /^(?:(?:[A-Z]{2,5}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?\b(?! [a-z]+ed\b)|[A-Z]\w+ time\b|(?:Eastern|Central|Pacific|Mountain|Greenwich)\b)/;
const MONTH_OR_DAY = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
/** After `"…?"`: the speaker, then a verb of saying. Such a quotation does not end the sentence. */
const SPEAKER_SAID =
  /^(?:(?:[A-Z\u00c0-\u00de][\w\u00c0-\u024f.'’-]*|the|of|a|an|his|her) ){1,6}(?:said|says|asked|asks|added|adds|told|replied|wrote|writes|continued|exclaimed|shouted|wondered|demanded)\b/;
const ENUMERATOR = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$/;

/** A run of marks with the quotation marks and brackets that close after it. */
interface Stop {
  readonly marksStart: number;
  readonly marks: string;
  readonly closers: string;
  /** Just after the closers. */
  readonly end: number;
  /** First character of the next sentence, if one begins here; the paragraph's end if none does. */
  readonly next: number;
}

/**
 * Ends of sentences inside a paragraph as UTF-16 indices, ascending, each just after the closing marks; the last is the paragraph's own
 * end. Cuts inside quotations of several sentences too. Linear in the length of the paragraph.
 */
export function findSentenceEnds(text: string, paragraph: TextRange): readonly number[] {
  const ends: number[] = [];
  let i = paragraph.start;
  while (i < paragraph.end) {
    if (!MARKS.includes(text.charAt(i))) {
      i++;
      continue;
    }
    const stop = readStop(text, i, paragraph.end);
    if (stop.next < paragraph.end && endsSentence(text, stop, paragraph)) ends.push(stop.end);
    i = stop.end;
  }
  ends.push(paragraph.end);
  return ends;
}

function readStop(text: string, at: number, limit: number): Stop {
  let end = at;
  while (end < limit && isMarkOrSpacedDot(text, end)) end++;
  const marks = text.slice(at, end);
  const afterMarks = end;
  while (end < limit && isCloser(text, end)) end++;
  end = skipFootnotes(text, end);
  const spacedGuillemet = /^[\u00a0\u202f ]»/.exec(text.slice(end, Math.min(end + 2, limit)));
  if (spacedGuillemet !== null) end += 2;
  const closers = text.slice(afterMarks, end);
  let next = end;
  while (next < limit && isWhiteSpace(text.charCodeAt(next))) next++;
  return { marksStart: at, marks, closers, end, next };
}

/** `“` and `«` close quotations in German and its neighbours; before a letter they open one. */
function isCloser(text: string, index: number): boolean {
  const mark = text.charAt(index);
  if (mark !== '“' && mark !== '«') return CLOSERS.includes(mark);
  return index + 1 === text.length || isWhiteSpace(text.charCodeAt(index + 1));
}

/** A mark, or the space within `. . .`. */
function isMarkOrSpacedDot(text: string, index: number): boolean {
  if (MARKS.includes(text.charAt(index))) return true;
  const isInRow = text.charAt(index - 1) === '.' && text.charAt(index + 1) === '.';
  return isInRow && (text.charAt(index) === ' ' || text.charAt(index) === '\u00a0');
}

/** `[12]` after a full stop belongs to the sentence before it. */
function skipFootnotes(text: string, from: number): number {
  const notes = /^(?:\[\d{1,3}\]){1,8}/.exec(text.slice(from, from + 40));
  return from + (notes?.[0].length ?? 0);
}

function endsSentence(text: string, stop: Stop, paragraph: TextRange): boolean {
  if (stop.marks.split('').some((mark) => FULL_WIDTH_MARKS.includes(mark))) {
    return !(stop.closers !== '' && continuesAfterQuotation(text, stop));
  }
  if (stop.next === stop.end) return false;
  const first = skipOpeners(text, stop.next, paragraph.end);
  const letter = codePointAt(text, first);
  if (first >= paragraph.end || isLowerCase(letter) || !beginsSentence(letter)) return false;
  if (/[!?‽؟]/.test(stop.marks)) return !isSpeakerNamedAfter(text, stop);
  if (isEllipsis(stop.marks)) return isEllipsisAnEnd(text, stop, paragraph);
  if (stop.marks !== '.') return true;
  return isFullStopAnEnd(text, stop, paragraph, first);
}

/** Words and pictures do; a comma or another mark goes on with the sentence before it. */
function beginsSentence(codePoint: number): boolean {
  return isWordCharacter(codePoint) || codePoint >= FIRST_SYMBOL;
}

/** Chinese and Japanese go on without a space: `「…。」と述べた`. */
function continuesAfterQuotation(text: string, stop: Stop): boolean {
  return stop.next === stop.end && /^[、，と]/.test(text.charAt(stop.end));
}

function skipOpeners(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && i < from + 6 && OPENERS.includes(text.charAt(i))) i++;
  return i;
}

function isSpeakerNamedAfter(text: string, stop: Stop): boolean {
  if (stop.closers === '') return false;
  return SPEAKER_SAID.test(text.slice(stop.next, stop.next + LOOK_AHEAD));
}

function isEllipsis(marks: string): boolean {
  return marks.includes('…') || marks.includes('‥') || /^\.(?: ?\.){1,2}$/.test(marks);
}

/** `wait… He` ends; an omission (`talks … Today`, `[…] He`) does not. */
function isEllipsisAnEnd(text: string, stop: Stop, paragraph: TextRange): boolean {
  if (stop.marksStart === paragraph.start) return false;
  const before = text.charAt(stop.marksStart - 1);
  return !isWhiteSpace(before.charCodeAt(0)) && before !== '[' && before !== '(';
}

function isFullStopAnEnd(text: string, stop: Stop, paragraph: TextRange, first: number): boolean {
  const word = readWordBefore(text, stop.marksStart, paragraph.start);
  const isFirstWord = stop.marksStart - word.length === paragraph.start;
  if (isFirstWord && ENUMERATOR.test(word)) return false;
  if (word === '' || stop.closers.includes('"') || stop.closers.includes('”')) return true;
  return isAbbreviationAnEnd(word, text.slice(first, first + LOOK_AHEAD));
}

/** True of words that are no abbreviations. `ahead` begins with the next word. */
function isAbbreviationAnEnd(word: string, ahead: string): boolean {
  if (NEVER_LAST.has(word)) return false;
  if (BEFORE_NUMBER.has(word)) return !isDigit(codePointAt(ahead, 0)) && !MONTH_OR_DAY.test(ahead);
  if (CLOCK.test(word)) return !AFTER_CLOCK.test(ahead);
  const isNameLike = BEFORE_NAME.has(word) || DOTTED_LETTERS.test(word) || isInitial(word);
  return !isNameLike || SENTENCE_STARTERS.has(/^\w+/.exec(ahead)?.[0] ?? '');
}

function isInitial(word: string): boolean {
  return word.length === 1 && isUpperCase(codePointAt(word, 0));
}

/** Letters, digits and inner full stops before an index; empty if longer than any abbreviation. */
function readWordBefore(text: string, index: number, from: number): string {
  const floor = Math.max(from, index - LONGEST_ABBREVIATION);
  let start = index;
  while (start > floor && isPartOfAbbreviation(text, start - 1)) start--;
  return text.slice(start, index);
}

function isPartOfAbbreviation(text: string, index: number): boolean {
  return text.charAt(index) === '.' || isWordCharacter(text.charCodeAt(index));
}
