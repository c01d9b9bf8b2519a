import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { BenchServer } from './bench-server.js';
import {
  compareFamily,
  type Contest,
  type FamilyFigures,
  findCursors,
  printFamilies,
} from './compare-families.js';
import { FAMILIES } from './families.js';
import { DEFAULT_SIZE, type GraphSize } from './generate-graph.js';
import { measureThroughput } from './measure-throughput.js';
import { PEER_QUESTIONS } from './peer-questions.js';
import { prepareNeo4j } from './prepare-neo4j.js';
import { makeRandom } from './random.js';
import { SHAPES } from './shapes.js';
import { startPeer } from './start-peer.js';
import { quantileOf } from './statistics.js';

const USAGE = `Compares with @neo4j/graphql on one Neo4j server: npm run bench:peer -- [options]
  --size 200k|1m   relationships of the graph (200k)
  --family NAME    one family alone, without what follows the table
NEO4J_BENCH_URI is the server, empty or with this graph from before; NEO4J_DIR the folder of test/neo4j/server.sh, if
its CPU is to be read.
`;

const SIZES: Readonly<Record<string, GraphSize>> = {
  '200k': DEFAULT_SIZE,
  '1m': { entities: 100_000, relations: 333_333 },
};
/** Enough for the large pages of `nested over hubs`, and for long steps on the way to a deep page. */
const LIMITS = 'pageSize=5000,rows=10000000,values=20000000';
const DEPTHS = [0.05, 0.25, 0.5, 0.75, 0.95];
const PAGES = 300;
const CONNECTIONS = [1, 16, 64];
const THROUGHPUT_MS = 4_000;

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: '200k' },
    family: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (given.help) write(USAGE);
else await main();

async function main(): Promise<void> {
  const uri = process.env['NEO4J_BENCH_URI'];
  const size = SIZES[given.size];
  if (uri === undefined || size === undefined) throw new Error(USAGE);
  await prepareNeo4j(uri, size);
  process.env['PARLEY_LIMITS'] = LIMITS;
  const servers: BenchServer[] = [];
  const keep = async (starting: Promise<BenchServer>): Promise<BenchServer> => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  try {
    const peer = await keep(startPeer(uri));
    const ours = await keep(BenchServer.start('api', uri));
    const floor = await keep(BenchServer.start('floor', uri));
    await compareFamilies({ ours, peer, size });
    if (given.family === undefined) {
      await comparePages(ours, size);
      await compareThroughput({ floor, ours, peer });
    }
    const { model = 'unknown' } = cpus()[0] ?? {};
    write(`\nNode ${process.version}, ${String(cpus().length)} × ${model}`);
  } finally {
    for (const server of servers) server.stop();
  }
}

async function compareFamilies(contest: Contest): Promise<void> {
  // The database compiles its own code for minutes: of a first round only the answers without a plan count.
  const firsts = await askFamilies(contest, 'to warm up');
  const figures = await askFamilies(contest, 'measured');
  for (const line of printFamilies(figures.map((one, i) => withFirst(one, firsts[i])))) write(line);
}

async function askFamilies(contest: Contest, aim: string): Promise<readonly FamilyFigures[]> {
  const figures: FamilyFigures[] = [];
  for (const family of FAMILIES) {
    if (given.family !== undefined && family.name !== given.family) continue;
    process.stderr.write(`${family.name}, ${aim} …\n`);
    figures.push(await compareFamily(contest, family));
  }
  return figures;
}

/** Figures of a family with the first answers of an earlier round. */
function withFirst(figures: FamilyFigures, earlier: FamilyFigures | undefined): FamilyFigures {
  const { ours, peer } = figures;
  return {
    ...figures,
    ours: { ...ours, first: earlier?.ours.first ?? ours.first },
    peer: peer === null ? null : { ...peer, first: earlier?.peer?.first ?? peer.first },
  };
}

/** A page of ours at any depth. The peer pages by counting, and fails beyond some thousands of rows. */
async function comparePages(ours: BenchServer, size: GraphSize): Promise<void> {
  const family = FAMILIES.find(({ name }) => name === 'deep page');
  if (family === undefined) throw new Error('There is a family of deep pages.');
  const figures: string[] = [];
  for (const depth of DEPTHS) {
    const { ours: after } = await findCursors(ours, size, depth);
    const body = JSON.stringify({ query: family.query, variables: { after } });
    const wall: number[] = [];
    for (let i = 0; i < PAGES; i += 1) {
      const started = performance.now();
      await ours.ask(body);
      wall.push(performance.now() - started);
    }
    figures.push(`${String(depth * 100)} %: ${quantileOf(wall).toFixed(2)} ms`);
  }
  write(`\nOur page of 25 after a cursor, p50 at a depth of ${figures.join(', ')}`);
}

type Servers = Readonly<Record<'floor' | 'ours' | 'peer', BenchServer>>;

/** Answers a second. The floor is node:http, the driver and the hand-written statement of the same question. */
async function compareThroughput(servers: Servers): Promise<void> {
  write(
    '\n| answers a second | connections | floor | ours | peer | ours of the floor | ours to the peer |',
  );
  write('|---|--:|--:|--:|--:|--:|--:|');
  for (const [shape, family] of [
    ['point', 'point'],
    ['nested', 'nested 10×10×3'],
    ['list', 'list 200×10'],
  ] as const) {
    const known = SHAPES.find(({ name }) => name === shape);
    if (known === undefined) throw new Error(`There is no shape ${shape}.`);
    // the list of the floor is in order of ids
    const byId = PEER_QUESTIONS[family].query.replace('sort: [{name: ASC}]', 'sort: [{id: ASC}]');
    const queries = { floor: known.query, ours: known.query, peer: byId };
    for (const connections of CONNECTIONS) {
      const rates = { floor: 0, ours: 0, peer: 0 };
      for (const side of ['floor', 'ours', 'peer'] as const) {
        const random = makeRandom(connections);
        const makeBody = (): string =>
          JSON.stringify({ query: queries[side], variables: known.makeVariables(random) });
        const load = { connections, milliseconds: THROUGHPUT_MS };
        await measureThroughput(servers[side], makeBody, { ...load, milliseconds: 1_000 });
        rates[side] = await measureThroughput(servers[side], makeBody, load);
      }
      const { floor, ours, peer } = rates;
      const cells = [shape, connections, ...[floor, ours, peer].map((rate) => rate.toFixed(0))];
      write(
        `| ${cells.join(' | ')} | ${(ours / floor).toFixed(2)}× | ${(ours / peer).toFixed(1)}× |`,
      );
    }
  }
}
