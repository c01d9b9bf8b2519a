import { expect, test } from '@jest/globals';

import { OnDemand } from '../../../../src/store/embedded/on-demand.js';

/** Makes what it counts, one at a time, each when it is let; the first so many attempts fail. */
function countMade(failures = 0): {
  readonly made: OnDemand<number>;
  readonly count: () => number;
  readonly letNext: () => void;
} {
  const waiting: (() => void)[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;
  const made = new OnDemand<number>(
    () => {
      count += 1;
      return count <= failures ? Promise.reject(new Error('broken off')) : Promise.resolve(count);
    },
    (work) => {
      const turn = new Promise<void>((resolve) => waiting.push(resolve));
      const result = Promise.all([queue, turn]).then(work);
      queue = result.catch(() => null);
      return result;
    },
  );
  return { made, count: () => count, letNext: () => waiting.shift()?.() };
}

test('what is dropped while it waits for its turn is made once for all who ask', async () => {
  const { made, count, letNext } = countMade();
  const first = made.ask();
  made.drop();
  const second = made.ask();
  letNext();
  expect(await first).toBe(1);
  expect(await made.ask()).toBe(1);
  letNext();
  expect(await second).toBe(1);
  expect([made.made, count()]).toEqual([1, 1]);
});

test('what is dropped once it is made is made anew', async () => {
  const { made, letNext } = countMade();
  const first = made.ask();
  letNext();
  expect(await first).toBe(1);
  made.drop();
  expect(made.made).toBeNull();
  const second = made.ask();
  letNext();
  expect(await second).toBe(2);
});

test('one that fails is tried again, and leaves alone what is made in its place', async () => {
  const { made, count, letNext } = countMade(1);
  const failing = made.ask();
  made.drop();
  const next = made.ask();
  letNext();
  await expect(failing).rejects.toThrow('broken off');
  const same = made.ask();
  letNext();
  expect(await Promise.all([next, same])).toEqual([2, 2]);
  expect(count()).toBe(2);
});
