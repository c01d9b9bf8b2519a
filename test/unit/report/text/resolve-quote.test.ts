import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';

import { foldQuote } from '../../../../src/report/text/fold-quote.js';
import { foldText } from '../../../../src/report/text/fold-text.js';
import { type QuoteResolution, resolveQuote } from '../../../../src/report/text/resolve-quote.js';
import { scanPassages } from '../../../../src/report/text/scan-passages.js';

function resolve(passage: string, pattern: string, nth?: number): QuoteResolution {
  return resolveQuote(foldText(passage), foldQuote(pattern), nth);
}

/** The words that a pattern selects, or why it selects none. */
function select(passage: string, pattern: string, nth?: number): string {
  const resolution = resolve(passage, pattern, nth);
  switch (resolution.kind) {
    case 'found':
      return Array.from(passage).slice(resolution.start, resolution.end).join('');
    case 'missing':
      return '(missing)';
    case 'ambiguous':
      return `(${resolution.literal ? 'literal' : 'elided'}) ${resolution.candidates.map(({ text }) => text).join(' | ')}`;
  }
}

describe('literal quotes', () => {
  test.each([
    ['She said “we agree” – at last.', '"we agree" - at last', '“we agree” – at last'],
    ['Baker’s envoy left.', "Baker's envoy", 'Baker’s envoy'],
    ['the long\n  road\u00a0home', 'long road home', 'long\n  road\u00a0home'],
    ['a co\u00adoperation treaty', 'cooperation', 'co\u00adoperation'],
    ['He paused… then left.', 'paused... then', 'paused… then'],
    ['He paused... then left.', 'paused… then', 'paused... then'],
    ['😀😀 peace 😀 talks', 'peace 😀 talks', 'peace 😀 talks'],
    ['The envoys met.', '  envoys   met ', 'envoys met'],
    ['双方没有达成协议。', '没有达成', '没有达成'],
  ])('in %j, %j selects %j', (passage, pattern, selected) => {
    expect(select(passage, pattern)).toBe(selected);
  });

  test.each([
    ['a word is changed', 'They are ready.', 'They are willing'],
    ['a word is added', 'They are ready.', 'They are not ready'],
    ['a word is lost', 'They are not ready.', 'They are ready'],
    ['the case differs', 'They are ready.', 'they are ready'],
    ['an accent differs', 'Señor Peña', 'Senor Pena'],
    ['it begins inside a word', 'concatenate', 'catenate'],
    ['it lies inside a word', 'concatenate', 'cat'],
    ['it is the start of a word', 'unwillingness', 'unwilling'],
    ['it cuts a number', 'some 800,000 men', '800'],
    ['it cuts a decimal', 'by 3.5 percent', '5 percent'],
    ['it cuts an abbreviation', 'the U.S. plan', 'S. plan'],
    ['it cuts a contraction', "They can't agree.", 'They can'],
    ['it begins after an apostrophe', "Baker's plan", 's plan'],
    ['it cuts a combining mark', 'cafe\u0301', 'cafe'],
    ['it is empty', 'They are ready.', ' '],
  ])('missing: %s', (_why, passage, pattern) => {
    expect(select(passage, pattern)).toBe('(missing)');
  });

  test('may end before a possessive and beside a hyphen or a dash', () => {
    expect(select("Baker's plan", 'Baker')).toBe('Baker');
    expect(select('a 28-point plan', '28')).toBe('28');
    expect(select('clauses—such as these', 'such as')).toBe('such as');
    expect(select("de l'Europe entière", 'Europe')).toBe('Europe');
  });

  test('that occur twice are shown both, and picked by number', () => {
    const passage = 'Ruiz met Cole, and Cole met Ruiz.';
    expect(resolve(passage, 'Cole')).toEqual({
      kind: 'ambiguous',
      literal: true,
      candidates: [
        { start: 9, end: 13, text: 'Cole' },
        { start: 19, end: 23, text: 'Cole' },
      ],
    });
    expect(resolve(passage, 'Cole', 1)).toEqual({ kind: 'found', start: 9, end: 13 });
    expect(resolve(passage, 'Cole', 2)).toEqual({ kind: 'found', start: 19, end: 23 });
    expect(resolve(passage, 'Cole', 3)).toEqual({ kind: 'missing' });
    expect(resolve(passage, 'Cole', 0)).toEqual({ kind: 'missing' });
  });
});

describe('elided quotes', () => {
  const passage = 'The envoys met the king in Oslo and the envoys left the king.';

  test.each([
    ['met … Oslo', 'met the king in Oslo'],
    ['met ... Oslo', 'met the king in Oslo'],
    ['met… Oslo', 'met the king in Oslo'],
    ['met…Oslo', 'met the king in Oslo'],
    ['The … Oslo … left', 'The envoys met the king in Oslo and the envoys left'],
    ['met … king', '(elided) met the king | met the king in Oslo and the envoys left the king'],
    ['envoys … Oslo', 'envoys met the king in Oslo'],
    ['Oslo … met', '(missing)'],
    ['met … Rome', '(missing)'],
    [`met ${'… '.repeat(21)}Oslo`, '(missing)'],
    ['met … me', '(missing)'],
    ['met … ', '(missing)'],
    ['… Oslo', '(missing)'],
    ['left … and … king', '(missing)'],
    ['met … met', '(missing)'],
  ])('%s', (pattern, selected) => {
    expect(select(passage, pattern)).toBe(selected);
  });

  test('are picked by number in order of start and end', () => {
    const picked = [1, 2, 3, 4, 5].map((nth) => select(passage, 'envoys … king', nth));
    expect(picked).toEqual([
      'envoys met the king',
      'envoys met the king in Oslo and the envoys left the king',
      'envoys left the king',
      '(missing)',
      '(missing)',
    ]);
  });

  test('give way to the text as it stands', () => {
    expect(select('He said "we … agree" and we all agree.', 'we … agree')).toBe('we … agree');
  });
});

test('candidates are bounded and the search stays fast on a hostile passage', () => {
  const passage = 'a b '.repeat(50_000);
  const started = performance.now();
  const resolution = resolve(passage, 'a … b');
  const none = resolve(passage, 'b … a … c');
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(resolution.kind === 'ambiguous' && resolution.candidates.length).toBe(20);
  expect(none).toEqual({ kind: 'missing' });
});

describe('quotes of the reference encoding', () => {
  interface Quoted {
    readonly s: string;
    readonly q: string;
    readonly at: readonly [number, number];
    readonly n?: number;
  }
  const passages = scanPassages(readFileSync('test/fixtures/texts/moscow-talks.txt', 'utf8'));

  function collect(node: unknown): readonly Quoted[] {
    if (node === null || typeof node !== 'object') return [];
    const own = 'q' in node && 's' in node ? [node as Quoted] : [];
    return [...own, ...Object.values(node).flatMap(collect)];
  }

  const quotes = collect(parse(readFileSync('test/fixtures/moscow-talks-reference.yaml', 'utf8')));

  test('all 208 are found, each at its offsets', () => {
    const found = quotes.map(({ s, q, n }) => {
      const passage = passages[Number(s.slice(1)) - 1];
      const resolution = resolve(passage?.text ?? '', q, n);
      const base = passage?.start ?? 0;
      return resolution.kind === 'found' ? [base + resolution.start, base + resolution.end] : null;
    });
    expect(found).toHaveLength(208);
    expect(found).toEqual(quotes.map(({ at }) => at));
  });

  test('none is found with one word changed, added or lost inside it', () => {
    const tampered = quotes.flatMap(({ s, q }) => {
      const passage = passages[Number(s.slice(1)) - 1]?.text ?? '';
      const words = q.split(' ');
      const middle = Math.floor(words.length / 2);
      const variants = [words.with(middle, 'elephant'), words.toSpliced(middle, 0, 'not')];
      if (words.length > 2) variants.push(words.toSpliced(middle, 1));
      return variants.map((variant) => select(passage, variant.join(' ')));
    });
    expect(tampered.filter((outcome) => outcome !== '(missing)')).toEqual([]);
    expect(tampered.length).toBeGreaterThan(500);
  });
});

describe('any passage', () => {
  const word = fc.constantFrom<string[]>(
    'peace',
    'the',
    'envoys',
    'Peña',
    'U.S.',
    '“talks”',
    "Baker's",
    '28-point',
    '😀',
    'a,',
    '中文',
    'e\u0301t',
  );
  const space = fc.constantFrom(' ', '\u00a0', '\n', '  ');
  const words = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 });

  function join(parts: readonly (readonly [string, string])[]): string {
    return parts
      .map(([text, gap], index) => (index === parts.length - 1 ? text : text + gap))
      .join('');
  }

  test('holds each quote cut from it between words', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, one, other) => {
        const [from = 0, to = 0] = [one, other].map((n) => n % parts.length).sort((a, b) => a - b);
        const quote = parts
          .slice(from, to + 1)
          .map(([text]) => text)
          .join(' ');
        const passage = join(parts);
        const resolution = resolve(passage, quote);
        expect(resolution.kind).not.toBe('missing');
        const start =
          Array.from(join(parts.slice(0, from + 1))).length -
          Array.from(parts[from]?.[0] ?? '').length;
        const spans = resolution.kind === 'ambiguous' ? resolution.candidates : [resolution];
        expect(spans.some((span) => 'start' in span && span.start === start)).toBe(true);
      }),
    );
  });

  test('does not hold a quote with one word changed', () => {
    fc.assert(
      fc.property(words, fc.nat(), (parts, at) => {
        const changed = parts.map(([text]) => text).with(at % parts.length, 'elephant');
        expect(resolve(join(parts), changed.join(' '))).toEqual({ kind: 'missing' });
      }),
    );
  });
});
