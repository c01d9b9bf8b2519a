import { beforeAll, describe, expect, test } from '@jest/globals';

import { loadReport } from '../../src/intake/load-report.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

const SEED = new URL('../../seed', import.meta.url).pathname;

interface Found {
  readonly edgeCount: number;
  readonly nodes: readonly {
    readonly entity: { readonly id: string };
    readonly activity: number;
    readonly degree: number;
    readonly weightedDegree: number;
    readonly community: number;
  }[];
  readonly edges: readonly {
    readonly source: { readonly id: string };
    readonly target: { readonly id: string };
    readonly weight: number;
    readonly count: number;
    readonly shared: readonly { readonly id: string }[];
    readonly assertions: readonly { readonly id: string }[];
    readonly passages: readonly { readonly id: string }[];
    readonly groundCount: number;
  }[];
}

const PARTS = `{ edgeCount nodes { entity { id } activity degree weightedDegree community }
  edges { source { id } target { id } weight count shared { id } assertions { id } passages { id } groundCount } }`;

interface Said {
  readonly id: string;
  readonly tense: string;
  readonly evidence: readonly unknown[];
  readonly report: { readonly id: string; readonly publishedAt: string | null };
  readonly claim: {
    readonly stance: number | null;
    readonly subject: { readonly id: string };
    readonly object: { readonly id: string };
  };
}

describeStores('networks on the seed', (open) => {
  let roads: TwoRoads;

  beforeAll(async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    roads = await TwoRoads.open(store);
  }, 120_000);

  async function ask(query: string): Promise<unknown> {
    return (await roads.ask<{ readonly answer: unknown }>(query)).answer;
  }

  const find = async (rest: string): Promise<Found> =>
    (await ask(`{ answer: network(${rest}, limit: 500) ${PARTS} }`)) as Found;

  /** What reports say by one relation, as lists of assertions tell it. */
  async function listSaid(predicate: string): Promise<readonly Said[]> {
    const page = await ask(`{ answer: assertions(first: 500, where: { polarity: { eq: POSITIVE },
      claim: { predicate: { eq: "${predicate}" } } }) { nodes { id tense evidence { quote }
      report { id publishedAt } claim { stance subject { id } object { id } } } } }`);
    return (page as { readonly nodes: readonly Said[] }).nodes.filter(
      // a coder’s classification quotes nothing
      ({ tense, evidence }) => tense !== 'FUTURE' && evidence.length > 0,
    );
  }

  test.each([
    ['REPORT', ({ report }: Said) => report.id],
    ['DAY', ({ report }: Said) => report.publishedAt ?? report.id],
    ['ASSERTION', ({ id }: Said) => id],
    ['ONCE', () => ''],
  ] as const)('who took part in what: counted per %s', async (countPer, unitOf) => {
    const said = await listSaid('PARTICIPATED_IN');
    const times = (actor: string, event: string): number =>
      new Set(
        said
          .filter(({ claim }) => claim.subject.id === actor && claim.object.id === event)
          .map(unitOf),
      ).size;
    const actors = [...new Set(said.map(({ claim }) => claim.subject.id))].sort();
    const events = [...new Set(said.map(({ claim }) => claim.object.id))];
    const expected = actors.flatMap((a, index) =>
      actors.slice(index + 1).flatMap((b) => {
        const weight = events.reduce((sum, event) => sum + times(a, event) * times(b, event), 0);
        return weight === 0 ? [] : [`${a} ${b} ${String(weight)}`];
      }),
    );
    const { edges, edgeCount } = await find(`kind: CO_PARTICIPATION, countPer: ${countPer}`);
    expect(
      edges
        .map(({ source, target, weight }) => `${source.id} ${target.id} ${String(weight)}`)
        .sort(),
    ).toEqual(expected);
    expect(edgeCount).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(20);
  });

  test('stances tie by like and unlike signs', async () => {
    const said = await listSaid('HOLDS_STANCE_ON');
    const signOf = ({ claim }: Said): number => Math.sign(claim.stance ?? 0);
    for (const [kind, product] of [
      ['STANCE_CONGRUENCE', 1],
      ['STANCE_CONFLICT', -1],
    ] as const) {
      const expected = new Set<string>();
      for (const a of said) {
        for (const b of said) {
          const [from, to] = [a.claim.subject.id, b.claim.subject.id];
          const isSame = a.claim.object.id === b.claim.object.id;
          if (from < to && isSame && signOf(a) * signOf(b) === product)
            expected.add(`${from} ${to}`);
        }
      }
      const { edges } = await find(`kind: ${kind}, normalization: COSINE`);
      expect(edges.map(({ source, target }) => `${source.id} ${target.id}`).sort()).toEqual(
        [...expected].sort(),
      );
      for (const { weight, assertions, shared } of edges) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(Math.min(assertions.length, shared.length)).toBeGreaterThan(0);
      }
    }
  });

  test('who is named in one sentence', async () => {
    const { edges, nodes } = await find('kind: CO_MENTION, countPer: ASSERTION');
    const [envoys] = edges.filter(
      ({ source, target }) => source.id === 'per-kushner' && target.id === 'per-witkoff',
    );
    expect(envoys?.passages.map(({ id }) => id)).toContain('moscow-talks.s02');
    expect(envoys?.weight).toBe(envoys?.passages.length);
    for (const { entity, weightedDegree, degree } of nodes) {
      const own = edges.filter(({ source, target }) => [source.id, target.id].includes(entity.id));
      expect(own).toHaveLength(degree);
      expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBe(weightedDegree);
    }
  });

  test('who reports whom, from the publisher inward', async () => {
    const { edges } = await find('kind: ATTRIBUTION');
    const countOf = (from: string, to: string): number | undefined =>
      edges.find(({ source, target }) => source.id === from && target.id === to)?.count;
    expect(countOf('org-nbc-news', 'per-putin')).toBe(11);
    expect(countOf('org-newser', 'org-ap')).toBe(39);
    // sources that nobody names are nobody
    expect(edges.some(({ target }) => target.id.includes('#unspecified'))).toBe(false);
    const shares = await find('kind: ATTRIBUTION, normalization: ACTIVITY');
    const sums = new Map<string, number>();
    for (const { source, weight } of shares.edges) {
      sums.set(source.id, (sums.get(source.id) ?? 0) + weight);
    }
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 4);
  });

  test('is narrowed by weight, actors, things and reports', async () => {
    const all = await find('kind: CO_PARTICIPATION');
    const heavy = await find('kind: CO_PARTICIPATION, minWeight: 4');
    expect(heavy.edgeCount).toBe(all.edges.filter(({ weight }) => weight >= 4).length);
    const two = await find('kind: CO_PARTICIPATION, actors: ["per-putin", "per-witkoff"]');
    expect(two.nodes.map(({ entity }) => entity.id)).toEqual(['per-putin', 'per-witkoff']);
    const talks = await find('kind: CO_PARTICIPATION, about: ["ev-florida-talks"]');
    expect(talks.edges.every(({ shared }) => shared[0]?.id === 'ev-florida-talks')).toBe(true);
    const one = await find('kind: CO_PARTICIPATION, reports: ["moscow-talks"], countPer: ONCE');
    expect(
      one.edges
        .flatMap(({ assertions }) => assertions)
        .every(({ id }) => id.startsWith('moscow-talks.')),
    ).toBe(true);
    const before = await find('kind: CO_PARTICIPATION, asOf: { reportedBefore: "2025-12-01" }');
    expect(before.edgeCount).toBeLessThan(all.edgeCount);
    expect(
      await find('kind: CO_PARTICIPATION, asOf: { recordedAt: "2020-01-01T00:00:00Z" }'),
    ).toEqual({
      ...{ edgeCount: 0, nodes: [], edges: [] },
    });
  });

  describe('refuses', () => {
    test.each([
      ['kind: ATTRIBUTION, normalization: COSINE', /COSINE does not go with ATTRIBUTION/],
      ['kind: CO_MENTION, normalization: ACTIVITY', /ACTIVITY does not go with CO_MENTION/],
      ['kind: CO_MENTION, about: ["ev-moscow-talks"]', /“about” does not go with CO_MENTION/],
      ['kind: CO_MENTION, countPer: ONCE', /ONCE does not go with CO_MENTION/],
      ['kind: CO_PARTICIPATION, minWeight: -1', /“minWeight” must not be negative/],
      ['kind: CO_PARTICIPATION, actors: ["putin"]', /There is no entity “putin”/],
    ])('%s', async (rest, message) => {
      const { errors } = await roads.direct.execute(`{ network(${rest}) { edgeCount } }`);
      expect(errors?.[0]?.message).toMatch(message);
    });
  });
});
