import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { AssertionRecord } from '../../../src/load/claim-record.js';
import { compactAssertions } from '../../../src/load/compact-assertions.js';
import {
  type ClaimGroup,
  findWithinClaim,
  findWithinGroup,
} from '../../../src/load/find-contradictions.js';
import { projectClaim } from '../../../src/load/project-claim.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { assertedBy, makeRecord } from './make-claim-record.js';

const DAYS = ['2025-01-01', '2025-01-20', '2025-03-01', '9999-12-31'];

/** Many assertions by few sources. */
const assertions: fc.Arbitrary<readonly AssertionRecord[]> = fc
  .array(
    fc.record({
      reportedOn: fc.constantFrom(...DAYS),
      publisher: fc.constantFrom('org-a', 'org-b', null),
      polarity: fc.constantFrom('POSITIVE', 'POSITIVE', 'NEGATIVE'),
      origin: fc.constantFrom('REPORT', 'REPORT', 'CODING'),
      supersededOn: fc.constantFrom(null, null, '2025-02-01'),
      isSecondCoding: fc.constantFrom(false, false, true),
      counts: fc.constantFrom(true, true, false),
      role: fc.constantFrom('HOST', 'DELEGATE', undefined),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ role, ...row }, index) =>
      assertedBy(`r${String(index)}`, {
        ...row,
        counts: row.counts && !row.isSecondCoding,
        isLive: row.supersededOn === null && row.counts && !row.isSecondCoding,
        publishedAt: row.reportedOn === '9999-12-31' ? null : row.reportedOn,
        properties: { tense: 'PAST', ...(role === undefined ? {} : { role }) },
      }),
    ),
  );

describe('a claim whose assertions are kept as few', () => {
  const options = { isContested: false, ontology: coreOntology };

  test('is derived as from all of them', () => {
    fc.assert(
      fc.property(assertions, (all) => {
        const whole = makeRecord('c', {
          ...{ predicate: 'PARTICIPATED_IN', object: 'ev-x', assertions: all },
        });
        const compact = { ...whole, assertions: compactAssertions(all, ['role'], null) };
        expect(projectClaim(compact, {}, options)).toEqual(projectClaim(whole, {}, options));
        expect(findWithinClaim(compact, coreOntology)).toEqual(
          findWithinClaim(whole, coreOntology),
        );
        const twice = compactAssertions(compact.assertions, ['role'], null);
        expect(twice).toEqual(compact.assertions);
      }),
    );
  });

  test('opposes stances as from all of them', () => {
    const group: ClaimGroup = {
      ...{ kind: 'stance', predicate: 'HOLDS_STANCE_ON', subject: 'ins-x', object: 'prp-x' },
    };
    const context = { ontology: coreOntology, options: { stanceWindowDays: 30 } };
    fc.assert(
      fc.property(assertions, assertions, (left, right) => {
        const [one, other] = [left, right].map((all, index) =>
          makeRecord(`c${String(index)}`, {
            ...{ predicate: 'HOLDS_STANCE_ON', object: 'prp-x', stance: 2 - 4 * index },
            assertions: all,
          }),
        );
        const claims = [one, other].flatMap((claim) => claim ?? []);
        const compact = claims.map((claim) => ({
          ...claim,
          assertions: compactAssertions(claim.assertions, [], 'publishedAt'),
        }));
        expect(findWithinGroup(group, compact, context)).toEqual(
          findWithinGroup(group, claims, context),
        );
      }),
    );
  });

  test('grows with its sources, not with its assertions', () => {
    const all = Array.from({ length: 500 }, (_, index) =>
      assertedBy(`r${String(index)}`, {
        ...{ publisher: `org-${String(index % 3)}`, reportedOn: `20${String(99 - (index % 90))}` },
      }),
    );
    const compact = compactAssertions(all, [], null);
    expect(compact.map(({ count }) => count)).toEqual([167, 167, 166]);
  });
});
