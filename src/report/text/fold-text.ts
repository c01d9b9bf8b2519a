import {
  codePointAt,
  codePointBefore,
  isDigit,
  isExtender,
  isUnspaced,
  isUpperCase,
  isWordCharacter,
} from '../../text/characters.js';
import { normalizeCharacter } from './normalize-typography.js';

/**
 * A text in the form in which quotes are compared: plain typography, each run of white space one space, none at the ends, `...` as `…`, soft hyphens and zero-width marks left out. `starts` and `ends` lead from UTF-16 units of `folded` back to code points of the text.
 */
export interface FoldedText {
  readonly text: string;
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Invisible characters: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = new Set(['\u00ad', '\u200b', '\u2060', '\ufeff']);

/** Linear time. */
export function foldText(text: string): FoldedText {
  const folding: Folding = { units: [], starts: [], ends: [] };
  let offset = 0;
  for (const character of text) {
    if (!INVISIBLE.has(character)) append(folding, normalizeCharacter(character), offset);
    offset++;
  }
  if (folding.units.at(-1) === ' ') folding.units.pop();
  return { text, folded: folding.units.join(''), starts: folding.starts, ends: folding.ends };
}

interface Folding {
  readonly units: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function append({ units, starts, ends }: Folding, plain: string, offset: number): void {
  if (plain === ' ' && (units.length === 0 || units.at(-1) === ' ')) return;
  if (plain === '.' && units.at(-1) === '.' && units.at(-2) === '.') {
    units.splice(-2, 2, '…');
    starts.pop();
    ends.splice(-2, 2, offset + 1);
    return;
  }
  for (const unit of plain.split('')) {
    units.push(unit);
    starts.push(offset);
    ends.push(offset + 1);
  }
}

/**
 * Whether a quote may begin or end at this UTF-16 index of a folded text: not inside a word, a number (`800,000`), an abbreviation
 * (`U.S.`) or a contraction (`can't`, which would lose its *not*); before a possessive `'s` and beside a hyphen it may.
 */
export function isWordBoundary(folded: string, index: number): boolean {
  const before = codePointBefore(folded, index);
  const after = codePointAt(folded, index);
  if (before < 0 || after < 0) return true;
  if (isExtender(after) || before === 0x200d) return false;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  if (isWordCharacter(before) && isWordCharacter(after)) return false;
  return !joinsWord(folded, index) && !isAfterJoiner(folded, index);
}

/** The character at the index joins the word before it to the one after it. */
function joinsWord(folded: string, index: number): boolean {
  const left = codePointBefore(folded, index);
  const right = codePointAt(folded, index + 1);
  if (!isWordCharacter(left) || !isWordCharacter(right)) return false;
  switch (folded.charAt(index)) {
    case '.':
      return !isUpperCase(right) || !isWordCharacter(codePointBefore(folded, index - 1));
    case ',':
    case ':':
      return isDigit(left) && isDigit(right);
    case "'":
      return !isPossessive(folded, index);
    default:
      return false;
  }
}

/** The character before the index joins two words; an elided article (`l'Europe`) does not. */
function isAfterJoiner(folded: string, index: number): boolean {
  const at = index - 1;
  if (folded.charAt(at) === "'" && isPossessive(folded, at)) return true;
  if (!joinsWord(folded, at)) return false;
  const isElided = /(?:^|[^A-Za-z])[dlDL]'$/.test(folded.slice(Math.max(0, index - 3), index));
  return !isElided;
}

function isPossessive(folded: string, apostrophe: number): boolean {
  if (folded.charAt(apostrophe + 1) !== 's') return false;
  if (!isWordCharacter(codePointBefore(folded, apostrophe))) return false;
  return !isWordCharacter(codePointAt(folded, apostrophe + 2));
}
