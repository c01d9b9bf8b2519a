import type {
  AssertionFacts,
  ContradictingClaim,
  ShownContradiction,
  ShownVoice,
} from '../../../src/server/pages/read-assertion-page.js';
import type { LandingFacts } from '../../../src/server/pages/read-landing-page.js';
import type { ReportFacts } from '../../../src/server/pages/read-report-page.js';

export const EVIL = '<script>alert(1)</script>"\'&';

export const CLAIM = {
  id: 'clm-1',
  predicate: 'MET_WITH',
  value: null,
  stanceLevel: null,
  subject: { id: 'per-a', name: EVIL },
  object: { id: 'per-b', name: 'Bob' },
};

export const SPEAKER = {
  level: 2,
  type: 'NAMED_PERSON',
  cue: 'Brandt denied',
  scope: 'CLOSED',
  source: { id: 'per-c', name: 'Ilse Brandt' },
};
export const OUTLET = {
  level: 1,
  type: 'OUTLET',
  cue: 'according to',
  scope: 'OPEN',
  source: { id: 'org', name: 'The Outlet' },
};

export function makeVoice(id: string, change: Partial<ShownVoice> = {}): ShownVoice {
  return {
    id,
    polarity: 'POSITIVE',
    retractedAt: null,
    supersededBy: [],
    role: null,
    extent: null,
    side: null,
    attribution: [],
    report: {
      id: 'other',
      name: 'Other title',
      publishedAt: '2026-05-12',
      publisher: { name: 'BBC News' },
    },
    evidence: [{ quote: `words of ${id}`, role: 'SUPPORT' }],
    ...change,
  };
}

export function makeSide(id: string, voices: readonly ShownVoice[]): ContradictingClaim {
  return { ...CLAIM, id, assertions: { totalCount: voices.length, nodes: voices } };
}

export const DENIAL: ShownContradiction = {
  rule: 'ASSERTED_AND_DENIED',
  detail: 'asserted once, denied once',
  left: makeSide('clm-1', []),
  right: makeSide('clm-1', []),
};

export const ASSERTION: AssertionFacts = {
  id: 'rep.a1',
  url: 'https://parley.example/assertion/rep.a1',
  polarity: 'POSITIVE',
  certainty: 'CERTAIN',
  reporterCommitment: 'UNCOMMITTED',
  quotation: 'NONE',
  inference: 'NONE',
  note: EVIL,
  role: 'HOST',
  extent: null,
  side: null,
  report: {
    id: 'rep',
    name: EVIL,
    publishedAt: '2024-05',
    sha256: 'ab12',
    language: 'en',
    codingOf: null,
    publisher: { name: 'The Paper' },
  },
  claim: {
    ...CLAIM,
    origin: 'REPORT',
    contested: true,
    independentSources: 1,
    contradicts: { nodes: [DENIAL] },
    assertions: {
      totalCount: 4,
      nodes: [
        makeVoice('rep.a1'),
        makeVoice('other.a1', { polarity: 'NEGATIVE', attribution: [SPEAKER] }),
        makeVoice('other.a2', { attribution: [OUTLET, SPEAKER], evidence: [] }),
      ],
    },
  },
  attribution: [
    OUTLET,
    { level: 2, type: 'UNSPECIFIED', cue: null, scope: 'CLOSED', source: null },
  ],
  evidence: [
    {
      quote: 'met Bob',
      start: 14,
      end: 21,
      role: 'SUPPORT',
      passage: { id: 'rep.s01', start: 10, text: 'She met Bob.' },
    },
  ],
};

export const REPORT: ReportFacts = {
  id: 'rep',
  name: EVIL,
  url: 'https://parley.example/report/rep',
  sourceUrl: 'javascript:alert(1)',
  language: 'en',
  genre: 'NEWS_REPORT',
  publishedAt: null,
  dating: 'EDITORIAL',
  licence: null,
  coverage: 'FULL',
  sha256: 'ab12',
  lengthCodePoints: 20,
  ...{ publisher: null, authors: [], codingOf: null, secondCodings: [] },
  passages: [
    { id: 'rep.s01', index: 1, paragraph: 1, text: 'One.' },
    { id: 'rep.s02', index: 2, paragraph: 1, text: EVIL },
    { id: 'rep.s03', index: 3, paragraph: 2, text: 'Three.' },
  ],
  assertions: {
    totalCount: 6,
    nodes: [
      {
        id: 'rep.a1',
        polarity: 'NEGATIVE',
        claim: { ...CLAIM, stanceLevel: 'REJECTS' },
        attribution: ASSERTION.attribution,
        evidence: [{ start: 9, passage: { id: 'rep.s03' } }],
      },
      {
        id: 'rep.a2',
        polarity: 'POSITIVE',
        claim: CLAIM,
        attribution: [],
        evidence: [
          { start: 8, passage: { id: 'rep.s03' } },
          { start: 5, passage: { id: 'rep.s02' } },
        ],
      },
      {
        id: 'rep.a3',
        polarity: 'POSITIVE',
        claim: CLAIM,
        attribution: [],
        evidence: [{ start: 7, passage: { id: 'rep.s03' } }],
      },
      { id: 'rep.a4', polarity: 'POSITIVE', claim: CLAIM, attribution: [], evidence: [] },
    ],
  },
};

export const LANDING: LandingFacts = {
  reports: {
    totalCount: 30,
    nodes: [{ id: 'a/b#c', name: EVIL, publishedAt: null, publisher: { name: 'The Paper' } }],
  },
  assertions: { totalCount: 5 },
  claims: { totalCount: 4 },
  contested: { totalCount: 1 },
  entities: { totalCount: 9 },
};
