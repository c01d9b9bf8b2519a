import type { Problems } from './problems.js';
import { shorten } from './read-fields.js';
import { readText } from './read-values.js';
import type { SourceNode } from './source-node.js';

/** Code points that a text in an index or a line of a table may have. */
const LONGEST = 1_000;
const LONGEST_ADDRESS = 2_000;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
const INVISIBLE = /^[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]*$/u;

/** A text of at most 1,000 characters: a description. Null, with a diagnostic, for another. */
export function readShortText(node: SourceNode | undefined, problems: Problems): string | null {
  const text = readText(node, problems);
  if (text === null || node === undefined) return null;
  return isShort(text, node, problems) ? text : null;
}

/** A text of one line that can be seen: a name, an alias, a title. Null, with a diagnostic, for another. */
export function readName(node: SourceNode | undefined, problems: Problems): string | null {
  const text = readShortText(node, problems);
  if (text === null || node === undefined) return null;
  return isName(text, node, problems) ? text : null;
}

/** Reports what keeps a text from being a name. */
export function isName(text: string, at: { readonly offset: number }, problems: Problems): boolean {
  if (LINE_BREAK.test(text)) {
    const message = `“${shorten(text)}” has a line break`;
    problems.add('INVALID_NAME', { at, message, hint: 'Write it on one line.' });
    return false;
  }
  if (INVISIBLE.test(text)) {
    problems.add('INVALID_NAME', { at, message: 'a name without a visible character' });
    return false;
  }
  return isShort(text, at, problems);
}

/** An address that a browser can open without harm. Null, with a diagnostic, for another (`javascript:…`, `file:…`). */
export function readWebAddress(node: SourceNode | undefined, problems: Problems): string | null {
  const text = readText(node, problems);
  if (text === null || node === undefined) return null;
  const isWeb = /^https?:\/\/[^\s\p{C}]+$/iu.test(text) && URL.canParse(text);
  if (isWeb && text.length <= LONGEST_ADDRESS) return text;
  problems.add('INVALID_URL', { at: node, message: `“${shorten(text)}” is no address of the web` });
  return null;
}

function isShort(text: string, at: { readonly offset: number }, problems: Problems): boolean {
  const isLong = text.length > LONGEST && Array.from(text).length > LONGEST;
  if (isLong) {
    const message = `a text of more than ${String(LONGEST)} characters, “${shorten(text)}”`;
    problems.add('TEXT_TOO_LONG', { at, message });
  }
  return !isLong;
}
