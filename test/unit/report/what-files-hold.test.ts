import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { checkReport } from '../../../src/intake/check-report.js';
import { checkInSmallWorld, toSource } from '../../helpers/check-fixture.js';

/** A report of one sentence and one row; what is not said here comes in the cases. */
function makeReport(text: string, quote: string): string {
  return [
    'format: parley.report/1',
    `report: {id: r, language: en, genre: NEWS_REPORT, coverage: CORE, text: ${JSON.stringify(text)}}`,
    'use: [sta-aldia, sta-berun]',
    'code:',
    '  s01:',
    `  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: ${JSON.stringify(quote)}}`,
    '',
  ].join('\n');
}

interface Held {
  readonly name: string;
  readonly text: string;
  readonly quote: string;
  /** The quote as it is stored, in code points of the text. */
  readonly stored: readonly [quote: string, start: number, end: number];
}

const HELD: readonly Held[] = [
  {
    name: 'an emoji of several code points, counted by code points',
    text: '🇺🇦 Aldia 🤝 Berun 👩‍👩‍👧 today.',
    quote: 'Aldia 🤝 Berun 👩‍👩‍👧',
    stored: ['Aldia 🤝 Berun 👩‍👩‍👧', 3, 22],
  },
  {
    name: 'text from right to left, in the order in which it is read',
    text: 'قال وزير ألديا Aldia إن Berun وافقت.',
    quote: 'ألديا Aldia إن Berun',
    stored: ['ألديا Aldia إن Berun', 9, 29],
  },
  {
    name: 'letters in composed form, quoted so',
    text: 'Aldia met Berun in a café.',
    quote: 'Berun in a café',
    stored: ['Berun in a café', 10, 25],
  },
  {
    name: 'letters in decomposed form, quoted so',
    text: 'Aldia met Berun in a cafe\u0301.',
    quote: 'Berun in a cafe\u0301',
    stored: ['Berun in a cafe\u0301', 10, 26],
  },
  {
    name: 'a zero-width space, which a quote may leave out; what is stored is the text’s',
    text: 'Al\u200bdia met Berun.',
    quote: 'Aldia met',
    stored: ['Al\u200bdia met', 0, 10],
  },
  {
    name: 'a space that does not break, quoted as any space',
    text: 'Aldia\u00a0met Berun.',
    quote: 'Aldia met',
    stored: ['Aldia\u00a0met', 0, 9],
  },
];

test.each(HELD)('a text may hold $name', ({ text, quote, stored }) => {
  const { coded, diagnostics } = checkInSmallWorld(toSource(makeReport(text, quote)));
  expect(diagnostics).toEqual([]);
  const evidence = coded?.kind === 'report' ? coded.assertions[0]?.evidence[0] : undefined;
  expect([evidence?.quote, evidence?.start, evidence?.end]).toEqual(stored);
  expect(coded).toMatchObject({ text });
});

test.each([
  ['composed letters quoted as decomposed', 'Aldia met Bérun.', 'met Be\u0301run', 'U+00E9'],
  ['decomposed letters quoted as composed', 'Aldia met Be\u0301run.', 'met Bérun', 'U+0301'],
  ['a mark of direction', 'Aldia\u202e met\u202c Berun.', 'Aldia met', 'U+202E'],
  ['a ligature', 'Aldia ﬁnds Berun.', 'Aldia finds', 'U+FB01'],
])('%s is not found, and the hint says why', (_, text, quote, point) => {
  const { coded, diagnostics } = checkInSmallWorld(toSource(makeReport(text, quote)));
  expect(coded).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'QUOTE_NOT_FOUND' }]);
  expect(diagnostics[0]?.hint).toContain('look the same');
  expect(diagnostics[0]?.hint).toContain(point);
});

test('a file may have the line ends of Windows; the text in it has those of Unix', () => {
  const block = [
    ...['format: parley.report/1', 'report:', '  id: r', '  language: en', '  genre: NEWS_REPORT'],
    ...['  coverage: CORE', '  text: |', '    Aldia met Berun.', '    They left.', ''],
  ];
  const { coded, diagnostics } = checkInSmallWorld(toSource(block.join('\r\n')));
  expect(diagnostics).toEqual([]);
  expect(coded?.kind === 'report' ? coded.text : null).toBe('Aldia met Berun.\nThey left.\n');
});

test('of a file of 100 MB no more is read than shows that it is too large', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-large-'));
  try {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, 'format: parley.report/1\n');
    truncateSync(file, 100_000_000);
    writeFileSync(
      join(folder, 'small.yaml'),
      makeReport('x', 'x').replace(/text: "x"/, 'textFile: large.yaml'),
    );
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const { diagnostics, refused } = await checkReport([file, join(folder, 'small.yaml')]);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
    expect(refused).toHaveLength(2);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['FILE_TOO_LARGE', 'FILE_TOO_LARGE']),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
