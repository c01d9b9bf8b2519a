import type { ResearchField } from '../compile/research-field.js';
import { createCheckReportField } from './mutations/check-report-field.js';
import {
  createJudgeIdentityField,
  createWithdrawJudgementField,
} from './mutations/judge-identity-field.js';
import { createLoadReportField } from './mutations/load-report-field.js';
import type { MutationTools } from './mutations/mutation-tools.js';
import { createRetractReportField } from './mutations/retract-report-field.js';

/** Fields of mutations by their name in the schema; `LoadingResolver` and `JudgingResolver` declare them. */
const MUTATION_FIELDS: Readonly<Record<string, (tools: MutationTools) => ResearchField>> = {
  checkReport: createCheckReportField,
  loadReport: createLoadReportField,
  retractReport: createRetractReportField,
  judgeIdentity: createJudgeIdentityField,
  withdrawJudgement: createWithdrawJudgementField,
};

/** What the compiler needs of them. */
export function createMutationFields(tools: MutationTools): ReadonlyMap<string, ResearchField> {
  return new Map(
    Object.entries(MUTATION_FIELDS).map(([name, create]) => [name, create(tools)] as const),
  );
}
