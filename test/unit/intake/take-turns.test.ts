import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test } from '@jest/globals';

import { takeTurns } from '../../../src/intake/take-turns.js';
import type { GraphStore } from '../../../src/store/port.js';

function makeLog(): {
  readonly log: string[];
  readonly work: (name: string) => () => Promise<void>;
} {
  const log: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    log.push(`${name}+`);
    await sleep(5);
    log.push(`${name}-`);
  };
  return { log, work };
}

test('work that is to be alone waits for all before it, and all after it wait', async () => {
  const store = {} as GraphStore;
  const { log, work } = makeLog();
  await Promise.all([
    takeTurns(store, false, work('a')),
    takeTurns(store, false, work('b')),
    takeTurns(store, true, work('C')),
    takeTurns(store, true, work('D')),
    takeTurns(store, false, work('e')),
  ]);
  expect(log).toEqual(['a+', 'b+', 'a-', 'b-', 'C+', 'C-', 'D+', 'D-', 'e+', 'e-']);
});

test('what fails keeps nobody waiting, on one store or another', async () => {
  const store = {} as GraphStore;
  const failing = takeTurns(store, true, () => Promise.reject(new Error('no')));
  const { log, work } = makeLog();
  const next = takeTurns(store, false, work('a'));
  await expect(failing).rejects.toThrow('no');
  await next;
  await takeTurns({} as GraphStore, true, work('b'));
  expect(log).toEqual(['a+', 'a-', 'b+', 'b-']);
});
