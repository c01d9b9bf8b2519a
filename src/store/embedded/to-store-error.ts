import { ParleyError } from '../../errors/parley-error.js';

/** GRAFEO-… code in an error's message, null where there is none. */
function engineCodeOf(cause: unknown): string | null {
  const message = cause instanceof Error ? cause.message : String(cause);
  return /GRAFEO-[A-Z]\d{3}/.exec(message)?.[0] ?? null;
}

/** The engine's error in our words; the original is kept as the cause, for the log alone. */
export function toStoreError(cause: unknown): ParleyError {
  if (cause instanceof ParleyError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/cannot be locked/i.test(message)) {
    return new ParleyError('STORE_LOCKED', 'Another process has the embedded database open.', {
      cause,
    });
  }
  if (/timed? ?out|timeout/i.test(message)) {
    return new ParleyError('STORE_TIMEOUT', 'The embedded database did not finish in time.', {
      cause,
    });
  }
  if (/No space left|File too large|quota exceeded/i.test(message)) {
    return new ParleyError('STORE_FAILED', 'The disk has no room left for the embedded database.', {
      cause,
      hint: 'Make room; what was acknowledged is there, and the next load goes on.',
    });
  }
  if (/constraint violation/i.test(message)) {
    return new ParleyError('STORE_FAILED', 'A uniqueness rule of the database was broken.', {
      cause,
    });
  }
  const code = engineCodeOf(cause);
  return new ParleyError(
    'STORE_FAILED',
    `The embedded database reported an error${code === null ? '' : ` (${code})`}.`,
    { cause },
  );
}
