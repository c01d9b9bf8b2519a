import { createRequire } from 'node:module';

/** Waits until no other process holds the lock of this name, then holds it until the function returned is called. */
export const { acquireLock } = createRequire(import.meta.url)('../../.ci/acquire-lock.cjs') as {
  readonly acquireLock: (name: string) => Promise<() => Promise<void>>;
};
