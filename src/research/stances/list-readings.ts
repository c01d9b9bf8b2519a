import { findIndependentSource } from '../../ontology/independent-source.js';
import type { StanceClaim, StanceVoice } from './stance-claim.js';

/** One grade of an actor's position on a target, asserted or denied. */
export interface StanceReading {
  readonly claim: StanceClaim;
  readonly polarity: StanceVoice['polarity'];
  readonly voices: readonly StanceVoice[];
  /** Ids of those that count. */
  readonly sources: ReadonlySet<string>;
  readonly wants: readonly string[];
  readonly isBackgroundFact: boolean;
  /** The claim by which the actor in hand is of the group that the stance is of; null where it is its own. */
  readonly membership: string | null;
}

/** What claims come to: highest grade first, UNCLEAR last; of one claim what is asserted before what is denied. Claims that nobody stands for give none. */
export function listReadings(
  claims: readonly StanceClaim[],
  membership: string | null = null,
): readonly StanceReading[] {
  return claims.flatMap((claim) => readClaim(claim, membership)).sort(byGrade);
}

/** Order of readings, total. */
export function byGrade({ claim: a }: StanceReading, { claim: b }: StanceReading): number {
  const [left, right] = [a.stance ?? -Infinity, b.stance ?? -Infinity];
  if (left !== right) return left > right ? -1 : 1;
  // the sort is stable: both readings of one claim stay as they are
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function readClaim(claim: StanceClaim, membership: string | null): readonly StanceReading[] {
  const isBackgroundFact = claim.facts.length > 0;
  return (['POSITIVE', 'NEGATIVE'] as const).flatMap((polarity): readonly StanceReading[] => {
    const voices = claim.voices.filter((voice) => voice.polarity === polarity);
    const facts = polarity === 'POSITIVE' ? claim.facts : [];
    if (voices.length + facts.length === 0) return [];
    const wants = [...voices, ...facts].flatMap((one) => one.wants ?? []);
    return [
      {
        claim,
        polarity,
        voices,
        sources: new Set(voices.flatMap((voice) => findIndependentSource(voice) ?? [])),
        wants: [...new Set(wants)].sort(),
        isBackgroundFact: isBackgroundFact && polarity === 'POSITIVE',
        membership,
      },
    ];
  });
}
