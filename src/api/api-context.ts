import type { GraphQLResolveInfo } from 'graphql';

import type { CompiledOperation } from '../compile/compile-operation.js';
import type { AnswerObject, BuiltAnswer } from '../compile/rows/build-answer.js';
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

/** The compiled operation of one request, run once for all its root fields. */
export class OperationReading {
  #compiled: CompiledOperation | null = null;
  #answer: Promise<BuiltAnswer> | null = null;

  constructor(
    readonly store: GraphStore,
    readonly signal: AbortSignal,
  ) {}

  prepare(compiled: CompiledOperation): void {
    this.#compiled = compiled;
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
    if (compiled.statement === null) return compiled.read([]);
    return compiled.read(await this.store.read(compiled.statement, { signal: this.signal }));
  }
}

export function createContext(store: GraphStore, facts: RequestFacts): ApiContext {
  return { ...facts, reading: new OperationReading(store, facts.signal) };
}
