import { beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { toSortKey } from '../../src/ontology/sort-key.js';
import { describeStores } from '../helpers/open-test-stores.js';
import {
  type GraphNode,
  type Properties,
  textOf,
  writeGraph,
} from '../property/operations/memory-graph.js';

/** As long as an argument may be, and as a sort key is: longer names are cut in it. */
const LONG = 'x'.repeat(1_000);
const NAMES = ['Talks', 'Talks 🕊', 'Talks 🕯', 'talks', LONG, `${LONG}b`];
const DAYS = [null, '2025-12-02', '2025-12-01', null, '2025-12-02', null, '2025-11-30'];

const events: readonly GraphNode[] = Array.from({ length: 21 }, (_, index): GraphNode => {
  const name = NAMES[index % NAMES.length] ?? '';
  const startsOn = DAYS[index % DAYS.length] ?? null;
  const id = `ev-${String(index).padStart(2, '0')}`;
  const properties: Properties = {
    ...{ id, type: 'Event', name, nameSort: toSortKey(name), aliases: [], identifiers: [] },
    ...{ contexts: [], status: index % 3 === 0 ? 'ONGOING' : 'CONCLUDED' },
    ...(startsOn === null ? {} : { startsOn }),
  };
  return { id, labels: coreOntology.labelsOf('Event'), properties };
});

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly totalCount: number;
}

const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);

describeStores('pages in the order of an index', (open) => {
  const apis = new Map<boolean, Api>();

  beforeAll(async () => {
    const store = await open();
    await writeGraph(store, { nodes: events, edges: [] });
    for (const readsInIndexOrder of [true, false]) {
      const options = { store, ontology: coreOntology, publicUrl: 'http://localhost' };
      const api = await createApi({
        ...options,
        readsInIndexOrder,
        reportBug: (error) => {
          throw error;
        },
      });
      apis.set(readsInIndexOrder, api);
    }
  });

  describe.each([true, false])('where the store reads in it: %s', (readsInIndexOrder) => {
    const read = async (given: string, variables: object = {}): Promise<Page> => {
      const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
  events(${given}, first: $first, after: $after, last: $last, before: $before) { edges { cursor node { id } } totalCount }
}`;
      const answer = await apis.get(readsInIndexOrder)?.execute(query, { ...variables });
      expect({ given, errors: answer?.errors }).toEqual({ given, errors: undefined });
      return answer?.data?.['events'] as Page;
    };

    /** As the ids should come, told without a database. */
    const sorted = (isDescending: boolean, isIn: (event: GraphNode) => boolean) => {
      const day = ({ properties }: GraphNode): string => textOf(properties, 'startsOn') ?? '';
      const order = (a: GraphNode, b: GraphNode): number => {
        if ((day(a) === '') !== (day(b) === '')) return day(a) === '' ? 1 : -1;
        const sign = isDescending ? -1 : 1;
        if (day(a) !== day(b)) return day(a) < day(b) ? -sign : sign;
        return a.id < b.id ? -1 : 1;
      };
      return events
        .filter(isIn)
        .sort(order)
        .map(({ id }) => id);
    };

    test.each([
      ['ASC', 'where: {}', () => true],
      ['DESC', 'where: {}', () => true],
      [
        'ASC',
        'where: {OR: [{status: {eq: CONCLUDED}}, {name: {eq: "talks"}}]}',
        ({ properties }: GraphNode) =>
          properties['status'] === 'CONCLUDED' || properties['name'] === 'talks',
      ],
      [
        'DESC',
        'where: {name: {in: ["Talks", "talks"]}}',
        ({ properties }: GraphNode) =>
          ['Talks', 'talks'].includes(textOf(properties, 'name') ?? ''),
      ],
      ['ASC', 'where: {startsOn: {isNull: true}}', ({ properties }) => !('startsOn' in properties)],
    ] satisfies [string, string, (event: GraphNode) => boolean][])(
      'those without a day come last: %s, %s, in pages of any size',
      async (direction, where, isIn) => {
        const given = `sort: [{startsOn: ${direction}}], ${where}`;
        const wanted = sorted(direction === 'DESC', isIn);
        expect(idsOf(await read(given, { first: 100 }))).toEqual(wanted);
        for (const size of [1, 2, 4, 11]) {
          const pages: string[] = [];
          let after: string | null = null;
          do {
            const page: Page = await read(given, { first: size, after });
            pages.push(...idsOf(page));
            after = page.edges.at(-1)?.cursor ?? null;
          } while (after !== null && pages.length < 100);
          expect({ size, pages }).toEqual({ size, pages: wanted });
          const back: string[] = [];
          let before: string | null = null;
          do {
            const page: Page = await read(given, { last: size, before });
            back.unshift(...idsOf(page));
            before = page.edges[0]?.cursor ?? null;
          } while (before !== null && back.length < 100);
          expect({ size, back }).toEqual({ size, back: wanted });
        }
      },
    );

    test.each([
      ['{name: {eq: "Talks 🕊"}}', ['Talks 🕊']],
      ['{name: {in: ["Talks 🕊", "Talks 🕯", "Talks 🕯", "no"]}}', ['Talks 🕊', 'Talks 🕯']],
      [`{name: {eq: "${LONG}"}}`, [LONG]],
      [`{AND: [{name: {in: ["${LONG}", "no"]}}]}`, [LONG]],
      ['{name: {eq: "TALKS", ignoreCase: true}}', ['Talks', 'talks']],
      ['{name: {in: []}}', []],
      ['{NOT: {name: {eq: "Talks"}}}', NAMES.slice(1)],
    ])('%# finds just those', async (where, names) => {
      const wanted = events
        .filter(({ properties }) => names.includes(textOf(properties, 'name') ?? ''))
        .map(({ id }) => id);
      const page = await read(`where: ${where}`, { first: 100 });
      expect([idsOf(page), page.totalCount]).toEqual([wanted, wanted.length]);
      const back = await read(`where: ${where}`, { last: 2 });
      expect(idsOf(back)).toEqual(wanted.slice(-2));
    });
  });
});
