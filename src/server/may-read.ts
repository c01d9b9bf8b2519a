import type { Config } from '../config/config.js';
import { carriesToken } from './carries-token.js';

/** Whether a request with this Authorization header may read: who may write may. */
export function mayRead(
  header: string | undefined,
  { readToken, writeToken }: Pick<Config, 'readToken' | 'writeToken'>,
): boolean {
  return readToken === null || carriesToken(header, readToken) || carriesToken(header, writeToken);
}
