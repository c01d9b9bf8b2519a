import { LARGEST_FILE } from '../report/decode-source.js';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** A line without its end; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/**
 * Lines of a stream of bytes, those that have come together, as they come; empty ones are left out. Of one that is longer
 * than any file may be only so much is kept as shows it.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let rest: Uint8Array = new Uint8Array();
  const take = (bytes: Uint8Array): readonly Line[] => {
    number += 1;
    const line = bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
    return Buffer.from(line).toString('latin1').trim() === '' ? [] : [{ number, bytes: line }];
  };
  for await (const piece of input) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    const lines: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      lines.push(...take(append(rest, bytes.subarray(start, end))));
      rest = new Uint8Array();
      start = end + 1;
    }
    rest = append(rest, bytes.subarray(start));
    if (lines.length > 0) yield lines;
  }
  const last = take(rest);
  if (last.length > 0) yield last;
}

function append(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (head.length > LARGEST_FILE) return head;
  return Buffer.concat([head, tail.subarray(0, LARGEST_FILE + 1 - head.length)]);
}
