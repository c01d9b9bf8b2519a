import { expect, test } from '@jest/globals';

import { claimId, orderEnds } from '../../../src/load/claim-id.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { CodedClaim } from '../../../src/report/coded-report.js';
import { makeClaim, makeStanceClaim, makeValueClaim } from '../../helpers/make-coded-report.js';

const idOf = (claim: CodedClaim): string => claimId(claim, coreOntology);

test('a claim id is clm- and twenty hexadecimal digits', () => {
  expect(idOf(makeClaim('per-a', 'ADVISES', 'per-b'))).toMatch(/^clm-[0-9a-f]{20}$/);
});

test('the ends of a symmetric relation are ordered, those of others are not', () => {
  expect(idOf(makeClaim('per-b', 'MET_WITH', 'per-a'))).toBe(
    idOf(makeClaim('per-a', 'MET_WITH', 'per-b')),
  );
  expect(idOf(makeClaim('per-b', 'ADVISES', 'per-a'))).not.toBe(
    idOf(makeClaim('per-a', 'ADVISES', 'per-b')),
  );
  const ordered = orderEnds(makeClaim('per-b', 'MET_WITH', 'per-a'), coreOntology);
  expect([ordered.subject, ordered.object]).toEqual(['per-a', 'per-b']);
});

test('identifying qualifiers count, others do not', () => {
  const role = (value: string): CodedClaim =>
    makeClaim('per-a', 'PARTICIPATED_IN', 'ev-x', { qualifiers: { role: value } });
  expect(idOf(role('DELEGATE'))).toBe(idOf(role('HOST')));
  const at = (eventId: string): CodedClaim =>
    makeClaim('per-a', 'MET_WITH', 'per-b', { qualifiers: { eventId } });
  expect(idOf(at('ev-x'))).not.toBe(idOf(at('ev-y')));
});

test('every other part of a claim counts', () => {
  const claims = [
    makeClaim('per-a', 'ADVISES', 'per-b'),
    makeClaim('per-a', 'ADVISES', 'per-c'),
    makeClaim('per-c', 'ADVISES', 'per-b'),
    makeClaim('per-a', 'REPRESENTS', 'per-b'),
    makeClaim('per-a', 'ADVISES', 'per-b', { validFrom: '2020' }),
    makeClaim('per-a', 'ADVISES', 'per-b', { validTo: '2020' }),
    makeValueClaim('ev-x', 'DURATION', 'PT5H'),
    makeValueClaim('ev-x', 'DURATION', 'PT6H'),
    makeStanceClaim('per-a', 'prp-x', 1),
    makeStanceClaim('per-a', 'prp-x', 2),
    makeStanceClaim('per-a', 'prp-x', 1, { condition: 'prp-y' }),
  ];
  expect(new Set(claims.map(idOf)).size).toBe(claims.length);
});
