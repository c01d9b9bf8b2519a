import { describe, expect, test } from '@jest/globals';

import { growSourceTree } from '../../../src/research/source-tree/grow-source-tree.js';
import type { Saying } from '../../../src/research/source-tree/saying.js';

/** `R(pub): bbc > putin`: report, publisher, then sources from the outermost inward; `?` names nobody, `officials` are unnamed. */
function say(text: string, differing: Partial<Saying> = {}): Saying {
  const [, reportId = '', publisher = '', names = ''] = /^(\w+)\((\w*)\): ?(.*)$/.exec(text) ?? [];
  const chain = names === '' ? [] : names.split(' > ');
  return {
    id: `${reportId}.${names}`,
    reportId,
    publisher: publisher === '' ? null : publisher,
    tense: 'ACTUAL',
    origin: 'REPORT',
    chain: chain.map((name) => ({
      source: name === '?' ? `${reportId}#unspecified` : name,
      type: { '?': 'UNSPECIFIED', officials: 'UNNAMED_OFFICIALS' }[name] ?? 'OUTLET',
      cue: `says ${name}`,
      isOpen: false,
    })),
    ...differing,
  };
}

function grow(...sayings: readonly Saying[]) {
  const tree = growSourceTree('c', sayings);
  const mark = ({ isIndependent, isOrigin }: { isIndependent: boolean; isOrigin: boolean }) =>
    `${isIndependent ? '+' : ''}${isOrigin ? '!' : ''}`;
  return {
    counts: [tree.independentSources, tree.origins],
    sources: tree.sources.map((source) => `${mark(source)}${source.id}`).join(' '),
    leanings: tree.leanings.map(({ kind, fromId, toId }) => `${kind} ${fromId} ${toId}`),
  };
}

describe('a tree of sources', () => {
  test('counts two reports that cite one outlet once', () => {
    expect(grow(say('A(bbc): nbc'), say('B(okaz): nbc'))).toEqual({
      counts: [1, 1],
      sources: 'A B +!nbc',
      leanings: ['ATTRIBUTION A nbc', 'ATTRIBUTION B nbc'],
    });
  });

  test('goes from outlet to official, whom two outlets may share', () => {
    expect(grow(say('A(): nbc > putin'), say('B(): bbc > putin'))).toEqual({
      counts: [2, 1],
      sources: 'A B +nbc !putin +bbc',
      leanings: [
        'ATTRIBUTION A nbc',
        'ATTRIBUTION nbc putin',
        'ATTRIBUTION B bbc',
        'ATTRIBUTION bbc putin',
      ],
    });
  });

  test('lets a report in its own voice speak for its publisher, or itself', () => {
    expect(grow(say('A(nbc):'), say('B(): nbc'), say('C():'))).toEqual({
      counts: [2, 2],
      sources: 'A B +!C +!nbc',
      leanings: ['OWN_VOICE A nbc', 'ATTRIBUTION B nbc'],
    });
  });

  test('follows an outlet into its own report, unless it speaks in its own voice', () => {
    const [cites, own] = [say('A(bbc): reuters'), say('B(reuters): ap')];
    expect(grow(cites, own)).toEqual({
      counts: [2, 1],
      sources: 'A B +reuters +!ap',
      leanings: ['ATTRIBUTION A reuters', 'ATTRIBUTION B ap', 'OWN_REPORT reuters B'],
    });
    expect(grow(cites, own, say('D(reuters):')).counts).toEqual([2, 2]);
  });

  test('ends in a circle once', () => {
    expect(grow(say('A(x): y'), say('B(y): x'))).toMatchObject({
      counts: [2, 1],
      sources: '!A !B +!y +!x',
    });
  });

  test('shows unnamed sources and counts none of them', () => {
    const tree = growSourceTree('c', [say('A(): ?'), say('B(): officials > putin')]);
    expect([tree.independentSources, tree.origins]).toEqual([1, 1]);
    expect(tree.sources.map(({ kind, source }) => [kind, source?.id ?? null])).toEqual([
      ['REPORT', 'A'],
      ['REPORT', 'B'],
      ['UNNAMED', null],
      ['UNNAMED', 'officials'],
      ['NAMED', 'putin'],
    ]);
  });

  test('leaves out announcements and classifications', () => {
    const sayings = [say('A():', { tense: 'FUTURE' }), say('B():', { origin: 'CODING' })];
    expect(grow(...sayings)).toEqual({ counts: [0, 0], sources: '', leanings: [] });
  });

  test('joins what several assertions show', () => {
    const { leanings } = growSourceTree('c', [
      say('A(): nbc', { id: 'A.2' }),
      say('A(): nbc', { id: 'A.1' }),
    ]);
    expect(leanings).toEqual([
      {
        kind: 'ATTRIBUTION',
        fromId: 'A',
        toId: 'nbc',
        cues: ['says nbc'],
        isOpen: false,
        assertionCount: 2,
        assertions: [{ id: 'A.1' }, { id: 'A.2' }],
      },
    ]);
  });
});
