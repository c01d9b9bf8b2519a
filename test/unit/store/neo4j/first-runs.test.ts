import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test } from '@jest/globals';

import { FirstRuns } from '../../../../src/store/neo4j/first-runs.js';

/** Work that notes when it begins and ends. */
function makeWork(notes: string[]) {
  return (name: string, fails = false) =>
    async (): Promise<string> => {
      notes.push(`${name} begins`);
      await sleep(5);
      notes.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
}

test('others wait for the first run of a text, and not for that of another', async () => {
  const notes: string[] = [];
  const work = makeWork(notes);
  const runs = new FirstRuns();
  const answers = await Promise.all([
    runs.run('A', work('first')),
    runs.run('A', work('second')),
    runs.run('A', work('third')),
    runs.run('B', work('other')),
  ]);
  expect(answers).toEqual(['first', 'second', 'third', 'other']);
  expect(notes.slice(0, 2)).toEqual(['first begins', 'other begins']);
  expect(notes.indexOf('first ends')).toBeLessThan(notes.indexOf('second begins'));
  expect(notes.indexOf('third begins')).toBeLessThan(notes.indexOf('second ends'));
});

test('a text that was run is waited for no more', async () => {
  const notes: string[] = [];
  const work = makeWork(notes);
  const runs = new FirstRuns();
  await runs.run('A', work('first'));
  await Promise.all([runs.run('A', work('second')), runs.run('A', work('third'))]);
  expect(notes.slice(2, 4)).toEqual(['second begins', 'third begins']);
});

test('a first run that fails fails alone', async () => {
  const notes: string[] = [];
  const work = makeWork(notes);
  const runs = new FirstRuns();
  const [first, second] = await Promise.allSettled([
    runs.run('A', work('first', true)),
    runs.run('A', work('second')),
  ]);
  expect(first.status).toBe('rejected');
  expect(second).toEqual({ status: 'fulfilled', value: 'second' });
});

test('who gives up while waiting is told at once, and does not run', async () => {
  const notes: string[] = [];
  const work = makeWork(notes);
  const runs = new FirstRuns();
  const first = runs.run('A', work('first'));
  const gone = new AbortController();
  const second = runs.run('A', work('second'), gone.signal);
  gone.abort();
  await expect(second).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
  expect(notes).toEqual(['first begins']);
  await first;
  expect(notes).toEqual(['first begins', 'first ends']);
});
