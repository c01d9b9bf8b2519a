import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { FaultPlace } from './fault-store.js';
import { type KillFigures, runKillRounds } from './kill-rounds.js';
import { type FaultServer, prepareServer } from './neo4j-server.js';
import { runDiskTrials } from './run-disk-trials.js';
import { runServerAway } from './run-server-away.js';
import { runSideBySide } from './run-side-by-side.js';

const USAGE = `npm run fault -- TRIAL [options]
  kill          kill -9 of a loading process, embedded engine (--kills 300)
  kill-client   the same on Neo4j (--kills 25); starts a server of its own
  kill-server   kill -9 of the Neo4j server under a load (--kills 25)
  server-away   Neo4j is stopped and started again under a load
  disk          full disk, read-only folder, two processes on one folder
  side-by-side  writers at once against one after the other (--reports 1000 --writers 8, --neo4j for both engines)
  --seed N      first seed (from the clock)
Neo4j is started by test/neo4j/server.sh in a folder of its own; NEO4J_BOLT chooses its port (7747).
`;

const { values: given, positionals } = parseArgs({
  options: {
    kills: { type: 'string' },
    reports: { type: 'string', default: '1000' },
    writers: { type: 'string', default: '8' },
    neo4j: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const seed = Number(given.seed);

/** The exit code: 1 if a promise was broken. */
async function run(trial: string | undefined): Promise<number> {
  switch (trial) {
    case 'kill':
      return report(await killEmbedded(Number(given.kills ?? 300)));
    case 'kill-client':
      return withServer(async (server) =>
        report(await killOnServer(server, Number(given.kills ?? 25), false)),
      );
    case 'kill-server':
      return withServer(async (server) =>
        report(await killOnServer(server, Number(given.kills ?? 25), true)),
      );
    case 'server-away':
      return withServer((server) => runServerAway(server, write));
    case 'disk':
      return runDiskTrials(write);
    case 'side-by-side': {
      const sizes = { reports: Number(given.reports), writers: Number(given.writers) };
      if (!given.neo4j) return runSideBySide(sizes, null, write);
      return withServer((server) => runSideBySide(sizes, server, write));
    }
    default:
      write(USAGE);
      return given.help ? 0 : 2;
  }
}

async function killEmbedded(kills: number): Promise<KillFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-fault-'));
  let epochs = 0;
  try {
    return await runKillRounds({
      ...{ kills, seed, onRound: tellRound },
      openPlace: () => {
        epochs += 1;
        const directory = join(folder, String(epochs));
        return Promise.resolve<FaultPlace>({ engine: 'embedded', directory });
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function killOnServer(
  server: FaultServer,
  kills: number,
  isServerKilled: boolean,
): Promise<KillFigures> {
  return runKillRounds({
    ...{ kills, seed, onRound: tellRound },
    openPlace: async () => {
      await server.empty();
      return server.place;
    },
    ...(isServerKilled
      ? {
          strike: async () => {
            await server.kill();
            await server.start();
          },
        }
      : {}),
  });
}

async function withServer(work: (server: FaultServer) => Promise<number>): Promise<number> {
  const server = await prepareServer();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

function tellRound({ kills, acknowledged, lost, partial }: KillFigures): void {
  if (kills % 10 > 0) return;
  write(
    `${String(kills)} kills, ${String(acknowledged)} files acknowledged, ${String(lost)} lost, ${String(partial)} partial`,
  );
}

function report(figures: KillFigures): number {
  for (const problem of figures.problems) write(problem);
  const { kills, acknowledged, unheard, lost, partial, slowestOpenMs } = figures;
  write(
    `${String(kills)} kills: ${String(acknowledged)} files acknowledged in between, ${String(lost)} starts with a lost one, ` +
      `${String(partial)} with a partial one, ${String(unheard)} with one that was committed and not told of; ` +
      `slowest start ${slowestOpenMs.toFixed(0)} ms (seed ${given.seed})`,
  );
  return figures.problems.length === 0 ? 0 : 1;
}

process.exitCode = await run(positionals[0]);
