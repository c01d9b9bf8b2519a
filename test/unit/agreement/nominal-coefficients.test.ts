import { describe, expect, test } from '@jest/globals';

import {
  cohenKappa,
  computeCoefficients,
  nominalAlpha,
  type ValuePair,
} from '../../../src/agreement/nominal-coefficients.js';

/** Values of two coders, a character a unit. */
function pair(a: string, b: string): readonly ValuePair[] {
  return Array.from(a, (value, index) => [value, b[index] ?? '']);
}

describe('Krippendorff’s α', () => {
  test.each([
    ['part A: two observers, binary', ['0100000010', '1110010000'], 0.095],
    ['part B: two observers, nominal', ['aabbdcccedda', 'babbbcccedd' + 'd'], 0.692],
    [
      'part C: four observers, some values missing',
      ['123321412...', '12332241' + '25.3', '.33323422' + '51.', '123324412' + '51.'],
      0.743,
    ],
  ])('is that of Krippendorff (2011), %s', (_, coders, expected) => {
    const units = Array.from(coders[0] ?? '', (_value, index) =>
      coders.map((coder) => coder[index] ?? '.').filter((value) => value !== '.'),
    );
    expect(nominalAlpha(units)).toBeCloseTo(expected, 3);
  });

  test('is not defined where nothing varies, nor without units', () => {
    expect(nominalAlpha(pair('xxxx', 'xxxx'))).toBeNull();
    expect(nominalAlpha([])).toBeNull();
    expect(nominalAlpha([['x'], ['y']])).toBeNull();
  });
});

describe('Cohen’s κ', () => {
  test('by hand: 20 times both yes, 15 both no, 5 and 10 apart: (0.7 − 0.5) / (1 − 0.5)', () => {
    const a = 'y'.repeat(25) + 'n'.repeat(25);
    const b = 'y'.repeat(20) + 'n'.repeat(5) + 'y'.repeat(10) + 'n'.repeat(15);
    expect(cohenKappa(pair(a, b))).toBeCloseTo(0.4, 12);
  });

  test('is not defined where both say one thing throughout; is 0 where only one does', () => {
    expect(cohenKappa(pair('xxxx', 'xxxx'))).toBeNull();
    expect(cohenKappa([])).toBeNull();
    expect(cohenKappa(pair('xxxx', 'xxxy'))).toBe(0);
  });
});

/** Made at random; α by krippendorff 0.9.0, κ by scikit-learn 1.9.1 (both for Python). */
const PUBLISHED = [
  ['1110010', '1110100', 0.458333333333, 0.416666666667],
  ['000001110011', '000000110011', 0.82962962963, 0.823529411765],
  [
    '1011002000011211022021101101000200011022',
    '1001000020012011021021010100120220111022',
    0.458639255996,
    0.452054794521,
  ],
  ['3234324101134440211002331', '3240341020134102123304334', 0.210473313192, 0.196787148594],
  [
    '000023233330020301033202211123312321311312111320021033213332',
    '030203233330020300033002211123312321310332113320221030202332',
    0.732283464567,
    0.730941704036,
  ],
  ['001111100', '001011011', 0.15, 0.1],
] as const;

test.each(PUBLISHED)('%s and %s agree as published implementations say', (a, b, alpha, kappa) => {
  const found = computeCoefficients(pair(a, b));
  expect(found.alpha).toBeCloseTo(alpha, 11);
  expect(found.kappa).toBeCloseTo(kappa, 11);
});
