import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { cutSnippet, markMatches } from '../../../../src/research/search/mark-matches.js';
import { readSearchText } from '../../../../src/research/search/read-search-text.js';

const mark = (search: string, text: string): string =>
  cutSnippet(markMatches(readSearchText(search), text)).marked;

test.each([
  ['plan', 'The plan, a plane.', 'The ⟦plan⟧, a plane.'],
  ['plan', 'Two planes.', 'Two ⟦planes⟧.'],
  ['talks', 'walks or talk', '⟦walks⟧ or ⟦talk⟧'],
  ['talks', 'walks or talks', 'walks or ⟦talks⟧'],
  ['"of peace" plan', 'A plan of peace, of war', 'A ⟦plan⟧ ⟦of peace⟧, of war'],
  ['"of peace" peace', 'of peace', '⟦of peace⟧'],
  ['un', 'The U.N. said', 'The ⟦U.N⟧. said'],
  ['plan', 'nothing here', 'nothing here'],
])('%s in “%s”', (search, text, marked) => {
  expect(mark(search, text)).toBe(marked);
});

test('of a long text the part where most of what is sought stands together', () => {
  const filler = 'word '.repeat(100);
  const text = `${filler}alpha ${filler}before alpha and beta ${filler}`;
  const snippet = cutSnippet(markMatches(readSearchText('alpha beta'), text));
  expect(snippet.matches.map((match) => match.text)).toEqual(['alpha', 'beta']);
  expect(snippet.text.length).toBeLessThanOrEqual(240);
  expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
  expect(snippet.marked).toMatch(/^…word .* word…$/);
});

test('offsets are code points, whatever the text', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '😀', 'é', '近', '.', 'ж');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 900 }), (text) => {
      const snippet = cutSnippet(markMatches(readSearchText('ab ж 近'), text));
      const letters = Array.from(text);
      const part = letters.slice(snippet.start, snippet.start + Array.from(snippet.text).length);
      expect(part.join('')).toBe(snippet.text);
      for (const { start, end, text: words } of snippet.matches) {
        expect(Array.from(snippet.text).slice(start, end).join('')).toBe(words);
      }
    }),
  );
});
