import { createHash } from 'node:crypto';

import type { Api } from '../../../src/api/create-api.js';
import { followCursor } from './follow-cursor.js';
import { checkOperation, type CheckScope, type Failure } from './operation-checker.js';
import { Random } from './random.js';
import type { ValuePool } from './random-input.js';
import {
  makeRandomOperation,
  type OperationSize,
  type RandomOperation,
} from './random-operation.js';
import { shrinkOperation } from './shrink-operation.js';

/** Operations that go on from cursors of one seed's answers, at most. */
const FOLLOW_UPS = 2;
/** Failures of one kind that are shrunk and reported; of the others, the number. */
const REPORTED_OF_A_KIND = 4;
/** Apart from all other seeds, so that the cursors picked are no copy of another operation's choices. */
const SEED_STEP = 1_000_003;

export interface FoundFailure extends Failure {
  readonly seed: number;
  /** As it was made, and as small as it still fails. */
  readonly operation: RandomOperation;
  readonly shrunk: RandomOperation;
}

export interface FuzzFigures {
  /** Distinct operations that every API in the scope answered alike. */
  answered: number;
  /** Those of them that go on from a cursor. */
  followed: number;
  /** Operations refused by name, by that name. */
  readonly refused: Map<string, number>;
  failed: number;
  /** A database had not answered in time: not counted otherwise. */
  late: number;
  /** Made again by another seed, or not valid against the schema: not counted otherwise. */
  repeated: number;
  invalid: number;
}

export interface FuzzOptions extends CheckScope {
  readonly api: Api;
  readonly pool: ValuePool;
  /** Each seed takes one of these. */
  readonly sizes: readonly OperationSize[];
  readonly onAnswered?: (operation: RandomOperation) => void;
  readonly onLate?: (seed: number) => void;
}

/**
 * Asks random operations, one seed after another, of every API in the scope. Each distinct operation counts once,
 * whether it is answered or refused by name; a failure is shrunk and given to `report`.
 */
export class OperationFuzz {
  readonly figures: FuzzFigures = {
    ...{ answered: 0, followed: 0, failed: 0, late: 0, repeated: 0, invalid: 0 },
    refused: new Map(),
  };
  readonly #seen = new Set<string>();
  /** Failures reported, by what went wrong. */
  readonly #reported = new Map<string, Set<string>>();

  constructor(
    readonly options: FuzzOptions,
    readonly report: (failure: FoundFailure) => void,
  ) {}

  get count(): number {
    return this.figures.answered + [...this.figures.refused.values()].reduce((a, b) => a + b, 0);
  }

  /** Asks what one seed stands for: an operation, and some that go on from cursors of its answer. */
  async runSeed(seed: number): Promise<void> {
    const { api, pool, sizes } = this.options;
    const random = new Random(seed);
    const size = random.pick(sizes);
    let operation: RandomOperation | null = makeRandomOperation(api.schema, pool, random, size);
    for (let i = 0; i <= FOLLOW_UPS && operation !== null; i += 1) {
      operation = await this.#run(operation, seed, i);
    }
  }

  /** Null where nothing follows. */
  async #run(
    operation: RandomOperation,
    seed: number,
    step: number,
  ): Promise<RandomOperation | null> {
    if (!this.#isNew(operation)) return null;
    const verdict = await checkOperation(this.options.api, operation, this.options);
    const { figures } = this;
    switch (verdict.kind) {
      case 'failed':
        await this.#shrink(operation, verdict, seed);
        return null;
      case 'invalid':
        figures.invalid += 1;
        return null;
      case 'late':
        figures.late += 1;
        this.options.onLate?.(seed);
        return null;
      case 'refused':
        figures.refused.set(verdict.reason, (figures.refused.get(verdict.reason) ?? 0) + 1);
        return null;
      case 'answered': {
        figures.answered += 1;
        this.options.onAnswered?.(operation);
        if (step > 0) figures.followed += 1;
        const answers = { data: verdict.answer.data, reference: verdict.reference?.data };
        return followCursor(operation, answers, new Random(seed + step * SEED_STEP));
      }
    }
  }

  #isNew(operation: RandomOperation): boolean {
    const { query, variables } = operation;
    const key = createHash('sha1').update(query).update(JSON.stringify(variables)).digest('base64');
    if (this.#seen.has(key)) {
      this.figures.repeated += 1;
      return false;
    }
    this.#seen.add(key);
    return true;
  }

  /** Some failures of a kind are enough: most follow from one cause. */
  async #shrink(operation: RandomOperation, failure: Failure, seed: number): Promise<void> {
    const { api } = this.options;
    this.figures.failed += 1;
    const known = this.#reported.get(failure.what) ?? new Set();
    this.#reported.set(failure.what, known);
    if (known.size >= REPORTED_OF_A_KIND) return;
    const doesFail = async (smaller: RandomOperation): Promise<boolean> => {
      const verdict = await checkOperation(api, smaller, this.options);
      return verdict.kind === 'failed' && verdict.what === failure.what;
    };
    const shrunk = await shrinkOperation(api.schema, operation, doesFail);
    if (known.has(shrunk.query)) return;
    known.add(shrunk.query);
    const verdict = await checkOperation(api, shrunk, this.options);
    const { what, got, wanted } = verdict.kind === 'failed' ? verdict : failure;
    this.report({ kind: 'failed', what, got, wanted, seed, operation, shrunk });
  }
}
