import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
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
  await small.keeper(undefined).start();
  const keeper = large.keeper(100);
  await keeper.start();
  await look();
  expect(small.triggers).toEqual([{ walBytes: 64_000_000 }]);
  expect(large.triggers).toEqual([{ walBytes: 500 }]);
});

test('the log is looked after while commits follow each other and without any, until it is closed', async () => {
  const log = new Log();
  const keeper = log.keeper(100);
  await keeper.start();
  const growTo = async (bytes: number, isWritten: boolean): Promise<void> => {
    truncateSync(path, bytes);
    for (let moment = 0; moment < 1_200; moment += 25) {
      await jest.advanceTimersByTimeAsync(25);
      if (isWritten) keeper.noteCommit();
    }
    await look();
  };
  await growTo(3_000, true);
  await growTo(5_000, false);
  keeper.stop();
  await growTo(7_000, false);
  expect(log.triggers).toEqual([{ walBytes: 500 }, { walBytes: 1_500 }, { walBytes: 2_500 }]);
});

test('checkpoints that fail are told of once, however late they do, until one succeeds', async () => {
  const log = new Log();
  const keeper = log.keeper(undefined);
  await keeper.start();
  const turn = async (status: typeof log.status): Promise<void> => {
    log.status = status;
    await look();
  };
  const fails = { failures: 1, stopped: false, lastError: 'No space left' };
  await turn(log.status);
  expect(log.told).toEqual([]);
  await turn(fails);
  await turn({ ...fails, failures: 2 });
  expect(keeper.countFailedCheckpoints()).toBe(2);
  expect(log.told).toEqual([{ reason: 'No space left', isFinal: false }]);
  await turn({ ...fails, failures: 0 });
  await turn(fails);
  await turn({ ...fails, failures: 3, stopped: true });
  expect(log.told.map(({ isFinal }) => isFinal)).toEqual([false, false, true]);
});

/** Until the keeper has looked at the file: the disk does not go by the clock of the test. */
async function look(): Promise<void> {
  await jest.advanceTimersByTimeAsync(1_000);
  for (let i = 0; i < 20; i += 1) await stat(path);
}
