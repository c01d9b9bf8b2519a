import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkInSmallWorld, diagnose, toSource } from '../../helpers/check-fixture.js';

const good = readFileSync(
  fileURLToPath(new URL('../../fixtures/small-world/report.yaml', import.meta.url)),
  'utf8',
);
const registry = readFileSync(
  fileURLToPath(new URL('../../fixtures/small-world/registry.yaml', import.meta.url)),
  'utf8',
);

/** A file with a piece cut out, doubled, or replaced by something nasty. */
const mutation = fc.record({
  at: fc.nat({ max: good.length }),
  length: fc.nat({ max: 60 }),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ': ',
      ', ',
      "'",
      '"',
      '- ',
      '#',
      '&a ',
      '*a',
      '!t ',
      '|',
      '? ',
      '\u0000',
      '\ud800',
      '\ufeff',
      '…',
      '999999999999999999999',
      'null',
      '-',
      '---\n',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  ),
});

test.each([
  ['report', good],
  ['registry', registry],
])(
  'no change to a right %s makes checking throw; only errors leave it without a result',
  (_, source) => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce(
          (before, { at, length, insert }) =>
            before.slice(0, at) + insert + before.slice(at + length),
          source,
        );
        const { coded, diagnostics } = checkInSmallWorld(toSource(text));
        expect(coded === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        const lines = text.split('\n');
        for (const { line, column } of diagnostics) {
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 150 },
    );
  },
);

test('bytes of any kind are diagnosed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { coded, diagnostics } = checkInSmallWorld({
        file: 'x',
        bytes,
        readSibling: () => null,
      });
      expect(coded).toBeNull();
      expect(diagnostics.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

const head =
  'format: parley.report/1\nreport: {id: r, language: en, genre: NEWS_REPORT, coverage: FULL, text: Aldia said so.}\nuse: [sta-aldia, sta-berun]\n';
const times = (count: number, part: string): string => part.repeat(count);
const list = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

const bombs: Readonly<Record<string, () => string>> = {
  'deep lists in brackets': () => `${head}code: ${times(500_000, '[')}`,
  'deep maps in braces': () => `${head}code: ${times(300_000, '{a: ')}`,
  'deep lists on one line': () => `${head}code:\n  ${times(500_000, '- ')}`,
  'deep maps by indentation': () => `${head}code:\n${list(1200, (i) => `${' '.repeat(i)}a:\n`)}`,
  'explicit keys': () => `${head}code:\n  ${times(300_000, '? ')}`,
  'aliases that double': () => `a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n${head}`,
  'many anchors': () => `${head}x: ${times(300_000, '&a ')}`,
  'many tags': () => `${head}x: ${times(300_000, '!a ')}`,
  'many keys': () => `${head}${list(150_000, (i) => `k${String(i)}: 1\n`)}`,
  'many errors': () => `${head}${times(100_000, 'a: b: c\n')}`,
  'many unclosed quotes': () => `${head}x: ${times(400_000, '"a ')}`,
  'many documents': () => times(200_000, '---\n'),
  'many rows': () =>
    `${head}code:\n  s01:\n${times(20_000, '  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: Aldia}\n')}`,
  'many wrong ids': () =>
    `${head}code:\n  s01:\n${list(20_000, (i) => `  - {subject: sta-x${String(i)}, LINKED_TO: sta-aldai, quote: Aldai}\n`)}`,
  'many mentions': () => `${head}mentions:\n  sta-aldia: [${times(5000, 'Aldia, ')}]\n`,
  'a long text of one word': () => head.replace('Aldia said so.', times(300_000, 'Aldia ')),
  'a long quote': () =>
    `${head}code:\n  s01:\n  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: ${times(200_000, 'a … ')}}\n`,
  'a long quote beside many sentences': () =>
    `${head.replace('Aldia said so.', times(5_000, 'Aldia said so. '))}code:\n  s01:\n  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: ${times(50_000, 'x y ')}}\n`,
  'many omissions within a long sentence': () =>
    `${head.replace('Aldia said so.', times(20_000, 'a '))}code:\n  s01:\n  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: ${times(2_000, 'a … ')}b}\n`,
  'many quotes that a long text does not have': () =>
    `${head.replace('Aldia said so.', times(3_000, 'Aldia said so to Berun. '))}code:\n  s01:\n${list(600, (i) => `  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: Aldia asked ${String(i)} of Berun}\n`)}`,
};

const sentences = (count: number): string =>
  list(count, (i) => `Aldia said so to Berun again ${String(i)} times. `);

/** A report of one row for each cue, under as many sentences of its text. */
const attribute = (text: string, cues: readonly string[]): string =>
  `${head.replace('Aldia said so.', text)}code:\n${list(
    cues.length,
    (i) =>
      `  s${String(i + 1).padStart(2, '0')}:\n    - by: [{sta-aldia: ${cues[i] ?? ''}}]\n      say: [{subject: sta-aldia, LINKED_TO: sta-berun, quote: Berun again ${String(i)}}]\n`,
  )}`;

/** Milliseconds of processor time, which other processes do not add to. */
function measure(source: string): {
  readonly cpu: number;
  readonly codes: readonly string[];
} {
  const file = toSource(source);
  const before = process.cpuUsage();
  const codes = diagnose(file).map(({ code }) => code);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, codes };
}

test('words that attribute cost little each, even at the end of a text of over a million characters', () => {
  const text = `${sentences(30_000)}Zed said it.`;
  const cues = Array.from({ length: 200 }, (_, i) => `again ${String(29_999 - i)} times`);
  const few = measure(attribute(text, cues.slice(0, 1)));
  const many = measure(attribute(text, [...cues, ...cues.map(() => 'Zed said it')]));
  expect(many.codes).toEqual([]);
  expect(many.cpu - few.cpu).toBeLessThan(4_000);
});

test('long searches have a bound, which is told', () => {
  const text = sentences(30_000);
  const cues = Array.from({ length: 400 }, (_, i) => `Aldia said so … again ${String(i)} … Aldia`);
  const { cpu, codes } = measure(attribute(text, cues));
  expect(codes).toContain('TOO_LARGE');
  expect(cpu).toBeLessThan(10_000);
});

test.each(Object.entries(bombs))('%s are answered in bounded time', (_, make) => {
  const source = toSource(make());
  const start = performance.now();
  const diagnostics = diagnose(source);
  const seconds = (performance.now() - start) / 1000;
  expect(diagnostics.length).toBeLessThanOrEqual(501);
  expect(seconds).toBeLessThan(10);
});

test.each([
  ['a quote of one long word', `quote: ${'w'.repeat(100_000)} Ada Moreno`],
  ['a quote of many words', `quote: ${'Ada Moreno met nobody '.repeat(4_000)}`],
  ['a row of one long key', `quote: Ada, ${'k'.repeat(100_000)}: 1`],
  ['an id of one long word', `quote: Ada, in: ${'k'.repeat(100_000)}`],
  ['text after a quotation mark', `quote: 'Ada' ${'k'.repeat(100_000)}`],
  ['control characters', `quote: "\\e[31m\\e[2J${'x'.repeat(100_000)}"`],
])('%s makes short messages without control characters', (_name, rest) => {
  const source = good.replace(/quote: [^}\n]*/, rest);
  expect(source).not.toBe(good);
  const diagnostics = diagnose(toSource(source));
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { message, hint } of diagnostics) {
    expect(message.length).toBeLessThanOrEqual(600);
    expect((hint ?? '').length).toBeLessThanOrEqual(2_000);
    expect(message + (hint ?? '').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
});

test('bytes that are no text at all are told in a few lines', () => {
  const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 128);
  const diagnostics = diagnose({ ...toSource(''), bytes });
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(JSON.stringify(diagnostics.slice(0, 3)).length).toBeLessThan(3_000);
});

test('words that attribute count among the problems beyond the most', () => {
  const cues = Array.from({ length: 501 }, (_, i) => `nobody ${String(i)}`);
  const codes = diagnose(toSource(attribute(sentences(501), cues))).map(({ code }) => code);
  expect(codes).toHaveLength(501);
  expect(codes.filter((code) => code === 'TOO_MANY_PROBLEMS')).toHaveLength(1);
});

test('quotes that a long text does not have are compared with the passage that they name', () => {
  const rows = list(
    20,
    (i) =>
      `  s${String(i + 1).padStart(2, '0')}:\n  - {subject: sta-aldia, LINKED_TO: sta-berun, quote: Aldia asked so ${String(i)}}\n`,
  );
  const source = `${head.replace('Aldia said so.', sentences(35_000))}code:\n${rows}`;
  const hints = diagnose(toSource(source)).map(({ hint }) => hint);
  expect(hints).toHaveLength(20);
  for (const hint of hints) expect(hint).toContain('the nearest words');
});

test('too many omissions are told as such', () => {
  const quote = `${times(21, 'Aldia … ')}so`;
  const row = `{subject: sta-aldia, LINKED_TO: sta-berun, quote: ${quote}}`;
  const text = `${times(21, 'Aldia ')}said so.`;
  const [diagnostic] = diagnose(
    toSource(`${head.replace('Aldia said so.', text)}code:\n  s01: [${row}]\n`),
  );
  expect(diagnostic).toMatchObject({ code: 'QUOTE_NOT_FOUND', hint: 'quote less of it at once' });
  expect(diagnostic?.message).toContain('at most 20 omissions');
});
