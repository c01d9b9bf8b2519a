import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { type CheckpointFailure, LogKeeper } from '../../../../src/store/embedded/log-keeper.js';

/** Milliseconds since its last flush after which a commit of the engine flushes. */
const FLUSHES_AFTER = 100;
/** Within which the last commit is to be flushed. */
const BOUND = 500;

const folder = mkdtempSync(join(tmpdir(), 'parley-log-'));
const path = join(folder, 'graph.db');
writeFileSync(path, 'x'.repeat(1_000));

/** What a power loss would take, of an engine that flushes as ours was seen to do. */
class Log {
  unflushed = 0;
  failures = 0;
  readonly triggers: unknown[] = [];
  status = { failures: 0, stopped: false, lastError: '' };
  readonly told: CheckpointFailure[] = [];
  #lastFlush = -Infinity;

  commit(): void {
    this.unflushed += 1;
    if (Date.now() - this.#lastFlush < FLUSHES_AFTER) return;
    this.#lastFlush = Date.now();
    this.unflushed = 0;
  }

  keeper(leastLogBytes: number | undefined): LogKeeper {
    const database = {
      setCheckpointTriggers: (triggers: unknown): void => void this.triggers.push(triggers),
      checkpointStatus: () => this.status,
    };
    const commitNothing = (): Promise<void> => {
      if (this.failures > 0) {
        this.failures -= 1;
        return Promise.reject(new Error('The disk is full.'));
      }
      this.commit();
      return Promise.resolve();
    };
    const onCheckpointFailure = (failure: CheckpointFailure): void => void this.told.push(failure);
    return new LogKeeper({ database, path, commitNothing, leastLogBytes, onCheckpointFailure });
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});

afterEach(() => {
  jest.useRealTimers();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['one commit', [0]],
  ['commits too close to each other', [0, 150, 199]],
  ['one just after another flush', [0, 170, 180]],
  ['a long stream', Array.from({ length: 80 }, (_, index) => index * 25)],
])('%s: the last is flushed soon', async (_, moments) => {
  const log = new Log();
  const keeper = log.keeper(undefined);
  for (const moment of moments) {
    await jest.advanceTimersByTimeAsync(moment - Date.now());
    log.commit();
    keeper.noteCommit();
  }
  await jest.advanceTimersByTimeAsync(BOUND);
  expect(log.unflushed).toBe(0);
});

test('a flush that fails is tried again, until the log is closed', async () => {
  const log = new Log();
  const keeper = log.keeper(undefined);
  const commitTwice = (): void => {
    for (let i = 0; i < 2; i += 1) {
      log.commit();
      keeper.noteCommit();
    }
  };
  commitTwice();
  expect(log.unflushed).toBe(1);
  log.failures = 3;
  await jest.advanceTimersByTimeAsync(3 * BOUND);
  expect(log).toMatchObject({ failures: 0, unflushed: 0 });
  commitTwice();
  keeper.stop();
  keeper.noteCommit();
  await jest.advanceTimersByTimeAsync(BOUND);
  expect(log.unflushed).toBe(1);
});

test('a checkpoint comes when the log is half as large as the file, and not before it is worth it', async () => {
  const [small, large] = [new Log(), new Log()];
  await small.keeper(undefined).fit();
  const keeper = large.keeper(100);
  await keeper.fit();
  await keeper.fit();
  expect(small.triggers).toEqual([{ walBytes: 64_000_000 }]);
  expect(large.triggers).toEqual([{ walBytes: 500 }]);
});

test('a long stream of commits does not keep it from looking after the log', async () => {
  const log = new Log();
  const keeper = log.keeper(100);
  await keeper.fit();
  writeFileSync(path, 'x'.repeat(3_000));
  for (let moment = 0; moment < 1_200; moment += 25) {
    await jest.advanceTimersByTimeAsync(25);
    keeper.noteCommit();
  }
  await jest.advanceTimersByTimeAsync(0);
  keeper.stop();
  await keeper.fit();
  expect(log.triggers).toEqual([{ walBytes: 500 }, { walBytes: 1_500 }]);
});

test('checkpoints that fail are told of once, until one succeeds', async () => {
  const log = new Log();
  const keeper = log.keeper(undefined);
  const commitWhile = async (status: typeof log.status): Promise<void> => {
    log.status = status;
    keeper.noteCommit();
    await jest.advanceTimersByTimeAsync(BOUND);
  };
  const fails = { failures: 1, stopped: false, lastError: 'No space left' };
  await commitWhile(log.status);
  expect(log.told).toEqual([]);
  await commitWhile(fails);
  await commitWhile({ ...fails, failures: 2 });
  expect(keeper.countFailedCheckpoints()).toBe(2);
  expect(log.told).toEqual([{ reason: 'No space left', isFinal: false }]);
  await commitWhile({ ...fails, failures: 0 });
  await commitWhile(fails);
  await commitWhile({ ...fails, failures: 3, stopped: true });
  expect(log.told.map(({ isFinal }) => isFinal)).toEqual([false, false, true]);
});
