import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { readStatistics } from '../../src/store/read-statistics.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { expectGolden, readGoldenQuestions } from '../helpers/read-golden.js';

const SEED = new URL('../../seed', import.meta.url).pathname;

describeStores('golden answers on the seed', (open) => {
  let direct: Api;
  /** Stepwise by graphql-js; with nodes shared wherever they can be, both ways; nowhere; for a store that reads in the order of indexes and for one that does not; and where the seed makes it worth it. */
  let others: readonly Api[];

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
    others = await Promise.all([
      createApi({ ...options, isDirect: false }),
      createApi({ ...options, shortcuts: 'always' }),
      createApi({ ...options, shortcuts: 'always', isDirect: false }),
      createApi({ ...options, shortcuts: 'never' }),
      createApi({ ...options, readsInIndexOrder: true }),
      createApi({ ...options, readsInIndexOrder: false }),
      createApi(options),
    ]);
    others.at(-1)?.compiler.useStatistics(await readStatistics(store, coreOntology));
  }, 120_000);

  test.each(readGoldenQuestions())('$name', async ({ name, query, variables }) => {
    const answer = JSON.stringify(await direct.execute(query, variables), null, 1);
    for (const api of others) {
      expect(JSON.stringify(await api.execute(query, variables), null, 1)).toBe(answer);
    }
    expectGolden(`${name}.json`, `${answer}\n`);
  });
});
