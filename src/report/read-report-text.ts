import { decodeSource } from './decode-source.js';
import { hashText } from './hash-text.js';
import type { Problems } from './problems.js';
import { type Fields, shorten } from './read-fields.js';
import { readScalar } from './read-values.js';
import type { SourceEntry } from './source-node.js';

export interface ReportText {
  readonly text: string;
  readonly sha256: string;
}

interface TextSources {
  readonly at: { readonly offset: number };
  readonly readSibling: (name: string) => Uint8Array | null;
  readonly problems: Problems;
}

/** The text of `text:` or `textFile:`, byte for byte; null, with diagnostics, if there is none that can be used. */
export function readReportText(fields: Fields, sources: TextSources): ReportText | null {
  const { problems, at } = sources;
  const inline = fields.get('text');
  const file = fields.get('textFile');
  if (inline !== undefined && file !== undefined) {
    const message = '`text` and `textFile` exclude each other';
    problems.add('KEY_NOT_ALLOWED', { at: file, message, hint: 'Keep one of the two.' });
    return null;
  }
  const entry = inline ?? file;
  if (entry === undefined) {
    problems.add('MISSING_TEXT', { at, message: 'the report has neither `text` nor `textFile`' });
    return null;
  }
  if (inline !== undefined) refuseUnkept(inline, fields, problems);
  const scalar = readScalar(entry.value, inline === undefined ? 'a file name' : 'a text', problems);
  if (scalar === null) return null;
  const text = inline === undefined ? readTextFile(scalar, sources) : scalar.text;
  if (text === null || !isUsable(text, scalar, problems)) return null;
  const sha256 = hashText(text);
  checkHash(fields, sha256, problems);
  return { text, sha256 };
}

/** The file is kept as written, and a text in it with it. */
function refuseUnkept(inline: SourceEntry, fields: Fields, problems: Problems): void {
  const keepText = fields.get('keepText')?.value;
  if (keepText?.kind !== 'scalar' || keepText.value !== false) return;
  problems.add('KEY_NOT_ALLOWED', {
    at: inline,
    message: 'with `keepText: false` the text cannot stand in the file, which is kept',
    hint: 'Put it into a file of its own and name that: `textFile: …`.',
  });
}

function readTextFile(
  { text: name, offset }: { readonly text: string; readonly offset: number },
  { readSibling, problems }: TextSources,
): string | null {
  const isBare = /^[^/\\]+$/.test(name) && name !== '.' && name !== '..';
  const bytes = isBare ? readSibling(name) : null;
  if (bytes === null) {
    const message = `the text file ${shorten(name)} cannot be read`;
    problems.add('TEXT_FILE_UNREADABLE', { at: { offset }, message });
    return null;
  }
  const decoded = decodeSource(bytes);
  if (decoded.problem === null) return decoded.text;

  const { code, offset: at, message } = decoded.problem;
  const line = decoded.text.slice(0, at).split('\n').length;
  problems.add(code, { at: { offset }, message: `${shorten(name)}:${String(line)}: ${message}` });
  return null;
}

function isUsable(text: string, at: { readonly offset: number }, problems: Problems): boolean {
  if (text.trim() === '') {
    problems.add('MISSING_TEXT', { at, message: 'the text is empty' });
    return false;
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    const line = text.slice(0, carriageReturn).split('\n').length;
    const message = `a carriage return in line ${String(line)} of the text`;
    problems.add('CARRIAGE_RETURN', { at, message });
    return false;
  }
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) {
    problems.add('INVALID_UTF8', {
      at,
      message: 'the text has a NUL or half a character (a lone surrogate)',
    });
    return false;
  }
  return true;
}

function checkHash(fields: Fields, sha256: string, problems: Problems): void {
  const entry = fields.get('sha256');
  const given = readScalar(entry?.value, 'a hash', problems);
  if (entry === undefined || given === null || given.text === sha256) return;
  problems.add('HASH_MISMATCH', {
    at: entry.value,
    message: `the file gives sha256 ${shorten(given.text)}; the text has ${sha256}`,
  });
}
