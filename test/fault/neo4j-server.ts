import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { ParleyError } from '../../src/errors/parley-error.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { FaultPlace } from './fault-store.js';

const SCRIPT = new URL('../neo4j/server.sh', import.meta.url).pathname;
const PASSWORD = 'parley-test';
/** Milliseconds that a server gets to answer. */
const PATIENCE = 180_000;

type Neo4jPlace = Extract<FaultPlace, { engine: 'neo4j' }>;

/** A Neo4j server that belongs to the trial. */
export interface FaultServer {
  readonly place: Neo4jPlace;
  /** Resolves when it answers. */
  readonly start: () => Promise<void>;
  /** As an administrator does it. */
  readonly halt: () => Promise<void>;
  /** As the system does it to a process when memory ends. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Removes all nodes and relationships. */
  readonly empty: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Starts a server with an empty database in a folder of its own. */
export async function prepareServer(): Promise<FaultServer> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-fault-neo4j-'));
  const port = process.env['NEO4J_BOLT'] ?? '7747';
  const place: Neo4jPlace = {
    engine: 'neo4j',
    uri: `bolt://127.0.0.1:${port}`,
    password: PASSWORD,
  };
  const ask = async (command: string): Promise<void> => {
    const env = { ...process.env, NEO4J_DIR: folder, NEO4J_BOLT: port, NEO4J_PASSWORD: PASSWORD };
    await promisify(execFile)('bash', [SCRIPT, command], { env });
  };
  const start = async (): Promise<void> => {
    await ask('start');
    await waitForAnswer(place);
  };
  await start();
  return {
    place,
    start,
    halt: () => ask('stop'),
    kill: () => killProcess(join(folder, 'pid')),
    empty: () => emptyDatabase(place),
    stop: async () => {
      await ask('stop');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function killProcess(pidFile: string): Promise<void> {
  const pid = Number(readFileSync(pidFile, 'utf8'));
  process.kill(pid, 'SIGKILL');
  // it is not our child: it goes when its parent takes notice, and until then counts as running for the script
  rmSync(pidFile);
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await sleep(50);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The port answers before the database does. */
async function waitForAnswer({ uri, password }: Neo4jPlace): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      const store = await openNeo4jStore({ uri, user: 'neo4j', password });
      await store.ping().finally(() => store.close());
      return;
    } catch (error) {
      if (!(error instanceof ParleyError) || performance.now() > until) throw error;
      await sleep(200);
    }
  }
}

async function emptyDatabase({ uri, password }: Neo4jPlace): Promise<void> {
  const store = await openNeo4jStore({ uri, user: 'neo4j', password });
  const text =
    'MATCH (n) WHERE NOT n:Migration WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS gone';
  for (let gone = 1; gone > 0;) {
    const rows = await store.write((transaction) => transaction.run({ text, parameters: {} }));
    gone = Number(rows[0]?.['gone'] ?? 0);
  }
  await store.close();
}
