/** Agreement of coders on units with nominal values, beyond what chance alone would give. */
export interface Coefficients {
  /** Share of the units on which the two give the same value; null without units. */
  readonly agreement: number | null;
  /** Krippendorff's α: 1 is full agreement, 0 what chance would give. Null where nothing varies: then it is not defined. */
  readonly alpha: number | null;
  /** Cohen's κ; null where chance alone would make the two agree, which leaves it undefined. */
  readonly kappa: number | null;
}

/** What two coders say of one unit. */
export type ValuePair = readonly [a: string, b: string];

/** All three for two coders. Pure. */
export function computeCoefficients(pairs: readonly ValuePair[]): Coefficients {
  const same = pairs.filter(([a, b]) => a === b).length;
  return {
    agreement: pairs.length === 0 ? null : same / pairs.length,
    alpha: nominalAlpha(pairs),
    kappa: cohenKappa(pairs),
  };
}

/**
 * Krippendorff's α for nominal values of any number of coders; each unit has the values of those who judged it. Units with
 * fewer than two values count for nothing. After Klaus Krippendorff's working paper of 2011 on its calculation, parts A to C. Null where all values are the same, or none can be paired.
 */
export function nominalAlpha(units: readonly (readonly string[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1);
  const total = pairable.reduce((sum, values) => sum + values.length, 0);
  const observed = pairable.reduce(
    (sum, values) => sum + countUnequal(values) / (values.length - 1),
    0,
  );
  const expected = countUnequal(pairable.flat());
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/** Ordered pairs of unequal values. */
function countUnequal(values: readonly string[]): number {
  const counts = [...countValues(values).values()];
  return values.length ** 2 - counts.reduce((sum, count) => sum + count ** 2, 0);
}

/**
 * Cohen's κ of two coders. After Jacob Cohen, “A Coefficient of Agreement for Nominal Scales”, Educational and Psychological
 * Measurement 20 (1960). Null without units, or where both give one and the same value throughout.
 */
export function cohenKappa(pairs: readonly ValuePair[]): number | null {
  const total = pairs.length;
  const [left, right] = ([0, 1] as const).map((side) =>
    countValues(pairs.map((pair) => pair[side])),
  );
  const byChance = [...(left ?? [])].reduce(
    (sum, [value, count]) => sum + count * (right?.get(value) ?? 0),
    0,
  );
  // in whole numbers, so that “undefined” does not hang on rounding
  if (byChance === total ** 2) return null;
  const same = pairs.filter(([a, b]) => a === b).length;
  return (same * total - byChance) / (total ** 2 - byChance);
}

function countValues(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
