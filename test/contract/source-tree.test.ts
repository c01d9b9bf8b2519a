import { beforeAll, expect, test } from '@jest/globals';

import { loadReport } from '../../src/intake/load-report.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

const SEED = new URL('../../seed', import.meta.url).pathname;

interface Tree {
  readonly claim: { readonly id: string; readonly independentSources: number };
  readonly independentSources: number;
  readonly origins: number;
  readonly sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly source: { readonly id: string } | null;
  }[];
  readonly leanings: readonly {
    readonly kind: string;
    readonly fromId: string;
    readonly toId: string;
    readonly cues: readonly string[];
    readonly assertions: readonly { readonly id: string }[];
  }[];
}

const SELECTION = `{ claim { id independentSources } independentSources origins
  sources { id kind source { id } isIndependent isOrigin }
  leanings { kind fromId toId cues isOpen assertionCount assertions { id } } }`;

describeStores('trees of sources, on the seed', (open) => {
  let roads: TwoRoads;

  beforeAll(async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    roads = await TwoRoads.open(store);
  }, 120_000);

  async function grow(claims: readonly string[], asOf?: object): Promise<readonly Tree[]> {
    const query = `query ($claims: [ID!]!, $asOf: AsOf) { sourceTree(claims: $claims, asOf: $asOf) ${SELECTION} }`;
    const { sourceTree } = await roads.ask<{ sourceTree: readonly Tree[] }>(query, {
      claims,
      asOf,
    });
    return sourceTree;
  }

  /** The claim that somebody assessed the talks in one word. */
  async function findAssessment(value: string): Promise<string> {
    const query =
      'query ($value: String) { claims(where: { predicate: { eq: "ASSESSED_AS" }, value: { eq: $value }, subject: { id: { eq: "ev-moscow-talks" } } }) { nodes { id } } }';
    const { claims } = await roads.ask<{ claims: { nodes: readonly { id: string }[] } }>(query, {
      value,
    });
    return claims.nodes[0]?.id ?? '';
  }

  test('two reports that cite one official count once', async () => {
    const [tree] = await grow([await findAssessment('productive')]);
    expect([tree?.independentSources, tree?.origins]).toEqual([1, 1]);
    expect(tree?.leanings).toEqual(
      ['kremlin-talks-newsx', 'kremlin-talks-novaya-gazeta'].map((fromId) =>
        expect.objectContaining({
          ...{ kind: 'ATTRIBUTION', fromId, toId: 'per-dmitriev' },
          cues: ['called'],
        }),
      ),
    );
  });

  test('an outlet leans on the official it quotes', async () => {
    const query =
      '{ claims(where: { predicate: { eq: "HOLDS_STANCE_ON" }, subject: { id: { eq: "sta-russia" } }, object: { id: { eq: "prp-serious-negotiations" } } }) { nodes { id } } }';
    const { claims } = await roads.ask<{ claims: { nodes: readonly { id: string }[] } }>(query, {});
    const [tree] = await grow(claims.nodes.map(({ id }) => id));
    expect(tree?.leanings.map(({ fromId, toId }) => `${fromId} ${toId}`)).toEqual(
      expect.arrayContaining(['moscow-talks org-nbc-news', 'org-nbc-news per-putin']),
    );
  });

  test('count as claims count, of every claim, today and earlier', async () => {
    const query = '{ claims(first: 500) { nodes { id } } }';
    const { claims } = await roads.ask<{ claims: { nodes: readonly { id: string }[] } }>(query, {});
    const ids = claims.nodes.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(200);
    for (const asOf of [undefined, { reportedBefore: '2025-12-01' }]) {
      for (let from = 0; from < ids.length; from += 20) {
        for (const { claim, independentSources } of await grow(ids.slice(from, from + 20), asOf)) {
          expect([claim.id, independentSources]).toEqual([claim.id, claim.independentSources]);
        }
      }
    }
  });

  test('keep the order of the claims asked for, and refuse one that there is not', async () => {
    const ids = [await findAssessment('useful'), await findAssessment('productive')];
    expect((await grow(ids)).map(({ claim }) => claim.id)).toEqual(ids);
    const { errors } = await roads.direct.execute(
      `{ sourceTree(claims: ["clm-none"]) ${SELECTION} }`,
    );
    expect(errors?.[0]?.message).toBe('There is no claim “clm-none” (argument of “sourceTree”).');
  });
});
