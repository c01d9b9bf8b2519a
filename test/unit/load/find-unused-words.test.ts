import { describe, expect, test } from '@jest/globals';

import { findUnusedWords, type WordUse } from '../../../src/load/find-unused-words.js';
import { makeClaim, makeCodedReport } from '../../helpers/make-coded-report.js';

const START = 10;

/** A report of one sentence, some words of which are quoted, attribute, or cite. */
function use(
  text: string,
  words: {
    readonly quotes?: readonly string[];
    readonly cue?: string;
    readonly cited?: string;
  },
): WordUse {
  const made = makeCodedReport({ id: 'rep', rows: [] });
  const passage = { id: 'rep.s01', key: 's01', index: 1, paragraph: 1, text };
  const spanOf = (part: string) => {
    const before = Array.from(text.slice(0, text.indexOf(part))).length;
    return { start: START + before, end: START + before + Array.from(part).length };
  };
  const attribution =
    words.cue === undefined
      ? []
      : [{ level: 1, source: null, type: 'UNSPECIFIED', cue: words.cue, scope: 'CLOSED' as const }];
  const [row] = makeCodedReport({
    id: 'rep',
    rows: [{ claim: makeClaim('a', 'MET_WITH', 'b') }],
  }).assertions;
  const evidence = (words.quotes ?? []).map((quote) => ({
    ...{ passage: passage.id, quote, role: 'SUPPORT' },
    ...spanOf(quote),
  }));
  return findUnusedWords({
    passages: [{ ...passage, start: START, end: START + Array.from(text).length }],
    assertions: row === undefined ? [] : [{ ...row, evidence, attribution }],
    citations:
      words.cited === undefined
        ? []
        : [
            {
              ...made.citations[0],
              source: null,
              type: 'UNSPECIFIED',
              quote: words.cited,
              ...spanOf(words.cited),
            },
          ],
  });
}

describe('words that a coding does not use', () => {
  test('are runs between quotes, with the offsets of the text', () => {
    expect(use('Ann met Bob, but not on Monday.', { quotes: ['Ann met Bob', 'Monday'] })).toEqual({
      coveredShare: 0.5714,
      unused: [{ passage: 'rep.s01', start: START + 13, end: START + 23, text: 'but not on' }],
    });
  });

  test('are none where a quote has part of a word, and none of a text without words', () => {
    expect(use('Yesterday.', { quotes: ['ester'] })).toEqual({ coveredShare: 1, unused: [] });
    expect(use('—', {})).toEqual({ coveredShare: 1, unused: [] });
  });

  test('are all words where nothing is coded', () => {
    expect(use('Nothing at all.', {})).toEqual({
      coveredShare: 0,
      unused: [{ passage: 'rep.s01', start: START, end: START + 14, text: 'Nothing at all' }],
    });
  });

  test('do not count words that attribute or cite', () => {
    const { unused } = use('He said so, Ann said, according to Cy.', {
      quotes: ['so'],
      cue: 'said',
      cited: 'according to Cy',
    });
    expect(unused.map(({ text }) => text)).toEqual(['He', 'Ann']);
  });

  test('are counted in code points', () => {
    expect(use('😀 fun 😀 here', { quotes: ['here'] }).unused).toEqual([
      { passage: 'rep.s01', start: START + 2, end: START + 5, text: 'fun' },
    ]);
  });
});
