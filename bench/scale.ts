import { type Api } from '../src/api/create-api.js';
import { createConfiguredApi, openStore } from '../src/app.js';
import type { Statement } from '../src/compile/statement.js';
import { createLogger } from '../src/observe/logger.js';
import type { GraphSize } from './generate-graph.js';
import { LOCAL_QUESTIONS, type LocalQuestion } from './local-questions.js';
import { prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { ReadRecorder } from './read-recorder.js';
import { quantileOf } from './statistics.js';

/**
 * How the work of local questions grows with the graph: the same questions of graphs of 10^4, 10^5 and 10^6 relationships,
 * by turns. The graphs are made of like communities, so that what is near an entity has one size in all of them. The greatest
 * is asked twice: about entities anywhere in it, and about those of one community alone, which fit the processor's caches as the
 * smallest graph does. The statements of the questions are read once more, by the engine alone, and so are those that a hand
 * wrote for the same: what these grow by from 10^4 to 10^6 is the engine's and the memory's. A word after the command asks only
 * the questions that have it in their name.
 */
const COMMUNITY = { entities: 1_000, relations: 3_333, stances: 333 };
const COMMUNITIES = [1, 10, 100];
const ROUNDS = 9;
const WARM_UP = 2;
const NEVER = new AbortController().signal;
const ROUND_MS = 150;
const LEAST = 20;
const HAND_READS = 50;

interface Scaled {
  readonly name: string;
  readonly size: GraphSize;
  readonly store: ReadRecorder;
  readonly api: Api;
  /** Communities asked about. */
  readonly asked: number;
}

const graphs: Scaled[] = [];
for (const communities of COMMUNITIES) graphs.push(await open(communities));
const greatest = graphs.at(-1);
if (greatest !== undefined) {
  graphs.push({ ...greatest, name: `${greatest.name}, one community`, asked: 1 });
}
write(
  `| question | ${graphs.map(({ name }) => name).join(' | ')} | ratio | ratio, one community | its statements alone | by hand |`,
);
write(`|---|${'--:|'.repeat(graphs.length + 4)}`);
const asked = LOCAL_QUESTIONS.filter(({ name }) => name.includes(process.argv[2] ?? ''));
for (const question of asked) write(await measure(question));
for (const { store } of graphs.slice(0, -1)) await store.close();

async function open(communities: number): Promise<Scaled> {
  const size: GraphSize = {
    entities: COMMUNITY.entities * communities,
    relations: COMMUNITY.relations * communities,
    stances: COMMUNITY.stances * communities,
    communities,
  };
  const folder = await prepareGraph(`scale-stances-${String(communities)}`, size);
  const store = new ReadRecorder(
    await openStore({ PARLEY_DATA: folder, PARLEY_STORE: 'embedded' }),
  );
  const logger = createLogger({ logLevel: 'warn', logFormat: 'json' });
  return {
    name: `10^${String(4 + Math.log10(communities))}`,
    asked: communities,
    size,
    store,
    api: await createConfiguredApi(store, { publicUrl: 'http://localhost' }, logger),
  };
}

/** Medians over rounds of the time of one question, and how the greatest graph compares with the smallest, four ways. */
async function measure(question: LocalQuestion): Promise<string> {
  const rounds: Round[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    rounds.push(await measureRound(question, round));
  }
  const counted = rounds.slice(WARM_UP);
  const median = (read: (times: Times) => number, graph: number): number =>
    quantileOf(counted.map((times) => read(times[graph] ?? NO_TIMES)));
  const last = graphs.length - 1;
  const growth = (read: (times: Times) => number, graph: number): string =>
    `${(median(read, graph) / median(read, 0)).toFixed(2)}×`;
  const cells = [
    ...graphs.map((_, graph) => `${median(({ asked }) => asked, graph).toFixed(0)} µs`),
    ...[last - 1, last].map((graph) => growth(({ asked }) => asked, graph)),
    growth(({ alone }) => alone, last - 1),
    question.byHand === undefined ? '' : growth(({ byHand }) => byHand, last - 1),
  ];
  return `| ${[question.name, ...cells].join(' | ')} |`;
}

/** Microseconds of CPU that one question takes of a graph, all threads. */
interface Times {
  readonly asked: number;
  /** Of its statements, when the engine is given them once more. */
  readonly alone: number;
  /** Of the statement that a hand wrote; 0 without one. */
  readonly byHand: number;
}

const NO_TIMES: Times = { asked: NaN, alone: NaN, byHand: NaN };

/** Of each graph. */
type Round = readonly Times[];

/** All graphs are asked before any statement is read again, so that the caches hold no more of it than of the question. */
async function measureRound(question: LocalQuestion, round: number): Promise<Round> {
  const asked: Asked[] = [];
  for (const graph of graphs) asked.push(await askRound(question, graph, round));
  const times: Times[] = [];
  for (const [index, graph] of graphs.entries()) {
    const { time, count, statements } = asked[index] ?? { time: NaN, count: NaN, statements: [] };
    times.push({
      asked: time,
      alone: (await measureReads(graph, statements)) / count,
      byHand: (await measureReads(graph, writeByHand(question, graph, round))) / HAND_READS,
    });
  }
  return times;
}

interface Asked {
  /** Microseconds of CPU that a question took, all threads. */
  readonly time: number;
  /** Questions asked, and all that was read for them. */
  readonly count: number;
  readonly statements: readonly Statement[];
}

/** Asks for a while, one question after the other. */
async function askRound(question: LocalQuestion, graph: Scaled, round: number): Promise<Asked> {
  const random = makeRandom(50 + round);
  const until = performance.now() + ROUND_MS;
  graph.store.take();
  const before = process.cpuUsage();
  let count = 0;
  while (count < LEAST || performance.now() < until) {
    await ask(graph, question, random);
    count += 1;
  }
  return { time: readCpu(before) / count, count, statements: graph.store.take() };
}

function writeByHand(
  { byHand, makeVariables }: LocalQuestion,
  { size, asked }: Scaled,
  round: number,
): readonly Statement[] {
  if (byHand === undefined) return [];
  const random = makeRandom(500 + round);
  return Array.from({ length: HAND_READS }, () => ({
    text: byHand,
    parameters: makeVariables(random, size, asked),
  }));
}

/** Microseconds of CPU that all these take, one after the other. */
async function measureReads(
  { store: { store } }: Scaled,
  statements: readonly Statement[],
): Promise<number> {
  const before = process.cpuUsage();
  for (const statement of statements) await store.read(statement);
  return readCpu(before);
}

function readCpu(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** As the server asks: by Apollo Server for the first time, then by the short road. */
async function ask(
  { api, size, asked }: Scaled,
  { query, makeVariables }: LocalQuestion,
  random: () => number,
): Promise<void> {
  const variables = makeVariables(random, size, asked);
  const context = api.createContext({ requestId: 'bench', signal: NEVER });
  const known = await api.answerKnown({ query, operationName: null, variables }, context);
  if (known !== null) return;
  const { errors } = await api.execute(query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
