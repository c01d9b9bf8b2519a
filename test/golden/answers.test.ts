import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { expectGolden, readGoldenQuestions } from '../helpers/read-golden.js';

const SEED = new URL('../../seed', import.meta.url).pathname;

describeStores('golden answers on the seed', (open) => {
  let direct: Api;
  let stepwise: Api;

  beforeAll(async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    const options = {
      store,
      ontology: coreOntology,
      publicUrl: 'http://parley.test',
      reportBug: (error: unknown) => {
        throw error;
      },
    };
    direct = await createApi(options);
    stepwise = await createApi({ ...options, isDirect: false });
  }, 120_000);

  test.each(readGoldenQuestions())('$name', async ({ name, query, variables }) => {
    const answer = JSON.stringify(await direct.execute(query, variables), null, 1);
    expect(JSON.stringify(await stepwise.execute(query, variables), null, 1)).toBe(answer);
    expectGolden(`${name}.json`, `${answer}\n`);
  });
});
