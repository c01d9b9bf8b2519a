import { userInfo } from 'node:os';

import { ParleyError } from '../errors/parley-error.js';
import {
  judgeIdentity,
  type JudgementOutcome,
  withdrawJudgement,
} from '../load/merge/judge-identity.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { CommandFrame } from './command-frame.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
POSITIVE merges the two, and all that is one with either; no assertion changes, and the ids of both go on leading to what
stands for them. NEGATIVE and UNSURE are kept and merge nothing. A judgement takes the place of the last one on the same
two; --withdraw takes it back, and the graph is as it was.

Examples:
  parley judge per-one per-other --positive --why "same office, same days"
  parley judge per-one per-other --negative --why "father and son" --by anna
  parley judge per-one per-other --withdraw`;

interface JudgeCommandOptions {
  readonly positive?: boolean;
  readonly negative?: boolean;
  readonly unsure?: boolean;
  readonly withdraw?: boolean;
  readonly why?: string;
  readonly by?: string;
  readonly json: boolean;
}

type Verdict = 'POSITIVE' | 'NEGATIVE' | 'UNSURE' | 'WITHDRAW';

/** `parley judge`: two entities are one, are two, or may be one. */
export function addJudgeCommand({ program, terminal }: CommandFrame): void {
  program
    .command('judge')
    .description('judge whether two entities are one and the same')
    .argument('<a>', 'id of an entity')
    .argument('<b>', 'id of another')
    .option('--positive', 'they are one: merge them')
    .option('--negative', 'they are two')
    .option('--unsure', 'they may be one')
    .option('--withdraw', 'take back what was judged of them by hand')
    .option('--why <reason>', 'the reason, for those who come after')
    .option('--by <name>', 'who decides; the name of this account if absent')
    .option('--json', 'outcome as one JSON object', false)
    .addHelpText('after', EXAMPLES)
    .action(async (a: string, b: string, options: JudgeCommandOptions) => {
      const verdict = readVerdict(options);
      const { why = '', by = userInfo().username, json } = options;
      const outcome = await useStore((store, { stanceWindowDays }) => {
        if (verdict === 'WITHDRAW') {
          return withdrawJudgement(store, coreOntology, { a, b }, { stanceWindowDays });
        }
        const judgement = { a, b, judgement: verdict, why, decidedBy: by };
        return judgeIdentity(store, coreOntology, judgement, { stanceWindowDays });
      }, READ_ONLY);
      if (json) terminal.write(`${JSON.stringify(outcome, null, 2)}\n`);
      else terminal.write(`${tell(outcome)}\n`);
    });
}

function readVerdict({ positive, negative, unsure, withdraw }: JudgeCommandOptions): Verdict {
  const given: Readonly<Record<Verdict, boolean | undefined>> = {
    POSITIVE: positive,
    NEGATIVE: negative,
    UNSURE: unsure,
    WITHDRAW: withdraw,
  };
  const [verdict, ...more] = (Object.keys(given) as Verdict[]).filter((name) => given[name]);
  if (verdict === undefined || more.length > 0) {
    throw new ParleyError('USAGE', 'Give one of --positive, --negative, --unsure, --withdraw.');
  }
  return verdict;
}

function tell({ a, b, judgement, canonical, mergedIds, former }: JudgementOutcome): string {
  const said = judgement ?? 'withdrawn';
  const isOne = canonical.a === canonical.b;
  const head = isOne
    ? `${said}: ${canonical.a} stands for ${mergedIds.join(', ')}`
    : `${said}: ${a} and ${b} are two`;
  if (former === null) return head;
  const { decidedBy, decidedAt, why } = former;
  const day = decidedAt.slice(0, 10);
  return `${head}\n  before: ${former.judgement} (${decidedBy}, ${day}: ${why})`;
}
