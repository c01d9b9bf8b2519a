import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';

import type { CodedReport } from '../../../src/report/coded-report.js';
import { formatReport } from '../../../src/report/format-report.js';
import { checkInSmallWorld, toSource } from '../../helpers/check-fixture.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['seed/reports', 'seed/registry', 'test/fixtures/small-world'];
const shipped = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

function format(source: string): string {
  const formatted = formatReport(source);
  if ('diagnostics' in formatted) throw new Error(JSON.stringify(formatted.diagnostics));
  return formatted.text;
}

/** What a file says, without the file. */
function readClaims(source: string): Omit<CodedReport, 'source'> {
  const { coded, diagnostics } = checkInSmallWorld(toSource(source));
  if (coded?.kind !== 'report') throw new Error(JSON.stringify([source, diagnostics]));
  const { source: _source, ...said } = coded;
  return said;
}

test.each(shipped)('%s: formatting twice is formatting once, and no comment is lost', (path) => {
  const source = readFileSync(root + path, 'utf8');
  const once = format(source);
  expect(format(once)).toBe(once);
  const comments = (text: string): number => text.split(/(?:^|\s)# /m).length;
  expect(comments(once)).toBe(comments(source));
});

test('one row a line, keys in order, quotes only where they are needed', () => {
  const source = `format: 'parley.report/1'
code:
  s01:   # the first words
  - quote: "Ada Moreno"
    MET_WITH: 'per-tesfay'
    subject: per-moreno
    note: "no"
    id: a1
  - say: [{quote: Aldia backs, subject: sta-aldia, HOLDS_STANCE_ON: prp-ceasefire, stance: 2}]
    by: [{"?": 'reportedly: so'}]
`;
  expect(format(source)).toBe(`format: parley.report/1
code:
  s01: # the first words
    - {id: a1, subject: per-moreno, MET_WITH: per-tesfay, quote: Ada Moreno, note: 'no'}
    - say:
        - {subject: sta-aldia, HOLDS_STANCE_ON: prp-ceasefire, stance: 2, quote: Aldia backs}
      by: [{'?': 'reportedly: so'}]
`);
});

test('what looks like a number, a truth value or nothing stays what it was', () => {
  const values = [
    '007',
    "'007'",
    '1.10',
    '0x1F',
    '1e3',
    '~',
    "'~'",
    'true',
    "'true'",
    'on',
    "'on'",
    '2031-05',
    '12:30',
    "'12:30'",
  ];
  const source = `format: parley.report/1\nreport: {${values.map((value, i) => `k${String(i)}: ${value}`).join(', ')}}\n`;
  const lines = format(source).split('\n').slice(2, -1);
  expect(lines.map((line) => line.trim().split(': ')[1])).toEqual([
    '007',
    "'007'",
    '1.10',
    '0x1F',
    '1e3',
    '~',
    "'~'",
    'true',
    "'true'",
    "'on'",
    "'on'",
    '2031-05',
    '12:30',
    "'12:30'",
  ]);
});

test('a text block stays a block', () => {
  const source =
    'format: parley.report/1\nreport:\n  text: |\n\n    First line.\n    Second: line # no comment\n';
  expect(format(source)).toBe(source);
});

test('JSON is left as it is, and what cannot be parsed is diagnosed', () => {
  const json = '{"format": "parley.report/1"}\n';
  expect(format(json)).toBe(json);
  const wrong = formatReport('a: [b\n', 'wrong.yaml');
  expect('diagnostics' in wrong && wrong.diagnostics.map(({ code, file }) => [code, file])).toEqual(
    [['YAML_SYNTAX', 'wrong.yaml']],
  );
});

const words = fc.constantFrom(
  'no',
  'on',
  'a: b',
  'x #y',
  '? q',
  '*s',
  '&a',
  '%d',
  '@at',
  '"quoted"',
  "it's",
  '{b}',
  '[c]',
  'a, b',
  '- d',
  '…',
  '',
  ' ',
  'null',
  '~',
  '1',
  '1.10',
  'true',
  '|',
  '>',
  '!t',
  '`',
  '\n',
  'Über',
  '😀',
  ':',
  '#',
  '-',
  '?',
  '<<',
  '=',
  '\t',
);
const phrase = fc
  .array(words, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '');
const extras = fc.record(
  {
    note: phrase,
    certainty: fc.constantFrom('CERTAIN', 'PROBABLE'),
    inference: fc.constantFrom('NONE', 'STRONG'),
    polarity: fc.constantFrom('POSITIVE', 'NEGATIVE'),
    validFrom: fc.constantFrom('2031', '2031-05', '2031-05-05'),
  },
  { requiredKeys: [] },
);
const row = fc.tuple(
  fc.constantFrom(
    { subject: 'per-moreno', MET_WITH: 'per-tesfay', quote: 'met Bako' },
    {
      subject: ['per-moreno', 'per-tesfay'],
      PARTICIPATED_IN: 'ev-lake-talks',
      role: 'DELEGATE',
      quote: ['Ada', { s02: 'no, he' }],
    },
    {
      by: [{ '?': 'said' }],
      subject: 'sta-aldia',
      HOLDS_STANCE_ON: 'prp-ceasefire',
      stance: -2,
      quote: 'Ada … Tesfay',
    },
  ),
  extras,
);
const described = fc.tuple(phrase, extras).map(([value, more]) => ({
  subject: 'per-tesfay',
  DESCRIBED_AS: value,
  quote: 'Bako Tesfay',
  ...more,
}));
const style = fc.record({
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
  ),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  lineWidth: fc.constantFrom(0, 30, 80),
  sortMapEntries: fc.boolean(),
});

test('formatting never changes a claim', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 4 }),
      fc.array(described, { maxLength: 4 }),
      phrase,
      style,
      (rows, more, licence, look) => {
        const all = [...rows.map(([core, extra]) => ({ ...core, ...extra })), ...more];
        const source = stringify(
          {
            format: 'parley.report/1',
            report: {
              id: 'r',
              licence,
              language: 'en',
              genre: 'NEWS_REPORT',
              coverage: 'FULL',
              text: 'Ada met Bako Tesfay. Ada said no, he left.\n',
            },
            use: ['per-moreno', 'per-tesfay', 'sta-aldia', 'ev-lake-talks', 'prp-ceasefire'],
            code: { s01: all.map((core, i) => ({ id: `r${String(i)}`, ...core })) },
          },
          { ...look, aliasDuplicateObjects: false },
        );
        const text = format(source);
        expect(readClaims(text)).toEqual(readClaims(source));
        expect(format(text)).toBe(text);
      },
    ),
    { numRuns: 150 },
  );
});
