import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const DOUBLES = new URL('../fixtures/doubles', import.meta.url).pathname;

const PAIRS = `{ totalCount pageInfo { hasNextPage endCursor } nodes {
  score judgement a { id __typename } b { id name } parts { kind weight value contribution detail }
} }`;

interface Pair {
  readonly score: number;
  readonly judgement: string | null;
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly parts: readonly {
    readonly kind: string;
    readonly weight: number;
    readonly value: number;
    readonly contribution: number;
    readonly detail: string;
  }[];
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Pair[];
}

describeStores('identityCandidates', (open) => {
  let api: Api;

  beforeAll(async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, [SEED, DOUBLES]);
    invariant(refused.length + misfits.length === 0, 'seed and doubles load');
    const reportBug = (error: unknown): never => {
      throw error;
    };
    api = await createApi({ store, ontology: coreOntology, publicUrl: '', reportBug });
  }, 120_000);

  async function find(given: string): Promise<Page> {
    const { data, errors } = await api.execute(`{ found: identityCandidates${given} ${PAIRS} }`);
    expect(errors).toBeUndefined();
    return (JSON.parse(JSON.stringify(data)) as { readonly found: Page }).found;
  }

  function ids({ nodes }: Page): readonly string[] {
    return nodes.map(({ a, b }) => `${a.id} ${b.id}`);
  }

  test('spellings, alphabets and identifiers of one person', async () => {
    const found = ids(await find('(types: ["Person"], first: 100)'));
    expect(found).toContain('per-zelensky per-zelenskyy');
    expect(found).toContain('per-zelenskiy per-zelensky');
    expect(found).toContain('per-zelenskiy per-zelenskyy');
    expect(found).toContain('per-ushakov per-yuri-ushakov');
  });

  test('a gross misspelling is found by what is said of both, a building’s name by its letters', async () => {
    const [pair] = (await find('(of: ["per-whitehouse"])')).nodes;
    expect([pair?.a.id, pair?.b.id]).toEqual(['per-whitehouse', 'per-witkoff']);
    expect(pair?.parts).toMatchObject([
      { kind: 'NAME', value: 0.34, detail: '“Whitehouse” and “Steve Witkoff”: a little like it' },
      { kind: 'CONTEXT', value: 1 },
    ]);
    expect(ids(await find('(of: ["org-the-whitehouse"])'))).toEqual([
      'org-the-whitehouse org-white-house',
    ]);
  });

  test('two of one name with identifiers of their own are no candidates, unless one asks for very little', async () => {
    const pair = 'per-ivan-petrov per-ivan-petrov-2';
    expect(ids(await find('(types: ["Person"], first: 100)'))).not.toContain(pair);
    const { nodes } = await find('(of: ["per-ivan-petrov"], minScore: 0.2)');
    expect(nodes).toEqual([]);
  });

  test('each score is the sum of its parts, each part its weight times its value; best first', async () => {
    const { nodes, totalCount } = await find('(minScore: 0.2, first: 100)');
    expect(nodes).toHaveLength(Math.min(totalCount, 100));
    for (const { score, parts } of nodes) {
      const sum = parts.reduce((all, { contribution }) => all + contribution, 0);
      expect(score).toBeCloseTo(Math.min(1, sum), 3);
      for (const { weight, value, contribution } of parts) {
        expect(contribution).toBeCloseTo(weight * value, 3);
      }
    }
    const scores = nodes.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  test('what was judged: NEGATIVE only if asked for, UNSURE marked', async () => {
    const least = 'of: ["grp-us-officials", "grp-us-envoys"], minScore: 0.2';
    const judged = await find(`(${least}, withRejected: true)`);
    const unjudged = await find(`(${least})`);
    const rejected = judged.nodes.filter(({ judgement }) => judgement === 'NEGATIVE');
    expect(judged.nodes.some(({ judgement }) => judgement === 'UNSURE')).toBe(true);
    expect(unjudged.totalCount).toBe(judged.totalCount - rejected.length);
  });

  test('pages join without gap or overlap', async () => {
    const whole = ids(await find('(minScore: 0.2, first: 100)'));
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const from: string = after === null ? '' : `, after: "${after}"`;
      const page = await find(`(minScore: 0.2, first: 3${from})`);
      paged.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
  });

  test('what cannot be asked is refused by name', async () => {
    const message = async (given: string): Promise<string | undefined> => {
      const { errors } = await api.execute(`{ identityCandidates${given} { totalCount } }`);
      return errors?.[0]?.message;
    };
    expect(await message('(of: ["per-nobody"])')).toMatch(/There is no entity “per-nobody”/);
    expect(await message('(types: ["Report"])')).toMatch(/no type of entity/);
    expect(await message('(minScore: 0.1)')).toMatch(/“minScore” must be from 0.2 to 1/);
    expect(await message('(of: [])')).toMatch(/“of” must not be empty/);
  });
});
