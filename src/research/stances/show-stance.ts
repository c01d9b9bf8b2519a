import type { StanceJudgement } from './judge-stance.js';
import type { StanceReading } from './list-readings.js';
import type { StanceReadingTree, StanceTree } from './stance-tree.js';

/** Readings shown of one position, and assertions of one reading. */
export const SHOWN = { readings: 20, assertions: 5 } as const;

/** An actor's position on a target as answers show it. */
export function showStance(
  { actor, target }: { readonly actor: string; readonly target: string },
  readings: readonly StanceReading[],
  judgement: StanceJudgement,
): StanceTree {
  return {
    actor: { id: actor },
    target: { id: target },
    status: judgement.status,
    stance: judgement.stance,
    isInherited: readings.some(({ membership }) => membership !== null),
    ...showGrounds(judgement),
    readings: readings.slice(0, SHOWN.readings).map(showReading),
    readingCount: readings.length,
  };
}

/** What the readings that a judgement rests on say together. */
export function showGrounds({
  grounds,
}: StanceJudgement): Pick<StanceTree, 'conditions' | 'wants' | 'independentSources'> {
  const conditions = grounds.flatMap(({ claim }) => claim.condition ?? []);
  const sources = grounds.flatMap((reading) => [...reading.sources]);
  return {
    conditions: [...new Set(conditions)].sort().map((id) => ({ id })),
    wants: [...new Set(grounds.flatMap(({ wants }) => wants))].sort(),
    independentSources: new Set(sources).size,
  };
}

export function showReading(reading: StanceReading): StanceReadingTree {
  const { claim, polarity, voices, sources, wants, isBackgroundFact, membership } = reading;
  return {
    holder: { id: claim.actor },
    membership: membership === null ? null : { id: membership },
    claim: { id: claim.id },
    polarity,
    stance: claim.stance,
    level: claim.level,
    condition: claim.condition === null ? null : { id: claim.condition },
    wants,
    assertions: voices.slice(0, SHOWN.assertions).map(({ id }) => ({ id })),
    assertionCount: voices.length,
    independentSources: sources.size,
    isBackgroundFact,
  };
}
