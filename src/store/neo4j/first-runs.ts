import { BoundedCache } from '../../util/bounded-cache.js';
import type { StopSignal } from '../../util/stop-signal.js';
import { giveUpOnAbort } from '../give-up-on-abort.js';

/** About as many plans as a server keeps. */
const MAX_TEXTS = 1_000;

/**
 * Lets one run of a text go first when it has not been run before: a server plans a new text anew for each that asks at the
 * same time, a tenth of a second of a core a thousand characters. Others with the same text wait for that run, once;
 * other texts do not.
 */
export class FirstRuns {
  readonly #known = new BoundedCache<true>(MAX_TEXTS);
  readonly #running = new Map<string, Promise<unknown>>();

  /** `signal` ends the waiting for another's run, with what a read that is given up fails with; `work` sees to itself. */
  async run<T>(text: string, work: () => Promise<T>, signal?: StopSignal): Promise<T> {
    if (this.#known.get(text) !== undefined) return work();
    const first = this.#running.get(text);
    if (first !== undefined) {
      // however it ends: each has its own deadline, and a run that fails may have been planned
      await giveUpOnAbort(
        first.catch(() => undefined),
        signal,
      );
      return work();
    }
    const running = work();
    this.#running.set(text, running);
    try {
      const result = await running;
      this.#known.set(text, true);
      return result;
    } finally {
      this.#running.delete(text);
    }
  }
}
