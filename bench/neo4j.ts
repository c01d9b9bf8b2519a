import { getOperationAST, parse } from 'graphql';
import neo4j from 'neo4j-driver';

import { createConfiguredApi, openStore } from '../src/app.js';
import { printForNeo4j } from '../src/compile/cypher/dialect.js';
import { createLogger } from '../src/observe/logger.js';
import { DEFAULT_SIZE, generateGraph } from './generate-graph.js';
import { FAMILIES, type Family } from './neo4j-families.js';
import { makeRandom } from './random.js';

/**
 * The API's road to the rows (plan, statement, answer as JSON) against the driver with a statement written by hand, on one
 * Neo4j server, by turns: `NEO4J_BENCH_URI=bolt://… npm run bench:neo4j`. The database must be empty the first time; the
 * graph stays in it.
 */
const uri = process.env['NEO4J_BENCH_URI'];
if (uri === undefined) throw new Error('NEO4J_BENCH_URI names the server.');
const user = process.env['NEO4J_BENCH_USER'] ?? 'neo4j';
const password = process.env['NEO4J_BENCH_PASSWORD'] ?? 'parley-test';
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 60);
const WARM_UP = 40;
const COLD_RUNS = 40;

const store = await openStore({
  ...{ PARLEY_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
});
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
});
const api = await createConfiguredApi(
  store,
  { publicUrl: 'http://localhost' },
  createLogger({ logLevel: 'warn', logFormat: 'json' }),
);

type Ask = (variables: Readonly<Record<string, string | number>>) => Promise<string>;

interface Spent {
  readonly wall: number[];
  readonly cpu: number[];
}

await prepareGraph();
write(
  '| family | raw p50 | API p50 | ratio | raw CPU | API CPU | ratio | cold raw | cold API | answer |',
);
write('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
for (const family of FAMILIES) write(await measure(family));
await driver.close();
await store.close();

async function prepareGraph(): Promise<void> {
  const text = 'MATCH (n:Person) RETURN count(n) AS persons';
  const [row] = await store.read({ text, parameters: {} });
  if (Number(row?.['persons']) > 0) return;
  write('Writing the graph once …');
  await generateGraph(store, DEFAULT_SIZE);
}

async function measure(family: Family): Promise<string> {
  const given = await fixVariables(family);
  const raw = askDriver(family, given);
  const ours = askApi(family.query);
  const random = makeRandom(5);
  let length = 0;
  for (let i = 0; i < WARM_UP; i += 1) {
    const variables = { ...family.makeVariables(random), ...given };
    const [one, other] = [await raw(variables), await ours(variables)];
    if (one !== other) throw new Error(`${family.name}: answers differ:\n${one}\n${other}`);
    length = one.length;
  }
  const spent: Record<'raw' | 'ours', Spent> = {
    raw: { wall: [], cpu: [] },
    ours: { wall: [], cpu: [] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const variables = { ...family.makeVariables(random), ...given };
    const turns = [['raw', raw] as const, ['ours', ours] as const];
    for (const [name, ask] of round % 2 === 0 ? turns : turns.reverse()) {
      await spend(spent[name], () => ask(variables));
    }
  }
  const cold = [await measureCold(family, given, raw), await measureCold(family, given, ours)];
  const [rawWall, apiWall] = [medianOf(spent.raw.wall), medianOf(spent.ours.wall)];
  const [rawCpu, apiCpu] = [medianOf(spent.raw.cpu), medianOf(spent.ours.cpu)];
  const cells = [
    ...[family.name, toMillis(rawWall), toMillis(apiWall), toRatio(apiWall / rawWall)],
    ...[`${rawCpu.toFixed(0)} µs`, `${apiCpu.toFixed(0)} µs`, toRatio(apiCpu / rawCpu)],
    ...cold.map((value) => `${value.toFixed(0)} ms`),
    `${(length / 1024).toFixed(1)} KB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The cursor at three quarters of the list, for those that begin after one. */
async function fixVariables({ query }: Family): Promise<Readonly<Record<string, string>>> {
  if (!query.includes('$after')) return {};
  const text =
    'MATCH (n:Person) WITH n ORDER BY n.nameSort, n.id SKIP $skip LIMIT 1 RETURN n.id AS id, n.nameSort AS name';
  const [row] = await store.read({ text, parameters: { skip: 7_500 } });
  const name = String(row?.['name']);
  const first = `query At($name: String!) { persons(first: 1, where: {name: {gte: $name}}, sort: [{name: ASC}]) { edges { cursor } } }`;
  const { data } = await api.execute(first, { name });
  const { persons } = data as { persons: { edges: readonly { cursor: string }[] } };
  return { after: persons.edges[0]?.cursor ?? '', id: String(row?.['id']), name };
}

function askDriver(family: Family, given: Readonly<Record<string, string>>): Ask {
  const text = printForNeo4j(family.cypher);
  return async (variables) => {
    const session = driver.session({ defaultAccessMode: 'READ' });
    try {
      const { records } = await session.run(text, { p: { ...given, ...toIntegers(variables) } });
      return JSON.stringify(family.read(records[0]?.toObject() ?? {}));
    } finally {
      await session.close();
    }
  };
}

/** LIMIT takes no float. */
function toIntegers(variables: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'number' ? neo4j.int(value) : value,
    ]),
  );
}

function askApi(query: string): Ask {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('One operation, please.');
  return async (variables) => {
    const compiled = api.compiler.compile({ document, textKey: query, operation, variables });
    const { statement } = compiled;
    const records = statement === null ? [] : await store.read(statement);
    return compiled.write(records) ?? '';
  };
}

async function spend({ wall, cpu }: Spent, work: () => Promise<string>): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  wall.push(performance.now() - started);
  const { user: inUser, system } = process.cpuUsage(before);
  cpu.push(inUser + system);
}

/** The slowest of some runs after the server has forgotten all plans. */
async function measureCold(
  family: Family,
  given: Readonly<Record<string, string>>,
  ask: Ask,
): Promise<number> {
  const random = makeRandom(9);
  let slowest = 0;
  for (let i = 0; i < COLD_RUNS; i += 1) {
    const session = driver.session();
    await session.run('CALL db.clearQueryCaches()');
    await session.close();
    const variables = { ...family.makeVariables(random), ...given };
    const started = performance.now();
    await ask(variables);
    slowest = Math.max(slowest, performance.now() - started);
  }
  return slowest;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function toMillis(value: number): string {
  return `${value.toFixed(2)} ms`;
}

function toRatio(value: number): string {
  return `${value.toFixed(2)}×`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
