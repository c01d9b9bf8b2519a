import type { Reference, ResearchField } from '../../compile/research-field.js';
import {
  type FormerJudgement,
  type IdentityJudgement,
  judgeIdentity,
  type JudgementOutcome,
  withdrawJudgement,
} from '../../load/merge/judge-identity.js';
import type { MutationTools } from './mutation-tools.js';

/** What became of two entities that were judged. */
export interface JudgeIdentityTree {
  readonly judgement: IdentityJudgement['judgement'] | null;
  readonly canonicalA: Reference;
  readonly canonicalB: Reference;
  readonly areOne: boolean;
  readonly mergedIds: readonly string[];
  readonly former: FormerJudgement | null;
}

/** Judges whether two entities are one, as `parley judge` does. */
export function createJudgeIdentityField({ store, ...rest }: MutationTools): ResearchField {
  return {
    prepare(call) {
      const { a, b, judgement, why, decidedBy } = call.arguments;
      const { ontology } = call;
      const given: IdentityJudgement = {
        ...{ a: String(a), b: String(b), why: String(why), decidedBy: String(decidedBy) },
        judgement: judgement as IdentityJudgement['judgement'],
      };
      return {
        objects: 2,
        read: async (): Promise<JudgeIdentityTree> =>
          toTree(await judgeIdentity(store, ontology, given, windowOf(rest))),
      };
    },
  };
}

/** Takes back what was judged by hand of two entities. */
export function createWithdrawJudgementField({ store, ...rest }: MutationTools): ResearchField {
  return {
    prepare(call) {
      const pair = { a: String(call.arguments['a']), b: String(call.arguments['b']) };
      const { ontology } = call;
      return {
        objects: 2,
        read: async (): Promise<JudgeIdentityTree> =>
          toTree(await withdrawJudgement(store, ontology, pair, windowOf(rest))),
      };
    },
  };
}

function windowOf({ stanceWindowDays }: Omit<MutationTools, 'store'>): {
  readonly stanceWindowDays?: number;
} {
  return stanceWindowDays === undefined ? {} : { stanceWindowDays };
}

function toTree({ judgement, canonical, mergedIds, former }: JudgementOutcome): JudgeIdentityTree {
  return {
    judgement,
    canonicalA: { id: canonical.a },
    canonicalB: { id: canonical.b },
    areOne: canonical.a === canonical.b,
    mergedIds,
    former,
  };
}
