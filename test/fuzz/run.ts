import { parseArgs } from 'node:util';

import { parse } from 'graphql';

import { type Api, type ApiOptions, createApi } from '../../src/api/create-api.js';
import { DEFAULT_QUERY_LIMITS } from '../../src/compile/limits.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore, MigratableStore } from '../../src/store/port.js';
import { testStores } from '../helpers/test-stores.js';
import { type RecordedGraph, writeHistory } from '../property/operations/memory-graph.js';
import type { Rival } from '../property/operations/operation-checker.js';
import {
  type FoundFailure,
  type FuzzOptions,
  OperationFuzz,
} from '../property/operations/operation-fuzz.js';
import { printFailure } from '../property/operations/print-failure.js';
import { Random } from '../property/operations/random.js';
import { makeRandomHistory } from '../property/operations/random-history.js';
import { ValuePool } from '../property/operations/random-input.js';
import {
  ANY_SIZE,
  isRead,
  type OperationSize,
  SMALL_SIZE,
} from '../property/operations/random-operation.js';
import { ReferenceApi } from '../property/operations/reference-api.js';
import { SchemaCoverage } from './schema-coverage.js';

const PUBLIC_URL = 'http://localhost:4000';
/** The same plan has a longer text in one form than in another: few should be refused for that alone. */
const LIMITS = { ...DEFAULT_QUERY_LIMITS, statementSize: 2 * DEFAULT_QUERY_LIMITS.statementSize };
const GRAPH_SEED = 7;
const PROGRESS_STEP = 1_000;
const SIZES: Readonly<Record<string, readonly OperationSize[]>> = {
  any: [ANY_SIZE],
  small: [SMALL_SIZE],
  mixed: [ANY_SIZE, SMALL_SIZE],
};
const USAGE = `npm run fuzz -- [options]
  --operations N   distinct operations to ask (2000)
  --seed N         first seed (from the clock)
  --neo4j          ask the server at NEO4J_TEST_URI too: small operations, since it plans each anew
  --reference      compare with the independent evaluator too
  --size any|small|mixed  how large operations get (small with --neo4j, else half of them small)
  --max-failures N stop after so many (10)
`;

const { values: given } = parseArgs({
  options: {
    operations: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    neo4j: { type: 'boolean', default: false },
    reference: { type: 'boolean', default: false },
    size: { type: 'string' },
    'max-failures': { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (given.help) write(USAGE);
else process.exitCode = await run();

interface Contest {
  readonly api: Api;
  readonly rivals: readonly Rival[];
  readonly stores: readonly MigratableStore[];
}

/** The graph in each engine asked for, and an API over each. */
async function openContest(history: readonly RecordedGraph[], bugs: unknown[]): Promise<Contest> {
  const open = (
    store: GraphStore,
    options: Pick<ApiOptions, 'isDirect' | 'shortcuts' | 'documents' | 'compiler'> = {},
  ): Promise<Api> =>
    createApi({
      ...{ store, ontology: coreOntology, publicUrl: PUBLIC_URL, limits: LIMITS, ...options },
      reportBug: (error) => bugs.push(error),
    });
  const stores: MigratableStore[] = [];
  for (const { name, isThere, open: openStore } of testStores()) {
    if (name === 'neo4j' && !given.neo4j) continue;
    if (!isThere) throw new Error('NEO4J_TEST_URI does not answer.');
    const store = await openStore();
    await writeHistory(store, history, coreOntology);
    stores.push(store);
  }
  const [embedded, ...servers] = stores;
  if (embedded === undefined) throw new Error('The embedded engine is needed.');
  const api = await open(embedded);
  const { documents, compiler } = api;
  const rivals = [
    {
      name: 'graphql-js over the same plan',
      api: await open(embedded, { isDirect: false, documents, compiler }),
    },
    {
      name: 'shortcuts wherever they can be',
      api: await open(embedded, { shortcuts: 'always', documents }),
    },
  ];
  for (const server of servers) {
    const name = `Neo4j ${server.capabilities.version}`;
    rivals.push({ name, api: await open(server, { documents }) });
  }
  return { api, rivals, stores };
}

/** The exit code: 1 if anything failed. */
async function run(): Promise<number> {
  const history = makeRandomHistory(coreOntology, new Random(GRAPH_SEED));
  const bugs: unknown[] = [];
  const { api, rivals, stores } = await openContest(history, bugs);
  const reference = given.reference
    ? new ReferenceApi(api.schema, coreOntology, history, PUBLIC_URL)
    : null;
  const coverage = new SchemaCoverage(api.schema);
  const failures: FoundFailure[] = [];
  const isRoot = (name: string): boolean => reference === null || isRead(name);
  const sizes = SIZES[given.size ?? (given.neo4j ? 'small' : 'mixed')];
  if (sizes === undefined) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}.`);
  const options: FuzzOptions = {
    ...{ api, rivals, reference, pool: new ValuePool(history) },
    sizes: sizes.map((size) => ({ ...size, isRoot })),
    onAnswered: ({ query }) => {
      coverage.add(parse(query));
    },
    onLate: (seed) => {
      write(`seed ${String(seed)}: a database did not finish in time`);
    },
  };
  const fuzz = new OperationFuzz(options, (failure) => {
    failures.push(failure);
    write(printFailure(failure, bugs.splice(0)));
  });
  const others = rivals.map(({ name }) => name);
  if (reference !== null) others.push('the independent evaluator');
  write(`seed ${given.seed}, ${given.operations} operations, also asked of: ${others.join(', ')}`);
  // who stops a long run wants to know how far it came
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (isStopped = true));
  const isEnough = (): boolean => isStopped || failures.length >= Number(given['max-failures']);
  await runSeeds(fuzz, isEnough, (seconds) => {
    write(printFigures(fuzz, seconds, coverage));
  });
  for (const store of stores) await store.close();
  return failures.length === 0 ? 0 : 1;
}

/** Tells the seconds gone after each step, and at the end. */
async function runSeeds(
  fuzz: OperationFuzz,
  isEnough: () => boolean,
  tell: (seconds: number) => void,
): Promise<void> {
  const wanted = Number(given.operations);
  const started = performance.now();
  let told = 0;
  for (let seed = Number(given.seed); fuzz.count < wanted && !isEnough(); seed += 1) {
    await fuzz.runSeed(seed);
    if (fuzz.count < told + PROGRESS_STEP) continue;
    told = fuzz.count;
    tell((performance.now() - started) / 1000);
  }
  if (told < fuzz.count) tell((performance.now() - started) / 1000);
}

function printFigures(fuzz: OperationFuzz, seconds: number, coverage: SchemaCoverage): string {
  const { answered, followed, failed, refused, late, repeated, invalid } = fuzz.figures;
  const reasons = [...refused].map(([name, count]) => `${name} ${String(count)}`).join(', ');
  return [
    `${String(fuzz.count)} distinct operations in ${seconds.toFixed(0)} s: ${String(answered)} answered alike (${String(followed)} of them from a cursor), refused by name: ${reasons || 'none'}; ${String(failed)} failed`,
    `not counted: ${String(late)} that a database did not finish in time, ${String(repeated)} repeated, ${String(invalid)} not valid`,
    coverage.print(),
  ].join('\n');
}
