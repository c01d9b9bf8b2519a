import { expect, test } from '@jest/globals';

import { romanize } from '../../../src/util/romanize.js';

test.each([
  ['Путин', 'putin'],
  ['Володимир Зеленський', 'volodimir zelenskiy'],
  ['Щукин и Юрьев', 'shchukin i yurev'],
  ['Ёлкин, Йошкар', 'yolkin, yoshkar'],
  ['Erdoğan', 'erdogan'],
  ['Zełenśkyj ß Ærø', 'zelenskyj ss aero'],
  ['ＮＡＴＯ ﬁ', 'nato fi'],
  ['Νίκος 北京 7', 'νικος 北京 7'],
])('%s is %s', (text, expected) => {
  expect(romanize(text)).toBe(expected);
});

test('composed and decomposed letters give the same', () => {
  for (const text of ['Erdoğan', 'Йошкар-Ола', 'Їжакевич']) {
    expect(romanize(text.normalize('NFD'))).toBe(romanize(text.normalize('NFC')));
  }
});
