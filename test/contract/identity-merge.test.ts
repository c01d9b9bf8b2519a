import { afterEach, beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import {
  type IdentityJudgement,
  judgeIdentity,
  type JudgementOutcome,
  withdrawJudgement,
} from '../../src/load/merge/judge-identity.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const DOUBLES = new URL('../fixtures/doubles', import.meta.url).pathname;

describeStores('merging', (open) => {
  let store: GraphStore;
  let api: Api;

  let untouched: string;

  beforeAll(async () => {
    store = await open();
    await load(SEED, DOUBLES);
    const reportBug = (error: unknown): never => {
      throw error;
    };
    api = await createApi({ store, ontology: coreOntology, publicUrl: '', reportBug });
    untouched = await computeContentHash(store);
  }, 240_000);

  afterEach(async () => {
    const rows = await store.read({
      text: 'MATCH (n:Judgement) RETURN n.a AS a, n.b AS b ORDER BY a, b',
      parameters: {},
    });
    for (const { a, b } of rows) await withdraw(String(a), String(b));
    invariant(
      (await computeContentHash(store)) === untouched,
      'withdrawn judgements leave nothing',
    );
  }, 120_000);

  async function load(...paths: readonly string[]): Promise<void> {
    const { refused, misfits } = await loadReport(store, paths);
    invariant(refused.length + misfits.length === 0, 'the files load');
  }

  function judge(
    a: string,
    b: string,
    judgement: IdentityJudgement['judgement'] = 'POSITIVE',
  ): Promise<JudgementOutcome> {
    return judgeIdentity(store, coreOntology, {
      ...{ a, b, judgement, decidedBy: 'anna' },
      why: 'one office, one meeting',
    });
  }

  function withdraw(a: string, b: string): Promise<JudgementOutcome> {
    return withdrawJudgement(store, coreOntology, { a, b });
  }

  async function ask(query: string): Promise<unknown> {
    const { data, errors } = await api.execute(query);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as unknown;
  }

  async function dumpAssertions(): Promise<unknown> {
    return store.read({
      text: 'MATCH (a:Assertion) RETURN a.id AS id, properties(a) AS properties ORDER BY id',
      parameters: {},
    });
  }

  test('judge and withdraw gives the graph as it was; assertions never change; the store verifies throughout', async () => {
    const assertions = await dumpAssertions();
    await judge('per-whitehouse', 'per-witkoff');
    await judge('per-zelensky', 'per-zelenskyy');
    await judge('per-zelenskyy', 'per-zelenskiy');
    expect(await dumpAssertions()).toEqual(assertions);
    expect(await verifyStore(store, coreOntology)).toEqual([]);
    expect(await computeContentHash(store)).not.toBe(untouched);
    await withdraw('per-zelenskyy', 'per-zelensky');
    expect(await verifyStore(store, coreOntology)).toEqual([]);
    await withdraw('per-witkoff', 'per-whitehouse');
    await withdraw('per-zelenskiy', 'per-zelenskyy');
    expect(await computeContentHash(store)).toBe(untouched);
    expect(await dumpAssertions()).toEqual(assertions);
  }, 120_000);

  test('queries see one entity, with the names, claims and mentions of both', async () => {
    const outcome = await judge('per-ushakov', 'per-yuri-ushakov');
    expect(outcome).toEqual({
      ...{ a: 'per-ushakov', b: 'per-yuri-ushakov', judgement: 'POSITIVE' },
      canonical: { a: 'per-ushakov', b: 'per-ushakov' },
      mergedIds: ['per-yuri-ushakov'],
      former: null,
    });
    expect(
      await ask(`{
        persons(where: { aliases: { has: "Юрий Ушаков" } }) { nodes { id aliases identifiers { value } } }
        mentions: person(id: "per-ushakov") {
          mentions(where: { passage: { report: { id: { eq: "wire-story" } } } }) { nodes { surface passage { index } } }
          participatedIn { edges { node { id } claim { independentSources assertions { nodes { id } } } } }
        }
        speaker: assertion(id: "wire-story.a08") { attribution { source { id name } } }
      }`),
    ).toEqual({
      persons: {
        nodes: [
          {
            id: 'per-ushakov',
            aliases: ['Ushakov', 'Yuri Ushakov', 'Юрий Ушаков'],
            identifiers: [{ value: 'Q4476937' }],
          },
        ],
      },
      mentions: {
        mentions: {
          nodes: [
            { surface: 'Jurij Uschakow', passage: { index: 4 } },
            { surface: 'Uschakow', passage: { index: 6 } },
          ],
        },
        participatedIn: {
          edges: [
            {
              node: { id: 'ev-moscow-talks' },
              claim: {
                independentSources: 3,
                assertions: {
                  nodes: [
                    { id: 'kremlin-talks-newsx.a16-1' },
                    { id: 'kremlin-talks-novaya-gazeta.a17-1' },
                    { id: 'wire-story.a06' },
                  ],
                },
              },
            },
          ],
        },
      },
      speaker: { attribution: [{ source: { id: 'per-ushakov', name: 'Yury Ushakov' } }] },
    });
  }, 120_000);

  test('ids of what is merged keep resolving, at each root by id and in research fields; claims too', async () => {
    const claimOf = async (assertion: string): Promise<string> => {
      const [row] = await store.read({
        text: 'MATCH (a:Assertion) WHERE a.id = $assertion RETURN a.claimId AS id',
        parameters: { assertion },
      });
      return String(row?.['id']);
    };
    const [made, other] = [
      await claimOf('wire-story.a06'),
      await claimOf('kremlin-talks-newsx.a16-1'),
    ];
    await judge('per-ushakov', 'per-yuri-ushakov');
    const query = `query ($id: ID!, $claim: ID!) {
      node(id: $id) { __typename id }
      entity(id: $id) { id name }
      person(id: $id) { id sameAs { nodes { judgement decidedBy why other { id name } } } }
      organization(id: $id) { id }
      actor(id: "per-nobody") { id }
      claim(id: $claim) { id subject { id } assertions { totalCount } }
      neighborhood(of: [$id]) { nodes { id distance } }
    }`;
    const variables = { id: 'per-yuri-ushakov', claim: made };
    const { data, errors } = await api.execute(query, variables);
    expect(errors).toBeUndefined();
    const { neighborhood, ...rest } = JSON.parse(JSON.stringify(data)) as {
      readonly neighborhood: { readonly nodes: readonly { id: string; distance: number }[] };
    };
    expect(rest).toEqual({
      node: { __typename: 'Person', id: 'per-ushakov' },
      entity: { id: 'per-ushakov', name: 'Yury Ushakov' },
      person: {
        id: 'per-ushakov',
        sameAs: {
          nodes: [
            {
              ...{ judgement: 'POSITIVE', decidedBy: 'anna', why: 'one office, one meeting' },
              other: { id: 'per-yuri-ushakov', name: 'Юрий Ушаков' },
            },
          ],
        },
      },
      organization: null,
      actor: null,
      claim: { id: other, subject: { id: 'per-ushakov' }, assertions: { totalCount: 3 } },
    });
    expect(neighborhood.nodes.find(({ distance }) => distance === 0)?.id).toBe('per-ushakov');
  }, 120_000);

  test('filters by the id of what is merged find what stands for it, at every depth', async () => {
    const [made] = await store.read({
      text: 'MATCH (a:Assertion) WHERE a.id = $id RETURN a.claimId AS claim',
      parameters: { id: 'wire-story.a06' },
    });
    await judge('per-ushakov', 'per-yuri-ushakov');
    const query = `query ($id: ID!, $ids: [ID!]!, $claim: ID!) {
      one: persons(where: {id: {eq: $id}}) { nodes { id } }
      several: persons(where: {id: {in: $ids}}) { totalCount nodes { id } }
      others: persons(where: {id: {notIn: $ids}}) { nodes { id } }
      events(where: {participants: {some: {node: {id: {eq: $id}}}}}) { nodes { id } }
      claims(where: {subject: {id: {eq: $id}}}) { totalCount }
      made: claims(where: {id: {eq: $claim}}) { nodes { subject { id } } }
      event(id: "ev-moscow-talks") { participants(where: {node: {id: {in: $ids}}}) { nodes { id } } }
      neighborhood(of: ["ev-moscow-talks"], depth: 1) { nodes { entity { ... on Event { participants(where: {node: {id: {eq: $id}}}) { nodes { id } } } } } }
    }`;
    const askBy = async (id: string): Promise<Record<string, unknown>> => {
      const variables = { id, ids: ['per-putin', id], claim: made?.['claim'] };
      const { data, errors } = await api.execute(query, variables);
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
    };
    const standing = await askBy('per-ushakov');
    expect(await askBy('per-yuri-ushakov')).toEqual(standing);
    expect(standing).toMatchObject({
      one: { nodes: [{ id: 'per-ushakov' }] },
      several: { totalCount: 2, nodes: [{ id: 'per-putin' }, { id: 'per-ushakov' }] },
      made: { nodes: [{ subject: { id: 'per-ushakov' } }] },
      event: { participants: { nodes: [{ id: 'per-putin' }, { id: 'per-ushakov' }] } },
    });
    expect(JSON.stringify(standing['others'])).not.toMatch(/per-putin|ushakov/);
  }, 120_000);

  test('who is who is today’s under every asOf', async () => {
    await judge('per-ushakov', 'per-yuri-ushakov');
    const of = (asOf: string): string =>
      `person(id: "per-yuri-ushakov"${asOf}) { id participatedIn { edges { node { id } claim { independentSources } } } }`;
    const [now, later, earlier] = [
      await ask(`{ answer: ${of('')} }`),
      await ask(`{ answer: ${of(', asOf: { reportedBefore: "2030-01-01" }')} }`),
      await ask(`{ answer: ${of(', asOf: { reportedBefore: "2025-12-03" }')} }`),
    ];
    expect(later).toEqual(now);
    expect(earlier).toMatchObject({ answer: { id: 'per-ushakov' } });
  }, 120_000);

  test('as of a time of recording, what was said by then is told of the entities of today', async () => {
    const [row] = await store.read({
      text: 'MATCH (r:Report) WHERE r.id = $id RETURN r.recordedAt AS recordedAt',
      parameters: { id: 'wire-story' },
    });
    const loaded = Date.parse(String(row?.['recordedAt']));
    const listSayings = async (recordedAt: number) => {
      const { data, errors } = await api.execute(
        `query ($asOf: AsOf) { person(id: "per-yuri-ushakov", asOf: $asOf) {
          id participatedIn { nodes { id } edges { claim { assertions { nodes { id } } } } } } }`,
        { asOf: { recordedAt: new Date(recordedAt).toISOString() } },
      );
      expect(errors).toBeUndefined();
      const { person } = JSON.parse(JSON.stringify(data)) as {
        readonly person: {
          readonly id: string;
          readonly participatedIn: {
            readonly nodes: readonly unknown[];
            readonly edges: readonly { readonly claim: { readonly assertions: unknown } }[];
          };
        };
      };
      const { nodes, edges } = person.participatedIn;
      return [person.id, nodes, JSON.stringify(edges).includes('wire-story.a06')];
    };
    await judge('per-ushakov', 'per-yuri-ushakov');
    const talks = [{ id: 'ev-moscow-talks' }];
    expect(await listSayings(loaded - 1)).toEqual(['per-ushakov', talks, false]);
    expect(await listSayings(loaded)).toEqual(['per-ushakov', talks, true]);
  }, 120_000);

  test('search finds the canonical entity by the names of all, and candidates know what is merged', async () => {
    await judge('per-ushakov', 'per-yuri-ushakov');
    await judge('per-zelensky', 'per-zelenskyy');
    await judge('per-zelensky', 'per-zelenskiy', 'NEGATIVE');
    expect(
      await ask(`{
        search(text: "Юрий Ушаков", first: 1) { nodes { node { id } } }
        identityCandidates(types: ["Person"], first: 100) { nodes { a { id } b { id } } }
      }`),
    ).toEqual({
      search: { nodes: [{ node: { id: 'per-ushakov' } }] },
      identityCandidates: { nodes: [{ a: { id: 'per-whitehouse' }, b: { id: 'per-witkoff' } }] },
    });
  }, 120_000);

  test('a merge is refused where a NEGATIVE judgement parts what it would join, and the chain is named', async () => {
    await judge('per-zelensky', 'per-zelenskyy');
    await judge('per-zelensky', 'per-zelenskiy', 'NEGATIVE');
    const before = await computeContentHash(store);
    await expect(judge('per-zelenskyy', 'per-zelenskiy')).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
      message:
        'These judgements of identity contradict: per-zelenskiy is per-zelenskyy (anna), per-zelenskyy is per-zelensky (anna); but per-zelenskiy is not per-zelensky (anna).',
    });
    await expect(judge('per-putin', 'sta-russia')).rejects.toMatchObject({
      message: expect.stringContaining('per-putin is of type Person, sta-russia of type State'),
    });
    expect(await computeContentHash(store)).toBe(before);
  }, 120_000);

  test('files that are loaded again change nothing, though what they use is merged', async () => {
    await judge('per-ushakov', 'per-yuri-ushakov');
    await judge('per-whitehouse', 'per-witkoff');
    const expected = await computeContentHash(store);
    const { outcomes } = await loadReport(store, [SEED, DOUBLES]);
    expect(outcomes.filter(({ change }) => change !== 'UNCHANGED')).toEqual([]);
    expect(await computeContentHash(store)).toBe(expected);
  }, 240_000);

  test('what cannot be judged is told', async () => {
    await expect(judge('per-putin', 'per-putin')).rejects.toThrow('per-putin is itself.');
    await expect(judge('per-putin', 'per-nobody')).rejects.toThrow(
      'There is no entity per-nobody.',
    );
    await expect(withdraw('per-putin', 'per-trump')).rejects.toThrow(
      'Nobody has judged per-putin and per-trump by hand.',
    );
  }, 120_000);
});
