import { expect, test } from '@jest/globals';

import { isLowerCase, isUpperCase, isWordCharacter } from '../../../src/text/characters.js';

/** Blocks whose letters have case and occur in names of people and places. */
const CASED_BLOCKS = [
  [0x41, 0x7a],
  [0xc0, 0x17e],
  [0x1cd, 0x1ef],
  [0x1f8, 0x21f],
  [0x386, 0x3ce],
  [0x400, 0x52f],
  [0x531, 0x556],
  [0x1e00, 0x1e95],
  [0x1ea0, 0x1eff],
] as const;

function* walk(first: number, last: number): Generator<number> {
  for (let codePoint = first; codePoint <= last; codePoint++) yield codePoint;
}

test.each(CASED_BLOCKS)('case of the letters %i to %i is that of Unicode', (first, last) => {
  const wrong = [...walk(first, last)].filter((codePoint) => {
    const letter = String.fromCodePoint(codePoint);
    const isRight =
      isUpperCase(codePoint) === /\p{Lu}|\p{Lt}/u.test(letter) &&
      isLowerCase(codePoint) === /\p{Ll}/u.test(letter);
    return /\p{L}/u.test(letter) && !isRight;
  });
  expect(wrong.map((codePoint) => String.fromCodePoint(codePoint))).toEqual([]);
});

test('letters, digits and marks of every script make words; punctuation, symbols and spaces do not', () => {
  // scripts of living languages; not letter-like symbols (ℂ, ⁿ) nor the marks of historic scripts
  const points = [
    [0x21, 0x6ff],
    [0x1e00, 0x1fbc],
    [0x3000, 0x9fff],
    [0xac00, 0xd7a3],
    [0xff00, 0xffef],
  ];
  const wrong = points
    .flatMap(([first = 0, last = 0]) => [...walk(first, last)])
    .filter((it) => {
      const character = String.fromCodePoint(it);
      const isLetter = /[\p{L}\p{Nd}]/u.test(character) && !/[\u3005-\u303c]/u.test(character);
      const isMark = /[\p{P}\p{Zs}]/u.test(character);
      return (isLetter && !isWordCharacter(it)) || (isMark && isWordCharacter(it));
    });
  expect(wrong.map((it) => it.toString(16))).toEqual([]);
});
