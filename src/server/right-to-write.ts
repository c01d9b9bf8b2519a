import type { WriteRight } from '../api/api-context.js';
import { carriesToken } from './carries-token.js';

/** Whether a request with this Authorization header may write. */
export function rightToWrite(header: string | undefined, token: string | null): WriteRight {
  if (token === null) return 'OFF';
  return carriesToken(header, token) ? 'GRANTED' : 'TOKEN_NEEDED';
}
