import { describe, expect, test } from '@jest/globals';

import type { ClaimRecord } from '../../../src/load/claim-record.js';
import { countIndependentSources, projectClaim } from '../../../src/load/project-claim.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { assertedBy, makeRecord, statedBy } from './make-claim-record.js';

const link = (source: string, type = 'OUTLET'): { source: string; type: string } => ({
  source,
  type,
});

describe('independent sources', () => {
  const count = (...assertions: ClaimRecord['assertions']): number =>
    countIndependentSources(makeRecord('c', { assertions }));

  test('three papers that cite one outlet count once', () => {
    expect(
      count(
        assertedBy('r1', {
          publisher: 'org-1',
          chain: [link('org-x'), link('per-a', 'NAMED_PERSON')],
        }),
        assertedBy('r2', { publisher: 'org-2', chain: [link('org-x')] }),
        assertedBy('r3', { publisher: 'org-x' }),
      ),
    ).toBe(1);
  });

  test('who only announces it is no source for its having come about', () => {
    const announced = { ...assertedBy('r1'), properties: { tense: 'FUTURE' } };
    expect(count(announced, assertedBy('r2'))).toBe(1);
  });

  test('a report without publisher is a source of its own', () => {
    expect(count(assertedBy('r1'), assertedBy('r2'))).toBe(2);
  });

  test('unnamed sources never count, a named one further in does', () => {
    const unnamed = link('r1#unspecified', 'UNSPECIFIED');
    expect(count(assertedBy('r1', { chain: [unnamed] }))).toBe(0);
    expect(count(assertedBy('r1', { chain: [link('grp-x', 'UNNAMED_OFFICIALS')] }))).toBe(0);
    expect(count(assertedBy('r1', { chain: [unnamed, link('per-a')] }))).toBe(1);
  });

  test('denials, retractions and classifications do not count', () => {
    expect(
      count(
        assertedBy('r1', { polarity: 'NEGATIVE' }),
        assertedBy('r2', { isLive: false }),
        assertedBy('r3', { origin: 'CODING' }),
      ),
    ).toBe(0);
  });
});

describe('the node of a claim', () => {
  const project = (
    rest: Partial<ClaimRecord>,
    stored: Record<string, string | boolean> = {},
  ): Record<string, unknown> =>
    projectClaim(makeRecord('c', rest), stored, { isContested: false, ontology: coreOntology });

  test('origin: words before classification before background', () => {
    const coded = assertedBy('r1', { origin: 'CODING' });
    const facts = [statedBy('b'), statedBy('a')];
    expect(project({ facts })).toMatchObject({
      origin: 'REGISTRY',
      sourceNote: 'note of a',
      live: true,
    });
    expect(project({ facts, assertions: [coded] })).toMatchObject({ origin: 'CODING' });
    const worded = project({ facts, assertions: [coded, assertedBy('r2')] }, { sourceNote: 'old' });
    expect(worded).toMatchObject({ origin: 'REPORT' });
    expect(worded).not.toHaveProperty('sourceNote');
  });

  test('a claim that is only denied is not live', () => {
    const assertions = [assertedBy('r1', { polarity: 'NEGATIVE', properties: { role: 'HOST' } })];
    const node = project({ predicate: 'PARTICIPATED_IN', assertions }, { role: 'HOST' });
    expect(node).toMatchObject({ live: false, origin: 'REPORT', independentSources: 0 });
    expect(node).not.toHaveProperty('role');
  });

  test('shows a qualifier only where all who give it agree', () => {
    const by = (report: string, role?: string): ClaimRecord['assertions'][number] =>
      assertedBy(report, role === undefined ? {} : { properties: { role } });
    const predicate = 'PARTICIPATED_IN';
    expect(project({ predicate, assertions: [by('r1', 'HOST'), by('r2')] })).toMatchObject({
      role: 'HOST',
    });
    expect(
      project({ predicate, assertions: [by('r1', 'HOST'), by('r2', 'DELEGATE')] }),
    ).not.toHaveProperty('role');
  });

  test('keeps what follows from the proposition, identifying qualifiers among it', () => {
    const stored = { id: 'c', predicate: 'MET_WITH', eventId: 'ev-x', rank: 'PREFERRED' };
    expect(project({ predicate: 'MET_WITH', assertions: [assertedBy('r')] }, stored)).toMatchObject(
      stored,
    );
  });
});
