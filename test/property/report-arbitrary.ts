import fc from 'fast-check';

import type {
  CodedAttribution,
  CodedClaim,
  CodedRegistry,
  CodedReport,
} from '../../src/report/coded-report.js';
import {
  type AssertionInput,
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeStanceClaim,
  makeValueClaim,
} from '../helpers/make-coded-report.js';

const PERSONS = ['per-a', 'per-b', 'per-c'];
const ORGANIZATIONS = ['org-x', 'org-y'];
const SHARED = [
  ...PERSONS,
  ...ORGANIZATIONS,
  'ev-1',
  'ev-2',
  'prp-1',
  'prp-2',
  'ins-1',
  'plc-1',
  'plc-2',
];

/** The few entities that all made-up reports speak of: few, so that their claims meet. */
export const sharedRegistry: CodedRegistry = makeCodedRegistry(
  'shared',
  [
    ...PERSONS.map((id) => makeEntity(id, 'Person', { aliases: [`Old name of ${id}`] })),
    ...ORGANIZATIONS.map((id) =>
      makeEntity(id, 'Organization', { properties: { orgType: 'NEWS_OUTLET' } }),
    ),
    ...['ev-1', 'ev-2'].map((id) =>
      makeEntity(id, 'Event', { properties: { eventKind: 'MEETING', contexts: ['DIPLOMACY'] } }),
    ),
    ...['prp-1', 'prp-2'].map((id) => makeEntity(id, 'Proposition')),
    makeEntity('ins-1', 'Instrument', {
      identifiers: [{ scheme: 'url', value: 'https://example.org/plan', verified: true }],
    }),
    ...['plc-1', 'plc-2'].map((id) => makeEntity(id, 'Place', { properties: { latitude: 46.5 } })),
  ],
  [{ claim: makeClaim('org-x', 'SEATED_AT', 'plc-1'), sourceNote: 'a handbook' }],
);

const times = fc.constantFrom(
  { validFrom: null, validTo: null },
  { validFrom: null, validTo: '2020-11-23' },
  { validFrom: '2020-11-23', validTo: null },
);

const claims: fc.Arbitrary<CodedClaim> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...PERSONS),
      fc.constantFrom(...PERSONS),
      fc.constantFrom('ev-1', 'ev-2', null),
    )
    .filter(([a, b]) => a !== b)
    .map(([a, b, eventId]) =>
      makeClaim(a, 'MET_WITH', b, { qualifiers: eventId === null ? {} : { eventId } }),
    ),
  fc
    .tuple(fc.constantFrom(...PERSONS), fc.constantFrom('DELEGATE', 'HOST', null))
    .map(([person, role]) =>
      makeClaim(person, 'PARTICIPATED_IN', 'ev-1', { qualifiers: role === null ? {} : { role } }),
    ),
  fc
    .tuple(
      fc.constantFrom(...PERSONS),
      fc.constantFrom('prp-1', 'prp-2'),
      fc.integer({ min: -2, max: 2 }),
    )
    .map(([actor, target, stance]) => makeStanceClaim(actor, target, stance)),
  fc
    .tuple(fc.constantFrom('28', '19'), times)
    .map(([value, valid]) => makeValueClaim('ins-1', 'POINT_COUNT', value, valid)),
  fc
    .constantFrom('PT5H', 'PT4H50M', 'PT3H')
    .map((value) => makeValueClaim('ev-1', 'DURATION', value)),
  fc.constantFrom('2020-12', '2020-12-02').map((value) => makeValueClaim('ev-1', 'DATE', value)),
  fc.constantFrom('CONCLUDED', 'ONGOING').map((value) => makeValueClaim('ev-2', 'STATUS', value)),
  fc.constantFrom('plc-1', 'plc-2').map((place) => makeClaim('org-x', 'SEATED_AT', place)),
  fc.constantFrom(...PERSONS).map((person) => makeClaim(person, 'HEADS', 'org-y')),
);

const chains: fc.Arbitrary<readonly CodedAttribution[]> = fc
  .array(fc.constantFrom(...ORGANIZATIONS, ...PERSONS, null), { maxLength: 2 })
  .map((sources) =>
    sources.map((source, index) => ({
      level: index + 1,
      source,
      type: source === null ? 'UNSPECIFIED' : source.startsWith('org') ? 'OUTLET' : 'NAMED_PERSON',
      cue: 'said',
      scope: 'CLOSED',
    })),
  );

const rows: fc.Arbitrary<AssertionInput> = fc.record({
  claim: claims,
  attribution: chains,
  polarity: fc.constantFrom('POSITIVE', 'POSITIVE', 'NEGATIVE'),
  origin: fc.constantFrom('REPORT', 'REPORT', 'REPORT', 'CODING'),
});

/** Sentences that stay, move, change and go from one version to the next. */
const TEXTS = [
  ['Nobody knows what was said there.'],
  ['Nobody knows what was said there.', 'Nobody asked what was said.'],
  ['Nobody says it was known what was said there.', 'Nobody asked what was said.'],
];

/** One version of a report that speaks of shared entities and one of its own. */
function version(id: string): fc.Arbitrary<CodedReport> {
  const others = ['r0', 'r1', 'r2', 'r3'].filter((other) => other !== id);
  return fc
    .record({
      rows: fc.array(rows, { maxLength: 5 }),
      // Mostly the same, so that what else changes has to be noticed by itself.
      publisher: fc.constantFrom('org-x', 'org-x', 'org-x', 'org-y', null),
      publishedAt: fc.constantFrom('2020-12', '2020-12', '2020-12', '2021-06-01', null),
      superseded: fc.constantFrom(...others, null, null, null, null),
      cited: fc.constantFrom('org-x', 'org-y', null),
      revisionOf: fc.constantFrom(...others, null),
      codingOf: fc.constantFrom(...others, null, null, null, null, null, null),
      judgement: fc.constantFrom('UNSURE', 'NEGATIVE', null),
      isPrivate: fc.boolean(),
      title: fc.constantFrom(`Report ${id}`, `Report ${id}`, 'Another report'),
      language: fc.constantFrom('en', 'en', 'en', 'pt-BR'),
      attribution: chains,
      sentences: fc.constantFrom(...TEXTS),
    })
    .map(({ rows: made, cited, codingOf, ...rest }) => {
      const { isPrivate, attribution, title, language, ...given } = rest;
      // a second coding changes nothing else
      const { superseded, judgement, revisionOf, ...header } =
        codingOf === null
          ? given
          : { ...given, superseded: null, judgement: null, revisionOf: null };
      const own = `prp-${id}-own`;
      const more: AssertionInput[] = isPrivate ? [{ claim: makeStanceClaim('per-a', own, 2) }] : [];
      const first: AssertionInput = {
        claim: makeClaim('per-a', 'ADVISES', 'per-b'),
        attribution,
        supersedes:
          superseded === null ? [] : [{ assertion: `${superseded}.r1`, reason: 'CORRECTION' }],
      };
      const report = makeCodedReport({
        id,
        ...header,
        uses: SHARED,
        entities: isPrivate ? [makeEntity(own, 'Proposition')] : [],
        rows: [first, ...made, ...more],
      });
      return {
        ...report,
        report: { ...report.report, revisionOf, codingOf, title, language },
        citations:
          cited === null
            ? []
            : [{ source: cited, type: 'OUTLET', quote: 'Nobody', start: 0, end: 6 }],
        judgements: judgement === null ? [] : [{ a: 'per-b', b: 'per-a', judgement, why: null }],
        mentions: [
          {
            ...{ entity: 'per-a', passage: `${id}.s01`, surface: 'Nobody', start: 0, end: 6 },
            ...{ form: 'NAME', metonym: false, literalId: null },
          },
        ],
      };
    });
}

/** What a newsroom does to a set of reports over time: `history` ends with `latest` of each, in any order. */
export interface ReportHistory {
  readonly latest: readonly CodedReport[];
  /** Earlier versions and repetitions among the latest ones; each report's latest comes last. */
  readonly history: readonly CodedReport[];
}

export const reportHistories: fc.Arbitrary<ReportHistory> = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `r${String(index)}`);
    return fc.record({
      versions: fc.tuple(...ids.map((id) => fc.array(version(id), { minLength: 1, maxLength: 3 }))),
      keys: fc.array(fc.integer(), { minLength: 16, maxLength: 16 }),
      repeated: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    });
  })
  .map(({ versions, keys, repeated }) => {
    const queues = versions.map((all, index) =>
      all.flatMap((one, place) =>
        repeated[index] === true && place === all.length - 1 ? [one, one] : [one],
      ),
    );
    const history: CodedReport[] = [];
    for (let turn = 0; queues.some((queue) => queue.length > 0); turn += 1) {
      const open = queues.filter((queue) => queue.length > 0);
      const next = open[Math.abs(keys[turn % keys.length] ?? 0) % open.length]?.shift();
      if (next !== undefined) history.push(next);
    }
    return { latest: versions.flatMap((all) => all.slice(-1)), history };
  });
