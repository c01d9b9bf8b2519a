import { expect, test } from '@jest/globals';

import type { CodedAssertion, CodedReport } from '../../../src/report/coded-report.js';
import { checkInSmallWorld, openFixture, toSource } from '../../helpers/check-fixture.js';

function readReport(): CodedReport {
  const { coded, diagnostics } = checkInSmallWorld(openFixture('small-world/report.yaml'));
  expect(diagnostics).toEqual([]);
  if (coded?.kind !== 'report') throw new Error('not a report');
  return coded;
}

const report = readReport();

function find(id: string): CodedAssertion {
  const assertion = report.assertions.find((candidate) => candidate.id === `lake-talks.${id}`);
  if (assertion === undefined) throw new Error(`no assertion ${id}`);
  return assertion;
}

/** A report of one passage with these rows, checked. */
function checkRows(
  rows: string,
  text = 'Ada Moreno met Bako Tesfay, and Moreno left.',
): readonly CodedAssertion[] {
  const source = `format: parley.report/1
report: {id: tiny, language: en, genre: NEWS_REPORT, coverage: FULL, text: '${text}'}
use: [per-moreno, per-tesfay, sta-aldia, sta-berun, ev-lake-talks]
code:
  s01:
${rows}
`;
  const { coded, diagnostics } = checkInSmallWorld(toSource(source));
  expect(diagnostics).toEqual([]);
  return coded?.kind === 'report' ? coded.assertions : [];
}

test('the header is complete, its defaults filled in', () => {
  expect(report.report).toMatchObject({
    id: 'lake-talks',
    title: 'Talks on the lake: no deal',
    publisher: 'org-lake-herald',
    authors: ['per-tesfay'],
    publishedAt: '2031-05~',
    publishedPrecision: 'MONTH',
    dating: 'INFERRED',
    lengthCodePoints: Array.from(report.text).length,
    keepText: true,
  });
  expect(report.coding).toMatchObject({
    coder: 'ann',
    coderType: 'PERSON',
    codebookVersion: '1.0.0',
  });
});

test('every quote is the text between its offsets', () => {
  const letters = Array.from(report.text);
  const quotes = report.assertions.flatMap(({ evidence }) => evidence);
  expect(quotes.length).toBeGreaterThan(15);
  for (const { quote, start, end } of [...quotes])
    expect(letters.slice(start, end).join('')).toBe(quote);
  for (const { surface, start, end } of report.mentions) {
    expect(letters.slice(start, end).join('')).toBe(surface);
  }
});

test('lists fan out to one assertion each, with the ids given', () => {
  expect([find('a01'), find('a02')].map(({ claim }) => [claim.subject, claim.object])).toEqual([
    ['per-moreno', 'ev-lake-talks'],
    ['grp-envoys', 'ev-lake-talks'],
  ]);
});

test('one id for several assertions gets numbers, subjects first', () => {
  const rows = checkRows(
    '    - {id: x, subject: [per-moreno, per-tesfay], LINKED_TO: [sta-aldia, sta-berun], quote: Ada}',
  );
  expect(rows.map(({ id, claim }) => `${id} ${claim.subject} ${String(claim.object)}`)).toEqual([
    'tiny.x-1 per-moreno sta-aldia',
    'tiny.x-2 per-moreno sta-berun',
    'tiny.x-3 per-tesfay sta-aldia',
    'tiny.x-4 per-tesfay sta-berun',
  ]);
});

test('ids that are not given do not depend on the order of rows, nor a symmetric relation on that of its ends', () => {
  const a = '    - {subject: per-moreno, PARTICIPATED_IN: ev-lake-talks, quote: Ada Moreno}';
  const b = '    - {subject: per-tesfay, PARTICIPATED_IN: ev-lake-talks, quote: Bako Tesfay}';
  const ids = (rows: string): readonly string[] =>
    checkRows(rows)
      .map(({ id }) => id)
      .sort();
  expect(ids(`${a}\n${b}`)).toEqual(ids(`${b}\n${a}`));
  const c = '    - {subject: per-moreno, MET_WITH: per-tesfay, quote: met}';
  const d = '    - {subject: per-tesfay, MET_WITH: per-moreno, quote: met}';
  expect(ids(c)).toEqual(ids(d));
  expect(ids(a)).not.toEqual(ids(a.replace('Ada Moreno}', 'Ada Moreno, polarity: NEGATIVE}')));
});

test('chains run outside in, with types from the sources; commitment follows from scope', () => {
  expect(find('a06')).toMatchObject({
    reporterCommitment: 'UNCOMMITTED',
    expressedIn: 'ev-moreno-statement',
    attribution: [
      { level: 1, source: 'org-lake-herald', type: 'OUTLET', cue: 'According to', scope: 'CLOSED' },
      { level: 2, source: 'per-moreno', type: 'NAMED_PERSON', cue: null, scope: 'CLOSED' },
    ],
  });
  expect(find('a05')).toMatchObject({
    reporterCommitment: 'COMMITTED',
    attribution: [{ source: 'grp-officials', type: 'UNNAMED_OFFICIALS', scope: 'OPEN' }],
  });
  expect(find('a07').attribution).toEqual([
    { level: 1, source: null, type: 'UNSPECIFIED', cue: 'reportedly', scope: 'CLOSED' },
  ]);
  const nested = report.assertions.find(({ claim }) => claim.subject === 'prp-fishing-kept');
  expect(nested?.attribution.map(({ source, scope }) => [source, scope])).toEqual([
    ['org-lake-herald', 'CLOSED'],
    ['per-moreno', 'CLOSED'],
    [null, 'OPEN'],
  ]);
});

test('words inside quotation marks are evidence of their own and imply a mixed quotation', () => {
  expect(find('a04')).toMatchObject({
    quotation: 'MIXED',
    evidence: [
      { role: 'SUPPORT', quote: 'The talks were “tense,”' },
      { role: 'WORDING', quote: 'tense' },
    ],
  });
});

test('words that occur twice mean those inside the quote', () => {
  const [row] = checkRows(
    '    - {subject: per-moreno, DESCRIBED_AS: gone, quote: Moreno left, words: Moreno}',
  );
  expect(row?.evidence.map(({ start }) => start)).toEqual([32, 32]);
});

test('stances have a number and a level; UNCLEAR has no number', () => {
  expect(find('a06').claim).toMatchObject({
    stance: 1,
    stanceLevel: 'QUALIFIED',
    condition: 'prp-fishing-kept',
  });
  expect(find('a07').claim).toMatchObject({ stance: -2, stanceLevel: 'REJECTS', condition: null });
  const unclear = report.assertions.find(({ claim }) => claim.subject === 'sta-berun');
  expect(unclear?.claim).toMatchObject({ stance: null, stanceLevel: 'UNCLEAR' });
  expect(find('a03').claim).toMatchObject({ stance: null, stanceLevel: null });
});

test('values are canonical, times are split', () => {
  expect(find('a03').claim.value).toBe('PT1H30M');
  expect(find('a08').claim).toMatchObject({ value: '14', validFrom: null, validTo: '2031-04' });
  expect(find('a09').claim).toMatchObject({ value: '12', validFrom: '2031-05', validTo: null });
  expect(find('a08').supersedes).toEqual([
    { assertion: 'lake-talks-draft.a08', reason: 'CORRECTION' },
  ]);
});

test('classifications need no quote and are told apart', () => {
  const coded = report.assertions.filter(({ origin }) => origin === 'CODING');
  expect(coded.map(({ evidence }) => evidence.length)).toEqual([0, 0]);
  expect(coded.some(({ id }) => id.startsWith('lake-talks.coded-'))).toBe(true);
});

test('mentions: written ones win, nested and other ones stay', () => {
  const list = report.mentions.map(({ passage, entity, surface, form, metonym }) =>
    [passage.slice(-3), entity, surface, form, metonym ? 'metonym' : ''].join(' ').trim(),
  );
  expect(list).toContain('s04 sta-aldia Port Aldo NAME metonym');
  expect(list).not.toContain('s04 plc-port-aldo Port Aldo NAME');
  expect(list).toContain('s01 plc-port-aldo Port Aldo NAME');
  expect(list).toContain('s04 per-moreno she NOMINAL');
  expect(list.filter((line) => line === 's07 per-moreno Moreno NAME')).toHaveLength(2);
});

test('a phrase under `none` keeps the finder from finding anything in it', () => {
  const tiny = (mentions: string): number => {
    const { coded } = checkInSmallWorld(
      toSource(`format: parley.report/1
report: {id: tiny, language: en, genre: NEWS_REPORT, coverage: FULL, text: 'The Aldia clock struck. Aldia slept.'}
use: [sta-aldia]
mentions: {${mentions}}
`),
    );
    return coded?.kind === 'report' ? coded.mentions.length : -1;
  };
  expect([tiny(''), tiny('none: The Aldia clock')]).toEqual([2, 1]);
});

test('citations, contrasts, judgements and uses', () => {
  expect(report.citations).toMatchObject([
    { source: 'org-lake-herald', type: 'OUTLET', quote: 'According to the Lake Herald' },
    { source: null, type: 'UNSPECIFIED', quote: 'reportedly' },
  ]);
  expect(report.contrasts).toEqual([
    { left: 'lake-talks.a04', right: 'lake-talks.a05', cue: 'yet' },
    { left: 'lake-talks.a08', right: 'lake-talks.a09', cue: null },
  ]);
  expect(report.judgements).toEqual([
    { a: 'grp-envoys', b: 'grp-officials', judgement: 'UNSURE', why: 'Not said, nor denied.' },
  ]);
  expect(report.uses).toEqual(
    expect.arrayContaining(['org-lake-herald', 'per-tesfay', 'plc-port-aldo']),
  );
});

test('JSON is the same form', () => {
  const { coded, diagnostics } = checkInSmallWorld(
    toSource(
      JSON.stringify({
        format: 'parley.report/1',
        report: {
          id: 'j',
          language: 'en',
          genre: 'NEWS_REPORT',
          coverage: 'FULL',
          text: '\nAda Moreno met Bako Tesfay.\n',
        },
        use: ['per-moreno', 'per-tesfay'],
        code: { s01: [{ subject: 'per-moreno', MET_WITH: 'per-tesfay', quote: 'met' }] },
      }),
    ),
  );
  expect(diagnostics).toEqual([]);
  expect(coded?.kind === 'report' && coded.passages[0]?.start).toBe(1);
});
