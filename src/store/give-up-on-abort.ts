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
export function giveUpOnAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(toAbortError(signal));
  }
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(toAbortError(signal));
    };
    signal.addEventListener('abort', stop, { once: true });
    work
      .finally(() => {
        signal.removeEventListener('abort', stop);
      })
      .then(resolve, reject);
  });
}
