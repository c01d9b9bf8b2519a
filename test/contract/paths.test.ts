import { beforeAll, describe, expect, test } from '@jest/globals';

import { TODAY } from '../../src/compile/cypher/statement-time.js';
import { loadReport } from '../../src/intake/load-report.js';
import { KnownGraph } from '../../src/research/paths/known-graph.js';
import { Leg } from '../../src/research/paths/leg.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const ENDS = 'from: "per-kushner", to: "prp-donbas-withdrawal"';

interface Found {
  readonly isCutShort: boolean;
  readonly chains: readonly {
    readonly entities: readonly { readonly id: string }[];
    readonly steps: readonly {
      readonly claim: { readonly id: string; readonly contested: boolean; readonly origin: string };
      readonly quotes: readonly {
        readonly quote: string;
        readonly passage: { readonly text: string };
        readonly assertion: { readonly claim: { readonly id: string } };
      }[];
    }[];
  }[];
  readonly nearestMiss: { readonly cutBy: readonly string[] } | null;
}

const CHAINS = `{ isCutShort chains { entities { id } steps { claim { id contested origin }
  quotes { quote passage { text } assertion { claim { id } } } } } nearestMiss { cutBy } }`;

describeStores('paths on the seed', (open) => {
  let store: GraphStore;
  let roads: TwoRoads;

  beforeAll(async () => {
    store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    roads = await TwoRoads.open(store);
  }, 120_000);

  async function find(rest: string): Promise<Found> {
    const query = `{ paths(${rest}) ${CHAINS} }`;
    return (await roads.ask<{ readonly paths: Found }>(query)).paths;
  }

  const routesOf = ({ chains }: Found): readonly string[] =>
    chains.map(({ entities }) => entities.map(({ id }) => id).join(' '));

  const refusal = (rest: string): Promise<unknown> =>
    roads.refusal(`{ paths(${rest}) { hasMore } }`);

  test('lead from Kushner by Putin to the demand, with the words for each step', async () => {
    const found = await find(ENDS);
    expect(routesOf(found)).toEqual(['per-kushner per-putin prp-donbas-withdrawal']);
    for (const { claim, quotes } of found.chains[0]?.steps ?? []) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const { assertion } of quotes) expect(assertion.claim.id).toBe(claim.id);
      expect(claim.contested).toBe(false);
    }
    expect(found.nearestMiss).toBeNull();
  });

  test('lead by an entity, round one, and on over longer ways', async () => {
    const via = await find(`${ENDS}, viaEntity: "per-witkoff"`);
    expect(routesOf(via)).toEqual(['per-kushner per-witkoff per-putin prp-donbas-withdrawal']);
    const round = routesOf(await find(`${ENDS}, avoidEntities: ["per-putin"], limit: 50`));
    expect(round.length).toBeGreaterThan(0);
    expect(round.join(' ')).not.toContain('per-putin');
    const longer = routesOf(await find(`${ENDS}, longer: 1, limit: 50`));
    expect(longer[0]).toBe('per-kushner per-putin prp-donbas-withdrawal');
    expect(longer.length).toBeGreaterThan(2);
    expect(longer).toContain(routesOf(via)[0]);
  });

  test('keep away from what is to be avoided', async () => {
    const found = await find(
      `${ENDS}, longer: 3, limit: 50, avoid: { contested: true, registry: true }`,
    );
    const steps = found.chains.flatMap((chain) => chain.steps);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.every(({ claim }) => !claim.contested && claim.origin !== 'REGISTRY')).toBe(true);
  });

  test.each([
    ['maxLength: 1', ['MAX_LENGTH']],
    ['relations: ["MET_WITH"]', ['RELATIONS']],
    ['types: [Conflict]', ['TYPES']],
    ['avoid: { inference: true, openScope: true, contested: true }', ['OPEN_SCOPE']],
    ['types: [Conflict], maxLength: 1', ['MAX_LENGTH', 'TYPES']],
  ])('say what cut them off: %s', async (filter, cutBy) => {
    const { chains, nearestMiss, isCutShort } = await find(`${ENDS}, ${filter}`);
    expect([chains, isCutShort]).toEqual([[], false]);
    expect(nearestMiss?.cutBy).toEqual(cutBy);
  });

  test('refuse what cannot be meant', async () => {
    expect(await refusal('from: "per-putin", to: "per-putin"')).toEqual({
      message: '“from”, “to” and “viaEntity” must be different entities (argument of “paths”).',
      hint: 'A chain never leads back to an entity.',
    });
    expect(await refusal(`${ENDS}, avoidEntities: ["per-kushner"]`)).toMatchObject({
      message: expect.stringContaining('“avoidEntities” has “per-kushner”') as unknown,
    });
    expect(await refusal('from: "putin", to: "per-kushner"')).toMatchObject({
      hint: 'Did you mean “per-putin” (Vladimir Putin)?',
    });
    expect(await refusal(`${ENDS}, maxLength: 9`)).toMatchObject({
      message: '“maxLength” must be a whole number from 1 to 8 (argument of “paths”).',
    });
  });

  describe('the search', () => {
    const filter = {
      relations: ['MET_WITH', 'PARTICIPATED_IN'],
      types: null,
      ends: [],
      time: TODAY,
    };
    const known = (budget: number): KnownGraph =>
      new KnownGraph({ filter, avoided: [] }, (statement) => store.read(statement), budget);
    const check = (): Promise<void> => Promise.resolve();

    test('goes on from the end with fewer relations, and only as deep as it must', async () => {
      const graph = known(1_000);
      const leg = new Leg(graph, ['ev-moscow-talks', 'per-ushakov'], check);
      expect(await leg.deepen()).toBe(true);
      expect([leg.depth, leg.shortest]).toEqual([1, 1]);
      expect([graph.isExpanded('per-ushakov'), graph.isExpanded('ev-moscow-talks')]).toEqual([
        true,
        false,
      ]);
    });

    test('reads nothing beyond its budget, and says so', async () => {
      const graph = known(2);
      const leg = new Leg(graph, ['per-kushner', 'per-witkoff'], check);
      expect(await leg.deepen()).toBe(false);
      expect([leg.depth, graph.neighborsOf('per-kushner').size]).toEqual([0, 0]);
    });
  });
});
