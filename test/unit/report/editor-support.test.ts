import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { LanguageClient } from '../../helpers/language-client.js';

const HEAD = `format: parley.report/1
report: {id: r, language: en, genre: NEWS_REPORT, coverage: FULL, text: They met.}
`;

let client: LanguageClient;

beforeAll(async () => {
  client = new LanguageClient();
  await client.start('report.schema.json');
});

afterAll(() => client.stop());

/** Opens a document in which `|` marks the cursor, and asks what may stand there. */
async function complete(name: string, text: string): Promise<readonly string[]> {
  const uri = `file:///tmp/${name}.yaml`;
  const before = text.slice(0, text.indexOf('|')).split('\n');
  await client.open(uri, text.replace('|', ''));
  return client.complete(uri, before.length - 1, before.at(-1)?.length ?? 0);
}

test('an editor completes predicates in a row, in either style', async () => {
  const block = await complete('block', `${HEAD}code:\n  s01:\n    - subject: a\n      |\n`);
  expect(block).toEqual(
    expect.arrayContaining(['PARTICIPATED_IN', 'MET_WITH', 'quote', 'polarity']),
  );
  const flow = await complete('flow', `${HEAD}code:\n  s01:\n    - {subject: a, M|}\n`);
  expect(flow).toEqual(expect.arrayContaining(['MET_WITH', 'MEMBER_OF']));
});

test('an editor completes values of enumerations', async () => {
  const roles = await complete(
    'enum',
    `${HEAD}code:\n  s01:\n    - subject: a\n      PARTICIPATED_IN: b\n      role: |\n`,
  );
  expect(roles).toEqual(expect.arrayContaining(['PRINCIPAL', 'MEDIATOR']));
});

test('an editor completes ids of the registry', async () => {
  const ids = await complete('ids', `${HEAD}use:\n  - |\n`);
  expect(ids).toEqual(expect.arrayContaining(['per-putin', 'plc-geneva']));
});

test('an editor underlines what is wrong, in its line', async () => {
  const wrong = `${HEAD}code:
  s01:
    - {subject: a, PARTICIPATED_IN: b, role: PRINCIPLE, quote: They met}
    - {subject: a, MET_WITH: b, quote: They met}
    - {subject: a, MET_WIHT: b, quote: They met}
`;
  const found = await client.open('file:///tmp/wrong.yaml', wrong);
  const lines = new Set(found.map(({ line }) => line));
  expect([...lines].sort()).toEqual([5, 7]);
  expect(found.find(({ line }) => line === 5)?.message).toMatch(/PRINCIPAL/);
});

test('an editor has nothing to say against a right file', async () => {
  const right = `${HEAD}code:\n  s01:\n    - {subject: a, MET_WITH: b, quote: They met}\n`;
  expect(await client.open('file:///tmp/right.yaml', right)).toEqual([]);
});
