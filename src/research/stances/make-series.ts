import type { EnumValue } from '../../ontology/enum.js';
import type { StanceChange } from '../../ontology/enums/stance-enums.js';
import { judgeStance, type StanceJudgement } from './judge-stance.js';
import { listReadings, type StanceReading } from './list-readings.js';
import { showGrounds, showReading } from './show-stance.js';
import type { StanceClaim } from './stance-claim.js';
import type { StancePointTree, StanceSeriesTree } from './stance-tree.js';

export const SERIES_LIMITS = {
  /** Dates shown: the last ones. */
  points: 200,
  /** Readings shown of one date. */
  readings: 5,
} as const;

type Change = EnumValue<typeof StanceChange>;

interface DatedReadings {
  readonly publishedAt: string | null;
  /** The last day that the date may mean. */
  readonly reportedOn: string;
  readonly readings: readonly StanceReading[];
}

/**
 * What claims on one actor's position on one target say, by date of publication; dates in the order of the last days that they
 * may mean, then of their texts. Background facts have no date and are left out. Pure.
 */
export function makeSeries(claims: readonly StanceClaim[]): StanceSeriesTree {
  let before: StanceJudgement | null = null;
  let last = '';
  const points: StancePointTree[] = [];
  for (const { publishedAt, reportedOn, readings } of listDates(claims)) {
    const judgement = judgeStance(readings);
    const change = compareStances(before, judgement);
    const isCompared = change !== 'FIRST' && change !== 'NOT_COMPARABLE';
    const reports = readings.flatMap(({ voices }) => voices.map(({ reportId }) => reportId));
    points.push({
      publishedAt,
      reports: [...new Set(reports)].sort().map((id) => ({ id })),
      status: judgement.status,
      stance: judgement.stance,
      ...showGrounds(judgement),
      change,
      changedFrom: isCompared ? (before?.stance ?? null) : null,
      isOrderCertain: last < earliestOf(publishedAt),
      readings: readings.slice(0, SERIES_LIMITS.readings).map(showReading),
      readingCount: readings.length,
    });
    if (judgement.stance !== null) before = judgement;
    last = reportedOn;
  }
  const shown = points.slice(-SERIES_LIMITS.points);
  return {
    points: shown,
    changeCount: points.filter(({ change }) => IS_CHANGE[change]).length,
    omittedPoints: points.length - shown.length,
  };
}

const IS_CHANGE: Readonly<Record<Change, boolean>> = {
  FIRST: false,
  UNCHANGED: false,
  OTHER_TERMS: true,
  MORE_FAVOURABLE: true,
  LESS_FAVOURABLE: true,
  NOT_COMPARABLE: false,
};

function listDates(claims: readonly StanceClaim[]): readonly DatedReadings[] {
  const voices = claims.flatMap((claim) => claim.voices);
  const dates = new Map(voices.map((voice) => [voice.publishedAt, voice.reportedOn]));
  return [...dates]
    .map(([publishedAt, reportedOn]) => ({
      publishedAt,
      reportedOn,
      readings: listReadings(claims.map((claim) => atDate(claim, publishedAt))),
    }))
    .sort(byDate);
}

/** The claim with those alone who spoke on the date. */
function atDate(claim: StanceClaim, publishedAt: string | null): StanceClaim {
  const voices = claim.voices.filter((voice) => voice.publishedAt === publishedAt);
  return { ...claim, facts: [], voices };
}

function byDate(a: DatedReadings, b: DatedReadings): number {
  if (a.reportedOn !== b.reportedOn) return a.reportedOn < b.reportedOn ? -1 : 1;
  return (a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1;
}

/** A text that sorts before the days that a date may mean, and after those before: EDTF begins with the year and goes on. */
function earliestOf(publishedAt: string | null): string {
  const [from = ''] = (publishedAt ?? '').split('/');
  const [date = ''] = from.replaceAll('X', '0').split(/[?~%T]/);
  const isSeason = Number(date.slice(5, 7)) > 12;
  return date === '..' ? '' : isSeason ? date.slice(0, 4) : date;
}

function compareStances(before: StanceJudgement | null, now: StanceJudgement): Change {
  if (now.stance === null) return 'NOT_COMPARABLE';
  if (before?.stance === undefined || before.stance === null) return 'FIRST';
  if (now.stance !== before.stance) {
    return now.stance > before.stance ? 'MORE_FAVOURABLE' : 'LESS_FAVOURABLE';
  }
  const terms = (judgement: StanceJudgement): string => {
    const { conditions, wants } = showGrounds(judgement);
    return JSON.stringify([conditions, wants]);
  };
  return terms(now) === terms(before) ? 'UNCHANGED' : 'OTHER_TERMS';
}
