import { BenchServer } from './bench-server.js';
import { DEFAULT_SIZE } from './generate-graph.js';
import { copyGraph, prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { RawConnection, toRequest } from './raw-connection.js';
import { type Shape, SHAPES } from './shapes.js';
import { quantileOf } from './statistics.js';

/** Clients that each ask again as soon as they are answered: throughput and waiting times of both servers, by turns. */
const CLIENTS = [1, 16, 64];
const ROUNDS = 5;
const ROUND_MS = 1_500;
/** Before those that count: by then the code is compiled. */
const WARM_UP_MS = 4_000;

interface Load {
  readonly perSecond: number;
  /** Microseconds of the server's CPU for an answer, all threads. */
  readonly cpu: number;
  /** Milliseconds of waiting. */
  readonly p50: number;
  readonly p99: number;
}

const folder = await prepareGraph('default', DEFAULT_SIZE);
const floor = await BenchServer.start('floor', await copyGraph(folder, 'floor'));
const api = await BenchServer.start('api', await copyGraph(folder, 'api'));
try {
  write(
    '| shape | clients | floor reads/s | API reads/s | ratio | floor CPU | API CPU | ratio | floor p50 / p99 | API p50 / p99 | p99 / p50 |',
  );
  write('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const shape of SHAPES) {
    for (const server of [floor, api]) {
      await run(server, { shape, clients: 8, forMs: WARM_UP_MS, round: 0 });
    }
    for (const clients of CLIENTS) write(await measure(shape, clients));
  }
} finally {
  floor.stop();
  api.stop();
}

async function measure(shape: Shape, clients: number): Promise<string> {
  const loads = { floor: [] as Load[], api: [] as Load[] };
  const sides = [
    { server: floor, into: loads.floor },
    { server: api, into: loads.api },
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { server, into } of round % 2 === 0 ? sides : [...sides].reverse()) {
      into.push(await run(server, { shape, clients, forMs: ROUND_MS, round }));
    }
  }
  const [one, other] = [summarize(loads.floor), summarize(loads.api)];
  const cells = [
    ...[shape.name, String(clients), one.perSecond.toFixed(0), other.perSecond.toFixed(0)],
    `${(other.perSecond / one.perSecond).toFixed(2)}×`,
    ...[one, other].map(({ cpu }) => `${cpu.toFixed(0)} µs`),
    `${(other.cpu / one.cpu).toFixed(2)}×`,
    ...[one, other].map(({ p50, p99 }) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`),
    `${(other.p99 / other.p50).toFixed(1)}×`,
  ];
  return `| ${cells.join(' | ')} |`;
}

interface Run {
  readonly shape: Shape;
  readonly clients: number;
  readonly forMs: number;
  readonly round: number;
}

async function run(server: BenchServer, { shape, clients, forMs, round }: Run): Promise<Load> {
  const random = makeRandom(200 + round);
  const waits: number[] = [];
  const before = await server.readCpu();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = new RawConnection(Number(new URL(server.url).port));
      while (performance.now() - start < forMs) {
        const body = JSON.stringify({ query: shape.query, variables: shape.makeVariables(random) });
        const asked = performance.now();
        await connection.ask(toRequest(server.url, body));
        waits.push(performance.now() - asked);
      }
      connection.close();
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  const cpu = ((await server.readCpu()) - before) / waits.length;
  const [p50, p99] = [quantileOf(waits), quantileOf(waits, 0.99)];
  return { perSecond: waits.length / seconds, cpu, p50, p99 };
}

/** The median of each figure over the rounds. */
function summarize(loads: readonly Load[]): Load {
  const median = (read: (load: Load) => number): number => quantileOf(loads.map(read));
  return {
    perSecond: median(({ perSecond }) => perSecond),
    cpu: median(({ cpu }) => cpu),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
  };
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
