import { readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, expect, test } from '@jest/globals';

import { loadReport } from '../../src/intake/load-report.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { printCompactJson } from '../helpers/print-compact-json.js';
import { readQuestions } from '../helpers/read-questions.js';
import { TwoRoads } from '../helpers/two-roads.js';

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
  let roads: TwoRoads;

  beforeAll(async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    roads = await TwoRoads.open(store);
  }, 120_000);

  test.each(questions)('$title', async ({ query, answer }) => {
    const data = await roads.ask(query);
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
