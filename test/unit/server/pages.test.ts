import { describe, expect, test } from '@jest/globals';

import { renderAssertionPage } from '../../../src/server/pages/assertion-page.js';
import { renderClaim } from '../../../src/server/pages/claim-words.js';
import { renderLandingPage } from '../../../src/server/pages/landing-page.js';
import { renderMessagePage } from '../../../src/server/pages/message-page.js';
import type {
  AssertionFacts,
  ContradictingClaim,
  ShownVoice,
} from '../../../src/server/pages/read-assertion-page.js';
import { renderReportPage } from '../../../src/server/pages/report-page.js';
import { tellDate } from '../../../src/server/pages/tell-date.js';
import { tellDuration } from '../../../src/server/pages/tell-duration.js';
import {
  ASSERTION,
  CLAIM,
  DENIAL,
  EVIL,
  LANDING,
  makeSide,
  makeVoice,
  OUTLET,
  REPORT,
  SPEAKER,
} from './page-facts.js';

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
  expect(page).toContain('href="/report/rep#s01"');
  expect(page).toContain('<b>The Paper</b>: <a href="/report/rep">');
  expect(page).toContain('1 independent named source asserts it; contested');
  expect(page).toContain('<dt>Role</dt><dd>host</dd>');
  expect(page).toContain('ab12');
});

/** The page as it is read: without tags. */
function read(page: string): string {
  return page.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

function readWith(claim: Partial<AssertionFacts['claim']>): string {
  return read(renderAssertionPage({ ...ASSERTION, claim: { ...ASSERTION.claim, ...claim } }));
}

function readVoice(voice: ShownVoice): string {
  return readWith({ assertions: { totalCount: 1, nodes: [voice] }, contradicts: { nodes: [] } });
}

describe('who else', () => {
  test('a person who denies it is named, not the report that quotes the person', () => {
    const page = read(renderAssertionPage(ASSERTION));
    expect(page).toContain(
      'Ilse Brandt denies it (“Brandt denied”), according to BBC News, 12 May 2026',
    );
    expect(page).not.toContain('BBC News denies');
  });

  test('the chain runs from the inside out; an open link is possible only', () => {
    expect(readVoice(makeVoice('x', { attribution: [OUTLET, SPEAKER] }))).toContain(
      'Ilse Brandt says so too (“Brandt denied”), possibly according to The Outlet (“according to”), according to BBC News,',
    );
  });

  test('another voice of the same report says so', () => {
    const voice = makeVoice('x', { report: ASSERTION.report, attribution: [SPEAKER] });
    expect(readVoice(voice)).toContain(
      'Ilse Brandt says so too (“Brandt denied”), in the same report',
    );
    const own = makeVoice('x', { report: ASSERTION.report });
    expect(readVoice(own)).toContain('The same report says so too, in its own voice');
  });

  test('a source without a name keeps its cue', () => {
    const unnamed = { ...SPEAKER, source: null, cue: 'reportedly' };
    expect(readVoice(makeVoice('x', { attribution: [unnamed] }))).toContain(
      'an unnamed source says so too (“reportedly”), according to BBC News',
    );
  });

  test('what was withdrawn says so', () => {
    const held = readVoice(makeVoice('x'));
    const retracted = readVoice(makeVoice('x', { retractedAt: '2026-01-01T00:00:00Z' }));
    const replaced = readVoice(
      makeVoice('x', { supersededBy: [{ later: { retractedAt: null } }] }),
    );
    expect([held, retracted, replaced].map((page) => page.includes('no longer held'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('contradictions', () => {
  test('a denial: who asserts, who denies, in which words', () => {
    const page = read(renderAssertionPage(ASSERTION));
    expect(page).toContain('both accounts are kept');
    expect(page).toContain('It is both asserted and denied:');
    expect(page).toContain('12 May 2026: words of other.a1');
    expect(page).not.toContain('asserted once, denied once');
  });

  test('two values: each in words with its quote, and why they collide', () => {
    const lasting = (
      id: string,
      value: string,
      voices: readonly ShownVoice[],
    ): ContradictingClaim => ({
      ...makeSide(id, voices),
      predicate: 'DURATION',
      value,
      object: null,
    });
    const right = lasting('clm-2', 'P5D', [
      makeVoice('x.a2', { attribution: [SPEAKER] }),
      makeVoice('x.a3', { polarity: 'NEGATIVE' }),
      makeVoice('x.a4', { retractedAt: '2026-01-01T00:00:00Z' }),
    ]);
    const left = lasting('clm-1', 'P3D', [makeVoice('x.a1')]);
    const found = { rule: 'FUNCTIONAL_VALUES', detail: 'P3D against P5D', left, right };
    const page = readWith({ contradicts: { nodes: [found] } });
    expect(page).toContain('for an event has one duration');
    expect(page).toContain('BBC News says 3 days, in its own voice, 12 May 2026: words of x.a1');
    expect(page).toContain('Ilse Brandt says 5 days (“Brandt denied”), according to BBC News');
    expect(page).not.toMatch(/words of x\.a[34]|against P/);
  });

  test('a background fact on one side is called so', () => {
    const found = {
      rule: 'OPPOSITE_STANCE',
      detail: '+2 against −2',
      left: { ...makeSide('clm-1', [makeVoice('x.a1')]), stanceLevel: 'REJECTS' },
      right: { ...makeSide('clm-2', []), stanceLevel: 'SUPPORTS' },
    };
    const page = readWith({ contradicts: { nodes: [found] } });
    expect(page).toMatch(/BBC News says \S+ rejects Bob/);
    expect(page).toMatch(/The background facts say \S+ supports Bob/);
  });

  test('a property that differs: each value under who gives it', () => {
    const found = { ...DENIAL, rule: 'EDGE_PROPERTY_DIFFERS', detail: 'role: DELEGATE, HOST' };
    const nodes = [
      makeVoice('x.a1', { role: 'DELEGATE' }),
      makeVoice('x.a2', { role: 'HOST' }),
      makeVoice('x.a3'),
    ];
    const page = readWith({
      contradicts: { nodes: [found] },
      assertions: { totalCount: 3, nodes },
    });
    expect(page).toContain('differ in the role:');
    expect(page).toContain('BBC News says delegate, in its own voice, 12 May 2026: words of x.a1');
    expect(page).toContain('BBC News says host,');
    expect(page).not.toContain('words of x.a3');
  });

  test('a change over time is no contradiction', () => {
    const found = { ...DENIAL, rule: 'CHANGED_OVER_TIME', right: makeSide('clm-2', []) };
    const page = readWith({ contradicts: { nodes: [found] } });
    expect(page).toContain('as a change over time');
    expect(page).not.toContain('both accounts are kept');
  });
});

test.each([
  ['PT5H', '5 hours'],
  ['PT4H50M', '4 hours 50 minutes'],
  ['P1D', '1 day'],
  ['P', 'P'],
  ['PT1.5H', 'PT1.5H'],
])('the duration %s is %s', (code, words) => {
  expect(tellDuration(code)).toBe(words);
});

test.each([
  ['2025-12~', 'about December 2025'],
  ['2025-12-02', '2 December 2025'],
  ['2025?', 'possibly 2025'],
  ['2025-12-01/2025-12-07', '1 December 2025 to 7 December 2025'],
  ['2025-12-01/..', 'since 1 December 2025'],
  ['../2025', 'until 2025'],
  ['2025-21', '2025-21'],
  ['../..', '../..'],
])('the date %s is %s', (code, words) => {
  expect(tellDate(code)).toBe(words);
});

test('stances and values are told in plain words, the code within reach', () => {
  const tell = (change: object): string => renderClaim({ ...CLAIM, ...change }, 'POSITIVE').text;
  const stance = { predicate: 'HOLDS_STANCE_ON', stanceLevel: 'REJECTS' };
  expect(tell(stance)).toContain('<i>rejects</i> <b>Bob</b>');
  expect(tell({ ...stance, stanceLevel: 'QUALIFIED' })).toContain('supports, in part');
  const value = { predicate: 'DURATION', object: null, value: 'PT5H' };
  expect(tell(value)).toContain('<i>lasted</i> <b><span title="PT5H">5 hours</span></b>');
  expect(tell({ predicate: 'OF_ANOTHER_KIND' })).toContain('<i>of another kind</i>');
});

test('the page of a second coding says what it is, and that of the first leads to it', () => {
  const other = { id: 'other', name: 'The other' };
  const page = renderReportPage({ ...REPORT, codingOf: other, secondCodings: [other] });
  const report = { ...ASSERTION.report, codingOf: other };
  expect(renderAssertionPage({ ...ASSERTION, report })).toContain('it counts nowhere');
  expect(page).toMatch(
    /Second coding of.*href="\/report\/other".*Also coded as.*"\/report\/other"/,
  );
});

test('the report page keeps paragraphs, links assertions and marks denials', () => {
  const page = renderReportPage(REPORT);
  expect(page).toContain('<p><span id="s01" title="s01">One.</span>');
  expect(page.match(/<p><span/g)).toHaveLength(2);
  expect(page).toContain('<a href="/assertion/rep.a1"><strong class="denied">denied:</strong>');
  expect(read(page)).toContain(
    '— an unnamed source, possibly according to The Outlet (“according to”)',
  );
  expect(page).toContain('and 2 more');
  expect(page).not.toContain('href="javascript');
});

test('assertions stand under the sentence of their first quote, in text order, the unquoted last', () => {
  const page = renderReportPage(REPORT);
  const order = [...page.matchAll(/href="(#\w+|\/assertion\/[\w.]+)"|Classified by/g)];
  expect(order.map(([whole, address]) => address ?? whole)).toEqual([
    '#content',
    '#s02',
    '/assertion/rep.a2',
    '#s03',
    '/assertion/rep.a3',
    '/assertion/rep.a1',
    'Classified by',
    '/assertion/rep.a4',
  ]);
  expect(page).toContain('<a href="#s03">3</a> Three.');
});

test('the landing page links reports with any id and says what is not shown', () => {
  const page = renderLandingPage(LANDING, []);
  expect(page).toContain('href="/report/a%2Fb%23c"');
  expect(page).toContain('and 29 more');
  expect(page).toContain('<dt>contested</dt><dd>1</dd>');
  expect(page).toContain('href="/schema.graphql"');
});

test('the number of contested claims leads to the sample query about them', () => {
  const page = renderLandingPage(LANDING, [
    { title: 'Other', query: '{ reports { totalCount } }' },
    { title: 'Contested', query: '{ claims(where: { contested: { eq: true } }) { totalCount } }' },
  ]);
  expect(page).toContain('<a href="#query" data-sample="1">contested</a>');
});
