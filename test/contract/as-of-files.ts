import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeStanceClaim,
  makeValueClaim,
} from '../helpers/make-coded-report.js';

const registry = makeCodedRegistry(
  'people',
  [
    makeEntity('per-ann', 'Person'),
    makeEntity('per-bob', 'Person'),
    makeEntity('per-cy', 'Person'),
    makeEntity('org-x', 'Organization'),
    makeEntity('org-y', 'Organization'),
    makeEntity('sta-n', 'State'),
    makeEntity('ev-talks', 'Event'),
    makeEntity('ins-plan', 'Instrument'),
  ],
  [{ claim: makeClaim('per-ann', 'BELONGS_TO', 'sta-n'), sourceNote: 'a list' }],
);
const USED = ['per-ann', 'per-bob', 'per-cy', 'org-x', 'org-y', 'ev-talks', 'ins-plan'];
const atTalks = (role: string) =>
  makeClaim('per-ann', 'PARTICIPATED_IN', 'ev-talks', { qualifiers: { role } });
const met = makeClaim('per-ann', 'MET_WITH', 'per-bob');
const twentyEight = makeValueClaim('ins-plan', 'POINT_COUNT', '28', { validTo: '2025-11-25' });
const nineteen = makeValueClaim('ins-plan', 'POINT_COUNT', '19', { validFrom: '2025-11-25' });

/** 20 November: Ann hosts, met Bob, is for the plan. */
const first = makeCodedReport({
  ...{ id: 'first', publisher: 'org-x', publishedAt: '2025-11-20', uses: USED },
  rows: [
    { claim: met },
    { claim: atTalks('HOST') },
    { claim: twentyEight },
    { claim: makeValueClaim('ev-talks', 'DATE', '2025-12') },
    { claim: makeStanceClaim('per-ann', 'ins-plan', 2) },
    { claim: makeClaim('per-cy', 'MET_WITH', 'per-bob') },
  ],
});

/** Some day of the week to 30 November: another source; Ann is a guest, and not for the plan; 19 points; a day. */
const second = makeCodedReport({
  ...{ id: 'second', publisher: 'org-y', publishedAt: '2025-11-24/2025-11-30', uses: USED },
  rows: [
    { claim: met },
    { claim: atTalks('VISITOR') },
    { claim: nineteen },
    { claim: makeValueClaim('ev-talks', 'DATE', '2025-12-02') },
    { claim: makeStanceClaim('per-ann', 'ins-plan', 2), polarity: 'NEGATIVE' },
  ],
});

/** About December: the first report was wrong about Cy; of nineteen points nothing is left. */
const third = makeCodedReport({
  ...{ id: 'third', publisher: 'org-x', publishedAt: '2025-12~', uses: USED },
  rows: [
    { claim: makeClaim('per-bob', 'PARTICIPATED_IN', 'ev-talks') },
    {
      claim: makeClaim('per-cy', 'MET_WITH', 'per-ann'),
      supersedes: [{ assertion: 'first.r5', reason: 'CORRECTION' }],
    },
  ],
});

/** Nobody knows when. */
const undated = makeCodedReport({
  ...{ id: 'undated', publishedAt: null, uses: USED },
  rows: [{ claim: makeClaim('per-cy', 'PARTICIPATED_IN', 'ev-talks') }],
});

/** Some people, and what four reports say of them in the course of a winter. */
export const AS_OF_FILES = {
  registries: [registry],
  reports: [third, undated, second, first],
};
