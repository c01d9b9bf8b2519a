import type { EnumValue } from '../../ontology/enum.js';
import { StanceLevel, type StanceStatus } from '../../ontology/enums/stance-enums.js';
import type { StanceReading } from './list-readings.js';
import type { StanceClaim } from './stance-claim.js';

/** What the readings of one actor's position on one target come to. */
export interface StanceJudgement {
  readonly status: EnumValue<typeof StanceStatus>;
  /** Null where there is not one grade. */
  readonly stance: number | null;
  /** The readings that the status rests on. */
  readonly grounds: readonly StanceReading[];
}

/**
 * Judges readings by the rules that StanceStatus describes. UNCLEAR gives no grade and so contests none; who denies one grade
 * does not contest another. Pure; the cost grows with the square of the readings.
 */
export function judgeStance(readings: readonly StanceReading[]): StanceJudgement {
  const asserted = readings.filter(({ polarity }) => polarity === 'POSITIVE');
  if (asserted.length === 0) {
    const status = readings.length === 0 ? 'UNKNOWN' : 'DENIED';
    return { status, stance: null, grounds: readings };
  }
  if (isDisputed(readings)) return { status: 'CONTESTED', stance: null, grounds: asserted };
  const graded = asserted.filter(({ claim }) => claim.stance !== null);
  const [first] = graded;
  if (first === undefined) return { status: 'UNCLEAR', stance: null, grounds: asserted };
  const { stance } = first.claim;
  if (graded.some(({ claim }) => claim.stance !== stance)) {
    const status = mayMeet(graded) ? 'CONTESTED' : 'CHANGED';
    return { status, stance: null, grounds: graded };
  }
  return { status: levelOf(Number(stance)), stance, grounds: graded };
}

/** Whether one claim is both asserted and denied. */
function isDisputed(readings: readonly StanceReading[]): boolean {
  return new Set(readings.map(({ claim }) => claim.id)).size < readings.length;
}

/** Whether two grades may hold on one day. An undated one may hold on any. */
function mayMeet(graded: readonly StanceReading[]): boolean {
  return graded.some(({ claim }, index) =>
    graded
      .slice(index + 1)
      .some(
        ({ claim: other }) =>
          claim.stance !== other.stance && !endsBefore(claim, other) && !endsBefore(other, claim),
      ),
  );
}

/** Whether one ends before the other begins, or hands over to it: “until November”, “from November”. */
function endsBefore(earlier: StanceClaim, later: StanceClaim): boolean {
  if (earlier.validLast === null || later.validFirst === null) return false;
  if (earlier.validLast < later.validFirst) return true;
  const isSpan = [earlier, later].every(({ validFrom, validTo }) => validFrom !== validTo);
  return isSpan && earlier.validTo === later.validFrom;
}

const LEVELS = new Map(
  Object.entries(StanceLevel.codes ?? {}).map(([level, code]) => [Number(code), level]),
);

function levelOf(stance: number): StanceJudgement['status'] {
  return LEVELS.get(stance) as StanceJudgement['status'];
}
