import type { Api } from '../src/api/create-api.js';
import { createConfiguredApi, openStore } from '../src/app.js';
import { writeTextForm } from '../src/compile/cypher/text-statements.js';
import { fillSearch } from '../src/load/fill-search.js';
import { indexTexts, readIndexedTexts } from '../src/load/index-texts.js';
import { createLogger } from '../src/observe/logger.js';
import type { GraphStore } from '../src/store/port.js';
import { copyGraph, prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { quantileOf } from './statistics.js';

/**
 * Search on graphs of 10^4 and 10^6 relationships (the same as `npm run bench:scale` asks), with passages of 25 words on top: how
 * long the index takes, and each kind of search. Words are spread as in languages: a few are in most passages.
 */
const COMMUNITY = { entities: 1_000, relations: 3_333, stances: 333 };
const COMMUNITIES = [1, 100];
const PASSAGES = 1_000;
const WORDS = 25;
const VOCABULARY = 40_000;
const BATCH = 2_000;
const RUNS = Number(process.env['BENCH_ROUNDS'] ?? 40);
/** As of a time of recording each hit is looked at. */
const THEN_RUNS = 5;
const WARM_UP = 3;

const SYLLABLES = 'ba ke li mo ru sa te vi no da ge hi jo pu zo fe ra mi lu ko'.split(' ');

/** The word of a rank, the same in all graphs; of three to five syllables. */
function wordOf(rank: number): string {
  const random = makeRandom(rank + 1);
  const length = 3 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}

const VOCABULARY_WORDS = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank));

const CASES: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'an alias', text: 'alias 7' },
  { name: 'an alias, mistyped', text: 'alais 7' },
  { name: 'two letters', text: 'al' },
  { name: 'a rare word', text: wordOf(30_000) },
  { name: 'a rare word, mistyped', text: wordOf(30_000).replace(/^(.)(.)/, '$2$1') },
  { name: 'a word of most passages', text: wordOf(0) },
  { name: 'two frequent words', text: `${wordOf(1)} ${wordOf(20)}` },
  { name: 'a phrase', text: `"${wordOf(1)} ${wordOf(2)}"` },
  { name: 'nothing', text: 'xyzzyx qwertz' },
];

const QUERY =
  'query ($text: String!, $asOf: AsOf) { search(text: $text, asOf: $asOf) { totalCount nodes { match node { id } snippet { marked } } } }';

for (const communities of COMMUNITIES) await measure(communities);

async function measure(communities: number): Promise<void> {
  const size = {
    entities: COMMUNITY.entities * communities,
    relations: COMMUNITY.relations * communities,
    stances: COMMUNITY.stances * communities,
    communities,
  };
  const graph = await prepareGraph(`scale-stances-${String(communities)}`, size);
  const folder = await copyGraph(graph, 'search');
  const store = await openStore({ PARLEY_DATA: folder, PARLEY_STORE: 'embedded' });
  // the graph is written past the loader, without searched texts
  await store.write((transaction) => transaction.run(writeTextForm(0)));
  await fillSearch(store);
  const passages = PASSAGES * communities;
  await writePassages(store, passages);
  const logger = createLogger({ logLevel: 'warn', logFormat: 'json' });
  const api = await createConfiguredApi(store, { publicUrl: 'http://localhost' }, logger);
  const started = performance.now();
  const cpuBefore = process.cpuUsage();
  await api.execute(QUERY, { text: 'first' });
  const [built, cpu] = [performance.now() - started, cpuSince(cpuBefore)];
  const [row] = await store.read({
    text: 'MATCH (n:Node) WHERE n.searchOrder IS NOT NULL RETURN count(n) AS entries',
    parameters: {},
  });
  write(
    `\n${String(passages)} passages, ${String(row?.['entries'])} entries: index in ${built.toFixed(0)} ms (CPU ${cpu.toFixed(0)} ms)\n`,
  );
  write('| search | hits | CPU | p50 | p99 | CPU as recorded |\n|---|--:|--:|--:|--:|--:|');
  for (const { name, text } of CASES) write(await measureCase(api, name, text));
  await store.close();
}

async function measureCase(api: Api, name: string, text: string): Promise<string> {
  const { hits, cpus, times } = await run(api, { text }, RUNS);
  const then = await run(api, { text, asOf: { recordedAt: new Date().toISOString() } }, THEN_RUNS);
  const columns = [
    ...[quantileOf(cpus), quantileOf(times), quantileOf(times, 0.99), quantileOf(then.cpus)],
  ].map((time) => `${time.toFixed(1)} ms`);
  return `| ${[name, hits, ...columns].join(' | ')} |`;
}

interface Measured {
  readonly hits: number;
  readonly cpus: readonly number[];
  readonly times: readonly number[];
}

async function run(
  api: Api,
  variables: Readonly<Record<string, unknown>>,
  runs: number,
): Promise<Measured> {
  const times: number[] = [];
  const cpus: number[] = [];
  let hits = 0;
  for (let round = 0; round < runs + WARM_UP; round += 1) {
    const started = performance.now();
    const cpuBefore = process.cpuUsage();
    const { data } = await api.execute(QUERY, variables);
    if (round >= WARM_UP) {
      times.push(performance.now() - started);
      cpus.push(cpuSince(cpuBefore));
    }
    hits = (data as unknown as { readonly search: { readonly totalCount: number } }).search
      .totalCount;
  }
  return { hits, cpus, times };
}

/** Milliseconds of all threads, those of the engine among them. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function writePassages(store: GraphStore, count: number): Promise<void> {
  const random = makeRandom(3);
  for (let start = 0; start < count; start += BATCH) {
    const nodes = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => {
      const words = Array.from(
        { length: WORDS },
        () => VOCABULARY_WORDS[Math.floor(VOCABULARY * random() ** 4)],
      );
      const id = `passage-${String(start + offset).padStart(7, '0')}`;
      const properties = { id, type: 'Passage', text: words.join(' '), reportedOn: '2025-12-03' };
      return indexTexts({ id, type: 'Passage', properties }, { language: 'en', quotes: [] });
    });
    await store.write(async (transaction) => {
      const rows = nodes.map(({ properties }) => properties);
      await transaction.run({
        text: 'UNWIND $rows AS row CREATE (n:Node:Passage) SET n = row',
        parameters: { rows },
      });
      transaction.indexTexts?.(
        nodes.map(({ id, properties }) => ({ id, texts: readIndexedTexts(properties) })),
      );
    });
  }
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
