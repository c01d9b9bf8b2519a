import { beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { makeCodedRegistry, makeEntity } from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { OTHER_SEARCHES, type SearchCase, SEED_SEARCHES } from './search-cases.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const OTHER = new URL('../fixtures/other-world', import.meta.url).pathname;

interface Hit {
  readonly match: string;
  readonly field: string;
  readonly node: { readonly id: string };
  readonly snippet: {
    readonly text: string;
    readonly start: number;
    readonly marked: string;
    readonly matches: readonly {
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  };
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Hit[];
}

interface Pages {
  readonly nodes: readonly { readonly id: string }[];
}

const idsOf = (page: Pages | undefined): readonly string[] => page?.nodes.map(({ id }) => id) ?? [];

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

const QUERY = `query ($text: String!, $types: [SearchedType!], $language: String, $first: Int, $after: String, $asOf: AsOf) {
  search(text: $text, types: $types, language: $language, first: $first, after: $after, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { match field node { id } snippet { text start marked matches { start end text } } }
  }
}`;

function openApi(store: GraphStore): Promise<Api> {
  return createApi({
    ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
    reportBug: (error) => {
      throw error;
    },
  });
}

async function search(
  api: Api,
  text: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Page> {
  const { data, errors } = await api.execute(QUERY, { text, first: 100, ...options });
  expect(errors).toBeUndefined();
  return (JSON.parse(JSON.stringify(data)) as { readonly search: Page }).search;
}

/** What both engines found, by search: the second to run must find the same. */
const found = new Map<string, readonly string[]>();

async function readTop(api: Api, world: string, one: SearchCase): Promise<string | null> {
  const { text, types, language, finds = [], lacks = [] } = one;
  const { nodes, totalCount } = await search(api, text, {
    ...(types === undefined ? {} : { types }),
    ...(language === undefined ? {} : { language }),
  });
  const ids = nodes.map(({ node }) => node.id);
  const [first] = nodes;
  expect(new Set(ids).size).toBe(ids.length);
  expect(totalCount).toBeGreaterThanOrEqual(ids.length);
  if (ids.length < 100) expect(totalCount).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining([...finds]));
  for (const id of lacks) expect(ids).not.toContain(id);
  const key = JSON.stringify([world, one]);
  const hits = nodes.map((hit) => JSON.stringify(hit));
  expect(hits).toEqual(found.get(key) ?? hits);
  found.set(key, hits);
  return first === undefined ? null : `${first.match} ${first.node.id}`;
}

describeStores('search', (open) => {
  describe('on the seed', () => {
    let api: Api;
    beforeAll(async () => {
      const store = await open();
      const { refused, misfits } = await loadReport(store, SEED);
      invariant(refused.length + misfits.length === 0, 'the whole seed loads');
      api = await openApi(store);
    }, 120_000);

    test.each(SEED_SEARCHES)('$text $types $language', async (one) => {
      expect(await readTop(api, 'seed', one)).toBe(one.top);
    });

    test('pages join to the whole list, from names to texts', async () => {
      const whole = await search(api, 'Putin');
      expect(whole.totalCount).toBeGreaterThan(20);
      const hits: Hit[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Page = await search(api, 'Putin', { first: 7, after });
        hits.push(...page.nodes);
        expect(page.totalCount).toBe(whole.totalCount);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(hits).toEqual(whole.nodes);
      const places = hits.map(({ match }) =>
        ['NAME', 'ALIAS', 'PREFIX', 'TYPO', 'TEXT'].indexOf(match),
      );
      expect(places).toEqual([...places].sort());
    });

    test.each(['2020-01-01', '2025-12-03', '2025-12-04', '2100-01-01'])(
      'as of %s it finds entities, and what was reported before',
      async (day) => {
        const asOf = { reportedBefore: day };
        const query = `query ($asOf: AsOf) { all: reports(first: 100) { nodes { id } }
          told: reports(first: 100, asOf: $asOf) { nodes { id } } }`;
        const { data } = await api.execute(query, { asOf });
        const { all, told } = JSON.parse(JSON.stringify(data)) as Record<string, Pages>;
        const untold = new Set(idsOf(all).filter((id) => !idsOf(told).includes(id)));
        const whole = await search(api, 'Putin');
        const expected = whole.nodes.filter(
          ({ node }) => !untold.has(node.id.replace(/\..*$/, '')),
        );
        expect(expected.length).toBeGreaterThan(0);
        const hits: Hit[] = [];
        let after: string | null = null;
        for (;;) {
          const page: Page = await search(api, 'Putin', { first: 40, after, asOf });
          hits.push(...page.nodes);
          expect(page.totalCount).toBe(expected.length);
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(hits).toEqual(expected);
        const then = await search(api, 'Putin', { asOf: { validAt: day } });
        expect(then.nodes).toEqual(whole.nodes);
      },
    );

    test('snippets show the text letter for letter, with the matches where they say', async () => {
      for (const text of ['Putin', 'territorial realities', 'ukr', '"Russian President"']) {
        const { nodes } = await search(api, text);
        expect(nodes.length).toBeGreaterThan(2);
        for (const { snippet } of nodes) {
          const letters = Array.from(snippet.text);
          expect(letters.length).toBeLessThanOrEqual(240);
          expect(snippet.matches.length).toBeGreaterThan(0);
          for (const { start, end, text: words } of snippet.matches) {
            expect(letters.slice(start, end).join('')).toBe(words);
            expect(snippet.marked).toContain(`⟦${words}⟧`);
          }
          expect(snippet.marked.replaceAll(/[⟦⟧]|^…|…$/g, '')).toBe(snippet.text);
        }
      }
    });

    test.each([
      ['', '“text” has no word to search for (argument of “search”).'],
      [' … — "" ', '“text” has no word to search for (argument of “search”).'],
      ['x '.repeat(33), '“text” may have at most 32 words (argument of “search”).'],
      ['x'.repeat(501), '“text” may have at most 500 characters (argument of “search”).'],
    ])('refuses %j', async (text, message) => {
      const { errors } = await api.execute(QUERY, { text });
      expect(errors).toMatchObject([{ message, extensions: { reason: 'ARGUMENT_INVALID' } }]);
    });

    test('refuses other arguments that are wrong, and cursors of other searches', async () => {
      const reasonOf = async (variables: Readonly<Record<string, unknown>>): Promise<unknown> =>
        (await api.execute(QUERY, { text: 'Putin', ...variables })).errors?.[0]?.extensions?.[
          'reason'
        ];
      const { pageInfo } = await search(api, 'Putin', { first: 1 });
      expect(await reasonOf({ first: 101 })).toBe('ARGUMENT_INVALID');
      expect(await reasonOf({ language: 'no language' })).toBe('ARGUMENT_INVALID');
      expect(await reasonOf({ types: [] })).toBe('ARGUMENT_INVALID');
      expect(await reasonOf({ text: 'Trump', after: pageInfo.endCursor })).toBe('CURSOR_INVALID');
      expect(await reasonOf({ after: pageInfo.endCursor })).toBeUndefined();
    });

    test('one letter, and as many words as are allowed, are searched', async () => {
      expect((await search(api, 'a')).totalCount).toBeGreaterThan(0);
      expect((await search(api, 'ж')).totalCount).toBe(0);
      const words = Array.from(
        { length: 32 },
        (_, index) => `putin${'abcdefgh'.charAt(index % 8)}`,
      );
      expect((await search(api, words.join(' '))).totalCount).toBeGreaterThanOrEqual(0);
    }, 60_000);
  });

  test('as many words as are allowed, each like fifty others, are searched', async () => {
    // five letters each, no two roots alike; each comes with one letter of the last three exchanged
    const roots = Array.from({ length: 32 }, (_, index) => {
      const [first = '', second = ''] = [LETTERS[index % 16], LETTERS[(index * 7) % 26]];
      return `${first}${second}${first}${second}${index < 16 ? 'q' : 'x'}`;
    });
    const aliases = roots.flatMap((root) =>
      [2, 3, 4].flatMap((at) =>
        LETTERS.map((letter) => `${root.slice(0, at)}${letter}${root.slice(at + 1)}`),
      ),
    );
    const registry = makeCodedRegistry('words', [makeEntity('per-many', 'Person', { aliases })]);
    const store = await open();
    await loadCoded(store, coreOntology, { registries: [registry], reports: [] });
    const api = await openApi(store);
    const misspelt = roots.map((root, index) => (index < 16 ? `${root.slice(0, 4)}é` : root));
    expect((await search(api, misspelt.join(' '))).totalCount).toBe(1);
    const late = [...misspelt.slice(1), 'zzzzz'];
    expect((await search(api, late.join(' '))).totalCount).toBe(0);
  }, 60_000);

  describe('on another world', () => {
    let api: Api;
    beforeAll(async () => {
      const store = await open();
      await loadReport(store, OTHER);
      api = await openApi(store);
    }, 120_000);

    test.each(OTHER_SEARCHES)('$text', async (one) => {
      expect(await readTop(api, 'other', one)).toBe(one.top);
    });
  });
});
