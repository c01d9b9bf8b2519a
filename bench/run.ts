import { cpus } from 'node:os';

import { BenchServer } from './bench-server.js';
import { DEFAULT_SIZE } from './generate-graph.js';
import { copyGraph, prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { type Shape, SHAPES } from './shapes.js';

/** Requests of one round, so that each takes about as long. */
const ROUND_SIZE: Readonly<Record<string, number>> = { point: 200, nested: 20, list: 10 };
const ROUNDS = 9;
/** Rounds before those that count: by then the code is compiled. */
const WARM_UP = 10;

interface Figures {
  readonly cpu: number[];
  readonly wall: number[];
}

const folder = await prepareGraph('default', DEFAULT_SIZE);
const floor = await BenchServer.start('floor', await copyGraph(folder, 'floor'));
const api = await BenchServer.start('api', await copyGraph(folder, 'api'));
try {
  for (const shape of SHAPES) await checkSameAnswers(shape);
  write(`| shape | floor CPU | API CPU | ratio | floor wall | API wall | ratio | answer |`);
  write('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const shape of SHAPES) write(await measure(shape));
  const { model = 'unknown' } = cpus()[0] ?? {};
  write(`\nNode ${process.version}, ${String(cpus().length)} × ${model}`);
} finally {
  floor.stop();
  api.stop();
}

async function checkSameAnswers(shape: Shape): Promise<void> {
  const random = makeRandom(5);
  for (let i = 0; i < 10; i += 1) {
    const body = makeBody(shape, random);
    const [one, other] = await Promise.all([floor.ask(body), api.ask(body)]);
    if (one.trim() !== other.trim()) {
      throw new Error(`${shape.name}: the two answer differently:\n${one}\n${other}`);
    }
  }
}

function makeBody({ query, makeVariables }: Shape, random: () => number): string {
  return JSON.stringify({ query, variables: makeVariables(random) });
}

/** Rounds of both servers by turns; medians over rounds. */
async function measure(shape: Shape): Promise<string> {
  const figures = { floor: { cpu: [], wall: [] }, api: { cpu: [], wall: [] } } as {
    readonly floor: Figures;
    readonly api: Figures;
  };
  const size = ROUND_SIZE[shape.name] ?? 20;
  let length = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const sides = [
      { role: 'floor', server: floor },
      { role: 'api', server: api },
    ] as const;
    for (const { role, server } of round % 2 === 0 ? sides : sides.toReversed()) {
      const random = makeRandom(100 + round);
      const bodies = Array.from({ length: size }, () => makeBody(shape, random));
      const before = await server.readCpu();
      const start = performance.now();
      for (const body of bodies) length = (await server.ask(body)).length;
      const wall = ((performance.now() - start) * 1000) / size;
      const cpu = ((await server.readCpu()) - before) / size;
      if (round < WARM_UP) continue;
      figures[role].cpu.push(cpu);
      figures[role].wall.push(wall);
    }
  }
  const [floorCpu, apiCpu] = [medianOf(figures.floor.cpu), medianOf(figures.api.cpu)];
  const [floorWall, apiWall] = [medianOf(figures.floor.wall), medianOf(figures.api.wall)];
  const cells = [
    ...[shape.name, toMicros(floorCpu), toMicros(apiCpu), toRatio(apiCpu / floorCpu)],
    ...[toMicros(floorWall), toMicros(apiWall), toRatio(apiWall / floorWall)],
    `${(length / 1024).toFixed(1)} KB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function toMicros(value: number): string {
  return `${String(Math.round(value))} µs`;
}

function toRatio(value: number): string {
  return `${value.toFixed(2)}×`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
