/**
 * As Promise.all, but of several failures the first in the list is thrown, not the first in time: which of two errors a client
 * gets must not be left to chance. Waits until all are done, whether they fail or not.
 */
export async function allInOrder<T extends readonly unknown[] | []>(
  promises: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
