import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes, in hexadecimal. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
