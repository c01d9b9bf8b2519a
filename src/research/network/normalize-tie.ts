import type { NormalizationName } from './network-enums.js';
import { activityOf, type Profile } from './profile.js';

/** What the weight of a tie between two actors is divided by. Profiles are never empty. */
export function divisorOf(
  normalization: Exclude<NormalizationName, 'ACTIVITY'>,
  a: Profile,
  b: Profile,
): number {
  switch (normalization) {
    case 'NONE':
      return 1;
    case 'AVERAGE_ACTIVITY':
      return (activityOf(a) + activityOf(b)) / 2;
    case 'JACCARD':
      return countApart(a, b) + countApart(b, a) + countTogether(a, b);
    case 'COSINE':
      return lengthOf(a) * lengthOf(b);
  }
}

/** What the first has and the second has not. */
const countApart = (a: Profile, b: Profile): number =>
  [...a].reduce((sum, [key, count]) => sum + (b.has(key) ? 0 : count), 0);

const countTogether = (a: Profile, b: Profile): number =>
  [...a].reduce((sum, [key, count]) => sum + count * (b.get(key) ?? 0), 0);

const lengthOf = (profile: Profile): number =>
  Math.sqrt([...profile.values()].reduce((sum, count) => sum + count * count, 0));
