import type { GraphQLResolveInfo } from 'graphql';

import type { CompiledOperation } from '../compile/compile-operation.js';
import { printStatement } from '../compile/cypher/print-statement.js';
import { printPlan } from '../compile/plan/print-plan.js';
import type { AnswerObject, BuiltAnswer } from '../compile/rows/build-answer.js';
import type { ParameterValue } from '../compile/statement.js';
import type { GraphStore } from '../store/port.js';
import { invariant } from '../util/invariant.js';

export interface RequestFacts {
  /** Stands in the log and in errors that need one. */
  readonly requestId: string;
  /** Aborted when the client goes away or the time is up. */
  readonly signal: AbortSignal;
}

/** What resolvers share in one request. Apollo copies it, so what changes lives in `reading`. */
export interface ApiContext extends RequestFacts {
  readonly reading: OperationReading;
}

/** `extensions.explain`: the plan as a tree, the statement with its parameters, and where the time went. */
export interface Explanation {
  readonly plan: readonly string[];
  readonly statement: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly milliseconds: {
    readonly compile: number;
    readonly store: number;
    readonly build: number;
  };
}

/** The compiled operation of one request, run once for all its root fields. */
export class OperationReading {
  #compiled: CompiledOperation | null = null;
  #compileMs = 0;
  #storeMs = 0;
  #buildMs = 0;
  #answer: Promise<BuiltAnswer> | null = null;

  constructor(
    readonly store: GraphStore,
    readonly signal: AbortSignal,
  ) {}

  /** `compileMs` is the time that planning, or finding the plan, took. */
  prepare(compiled: CompiledOperation, compileMs: number): void {
    this.#compiled = compiled;
    this.#compileMs = compileMs;
    this.#answer = null;
  }

  /** The answer of the root field at hand; the first caller runs the statement. */
  async answer<T>(info: GraphQLResolveInfo): Promise<T> {
    this.#answer ??= this.#run();
    const { fields } = await this.#answer;
    return fields[info.path.key] as T;
  }

  /**
   * The whole answer, if it needs no graphql-js: the plan covers every root field and no null stands where the schema
   * allows none. Null otherwise, and when the store fails: graphql-js then answers, over the same read.
   */
  async wholeAnswer(): Promise<AnswerObject | null> {
    if (this.#compiled?.plan.isWhole !== true) return null;
    this.#answer ??= this.#run();
    try {
      const { fields, isComplete } = await this.#answer;
      return isComplete ? fields : null;
    } catch {
      return null;
    }
  }

  async #run(): Promise<BuiltAnswer> {
    const compiled = this.#compiled;
    invariant(compiled !== null, 'the operation is compiled before it is executed');
    const { statement } = compiled;
    const asked = performance.now();
    const rows =
      statement === null ? [] : await this.store.read(statement, { signal: this.signal });
    const read = performance.now();
    const answer = compiled.read(rows);
    this.#storeMs = read - asked;
    this.#buildMs = performance.now() - read;
    return answer;
  }

  /** How the operation was answered; null before it was compiled. Shows statement and values: not for every client. */
  explain(): Explanation | null {
    const compiled = this.#compiled;
    if (compiled === null) return null;
    const { plan, statement } = compiled;
    return {
      plan: printPlan(plan).split('\n'),
      statement: printStatement(plan)?.split('\n') ?? [],
      parameters: statement?.parameters ?? {},
      milliseconds: { compile: this.#compileMs, store: this.#storeMs, build: this.#buildMs },
    };
  }
}

export function createContext(store: GraphStore, facts: RequestFacts): ApiContext {
  return { ...facts, reading: new OperationReading(store, facts.signal) };
}
