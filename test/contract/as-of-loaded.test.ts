import { beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { reportedDay } from '../../src/load/day-bounds.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedRegistry, CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { checkSeed } from '../helpers/check-folder.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { declareVariables, TESTIMONY_QUESTIONS } from '../helpers/past-questions.js';
import { testStores } from '../helpers/test-stores.js';
import { AS_OF_FILES } from './as-of-files.js';

interface Files {
  readonly registries: readonly CodedRegistry[];
  readonly reports: readonly CodedReport[];
}

async function openApi(store: GraphStore): Promise<Api> {
  return createApi({
    ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
    reportBug: (error: unknown) => {
      throw error;
    },
  });
}

async function ask(api: Api, of: readonly string[], asOf?: object): Promise<unknown> {
  const answers = await Promise.all(
    TESTIMONY_QUESTIONS.map((question) => {
      const [near, far] = [of[0], of.at(-1)];
      return api.execute(`query (${declareVariables(question)}) { ${question} }`, {
        ...{ asOf, of, near, far },
      });
    }),
  );
  return answers.map(({ data, errors }): unknown => {
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  });
}

/** Entities that are there whatever has been reported. */
const listSeeds = (registries: Files['registries']): readonly string[] =>
  registries.flatMap(({ entities }) => entities.slice(0, 3).map(({ id }) => id));

/** The graph as it is where nothing but the reports of before the day has been loaded. */
async function askThen({ registries, reports }: Files, day: string): Promise<unknown> {
  const store = await testStores()[0]?.open();
  if (store === undefined) throw new Error('There is no embedded store.');
  const earlier = reports.filter(({ report }) => reportedDay(report.publishedAt) < day);
  await loadCoded(store, coreOntology, { registries, reports: earlier });
  const answer = await ask(await openApi(store), listSeeds(registries));
  await store.close();
  return answer;
}

describeStores('as of a day the graph is what it was when it had the reports of before', (open) => {
  describe.each([
    [
      'the seed',
      checkSeed(),
      ['2025-11-24', '2025-11-29', '2025-12-01', '2025-12-04', '2026-01-01'],
    ],
    ['a correction', AS_OF_FILES, ['2025-11-20', '2025-11-21', '2025-12-01', '2026-01-01']],
  ] as const)('%s', (_, files, days) => {
    let api: Api;
    beforeAll(async () => {
      const store = await open();
      await loadCoded(store, coreOntology, files);
      api = await openApi(store);
    }, 120_000);

    test.each(days.map((day) => [day]))(
      '%s',
      async (day) => {
        const past = await ask(api, listSeeds(files.registries), { reportedBefore: day });
        expect(past).toEqual(await askThen(files, day));
      },
      120_000,
    );
  });
});
