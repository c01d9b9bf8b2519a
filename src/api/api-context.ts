import type { GraphQLResolveInfo } from 'graphql';

import type { CompiledOperation } from '../compile/compile-operation.js';
import { printStatement } from '../compile/cypher/print-statement.js';
import { printPlan } from '../compile/plan/print-plan.js';
import type { AnswerObject, BuiltAnswer } from '../compile/rows/build-answer.js';
import type { ParameterValue, Statement } from '../compile/statement.js';
import type { GraphStore, Row } from '../store/port.js';
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
  #records: Promise<readonly Row[]> | null = null;
  #answer: Promise<BuiltAnswer> | null = null;

  constructor(
    readonly store: GraphStore,
    readonly signal: AbortSignal,
  ) {}

  /** `compileMs` is the time that planning, or finding the plan, took. */
  prepare(compiled: CompiledOperation, compileMs: number): void {
    this.#compiled = compiled;
    this.#compileMs = compileMs;
  }

  /** Whether the operation is compiled; it may have been read too. */
  get isPrepared(): boolean {
    return this.#compiled !== null;
  }

  /** The answer of the root field at hand; the first caller runs the statement. */
  async answer<T>(info: GraphQLResolveInfo): Promise<T> {
    const { fields } = await this.#build();
    return fields[info.path.key] as T;
  }

  /**
   * The whole answer, if it needs no graphql-js: the plan covers every root field and no null stands where the schema
   * allows none. Null otherwise, and when the store fails: graphql-js then answers, over the same read.
   */
  async wholeAnswer(): Promise<AnswerObject | null> {
    if (this.#compiled?.plan.isWhole !== true) return null;
    try {
      const { fields, isComplete } = await this.#build();
      return isComplete ? fields : null;
    } catch {
      return null;
    }
  }

  /** The same as the body of an HTTP answer: straight from the rows. */
  async wholeBody(): Promise<string | null> {
    const compiled = this.#compiled;
    if (compiled?.plan.isWhole !== true) return null;
    const records = await this.#read(compiled).catch(() => null);
    const data = records === null ? null : compiled.write(records);
    return data === null ? null : `{"data":${data}}\n`;
  }

  #build(): Promise<BuiltAnswer> {
    this.#answer ??= this.#readAndBuild();
    return this.#answer;
  }

  async #readAndBuild(): Promise<BuiltAnswer> {
    const compiled = this.#compiled;
    invariant(compiled !== null, 'the operation is compiled before it is executed');
    const records = await this.#read(compiled);
    const started = performance.now();
    const answer = compiled.read(records);
    this.#buildMs = performance.now() - started;
    return answer;
  }

  /** Runs the statement, once in the life of the request. */
  #read({ statement }: CompiledOperation): Promise<readonly Row[]> {
    this.#records ??= statement === null ? Promise.resolve([]) : this.#measureRead(statement);
    return this.#records;
  }

  async #measureRead(statement: Statement): Promise<readonly Row[]> {
    const started = performance.now();
    const records = await this.store.read(statement, { signal: this.signal });
    this.#storeMs = performance.now() - started;
    return records;
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
