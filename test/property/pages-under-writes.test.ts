import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { Random } from './operations/random.js';
import { HUB, PassingGraph, type Staying } from './pages/passing-graph.js';

/** Walks by each engine, each through one list from end to end. */
const COUNTS = { embedded: 140, neo4j: 14 };
const FIRST_SEED = Number(process.env['PARLEY_TEST_SEED'] ?? 1);

/** A list that is read in pages. */
interface PagedList {
  readonly field: string;
  /** Field of the one node whose list it is; null at the root. */
  readonly of: string | null;
  /** Whether entries are told apart by their claims: the same node may stand in several. */
  readonly isOfEdges: boolean;
  /** Entries that come and go, or whose own entries do, may then move while they are there. */
  readonly isByCount: boolean;
  /** Entries that are there throughout and keep their place. */
  readonly staying: (graph: Staying) => readonly string[];
}

const person = `person(id: "${HUB.person}")`;
const event = `event(id: "${HUB.event}")`;

const LISTS: readonly PagedList[] = [
  ...[
    'events()',
    'events(sort: [{startsOn: ASC}])',
    'events(sort: [{startsOn: DESC}, {name: ASC}])',
    'events(sort: [{name: DESC}, {id: DESC}])',
  ].map((field) => listOf(field, ({ events }) => [...events.keys()])),
  listOf('events(where: {name: {in: ["Ada", "Bo"]}}, sort: [{startsOn: DESC}])', ({ events }) =>
    [...events].filter(([, name]) => name === 'Ada' || name === 'Bo').map(([id]) => id),
  ),
  ...['actors(sort: [{name: DESC}])', 'entities(where: {type: {eq: Person}})'].map((field) =>
    listOf(field, ({ persons }) => persons),
  ),
  // the hub's own meetings come and go, so it may move
  listOf('persons(sort: [{metWith: {count: DESC}}])', ({ persons }) =>
    persons.filter((id) => id !== HUB.person),
  ),
  ...[
    'participatedIn()',
    'participatedIn(sort: [{node: {startsOn: DESC}}])',
    'participatedIn(sort: [{edge: {role: ASC}}, {node: {name: DESC}}])',
  ].map((field) => listOf(field, ({ participations }) => participations, person)),
  ...[
    'participants(sort: [{node: {name: ASC}}])',
    'participants(sort: [{edge: {role: DESC}}])',
  ].map((field) => listOf(field, ({ participants }) => participants, event)),
  listOf('metWith(sort: [{edge: {eventId: DESC}}])', ({ meetings }) => meetings, person),
];

function listOf(field: string, staying: PagedList['staying'], of: string | null = null): PagedList {
  return { field, of, isOfEdges: of !== null, isByCount: field.includes('count'), staying };
}

const WAYS = ['forwards', 'backwards'] as const;
type Way = (typeof WAYS)[number];

function toQuery({ field, of, isOfEdges }: PagedList, way: Way): string {
  const bounds = way === 'forwards' ? 'first: $size, after: $at' : 'last: $size, before: $at';
  const paged = field.replace(/\)$/, `${field.endsWith('()') ? '' : ', '}${bounds})`);
  const entry = isOfEdges ? 'claim { id }' : 'node { id }';
  const list = `page: ${paged} { edges { entry: ${entry} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const selection = of === null ? list : `of: ${of} { ${list} }`;
  return `query ($size: Int!, $at: String) { ${selection} }`;
}

interface Page {
  readonly edges: readonly { readonly entry: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

async function readPage(
  api: Api,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Page> {
  const { data, errors } = await api.execute(query, variables);
  expect(errors).toBeUndefined();
  const { page, of } = data as { page?: Page; of?: { page: Page } };
  const found = page ?? of?.page;
  if (found === undefined) throw new Error('There is no page.');
  return found;
}

/** Everything that a client sees who reads a list page by page, in the order of the list, while others write. */
async function walk(
  api: Api,
  { list, way, random }: { list: PagedList; way: Way; random: Random },
  change: () => Promise<void>,
): Promise<readonly string[]> {
  const query = toQuery(list, way);
  const seen: string[] = [];
  for (let at: string | null = null; ;) {
    const reading = readPage(api, query, { size: 1 + random.below(12), at });
    // now and then while the page is read, else between this one and the next
    if (random.hasChance(0.5)) await Promise.all([reading, change()]);
    const { edges, pageInfo } = await reading;
    if (random.hasChance(0.5)) await change();
    const ids = edges.map(({ entry }) => entry.id);
    if (way === 'forwards') seen.push(...ids);
    else seen.unshift(...ids);
    const isMore = way === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    if (!isMore) return seen;
    at = way === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
    expect(at).not.toBeNull();
  }
}

describeStores('pages while others write', (open, engine) => {
  let api: Api;
  let graph: PassingGraph;
  let staying: Staying;

  beforeAll(async () => {
    const store = await open();
    graph = new PassingGraph(store, new Random(FIRST_SEED));
    staying = await graph.begin();
    api = await createApi({
      ...{ store, ontology: coreOntology, publicUrl: 'https://parley.example' },
      reportBug: (error) => {
        throw error;
      },
    });
  }, 60_000);

  test('no row comes twice, and none that was there throughout is lost', async () => {
    let passed = 0;
    for (let index = 0; index < COUNTS[engine]; index += 1) {
      const seed = FIRST_SEED + index;
      const random = new Random(seed);
      const list = LISTS[index % LISTS.length];
      if (list === undefined) continue;
      // each list both ways, whatever the seed
      const way = WAYS[Math.floor(index / LISTS.length + index) % 2] ?? 'forwards';
      const seen = await walk(api, { list, way, random }, () => graph.change());
      const expected = list.staying(staying);
      const counts = new Map<string, number>();
      for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
      const mayMove = (id: string): boolean => list.isByCount && !expected.includes(id);
      const twice = [...counts].filter(([id, count]) => count > 1 && !mayMove(id));
      const lost = expected.filter((id) => !counts.has(id));
      expect({ seed, list: list.field, way, twice, lost }).toEqual({
        ...{ seed, list: list.field, way },
        ...{ twice: [], lost: [] },
      });
      passed += seen.filter((id) => PassingGraph.isPassing(id)).length;
    }
    // else nothing was written where somebody read
    expect(passed).toBeGreaterThan(COUNTS[engine]);
  }, 120_000);
});
