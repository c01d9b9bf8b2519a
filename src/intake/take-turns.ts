import type { GraphStore } from '../store/port.js';

/** What runs in turns on one store. */
interface Turns {
  /** End of the last work that was to be alone. */
  alone: Promise<unknown>;
  readonly together: Set<Promise<unknown>>;
}

const turns = new WeakMap<GraphStore, Turns>();

/**
 * Keeps loads of registries apart from all others of this process on one store: reports are checked against registries, and
 * registries against the reports that use them, so neither may change in between. Loads of reports alone run side by side.
 */
export function takeTurns<T>(
  store: GraphStore,
  isAlone: boolean,
  work: () => Promise<T>,
): Promise<T> {
  const taken = turns.get(store) ?? { alone: Promise.resolve(), together: new Set() };
  turns.set(store, taken);
  const before = isAlone ? Promise.allSettled([taken.alone, ...taken.together]) : taken.alone;
  const running = before.then(work);
  const ended = running.then(
    () => undefined,
    () => undefined,
  );
  if (isAlone) taken.alone = ended;
  else {
    taken.together.add(ended);
    void ended.then(() => taken.together.delete(ended));
  }
  return running;
}
