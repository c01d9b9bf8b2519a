import type { Problems } from './problems.js';

const LARGEST_FILE = 2_000_000;

/** The text of a file's bytes; an invalid one is decoded as far as it goes, so that problems can be placed. */
export interface DecodedSource {
  readonly text: string;
  readonly report: (problems: Problems) => boolean;
}

/** `report` adds what is wrong with the bytes and tells whether the text can be used. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  if (bytes.length > LARGEST_FILE) {
    const message = `${String(bytes.length)} bytes; at most ${String(LARGEST_FILE)} are allowed`;
    return refuse('', 'FILE_TOO_LARGE', { at: { offset: 0 }, message });
  }
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = Math.max(0, lenient.indexOf('\ufffd'));
    return refuse(lenient, 'INVALID_UTF8', { at: { offset }, message: 'bytes that are not UTF-8' });
  }
  if (lenient.startsWith('\ufeff')) {
    const message = 'the file begins with a byte order mark';
    return refuse(lenient, 'BYTE_ORDER_MARK', { at: { offset: 0 }, message });
  }
  return { text: lenient, report: () => true };
}

function refuse(
  text: string,
  code: 'FILE_TOO_LARGE' | 'INVALID_UTF8' | 'BYTE_ORDER_MARK',
  problem: { readonly at: { readonly offset: number }; readonly message: string },
): DecodedSource {
  return {
    text,
    report: (problems) => {
      problems.add(code, problem);
      return false;
    },
  };
}
