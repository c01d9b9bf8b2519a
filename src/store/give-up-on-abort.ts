import { ParleyError } from '../errors/parley-error.js';

/** What a read fails with once its signal is aborted: the reason, if it is one of ours, else STORE_TIMEOUT. */
function toAbortError(signal: AbortSignal): ParleyError {
  const reason: unknown = signal.reason;
  return reason instanceof ParleyError
    ? reason
    : new ParleyError('STORE_TIMEOUT', 'The read was given up before it was finished.', {
        cause: reason,
      });
}

/** Settles with `work`, or rejects as soon as `signal` is aborted; `work` may go on unheeded. */
export async function giveUpOnAbort<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal === undefined) return work;
  if (signal.aborted) {
    work.catch(() => undefined);
    throw toAbortError(signal);
  }
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(toAbortError(signal));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
