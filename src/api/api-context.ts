import type { GraphQLResolveInfo } from 'graphql';

import type { CompiledOperation } from '../compile/compile-operation.js';
import type { AnswerObject } from '../compile/rows/build-answer.js';
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
  #answer: Promise<AnswerObject> | null = null;

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
    const answer = await this.#answer;
    return answer[info.path.key] as T;
  }

  async #run(): Promise<AnswerObject> {
    const compiled = this.#compiled;
    invariant(compiled !== null, 'the operation is compiled before it is executed');
    if (compiled.statement === null) return compiled.read([]);
    return compiled.read(await this.store.read(compiled.statement, { signal: this.signal }));
  }
}

export function createContext(store: GraphStore, facts: RequestFacts): ApiContext {
  return { ...facts, reading: new OperationReading(store, facts.signal) };
}
