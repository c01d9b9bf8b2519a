import { describe, expect, test } from '@jest/globals';

import { judgeStance } from '../../../../src/research/stances/judge-stance.js';
import { listReadings } from '../../../../src/research/stances/list-readings.js';
import type { StanceClaim } from '../../../../src/research/stances/stance-claim.js';
import { makeStanceClaim, makeVoice } from './make-stance-claim.js';

const judge = (...claims: readonly StanceClaim[]): readonly [string, number | null] => {
  const { status, stance } = judgeStance(listReadings(claims));
  return [status, stance];
};
const denied = (id: string, stance: number | null): StanceClaim =>
  makeStanceClaim(id, stance, { voices: [makeVoice(id, { polarity: 'NEGATIVE' })] });
const dated = (id: string, stance: number, time: Partial<StanceClaim>): StanceClaim =>
  makeStanceClaim(id, stance, time);

describe('what is said of a position comes to', () => {
  test('each grade on which all agree, by its name', () => {
    expect([-2, -1, 0, 1, 2].map((stance) => judge(makeStanceClaim('c', stance)))).toEqual([
      ['REJECTS', -2],
      ['RESERVATIONS', -1],
      ['NEUTRAL', 0],
      ['QUALIFIED', 1],
      ['SUPPORTS', 2],
    ]);
  });

  test('UNKNOWN where nobody says anything, or nobody does any more', () => {
    expect(judge()).toEqual(['UNKNOWN', null]);
    expect(judge(makeStanceClaim('c', 2, { voices: [] }))).toEqual(['UNKNOWN', null]);
  });

  test('UNCLEAR only where nobody gives a grade', () => {
    expect(judge(makeStanceClaim('c', null))).toEqual(['UNCLEAR', null]);
    expect(judge(makeStanceClaim('c', null), makeStanceClaim('d', 1))).toEqual(['QUALIFIED', 1]);
  });

  test('DENIED where a grade is denied and none asserted; a denial contests no other grade', () => {
    expect(judge(denied('c', 2))).toEqual(['DENIED', null]);
    expect(judge(denied('c', 2), makeStanceClaim('d', -1))).toEqual(['RESERVATIONS', -1]);
  });

  test('CONTESTED by two grades, or by one that is asserted and denied', () => {
    expect(judge(makeStanceClaim('c', 1), makeStanceClaim('d', 2))).toEqual(['CONTESTED', null]);
    const both = [makeVoice('a1'), makeVoice('a2', { polarity: 'NEGATIVE' })];
    expect(judge(makeStanceClaim('c', 1, { voices: both }))).toEqual(['CONTESTED', null]);
    const fact = { facts: [{ wants: null }], voices: both.slice(1) };
    expect(judge(makeStanceClaim('c', 1, fact))).toEqual(['CONTESTED', null]);
  });

  test('the grade where two claims give it on different conditions', () => {
    const conditional = makeStanceClaim('d', 1, { condition: 'prp-if' });
    expect(judge(makeStanceClaim('c', 1), conditional)).toEqual(['QUALIFIED', 1]);
  });

  test('CHANGED where the grades follow one another in valid time', () => {
    const until = dated('c', 2, { validTo: '2025-11', validLast: '2025-11-30' });
    const since = dated('d', -1, { validFrom: '2025-11', validFirst: '2025-11-01' });
    const later = dated('e', -2, { validFrom: '2026-01', validFirst: '2026-01-01' });
    expect(judge(until, since)).toEqual(['CHANGED', null]);
    expect(judge(until, later)).toEqual(['CHANGED', null]);
    expect(judge(since, later)).toEqual(['CONTESTED', null]);
    expect(judge(until, makeStanceClaim('f', -1))).toEqual(['CONTESTED', null]);
  });

  test('CONTESTED where two grades hold on one and the same day', () => {
    const day = { validFrom: '2025-11-03', validTo: '2025-11-03' };
    const bounds = { validFirst: '2025-11-03', validLast: '2025-11-03' };
    expect(
      judge(dated('c', 2, { ...day, ...bounds }), dated('d', -1, { ...day, ...bounds })),
    ).toEqual(['CONTESTED', null]);
  });

  test('readings: the highest grade first, UNCLEAR last, denials after what is asserted', () => {
    const both = [makeVoice('a1'), makeVoice('a2', { polarity: 'NEGATIVE' })];
    const readings = listReadings([
      makeStanceClaim('d', null),
      makeStanceClaim('c', -1, { voices: both }),
      makeStanceClaim('b', 2),
      makeStanceClaim('a', 2),
    ]);
    expect(readings.map(({ claim, polarity }) => `${claim.id} ${polarity}`)).toEqual([
      'a POSITIVE',
      'b POSITIVE',
      'c POSITIVE',
      'c NEGATIVE',
      'd POSITIVE',
    ]);
  });
});
