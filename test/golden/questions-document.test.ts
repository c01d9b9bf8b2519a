import { readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { printCompactJson } from '../helpers/print-compact-json.js';
import { readQuestions } from '../helpers/read-questions.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const DOCUMENT = new URL('../../docs/QUESTIONS.md', import.meta.url);

const text = readFileSync(DOCUMENT, 'utf8');
const questions = readQuestions(text);

test('each question has a query of its own name, its answer, and what the answer does not say', () => {
  expect(questions.map(({ title }) => title)).toEqual(
    [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title),
  );
  for (const { remark } of questions) expect(remark).toMatch(/\*\*It does not say\*\* /);
  expect(questions.length).toBeGreaterThanOrEqual(30);
  const names = questions.map(({ query }) => /^query (\w+)/.exec(query)?.[1]);
  expect(new Set(names).size).toBe(questions.length);
});

describeStores('the questions of docs/QUESTIONS.md', (open) => {
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

  test.each(questions)('$title', async ({ query, answer }) => {
    const result = JSON.stringify(await direct.execute(query));
    expect(JSON.stringify(await stepwise.execute(query))).toBe(result);
    const { data, errors } = JSON.parse(result) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    const printed = `${printCompactJson(data)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') {
      const document = readFileSync(DOCUMENT, 'utf8');
      const block = `${query}\`\`\`\n\n\`\`\`json\n`;
      writeFileSync(
        DOCUMENT,
        document.replace(block + answer, () => block + printed),
      );
      return;
    }
    expect(answer).toBe(printed);
  });
});
