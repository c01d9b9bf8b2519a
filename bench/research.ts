import type { Api } from '../src/api/create-api.js';
import { createConfiguredApi, openStore } from '../src/app.js';
import { loadReport } from '../src/intake/load-report.js';
import { createLogger } from '../src/observe/logger.js';
import type { GraphStore } from '../src/store/port.js';
import { idOf } from './generate-graph.js';
import { prepareGraph } from './prepare-graph.js';
import {
  RESEARCH_QUESTIONS,
  type ResearchPlace,
  type ResearchQuestion,
} from './research-questions.js';
import { quantileOf } from './statistics.js';

/**
 * Each research field but `search` (see `npm run bench:search`) on the shipped seed and on a graph of 10^6 relationships (that of `npm run bench:scale`): a whole operation through
 * Apollo Server, without HTTP. What a limit refuses is named. A word after the command asks only the questions that have it in their name.
 */
const SIZE = { entities: 100_000, relations: 333_300, stances: 33_300, communities: 100 };
const SEED = new URL('../seed', import.meta.url).pathname;
const LONGEST_MS = 4_000;
const RUNS = 60;

type Errors = NonNullable<Awaited<ReturnType<Api['execute']>>['errors']>;

const SEED_PLACE: ResearchPlace = {
  ...{ person: 'per-kushner', other: 'prp-donbas-withdrawal' },
  ...{ target: 'prp-donbas-withdrawal', claim: 'clm-3a320bca7d9fcb350a5a', report: 'moscow-talks' },
  targets: ['prp-recognition-territorial-realities', 'prp-donbas-withdrawal', 'prp-ceasefire'],
};
const GENERATED_PLACE: ResearchPlace = {
  ...{ person: idOf('Person', 20), other: idOf('Person', 40) },
  ...{ target: idOf('Organization', 5), claim: 'stance-0000007', report: 'none' },
  targets: [5, 6, 7, 8, 9].map((rank) => idOf('Organization', rank)),
};

const seed = await openStore({ PARLEY_DATA: ':memory:', PARLEY_STORE: 'embedded' });
await loadReport(seed, SEED);
const large = await openStore({
  PARLEY_DATA: await prepareGraph(`scale-stances-${String(SIZE.communities)}`, SIZE),
  PARLEY_STORE: 'embedded',
});
try {
  const [small, great] = [await createApi(seed), await createApi(large)];
  write('| field | seed p50 | p99 | 10^6 p50 | p99 |');
  write('|---|--:|--:|--:|--:|');
  for (const question of RESEARCH_QUESTIONS) {
    if (!question.name.includes(process.argv[2] ?? '')) continue;
    const cells = [
      await measure(small, question, SEED_PLACE),
      await measure(great, question, GENERATED_PLACE),
    ];
    write(`| ${question.name} | ${cells.join(' | ')} |`);
  }
} finally {
  await seed.close();
  await large.close();
}

function createApi(store: GraphStore): Promise<Api> {
  const logger = createLogger({ logLevel: 'silent', logFormat: 'json' });
  return createConfiguredApi(store, { publicUrl: 'http://localhost' }, logger);
}

/** Median and 99th percentile of the wall time, in milliseconds, or why there is no answer. */
async function measure(
  api: Api,
  question: ResearchQuestion,
  place: ResearchPlace,
): Promise<string> {
  const variables = Object.fromEntries(question.takes.map((name) => [name, place[name]]));
  const times: number[] = [];
  const end = performance.now() + LONGEST_MS;
  while (times.length < RUNS && (times.length < 3 || performance.now() < end)) {
    const start = performance.now();
    const { errors } = await api.execute(question.query, variables);
    if (errors !== undefined) return `${reasonOf(errors)} | `;
    times.push(performance.now() - start);
  }
  const warm = times.slice(1);
  return [0.5, 0.99].map((share) => `${quantileOf(warm, share).toFixed(1)} ms`).join(' | ');
}

/** Of a limit that an answer would cross; any other error is a bug. */
function reasonOf([error]: Errors): string {
  const { reason } = error?.extensions ?? {};
  if (typeof reason !== 'string' || reason === 'ARGUMENT_INVALID') {
    throw new Error(JSON.stringify(error));
  }
  return `refused: ${reason}`;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
