import { compactStatement, printStatement } from './cypher/print-statement.js';
import {
  chooseSharing,
  findShareable,
  planSharing,
  type SharingNode,
} from './plan/choose-sharing.js';
import type { OperationPlan, ReadPlan } from './plan/plan.js';
import { shareNodes } from './plan/share-nodes.js';
import { type AnswerWriter, makeAnswerWriter } from './rows/write-answer.js';
import type { ShortcutMode } from './shortcut-mode.js';
import type { ParameterValue } from './statement.js';
import type { Statistics } from './statistics.js';

/** A plan with the text it prints to and what writes its answer. */
export interface PlanForm {
  readonly plan: OperationPlan;
  /** Null if it reads nothing. */
  readonly text: string | null;
  readonly write: AnswerWriter;
}

/** Each is a text that a server plans anew; page sizes seldom ask for more than two. */
const MOST_FORMS = 8;

/**
 * The forms of one plan: the tree, in which each row has all that belongs to it, and those in which some reads share their
 * nodes. Which one is chosen for each run, by page sizes and statistics; each is made when it is first chosen.
 */
export class PlanForms {
  readonly #forms = new Map<string, PlanForm>();
  readonly #numbers = new Map<ReadPlan, number>();
  readonly #sharing: readonly SharingNode[];
  readonly tree: PlanForm;

  constructor(
    plan: OperationPlan,
    /** What the plan prints to as it is. */
    text: string | null,
    readonly options: {
      readonly mode: ShortcutMode;
      readonly statistics: Statistics;
      /** Greatest length of a statement; a form that is longer is not chosen. */
      readonly statementSize: number;
    },
  ) {
    this.tree = { plan, text, write: makeAnswerWriter(plan) };
    this.#sharing = options.mode === 'auto' ? planSharing(plan, options.statistics) : [];
  }

  choose(parameters: Readonly<Record<string, ParameterValue>>): PlanForm {
    const { plan } = this.tree;
    const chosen =
      this.options.mode === 'always'
        ? findShareable(plan)
        : chooseSharing(this.#sharing, parameters);
    return chosen.size === 0 ? this.tree : this.#formOf(chosen);
  }

  #formOf(chosen: ReadonlySet<ReadPlan>): PlanForm {
    const key = [...chosen].map((read) => this.#numberOf(read)).join(' ');
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    if (this.#forms.size >= MOST_FORMS) return this.tree;
    const made = makeForm(shareNodes(this.tree.plan, chosen));
    const isFitting = (made.text?.length ?? 0) <= this.options.statementSize;
    const form = isFitting ? made : this.tree;
    this.#forms.set(key, form);
    return form;
  }

  #numberOf(read: ReadPlan): number {
    const number = this.#numbers.get(read) ?? this.#numbers.size;
    this.#numbers.set(read, number);
    return number;
  }
}

function makeForm(plan: OperationPlan): PlanForm {
  const printed = printStatement(plan);
  const text = printed === null ? null : compactStatement(printed);
  return { plan, text, write: makeAnswerWriter(plan) };
}
