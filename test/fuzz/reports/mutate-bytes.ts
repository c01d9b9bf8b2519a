import type { Random } from '../../property/operations/random.js';
import { NASTY_TEXTS } from './nasty-values.js';

/** Changes a text in one place: a piece cut out, doubled, moved or replaced. */
export function mutateText(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  const piece = text.slice(start, start + random.below(80));
  const rest = text.slice(start + piece.length);
  const head = text.slice(0, start);
  switch (random.below(5)) {
    case 0:
      return head + rest;
    case 1:
      return head + piece + piece + rest;
    case 2:
      return head + random.pick(NASTY_TEXTS) + rest;
    case 3:
      return head + random.pick(NASTY_TEXTS) + piece + rest;
    default: {
      const place = random.below(rest.length + 1);
      return head + rest.slice(0, place) + piece + rest.slice(place);
    }
  }
}

const encoder = new TextEncoder();

/** What editors, mail programs and broken disks make of the bytes of a file. */
const DAMAGES: readonly ((text: string, random: Random) => Uint8Array)[] = [
  (text) => encoder.encode(`\ufeff${text}`),
  (text) => encoder.encode(text.replaceAll('\n', '\r\n')),
  (text) => encoder.encode(text.normalize('NFD')),
  (text) => encoder.encode(text.normalize('NFKC')),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
  (text, random) => encoder.encode(text).subarray(0, random.below(text.length + 1)),
  (text, random) => {
    const bytes = encoder.encode(text);
    for (let count = random.below(5); count >= 0; count -= 1) {
      bytes[random.below(bytes.length)] = random.below(256);
    }
    return bytes;
  },
  (text, random) => encoder.encode(text + text.slice(random.below(text.length))),
];

export function damageBytes(text: string, random: Random): Uint8Array {
  return random.pick(DAMAGES)(text, random);
}
