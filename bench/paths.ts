import { createConfiguredApi, openStore } from '../src/app.js';
import { createLogger } from '../src/observe/logger.js';
import { countOf, type GraphSize, idOf } from './generate-graph.js';
import { prepareGraph } from './prepare-graph.js';
import { makeRandom } from './random.js';
import { quantileOf } from './statistics.js';

/**
 * How long `paths` takes between any two of 100,000 entities with 10^6 relationships, and at hubs: quantiles over many
 * pairs, each asked once, one after the other; CPU is the process's, all threads. The graph is one community with few entities that have most of the relations.
 */
const SIZE: GraphSize = { entities: 100_000, relations: 333_333 };
const PAIRS = 400;
const WARM_UP = 20;
const HUBS = 20;

const CHAINS =
  '{ hasMore isCutShort chains { length steps { relation direction claim { id } quotes { quote } } weakestLink { step } } }';
type Random = () => number;
const anyone = (random: Random): string =>
  idOf('Person', Math.floor(random() * countOf('Person', SIZE)));
const anyEvent = (random: Random): string =>
  idOf('Event', Math.floor(random() * countOf('Event', SIZE)));
const hub = (random: Random): string => idOf('Person', Math.floor(random() * HUBS));

const QUESTIONS = [
  { name: 'two persons', from: anyone, to: anyone, rest: '' },
  { name: 'a person and an event', from: anyone, to: anyEvent, rest: '' },
  { name: 'a hub and a person', from: hub, to: anyone, rest: '' },
  { name: 'two hubs', from: hub, to: hub, rest: '' },
  { name: 'two persons, a step longer', from: anyone, to: anyone, rest: 'longer: 1, limit: 50' },
  { name: 'two hubs, a step longer', from: hub, to: hub, rest: 'longer: 1, limit: 50' },
  {
    name: 'two persons by a hub',
    from: anyone,
    to: anyone,
    rest: `viaEntity: "${idOf('Person', HUBS)}"`,
  },
  { name: 'two persons, only meetings', from: anyone, to: anyone, rest: 'relations: ["MET_WITH"]' },
  { name: 'two persons, over persons alone', from: anyone, to: anyone, rest: 'types: [Person]' },
  { name: 'nothing contested', from: anyone, to: anyone, rest: 'avoid: { contested: true }' },
  { name: 'no evidence that counts', from: anyone, to: anyone, rest: 'avoid: { inference: true }' },
] as const;

const store = await openStore({
  PARLEY_DATA: await prepareGraph('paths-1m', SIZE),
  PARLEY_STORE: 'embedded',
});
const logger = createLogger({ logLevel: 'warn', logFormat: 'json' });
const api = await createConfiguredApi(store, { publicUrl: 'http://localhost' }, logger);
process.stdout.write(
  '| question | p50 | p99 | CPU p50 | CPU p99 | found | cut short |\n|---|--:|--:|--:|--:|--:|--:|\n',
);
for (const { name, from, to, rest } of QUESTIONS) {
  const random = makeRandom(77);
  const [times, cpu]: [number[], number[]] = [[], []];
  let [found, cut] = [0, 0];
  while (times.length < PAIRS + WARM_UP) {
    const ends = { from: from(random), to: to(random) };
    if (ends.from === ends.to) continue;
    const query = `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, ${rest}) ${CHAINS} }`;
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { data, errors } = await api.execute(query, ends);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const { paths } = data as { readonly paths: Answer };
    if (paths.chains.length > 0) found += 1;
    if (paths.isCutShort) cut += 1;
  }
  const cells = [times, cpu].flatMap((each) =>
    [0.5, 0.99].map((share) => `${quantileOf(each.slice(WARM_UP), share).toFixed(1)} ms`),
  );
  process.stdout.write(`| ${[name, ...cells, found, cut].join(' | ')} |\n`);
}
await store.close();

interface Answer {
  readonly chains: readonly unknown[];
  readonly isCutShort: boolean;
}
