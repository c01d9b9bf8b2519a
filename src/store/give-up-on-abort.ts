import { ParleyError } from '../errors/parley-error.js';
import type { StopSignal } from '../util/stop-signal.js';

/** What a read fails with that is given up: the reason, if it is one of ours, else STORE_TIMEOUT. */
function toAbortError(reason: unknown): ParleyError {
  return reason instanceof ParleyError
    ? reason
    : new ParleyError('STORE_TIMEOUT', 'The read was given up before it was finished.', {
        cause: reason,
      });
}

/**
 * Settles with `work`, or rejects as soon as `signal` is aborted or `limitMs` milliseconds have passed, where they are given;
 * `work` may go on unheeded. Each read comes by: a signal made of two would cost 30 µs, `finally` three more promises.
 */
export function giveUpOnAbort<T>(
  work: Promise<T>,
  signal: StopSignal | undefined,
  limitMs?: number,
): Promise<T> {
  if (signal === undefined && limitMs === undefined) return work;
  if (signal?.aborted === true) {
    work.catch(() => undefined);
    return Promise.reject(toAbortError(signal.reason));
  }
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    const stop = (): void => {
      fail(toAbortError(signal?.reason));
    };
    const timer = limitMs === undefined ? undefined : setTimeout(stop, limitMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    signal?.addEventListener('abort', stop);
    work.then((value) => {
      settle();
      resolve(value);
    }, fail);
  });
}
