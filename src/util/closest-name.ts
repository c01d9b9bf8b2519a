import { editDistance } from './edit-distance.js';

/**
 * The candidate most like `name`, for “did you mean …”; null where none is near enough (a third of its letters
 * wrong at most, two letters swapped counting once). Letter case counts for nothing. The first of equals wins.
 */
export function closestName(name: string, candidates: Iterable<string>): string | null {
  if (name.length === 0 || name.length > 80) return null;
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      if (distance === 0) break;
    }
  }
  return best;
}
