import type { StanceClaim, StanceVoice } from '../../../../src/research/stances/stance-claim.js';

const LEVELS: Readonly<Record<string, string>> = {
  '-2': 'REJECTS',
  '-1': 'RESERVATIONS',
  '0': 'NEUTRAL',
  '1': 'QUALIFIED',
  '2': 'SUPPORTS',
};

/** A claim of this grade that one report asserts, for tests. */
export function makeStanceClaim(
  id: string,
  stance: number | null,
  differing: Partial<StanceClaim> = {},
): StanceClaim {
  return {
    ...{ id, actor: 'sta-a', actorName: 'A', target: 'prp-t', condition: null, facts: [] },
    ...{ stance, level: LEVELS[String(stance)] ?? 'UNCLEAR' },
    ...{ validFrom: null, validTo: null, validFirst: null, validLast: null },
    voices: [makeVoice(`${id}-a`)],
    ...differing,
  };
}

/** A live assertion in a report's own voice. */
export function makeVoice(id: string, differing: Partial<StanceVoice> = {}): StanceVoice {
  return {
    ...{ id, polarity: 'POSITIVE', tense: 'ACTUAL', origin: 'REPORT', reportId: `rep-${id}` },
    ...{ publisher: null, chain: [], wants: null },
    ...{ publishedAt: '2026-01-10', reportedOn: '2026-01-10' },
    ...differing,
  };
}
