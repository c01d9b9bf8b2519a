import { describe, expect, test } from '@jest/globals';

import { type Agreement, compareCodings } from '../../../src/agreement/compare-codings.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { CodedAssertion, CodedReport } from '../../../src/report/coded-report.js';
import {
  type AssertionInput,
  makeClaim,
  makeCodedReport,
  makeStanceClaim,
  makeValueClaim,
} from '../../helpers/make-coded-report.js';

/** Row n quotes “what was said” of sentence n. */
const SENTENCES = [1, 2, 3, 4].map((number) => `Nobody knows what was said by ${String(number)}.`);

function code(id: string, ...rows: readonly AssertionInput[]): CodedReport {
  return makeCodedReport({ id, sentences: SENTENCES, rows });
}

function compare(a: CodedReport, b: CodedReport): Agreement {
  return compareCodings(a, b, coreOntology);
}

const met = makeClaim('per-a', 'MET_WITH', 'per-b');
const joined = makeClaim('per-a', 'PARTICIPATED_IN', 'ev-x');
const left = makeClaim('per-b', 'PARTICIPATED_IN', 'ev-x');

describe('units', () => {
  // A: s01 joined, s02 joined, s03 met; B: s01 joined, s02 left (another subject), s03 nothing, s04 met.
  const a = code('first', { claim: joined }, { claim: joined }, { claim: met });
  const rows = code('second', { claim: joined }, { claim: left }, { claim: met }, { claim: met });
  const b = { ...rows, assertions: rows.assertions.filter((_, index) => index !== 2) };
  const found = compare(a, b);

  test('are sentences, for each predicate', () => {
    expect(found.sentences).toBe(4);
    expect(found.predicates.map(({ predicate, units }) => [predicate, units])).toEqual([
      ['MET_WITH', 4],
      ['PARTICIPATED_IN', 4],
    ]);
    expect(found.overall.units).toBe(8);
  });

  test('by hand: PARTICIPATED_IN is found by both in s01 and s02, and said of the same in s01 alone', () => {
    const one = found.predicates[1];
    expect(one?.rows).toEqual({ a: 2, b: 2, both: 1 });
    expect(one?.found).toEqual({ agreement: 1, alpha: 1, kappa: 1 });
    // values: joined ×3, left ×1, nothing ×4; one of four units unequal: α = 1 − 7·2 / (64 − 9 − 1 − 16)
    expect(one?.said.alpha).toBeCloseTo(1 - 14 / 38, 12);
    // chance: nothing 2·2 + joined 2·1 of 16
    expect(one?.said.kappa).toBeCloseTo((0.75 - 6 / 16) / (1 - 6 / 16), 12);
  });

  test('by hand: MET_WITH is found in s03 by the one and in s04 by the other', () => {
    const one = found.predicates[0];
    expect(one?.found.agreement).toBe(0.5);
    // present ×2, absent ×6: α = 1 − 7·4 / (64 − 4 − 36)
    expect(one?.found.alpha).toBeCloseTo(1 - 28 / 24, 12);
    expect(one?.found.kappa).toBeCloseTo((0.5 - 10 / 16) / (1 - 10 / 16), 12);
    // the row is in both all the same, with other words
    expect(one?.rows).toEqual({ a: 1, b: 1, both: 1 });
  });

  test('disagreements come in the order of the text, with its words', () => {
    expect(
      found.disagreements.map(({ kind, sentence, text, subject, predicate, differences }) => [
        ...[kind, sentence, text, `${subject} ${predicate}`],
        ...differences.map(({ field, a: one, b: other }) => [field, one, other].join()),
      ]),
    ).toEqual([
      ['ONLY_A', 's02', SENTENCES[1], 'per-a PARTICIPATED_IN'],
      ['ONLY_B', 's02', SENTENCES[1], 'per-b PARTICIPATED_IN'],
      [
        'DIFFERS',
        's03',
        SENTENCES[2],
        'per-a MET_WITH',
        'evidence,“what was said”,“what was said”',
      ],
    ]);
  });

  test('rows without words stand in one unit more', () => {
    const about: AssertionInput = {
      ...{ claim: makeClaim('prp-x', 'CONCERNS', 'iss-x'), origin: 'CODING', evidence: [] },
    };
    const coded = compare(code('first', about), code('second', about, { claim: joined }));
    expect(coded.overall.units).toBe(10);
    expect(coded.predicates[0]).toMatchObject({ found: { alpha: 1 }, rows: { both: 1 } });
    expect(coded.evidenceOverlap).toBeNull();
  });
});

describe('rows that both have', () => {
  const differ = (a: Partial<CodedAssertion>, b: Partial<CodedAssertion>): unknown =>
    compare(
      code('first', { claim: joined, ...a }),
      code('second', { claim: joined, ...b }),
    ).disagreements.flatMap(({ differences }) => differences);

  test('a symmetric relation is the same whoever stands first', () => {
    const turned = makeClaim('per-b', 'MET_WITH', 'per-a');
    expect(compare(code('first', { claim: met }), code('second', { claim: turned }))).toMatchObject(
      {
        overall: { rows: { both: 1 }, said: { alpha: 1 } },
        disagreements: [],
      },
    );
  });

  test('differ in polarity, certainty, attribution and what the predicate can have', () => {
    expect(differ({}, { polarity: 'NEGATIVE' })).toEqual([
      { field: 'polarity', a: 'POSITIVE', b: 'NEGATIVE' },
    ]);
    const chain = (source: string | null, scope: 'OPEN' | 'CLOSED') => ({
      attribution: [{ level: 1, source, type: 'OUTLET', cue: null, scope }],
    });
    expect(differ({}, chain('org-x', 'CLOSED'))).toEqual([
      { field: 'attribution', a: 'own voice', b: 'org-x' },
    ]);
    expect(differ(chain('org-x', 'CLOSED'), chain(null, 'OPEN'))).toEqual([
      { field: 'attribution', a: 'org-x', b: '? (open)' },
    ]);
    const hosting = { ...joined, qualifiers: { role: 'HOST' } };
    expect(differ({}, { claim: hosting })).toEqual([{ field: 'role', a: 'none', b: 'HOST' }]);
  });

  test('a stance on the same thing is one row with two values', () => {
    const [a, b] = [2, -1].map((stance) => makeStanceClaim('per-a', 'prp-x', stance));
    if (a === undefined || b === undefined) throw new Error('two claims were made');
    const found = compare(code('first', { claim: a }), code('second', { claim: b }));
    expect(found.disagreements).toMatchObject([
      { kind: 'DIFFERS', differences: [{ field: 'stance', a: 'SUPPORTS', b: 'RESERVATIONS' }] },
    ]);
    expect(found.fields.find(({ field }) => field === 'stance')).toEqual({
      ...{ field: 'stance', units: 1, agreement: 0, alpha: 0, kappa: 0 },
    });
  });

  test('another value is another row', () => {
    const [a, b] = ['28', '19'].map((value) => makeValueClaim('ins-x', 'POINT_COUNT', value));
    if (a === undefined || b === undefined) throw new Error('two claims were made');
    const found = compare(code('first', { claim: a }), code('second', { claim: b }));
    expect(found.disagreements.map(({ kind, object }) => [kind, object])).toEqual([
      ['ONLY_A', '28'],
      ['ONLY_B', '19'],
    ]);
  });

  test('of repeated rows those with the same words belong together', () => {
    const found = compare(
      code('first', { claim: met }, { claim: met, polarity: 'NEGATIVE' }),
      code('second', { claim: met }, { claim: met, polarity: 'NEGATIVE' }),
    );
    expect(found.disagreements).toEqual([]);
    expect(found.evidenceOverlap).toBe(1);
  });

  test('fields that never vary have no coefficient', () => {
    const found = compare(code('first', { claim: met }), code('second', { claim: met }));
    expect(found.fields.find(({ field }) => field === 'polarity')).toEqual({
      ...{ field: 'polarity', units: 1, agreement: 1, alpha: null, kappa: null },
    });
    expect(found.fields.map(({ field }) => field)).not.toContain('note');
    expect(JSON.stringify(found)).not.toContain('NaN');
  });
});

test('two texts are refused', () => {
  const other = makeCodedReport({ id: 'other', rows: [{ claim: met }] });
  expect(() => compare(code('first', { claim: met }), other)).toThrow(
    'first and other do not code the same text.',
  );
});

test('two codings without rows agree on nothing', () => {
  expect(compare(code('first'), code('second'))).toMatchObject({
    overall: { units: 0, found: { agreement: null, alpha: null, kappa: null } },
    ...{ predicates: [], fields: [], evidenceOverlap: null, disagreements: [] },
  });
});
