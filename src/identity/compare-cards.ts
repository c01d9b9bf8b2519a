import { compareNames } from './compare-names.js';
import type { EntityCard } from './entity-card.js';
import { makePart, type ScorePart } from './score-part.js';

/** Schemes in which one thing may well have several values. */
const LOOSE_SCHEMES = new Set(['url']);

/** What an unverified identifier counts against a verified one: two shared, two that differ. */
const UNVERIFIED = { shared: 0.7, other: 0.5 } as const;

/** What speaks for and against two entities of one type being one, from the files that declare them. Pure. */
export function compareCards(left: EntityCard, right: EntityCard): readonly ScorePart[] {
  const name = compareAllNames(left, right);
  return [...(name === null ? [] : [name]), ...compareIdentifiers(left, right)];
}

/** The two names, of all that the entities have, that are most alike; null if none are. */
function compareAllNames(left: EntityCard, right: EntityCard): ScorePart | null {
  const arePersons = left.type === 'Person';
  let best: ScorePart | null = null;
  for (const one of left.names) {
    for (const other of right.names) {
      const { value, how } = compareNames(one, other, { arePersons });
      if (value <= (best?.value ?? 0)) continue;
      best = makePart('NAME', value, `“${one.text}” and “${other.text}”: ${how}`);
    }
  }
  return best;
}

function compareIdentifiers(left: EntityCard, right: EntityCard): readonly ScorePart[] {
  const schemes = new Set(left.identifiers.map(({ scheme }) => scheme));
  const shared: ScorePart[] = [];
  const others: ScorePart[] = [];
  for (const scheme of schemes) {
    const mine = left.identifiers.filter((one) => one.scheme === scheme);
    const theirs = right.identifiers.filter((one) => one.scheme === scheme);
    const common = mine.find(({ value }) => theirs.some((one) => one.value === value));
    const partner = theirs.find(({ value }) => value === common?.value) ?? theirs[0];
    const own = common ?? mine[0];
    if (own === undefined || partner === undefined) continue;
    const areVerified = own.isVerified && partner.isVerified;
    if (common !== undefined) {
      const value = areVerified ? 1 : UNVERIFIED.shared;
      shared.push(makePart('IDENTIFIER', value, `both have ${scheme} ${own.value}`));
    } else if (!LOOSE_SCHEMES.has(scheme)) {
      const detail = `${scheme} ${own.value} and ${partner.value}`;
      others.push(makePart('OTHER_IDENTIFIER', areVerified ? 1 : UNVERIFIED.other, detail));
    }
  }
  return [...strongest(shared), ...strongest(others)];
}

/** Several identifiers are copied together as often as not, so one counts. */
function strongest(parts: readonly ScorePart[]): readonly ScorePart[] {
  return [...parts].sort((a, b) => b.value - a.value).slice(0, 1);
}
