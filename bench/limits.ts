import { setTimeout as sleep } from 'node:timers/promises';

import { createApi } from '../src/api/create-api.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import type { GraphStore } from '../src/store/port.js';
import { type Bomb, BOMBS } from './bombs.js';
import { compileWorstPlans } from './compile-worst-plans.js';

/**
 * `npm run bench:limits`: how long it takes to refuse each bomb, and whether the memory comes back. With the address of a Neo4j
 * (`npm run bench:limits -- bolt://127.0.0.1:7687`) also how long it plans the worst operations that are accepted.
 */
const ROUNDS = 25;
const REPEATS = 1_000;

const store: GraphStore = {
  capabilities: {
    engine: 'embedded',
    version: 'none',
    snapshotReads: true,
    readsInIndexOrder: false,
  },
  read: () => Promise.reject(new Error('A bomb reached the store.')),
  findTexts: () => Promise.reject(new Error('A bomb reached the store.')),
  write: () => Promise.reject(new Error('A bomb reached the store.')),
  ping: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const api = await createApi({
  store,
  ontology: coreOntology,
  publicUrl: '',
  reportBug: (error) => {
    throw error;
  },
});

const refuse = ({ query, variables }: Bomb) => api.execute(query, variables);

async function timeBomb(
  bomb: Bomb,
): Promise<readonly [first: number, median: number, best: number]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await refuse(bomb);
    times.push(performance.now() - started);
  }
  const [first = 0] = times;
  times.sort((a, b) => a - b);
  return [first, times[Math.floor(ROUNDS / 2)] ?? 0, times[0] ?? 0];
}

const megabytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

async function printBombs(): Promise<void> {
  const columns = [
    'bomb',
    'refused by',
    'first ms',
    'median ms',
    'best ms',
    'heap after 1,000, MB',
  ];
  process.stdout.write(`| ${columns.join(' | ')} |\n|---|---|---:|---:|---:|---:|\n`);
  for (const bomb of BOMBS) {
    const times = await timeBomb(bomb);
    for (let round = 0; round < REPEATS; round += 1) await refuse(bomb);
    await sleep(0);
    const cells = [...times.map((time) => time.toFixed(2)), megabytes().toFixed(1)];
    process.stdout.write(`| ${[bomb.name, `\`${bomb.stoppedBy}\``, ...cells].join(' | ')} |\n`);
  }
}

async function printPlanning(uri: string): Promise<void> {
  const { openNeo4jStore } = await import('../src/store/neo4j/neo4j-store.js');
  const server = await openNeo4jStore({ uri, user: 'neo4j', password: 'parley-test' });
  process.stdout.write(`\nNeo4j ${server.capabilities.version}\n\n`);
  process.stdout.write('| family | size | next stopped by | characters | cold plan ms |\n');
  process.stdout.write('|---|---:|---|---:|---:|\n');
  for (const { name, size, stoppedBy, statement } of compileWorstPlans()) {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      // another column name is another statement to the plan cache
      const salt = `s${String(Date.now())}`;
      const text = `EXPLAIN ${statement.text}, 1 AS ${salt}`;
      const started = performance.now();
      await server.read({ ...statement, text });
      times.push(performance.now() - started);
    }
    const cells = [size, stoppedBy ?? '–', statement.text.length, Math.min(...times).toFixed(0)];
    process.stdout.write(`| ${[name, ...cells].join(' | ')} |\n`);
  }
  await server.close();
}

await printBombs();
const [uri] = process.argv.slice(2);
if (uri !== undefined) await printPlanning(uri);
await api.apollo.stop();
