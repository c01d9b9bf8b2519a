import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type FaultPlace } from './fault-store.js';
import { runKillRounds } from './kill-rounds.js';
import { tryFileLimit, tryTwoProcesses } from './run-disk-trials.js';

/** Few of what `npm run fault` does by the hundred. */
describe('faults', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-fault-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('a load that is killed loses nothing it acknowledged and leaves nothing half', async () => {
    let epochs = 0;
    const { problems, kills, lost, partial } = await runKillRounds({
      kills: 4,
      seed: 4,
      openPlace: () => {
        epochs += 1;
        const directory = join(folder, String(epochs));
        return Promise.resolve<FaultPlace>({ engine: 'embedded', directory });
      },
    });
    expect(problems).toEqual([]);
    expect({ kills, lost, partial }).toEqual({ kills: 4, lost: 0, partial: 0 });
  }, 240_000);

  test.each([
    ['a file that may not grow', tryFileLimit],
    ['two processes on one folder', tryTwoProcesses],
  ])(
    '%s: told in clear words, nothing lost',
    async (_, attempt) => {
      expect((await attempt()).problem).toBeNull();
    },
    240_000,
  );
});
