import { describe, expect, test } from '@jest/globals';

import { compareNames } from '../../../src/identity/compare-names.js';
import { listNameKeys } from '../../../src/identity/list-name-keys.js';
import { prepareName } from '../../../src/identity/prepared-name.js';

function compare(left: string, right: string, arePersons = true): number {
  const names = [prepareName(left), prepareName(right)] as const;
  const { value } = compareNames(...names, { arePersons });
  expect(compareNames(names[1], names[0], { arePersons }).value).toBe(value);
  return value;
}

function shareKey(left: string, right: string): boolean {
  const keys = new Set(listNameKeys(prepareName(left)));
  return listNameKeys(prepareName(right)).some((key) => keys.has(key));
}

describe('one person under two spellings', () => {
  test.each([
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Zelensky', 'Zelenskiy'],
    ['Володимир Зеленський', 'Volodymyr Zelenskyj'],
    ['Selenskyj', 'Zelenskyy'],
    ['Yury Ushakov', 'Yuri Ushakov'],
    ['Юрий Ушаков', 'Yury Ushakov'],
    ['Путин', 'Poutine'],
    ['Sergei Lawrow', 'Sergey Lavrov'],
    ['Zelensky Volodymyr', 'Volodymyr Zelensky'],
    ['Recep Tayyip Erdoğan', 'Erdogan'],
    ['V. Putin', 'Vladimir Putin'],
    ['Jared Kushner', 'Jared Kusnher'],
  ])('%s, %s', (left, right) => {
    expect(compare(left, right)).toBeGreaterThanOrEqual(0.85);
    expect(shareKey(left, right)).toBe(true);
  });

  test('a gross misspelling is a little like it, and is compared at all', () => {
    expect(compare('Steve Whitehouse', 'Steve Witkoff')).toBe(0.6);
    expect(compare('Whitehouse', 'Witkoff')).toBe(0.4);
    expect(shareKey('Whitehouse', 'Witkoff')).toBe(true);
  });
});

describe('two persons', () => {
  test.each([
    ['Vladimir Putin', 'Vladimir Pozner'],
    ['Emmanuel Macron', 'Brigitte Macron'],
    ['Dmitry Peskov', 'Dmitri Medvedev'],
    ['Kirill Dmitriev', 'Steve Witkoff'],
  ])('%s, %s', (left, right) => {
    expect(compare(left, right)).toBeLessThan(0.5);
  });
});

test('other things: letters, acronyms, numbers, words left out', () => {
  expect(compare('White House', 'Whitehouse', false)).toBe(0.95);
  expect(compare('NSDC', 'National Security and Defense Council', false)).toBe(0.75);
  expect(shareKey('NSDC', 'National Security and Defense Council')).toBe(true);
  expect(compare('28-point plan', '19-point plan', false)).toBe(0);
  expect(compare('28-point plan', 'plan', false)).toBe(0);
  expect(compare('European leaders', 'European allies', false)).toBeLessThan(0.5);
  expect(compare('…', '…', false)).toBe(0);
});
