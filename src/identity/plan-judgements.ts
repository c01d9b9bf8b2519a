/** A judgement as a file gives it. */
export interface JudgementInput {
  readonly a: string;
  readonly b: string;
  readonly judgement: string;
  readonly why: string | null;
}

/** A SAME_AS relationship: from the lesser id to the greater; `key` and `decidedBy` are the id of the file that judges. */
export interface PlannedJudgement {
  readonly from: string;
  readonly to: string;
  readonly key: string;
  readonly judgement: string;
  readonly decidedBy: string;
  readonly why: string | null;
}

/** One judgement a pair and file: the last where a file judges a pair twice. Nothing is merged by it. */
export function planJudgements(
  judgements: readonly JudgementInput[],
  decidedBy: string,
): readonly PlannedJudgement[] {
  const planned = new Map<string, PlannedJudgement>();
  for (const { a, b, judgement, why } of judgements) {
    const [from, to] = a < b ? [a, b] : [b, a];
    planned.set(JSON.stringify([from, to]), {
      from,
      to,
      key: decidedBy,
      judgement,
      decidedBy,
      why,
    });
  }
  return [...planned.values()];
}
