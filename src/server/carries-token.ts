import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an Authorization header carries a token: as Bearer, or as the password of Basic (a browser's own login). */
export function carriesToken(header: string | undefined, token: string | null): boolean {
  if (token === null) return false;
  const [scheme = '', value = ''] = header?.split(' ') ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return isSame(value, token);
    case 'basic': {
      const pair = Buffer.from(value, 'base64').toString('utf8');
      return isSame(pair.slice(pair.indexOf(':') + 1), token);
    }
    default:
      return false;
  }
}

/** Compared by digest, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
