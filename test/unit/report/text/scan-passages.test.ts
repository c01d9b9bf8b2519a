import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';

import { scanPassages } from '../../../../src/report/text/scan-passages.js';

const TEXTS = 'test/fixtures/texts';

function sentencesOf(text: string): readonly string[] {
  return scanPassages(text).map((passage) => passage.text);
}

/** Ends of sentences, counted in characters that are not white space. */
function listBoundaries(sentences: readonly string[]): readonly number[] {
  let count = 0;
  return sentences.map((sentence) => (count += sentence.replace(/\s/g, '').length));
}

describe('sentences marked by hand', () => {
  const names = readdirSync(TEXTS).filter((name) => existsMarked(name));

  function existsMarked(name: string): boolean {
    return readdirSync(`${TEXTS}/sentences`).includes(name);
  }

  test('every text is there', () => {
    expect(names).toHaveLength(7);
  });

  test.each(names)('%s', (name) => {
    const marked = readFileSync(`${TEXTS}/sentences/${name}`, 'utf8').trimEnd().split('\n');
    expect(sentencesOf(readFileSync(`${TEXTS}/${name}`, 'utf8'))).toEqual(marked);
  });

  test('traps: precision and recall of the boundaries are at least .98', () => {
    let [right, marked, found] = [0, 0, 0];
    for (const line of readFileSync(`${TEXTS}/sentence-traps.txt`, 'utf8').trimEnd().split('\n')) {
      const sentences = line.split(' | ');
      const isUnspaced = /[。？！]/.test(line);
      const wanted = listBoundaries(sentences);
      const got = listBoundaries(sentencesOf(sentences.join(isUnspaced ? '' : ' ')));
      right += got.filter((boundary) => wanted.includes(boundary)).length;
      marked += wanted.length;
      found += got.length;
    }
    expect(marked).toBeGreaterThan(100);
    expect(right / found).toBeGreaterThanOrEqual(0.98);
    expect(right / marked).toBeGreaterThanOrEqual(0.98);
  });
});

test('passages of the first report are those of the reference, offset by offset', () => {
  const reference = parse(readFileSync('test/fixtures/moscow-talks-reference.yaml', 'utf8')) as {
    passages: { para: number; at: [number, number] }[];
  };
  const passages = scanPassages(readFileSync(`${TEXTS}/moscow-talks.txt`, 'utf8'));
  expect(
    passages.map(({ paragraph, start, end }) => ({ para: paragraph, at: [start, end] })),
  ).toEqual(reference.passages.map(({ para, at }) => ({ para, at })));
});

describe('paragraphs', () => {
  function paragraphsOf(text: string): readonly (readonly [number, string])[] {
    return scanPassages(text).map((passage) => [passage.paragraph, passage.text] as const);
  }

  test('a heading is a passage of its own, with a blank line after it or without', () => {
    expect(paragraphsOf('Talks end\n\nThe sides met.\n')).toEqual([
      [1, 'Talks end'],
      [2, 'The sides met.'],
    ]);
    expect(paragraphsOf('Talks end\nThe sides met. They left.')).toEqual([
      [1, 'Talks end'],
      [2, 'The sides met.'],
      [2, 'They left.'],
    ]);
  });

  test('lines wrapped at a width are joined', () => {
    const text =
      'The delegations of the two states met on Monday\nin Oslo. The talks were led by Ambassador Ruiz and\n' +
      'Governor Cole and ended after four hours.\n';
    expect(paragraphsOf(text)).toEqual([
      [1, 'The delegations of the two states met on Monday\nin Oslo.'],
      [1, 'The talks were led by Ambassador Ruiz and\nGovernor Cole and ended after four hours.'],
    ]);
  });

  test('bullets and numbered points are passages', () => {
    expect(
      paragraphsOf('The points:\n- a ceasefire\n- a border\n1. Troops leave.\n2. Aid comes.'),
    ).toEqual([
      [1, 'The points:'],
      [2, '- a ceasefire'],
      [3, '- a border'],
      [4, '1. Troops leave.'],
      [5, '2. Aid comes.'],
    ]);
  });

  test('carriage returns part lines as newlines do', () => {
    expect(paragraphsOf('Talks end\r\nThe sides met.\r\n\r\nThey left.')).toEqual(
      paragraphsOf('Talks end\nThe sides met.\n\nThey left.'),
    );
  });
});

test('offsets count code points', () => {
  const [first, second] = scanPassages('😀 He left. 👩‍👧 She stayed.');
  expect([first?.start, first?.end, second?.start, second?.end]).toEqual([0, 10, 11, 26]);
});

test('a text of nothing or of white space has no passages', () => {
  expect(scanPassages('')).toEqual([]);
  expect(scanPassages(' \n\u00a0\n\t')).toEqual([]);
});

test('passages follow one another without overlap and cover all that is not white space', () => {
  const piece = fc.constantFrom(
    ...[
      'He left.',
      'U.S.',
      'Mr.',
      '"',
      '”',
      '…',
      '. . .',
      '?!',
      '(',
      ')',
      '\n',
      '\n\n',
      ' ',
      '\u00a0',
      '- ',
      '1. ',
      '中。',
      '😀',
      'e\u0301',
      'A',
      'b',
      '.',
      '[3]',
      '\u200b',
      ' »',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const points = Array.from(text);
      let covered = 0;
      scanPassages(text).forEach((passage, number) => {
        expect(passage.index).toBe(number);
        expect(points.slice(covered, passage.start).join('')).toMatch(/^[\s\u200b]*$/);
        expect(points.slice(passage.start, passage.end).join('')).toBe(passage.text);
        expect(passage.text).toMatch(/^\S/);
        expect(passage.text).toMatch(/\S$/);
        covered = passage.end;
      });
      expect(points.slice(covered).join('')).toMatch(/^[\s\u200b]*$/);
    }),
    { numRuns: 500 },
  );
});

test.each(['.', 'a. ', '. ', '"', '“a. ', ' ', '\n', '1. ', 'U.', '…'])(
  'half a million characters of %j take linear time',
  (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length));
    const started = performance.now();
    scanPassages(text);
    expect(performance.now() - started).toBeLessThan(4_000);
  },
);
