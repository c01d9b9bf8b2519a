import { describe, expect, test } from '@jest/globals';

import { reportedDay, validDays } from '../../../src/load/day-bounds.js';
import { findWithinClaim } from '../../../src/load/find-contradictions.js';
import { projectClaim } from '../../../src/load/project-claim.js';
import { listSides } from '../../../src/load/sides-of-contradiction.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { invariant } from '../../../src/util/invariant.js';
import { assertedBy, makeRecord, statedBy } from './make-claim-record.js';

describe('the day by which a report is published for certain', () => {
  test.each([
    ['2025-12-03', '2025-12-03'],
    ['2025-12~', '2025-12-31'],
    ['2025', '2025-12-31'],
    ['2025-12-01/2025-12-07', '2025-12-07'],
    ['2025-12-03T23:30-02:00', '2025-12-04'],
    ['2025-12-01/..', '9999-12-31'],
    [null, '9999-12-31'],
  ])('%s: %s', (publishedAt, day) => {
    expect(reportedDay(publishedAt)).toBe(day);
  });
});

test('the days within which a claim may hold are the widest that its dates allow', () => {
  expect(validDays({ validFrom: '2025-11', validTo: '2025' })).toEqual({
    ...{ validFirst: '2025-11-01', validLast: '2025-12-31' },
  });
  expect(validDays({ validFrom: null, validTo: '2025-12-02' })).toEqual({
    ...{ validFirst: null, validLast: '2025-12-02' },
  });
});

describe('what a claim keeps of those who speak for it and against it', () => {
  const early = assertedBy('r1', { reportedOn: '2025-12-01', properties: { role: 'HOST' } });
  const late = assertedBy('r2', {
    ...{ reportedOn: '2025-12-05', publisher: 'org-b', properties: { role: 'VISITOR' } },
  });
  const denial = assertedBy('r3', { reportedOn: '2025-12-04', polarity: 'NEGATIVE' });
  const replaced = assertedBy('r4', {
    ...{ isLive: false, reportedOn: '2025-11-30', supersededOn: '2025-12-02' },
  });
  const retracted = assertedBy('r5', { isLive: false, counts: false });
  const record = makeRecord('c', {
    ...{ predicate: 'PARTICIPATED_IN', object: 'ev-x' },
    assertions: [late, denial, replaced, retracted, early],
  });
  const options = { isContested: true, ontology: coreOntology };

  test('with the source that counts, the value of each qualifier, and until when', () => {
    expect(projectClaim(record, {}, options)).toMatchObject({
      reportedOn: '2025-11-30',
      quotedOn: '2025-11-30',
      saidFor: [
        '2025-11-30/2025-12-02/r4',
        '2025-12-01/9999-12-31/r1',
        '2025-12-05/9999-12-31/org-b',
      ],
      saidAgainst: ['2025-12-04/9999-12-31/'],
      roleSaid: ['2025-12-01/9999-12-31/HOST', '2025-12-05/9999-12-31/VISITOR'],
    });
  });

  test('of those who say the same, only who speaks while none of the others does', () => {
    const days = [
      ['2025-12-03', null],
      ['2025-12-01', '2025-12-04'],
      ['2025-12-02', '2025-12-03'],
      ['2025-12-03', '2025-12-09'],
      ['2025-12-05', null],
    ] as const;
    const assertions = days.map(([reportedOn, supersededOn], index) =>
      assertedBy(`r${String(index)}`, { publisher: 'org-a', reportedOn, supersededOn }),
    );
    expect(projectClaim(makeRecord('c', { assertions }), {}, options)).toMatchObject({
      saidFor: ['2025-12-01/2025-12-04/org-a', '2025-12-03/9999-12-31/org-a'],
    });
  });

  test('a fact of a registry has always been known, and has no source of its own', () => {
    const assertions = [{ ...early, origin: 'CODING' as const }];
    const claim = makeRecord('c', { assertions, facts: [statedBy('geo')] });
    expect(projectClaim(claim, {}, options)).toMatchObject({
      ...{ reportedOn: '0000-01-01', codedOn: '2025-12-01', registryNote: 'note of geo' },
      saidFor: ['0000-01-01/9999-12-31/'],
    });
    expect(projectClaim(claim, {}, options)).not.toHaveProperty('quotedOn');
  });

  test('the sides of a contradiction', () => {
    const [denied, differs] = findWithinClaim(record, coreOntology);
    invariant(denied !== undefined && differs !== undefined, 'both rules find something');
    expect(listSides(denied, [record, record])).toEqual([
      '2025-11-30/2025-12-02/FOR',
      '2025-12-01/9999-12-31/FOR',
      '2025-12-04/9999-12-31/AGAINST',
    ]);
    expect(listSides(differs, [record, record])).toEqual([
      '2025-12-01/9999-12-31/HOST',
      '2025-12-05/9999-12-31/VISITOR',
    ]);
  });
});
