import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { type Api, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { writeGraph } from './operations/memory-graph.js';
import { type Answer, answerPaths, type Question } from './paths/reference-paths.js';
import {
  SMALL_RELATIONS,
  SMALL_TYPES,
  smallId,
  smallWorlds,
  toStoredGraph,
} from './paths/small-world.js';

const QUERY = `query ($from: ID!, $to: ID!, $maxLength: Int!, $longer: Int!, $limit: Int!, $relations: [ID!],
  $types: [EntityType!], $avoid: PathAvoidance, $viaEntity: ID, $avoidEntities: [ID!]) {
  paths(from: $from, to: $to, maxLength: $maxLength, longer: $longer, limit: $limit, relations: $relations,
    types: $types, avoid: $avoid, viaEntity: $viaEntity, avoidEntities: $avoidEntities) {
    hasMore searchedLength
    chains { length entities { id } weakestLink { step rule }
      steps { relation direction from { id } to { id } claim { id } otherClaimCount } }
    nearestMiss { cutBy chain { length } }
  }
}`;

interface Told {
  readonly hasMore: boolean;
  readonly chains: readonly {
    readonly entities: readonly { readonly id: string }[];
    readonly weakestLink: { readonly step: number; readonly rule: string };
    readonly steps: readonly {
      readonly relation: string;
      readonly direction: string;
      readonly claim: { readonly id: string };
      readonly otherClaimCount: number;
    }[];
  }[];
  readonly nearestMiss: { readonly cutBy: readonly string[] } | null;
}

/** An argument that is left out more often than not. */
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: values });
const seldom = fc.constantFrom(false, false, false, true);
const ids = fc.shuffledSubarray(
  Array.from({ length: 8 }, (_, index) => smallId(index)),
  {
    minLength: 4,
    maxLength: 5,
  },
);

const questions: fc.Arbitrary<Question> = fc
  .record({
    ids,
    maxLength: fc.integer({ min: 1, max: 8 }),
    longer: fc.constantFrom(0, 0, 1, 3),
    limit: fc.constantFrom(1, 3, 50),
    relations: maybe(fc.subarray([...SMALL_RELATIONS], { minLength: 1 })),
    types: maybe(fc.subarray([...SMALL_TYPES], { minLength: 1 })),
    avoid: fc.record({
      inference: seldom,
      openScope: seldom,
      contested: seldom,
      registry: seldom,
    }),
    hasVia: seldom,
    hasAvoided: seldom,
  })
  .map(({ ids: [from = '', to = '', via = '', ...avoided], hasVia, hasAvoided, ...rest }) => ({
    ...rest,
    from,
    to,
    viaEntity: hasVia ? via : null,
    avoidEntities: hasAvoided ? avoided : null,
  }));

async function ask(api: Api, question: Question): Promise<Answer> {
  const { data, errors } = await api.execute(QUERY, { ...question });
  expect(errors).toBeUndefined();
  const { chains, hasMore, nearestMiss } = (data as { readonly paths: Told }).paths;
  return {
    chains: chains.map(({ entities, steps, weakestLink }) => ({
      entities: entities.map(({ id }) => id),
      steps: steps.map(
        ({ relation, direction, claim, otherClaimCount }) =>
          `${relation} ${direction} ${claim.id} +${String(otherClaimCount)}`,
      ),
      weakest: `${String(weakestLink.step)} ${weakestLink.rule}`,
    })),
    hasMore,
    cutBy: nearestMiss?.cutBy ?? null,
  };
}

describeStores('paths in small worlds', (open, engine) => {
  const numRuns = engine === 'embedded' ? 24 : 6;

  test('are those that trying every way finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallWorlds,
        fc.array(questions, { minLength: 25, maxLength: 25 }),
        async (world, asked) => {
          const store = await open();
          await writeGraph(store, toStoredGraph(world));
          const api = await createApi({
            ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
            reportBug: (error) => {
              throw error;
            },
          });
          for (const question of asked) {
            expect(await ask(api, question)).toEqual(answerPaths(world, question));
          }
          await store.close();
        },
      ),
      { numRuns, seed: 2026 },
    );
  }, 300_000);
});
