import { type Api } from '../src/api/create-api.js';
import { createConfiguredApi, openStore } from '../src/app.js';
import { createLogger } from '../src/observe/logger.js';
import type { GraphStore } from '../src/store/port.js';
import type { GraphSize } from './generate-graph.js';
import { LOCAL_QUESTIONS, type LocalQuestion } from './local-questions.js';
import { prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { quantileOf } from './statistics.js';

/**
 * How the work of local questions grows with the graph: the same questions of graphs of 10^4, 10^5 and 10^6 relationships,
 * by turns. The graphs are made of like communities, so that what is near an entity has one size in all of them. The greatest
 * is asked twice: about entities anywhere in it, and about those of one community alone, which fit the processor's caches as the
 * smallest graph does. What the second costs more is our work; what the first costs more than that is the memory's. A word
 * after the command asks only the questions that have it in their name.
 */
const COMMUNITY = { entities: 1_000, relations: 3_333, stances: 333 };
const COMMUNITIES = [1, 10, 100];
const ROUNDS = 9;
const WARM_UP = 2;
const NEVER = new AbortController().signal;
const ROUND_MS = 150;
const LEAST = 20;

interface Scaled {
  readonly name: string;
  readonly size: GraphSize;
  readonly store: GraphStore;
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
  `| question | ${graphs.map(({ name }) => name).join(' | ')} | ratio | ratio, one community |`,
);
write(`|---|${'--:|'.repeat(graphs.length + 2)}`);
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
  const store = await openStore({ PARLEY_DATA: folder, PARLEY_STORE: 'embedded' });
  const logger = createLogger({ logLevel: 'warn', logFormat: 'json' });
  return {
    name: `10^${String(4 + Math.log10(communities))}`,
    asked: communities,
    size,
    store,
    api: await createConfiguredApi(store, { publicUrl: 'http://localhost' }, logger),
  };
}

/** Medians over rounds of the time of one question, and how the greatest graph compares with the smallest, both ways. */
async function measure(question: LocalQuestion): Promise<string> {
  const times: number[][] = graphs.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, graph] of graphs.entries()) {
      const time = await measureRound(question, graph, round);
      if (round >= WARM_UP) times[index]?.push(time);
    }
  }
  const medians = times.map((each) => quantileOf(each));
  const [smallest = 1] = medians;
  const ratios = medians.slice(-2).map((median) => `${(median / smallest).toFixed(2)}×`);
  const cells = medians.map((median) => `${median.toFixed(0)} µs`);
  return `| ${[question.name, ...cells, ...ratios].join(' | ')} |`;
}

/** Microseconds of CPU that a question takes, all threads: asked one after the other for a while. */
async function measureRound(
  question: LocalQuestion,
  graph: Scaled,
  round: number,
): Promise<number> {
  const random = makeRandom(50 + round);
  const until = performance.now() + ROUND_MS;
  const before = process.cpuUsage();
  let count = 0;
  while (count < LEAST || performance.now() < until) {
    await ask(graph, question, random);
    count += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
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
