/** Bytes that a report or registry file, or the text beside it, may have. */
export const LARGEST_FILE = 2_000_000;

/** What is wrong with the bytes of a file; `offset` in UTF-16 units of the text as far as it could be decoded. */
export interface DecodingProblem {
  readonly code: 'FILE_TOO_LARGE' | 'INVALID_UTF8' | 'BYTE_ORDER_MARK';
  readonly offset: number;
  readonly message: string;
}

export interface DecodedSource {
  /** Not to be used where there is a problem, except to tell the line. */
  readonly text: string;
  readonly problem: DecodingProblem | null;
}

/** UTF-8 bytes as text, nothing trimmed or replaced. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  if (bytes.length > LARGEST_FILE) {
    const message = `more than the ${String(LARGEST_FILE)} bytes that are allowed`;
    return { text: '', problem: { code: 'FILE_TOO_LARGE', offset: 0, message } };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!isUtf8(bytes)) {
    const offset = Math.max(0, text.indexOf('\ufffd'));
    return { text, problem: { code: 'INVALID_UTF8', offset, message: 'bytes that are not UTF-8' } };
  }
  if (text.startsWith('\ufeff')) {
    const message = 'the file begins with a byte order mark';
    return { text, problem: { code: 'BYTE_ORDER_MARK', offset: 0, message } };
  }
  return { text, problem: null };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
