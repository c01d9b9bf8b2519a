import { describe, expect, test } from '@jest/globals';

import { renderAssertionPage } from '../../../src/server/pages/assertion-page.js';
import { renderLandingPage } from '../../../src/server/pages/landing-page.js';
import { renderMessagePage } from '../../../src/server/pages/message-page.js';
import type { AssertionFacts } from '../../../src/server/pages/read-assertion-page.js';
import type { LandingFacts } from '../../../src/server/pages/read-landing-page.js';
import type { ReportFacts } from '../../../src/server/pages/read-report-page.js';
import { renderReportPage } from '../../../src/server/pages/report-page.js';

const EVIL = '<script>alert(1)</script>"\'&';

const CLAIM = {
  id: 'clm-1',
  predicate: 'MET_WITH',
  value: null,
  stanceLevel: null,
  subject: { id: 'per-a', name: EVIL },
  object: { id: 'per-b', name: 'Bob' },
};

const ASSERTION: AssertionFacts = {
  id: 'rep.a1',
  url: 'https://parley.example/assertion/rep.a1',
  kind: 'EVENT',
  polarity: 'POSITIVE',
  certainty: 'CERTAIN',
  reporterCommitment: 'UNCOMMITTED',
  quotation: 'NONE',
  inference: 'NONE',
  note: EVIL,
  report: {
    id: 'rep',
    name: EVIL,
    publishedAt: '2024-05',
    sha256: 'ab12',
    language: 'en',
    publisher: { name: 'The Paper' },
  },
  claim: {
    ...CLAIM,
    origin: 'REPORT',
    contested: true,
    independentSources: 1,
    contradicts: {
      nodes: [
        {
          rule: 'FUNCTIONAL_VALUES',
          detail: 'two values',
          left: { ...CLAIM, id: 'clm-0', assertions: { nodes: [{ id: 'other.a9' }] } },
          right: { ...CLAIM, assertions: { nodes: [{ id: 'rep.a1' }] } },
        },
      ],
    },
    assertions: {
      totalCount: 2,
      nodes: [
        { id: 'rep.a1', polarity: 'POSITIVE', report: { name: 'This one' } },
        { id: 'other.a1', polarity: 'NEGATIVE', report: { name: 'The other' } },
      ],
    },
  },
  attribution: [
    {
      level: 1,
      type: 'OUTLET',
      cue: 'according to',
      scope: 'OPEN',
      source: { id: 'org', name: 'The Outlet' },
    },
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

const REPORT: ReportFacts = {
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
  publisher: null,
  authors: [],
  passages: [
    { id: 'rep.s01', index: 1, paragraph: 1, text: 'One.' },
    { id: 'rep.s02', index: 2, paragraph: 1, text: EVIL },
    { id: 'rep.s03', index: 3, paragraph: 2, text: 'Three.' },
  ],
  assertions: {
    totalCount: 3,
    nodes: [
      {
        id: 'rep.a1',
        polarity: 'NEGATIVE',
        claim: { ...CLAIM, stanceLevel: 'REJECTS' },
        attribution: ASSERTION.attribution,
      },
    ],
  },
};

const LANDING: LandingFacts = {
  reports: {
    totalCount: 30,
    nodes: [{ id: 'a/b#c', name: EVIL, publishedAt: null, publisher: { name: 'The Paper' } }],
  },
  assertions: { totalCount: 5 },
  claims: { totalCount: 4 },
  contested: { totalCount: 1 },
  entities: { totalCount: 9 },
};

describe.each([
  ['assertion', renderAssertionPage(ASSERTION)],
  ['report', renderReportPage(REPORT)],
  ['landing', renderLandingPage(LANDING, [{ title: EVIL, query: EVIL }])],
  ['message', renderMessagePage(EVIL, EVIL)],
])('%s page', (_name, page) => {
  test('whatever the facts hold is text', () => {
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/\son\w+=/);
  });

  test('loads nothing from elsewhere and has no inline script or style', () => {
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\/(?!parley\.example)/);
    expect(page).not.toMatch(/<style|style=|javascript:alert\(1\)"/);
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).toContain('<html lang="en">');
  });
});

test('the assertion page says who says so, in which words, and who denies it', () => {
  const page = renderAssertionPage(ASSERTION);
  expect(page).toContain('She <mark class="support">met Bob</mark>.');
  expect(page).toContain('The Outlet');
  expect(page).toContain('“according to”');
  expect(page).toContain('the sentence leaves it open');
  expect(page).toContain('a source it does not name');
  expect(page).toContain('href="/assertion/other.a1">The other</a> denies it');
  expect(page).toContain('href="/report/rep#s01"');
  expect(page).toContain('<a href="/assertion/other.a9">');
  expect(page).toContain('functional values: two values');
  expect(page).toContain('ab12');
});

test('the report page keeps paragraphs, links assertions and marks denials', () => {
  const page = renderReportPage(REPORT);
  expect(page).toContain('<p><span id="s01" title="s01">One.</span>');
  expect(page.match(/<p><span/g)).toHaveLength(2);
  expect(page).toContain('<a href="/assertion/rep.a1"><strong class="denied">denied:</strong>');
  expect(page).toContain('according to The Outlet → unnamed source');
  expect(page).toContain('and 2 more');
  expect(page).not.toContain('href="javascript');
});

test('the landing page links reports with any id and says what is not shown', () => {
  const page = renderLandingPage(LANDING, []);
  expect(page).toContain('href="/report/a%2Fb%23c"');
  expect(page).toContain('and 29 more');
  expect(page).toContain('<dt>contested</dt><dd>1</dd>');
});
