import { beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';

import { type Api, createApi } from '../../src/api/create-api.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { writeGraph } from './operations/memory-graph.js';
import { Random } from './operations/random.js';
import { makeRandomGraph } from './operations/random-graph.js';
import { ValuePool } from './operations/random-input.js';
import { makeRandomOperation, type RandomOperation } from './operations/random-operation.js';
import { printAnswer, ReferenceApi } from './operations/reference-api.js';

/** Operations asked of each store; PARLEY_TEST_OPERATIONS for more, PARLEY_TEST_SEED to begin elsewhere. */
const COUNT = Number(process.env['PARLEY_TEST_OPERATIONS'] ?? 300);
const FIRST_SEED = Number(process.env['PARLEY_TEST_SEED'] ?? 1);
const PUBLIC_URL = 'http://localhost:4000';

const graph = makeRandomGraph(coreOntology, new Random(7));
const pool = new ValuePool(graph);

interface Outcome {
  readonly answer: string;
  readonly errors: readonly string[];
}

async function ask(api: Api, { query, variables }: RandomOperation): Promise<Outcome> {
  const result = await api.execute(query, variables);
  const errors = (result.errors ?? []).map(
    ({ message, extensions }) =>
      `${String(extensions?.['reason'] ?? extensions?.['code'])}: ${message}`,
  );
  return { answer: printAnswer(result), errors };
}

describeStores('random operations', (open) => {
  let direct: Api;
  let executed: Api;
  let reference: ReferenceApi;
  const bugs: unknown[] = [];

  beforeAll(async () => {
    const store = await open();
    await writeGraph(store, graph);
    const options = {
      store,
      ontology: coreOntology,
      publicUrl: PUBLIC_URL,
      reportBug: (error: unknown) => bugs.push(error),
    };
    direct = await createApi(options);
    executed = await createApi({ ...options, isDirect: false });
    reference = new ReferenceApi(direct.schema, coreOntology, graph, PUBLIC_URL);
  }, 120_000);

  test('are answered as the reference answers them, with and without graphql-js', async () => {
    let answered = 0;
    let refused = 0;
    for (let seed = FIRST_SEED; answered < COUNT; seed += 1) {
      const operation = makeRandomOperation(direct.schema, pool, new Random(seed));
      if (validate(direct.schema, parse(operation.query)).length > 0) continue;
      const { answer, errors } = await ask(direct, operation);
      if (errors.length > 0) {
        expect({ seed, ...operation, errors, bugs }).toEqual({
          ...{ seed, ...operation, bugs: [] },
          errors: [expect.stringMatching(/^QUERY_TOO_COMPLEX/)],
        });
        refused += 1;
        continue;
      }
      const wanted = printAnswer(reference.answer(operation.query, operation.variables));
      expect({ seed, ...operation, answer }).toEqual({ seed, ...operation, answer: wanted });
      expect({ seed, answer: (await ask(executed, operation)).answer }).toEqual({ seed, answer });
      answered += 1;
    }
    expect(refused).toBeLessThan(COUNT / 10);
  }, 600_000);
});
