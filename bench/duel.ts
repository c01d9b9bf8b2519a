import { performance } from 'node:perf_hooks';

import type { BenchServer } from './bench-server.js';
import { quantileOf } from './statistics.js';

/** What one server of a duel is asked, in the words of its own schema. */
export interface Duellist {
  readonly server: BenchServer;
  readonly makeBody: (variables: object) => string;
}

export interface Side {
  /** Milliseconds of each question, and of the very first one, when the database had no plan. */
  readonly wall: readonly number[];
  readonly first: number;
  /** Milliseconds of CPU of the server's process for one question, and of the database's (null if its process is unknown). */
  readonly cpu: number;
  readonly databaseCpu: number | null;
}

/** Least time that each server is asked for, and least rounds: slow families get few. */
const LEAST_MS = 1_500;
const LEAST_ROUNDS = 5;
const MOST_ROUNDS = 60;
const WARM_UP_MS = 1_500;
/** About how long the questions of one round take, for each server. */
const ROUND_MS = 60;

interface Sums {
  readonly wall: number[];
  cpu: number;
  database: number;
  first: number;
}

/** Asks two servers the same questions by turns. `readDatabaseCpu` gives milliseconds used so far, or null. */
export async function duel(
  sides: readonly [Duellist, Duellist],
  makeVariables: () => object,
  readDatabaseCpu: () => number | null,
): Promise<readonly [Side, Side]> {
  const [mine, other] = [
    { ...sides[0], sums: newSums() },
    { ...sides[1], sums: newSums() },
  ];
  for (const side of [mine, other]) {
    const started = performance.now();
    await side.server.ask(side.makeBody(makeVariables()));
    side.sums.first = performance.now() - started;
  }
  const slowest = Math.max(mine.sums.first, other.sums.first);
  if (slowest < 3_000) await warmUp(sides, makeVariables);
  const size = await findRoundSize(sides, makeVariables);
  const end = performance.now() + 2 * Math.max(LEAST_MS, slowest < 3_000 ? 0 : slowest);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (round >= LEAST_ROUNDS && performance.now() > end) break;
    const questions = Array.from({ length: size }, makeVariables);
    for (const side of round % 2 === 0 ? [mine, other] : [other, mine]) {
      await askRound(side, questions, side.sums, readDatabaseCpu);
    }
  }
  const hasDatabase = readDatabaseCpu() !== null;
  return [finish(mine.sums, hasDatabase), finish(other.sums, hasDatabase)];
}

const newSums = (): Sums => ({ wall: [], cpu: 0, database: 0, first: 0 });

async function warmUp(sides: readonly Duellist[], makeVariables: () => object): Promise<void> {
  for (const { server, makeBody } of sides) {
    const end = performance.now() + WARM_UP_MS;
    while (performance.now() < end) await server.ask(makeBody(makeVariables()));
  }
}

async function findRoundSize(
  sides: readonly Duellist[],
  makeVariables: () => object,
): Promise<number> {
  let slowest = 0;
  for (const { server, makeBody } of sides) {
    const started = performance.now();
    await server.ask(makeBody(makeVariables()));
    slowest = Math.max(slowest, performance.now() - started);
  }
  return Math.max(1, Math.min(40, Math.round(ROUND_MS / slowest)));
}

async function askRound(
  { server, makeBody }: Duellist,
  questions: readonly object[],
  sums: Sums,
  readDatabaseCpu: () => number | null,
): Promise<void> {
  const bodies = questions.map(makeBody);
  const [cpu, database] = [await server.readCpu(), readDatabaseCpu() ?? 0];
  for (const body of bodies) {
    const started = performance.now();
    await server.ask(body);
    sums.wall.push(performance.now() - started);
  }
  sums.cpu += ((await server.readCpu()) - cpu) / 1000;
  sums.database += (readDatabaseCpu() ?? 0) - database;
}

function finish({ wall, cpu, database, first }: Sums, hasDatabase: boolean): Side {
  return {
    ...{ wall, first, cpu: cpu / wall.length },
    databaseCpu: hasDatabase ? database / wall.length : null,
  };
}

export const medianWall = ({ wall }: Side): number => quantileOf(wall);
