import type { GraphQLResolveInfo } from 'graphql';

import type { CompiledOperation } from '../compile/compile-operation.js';
import type { CompiledResearch } from '../compile/compile-research.js';
import { printStatement } from '../compile/cypher/print-statement.js';
import { printPlan } from '../compile/plan/print-plan.js';
import type { StatementReader } from '../compile/research-field.js';
import type { AnswerObject } from '../compile/rows/answer-object.js';
import type { BuiltAnswer } from '../compile/rows/build-answer.js';
import { countRows } from '../compile/rows/count-rows.js';
import type { ParameterValue, Statement } from '../compile/statement.js';
import type { TextFinder } from '../compile/text-query.js';
import type { GraphStore, Row } from '../store/port.js';
import { invariant } from '../util/invariant.js';
import type { StopSignal } from '../util/stop-signal.js';
import { readStanding } from './read-standing.js';

/** Whether a request may write, and if not, why. */
export type WriteRight = 'GRANTED' | 'TOKEN_NEEDED' | 'OFF';

export interface RequestFacts {
  /** Stands in the log and in errors that need one. */
  readonly requestId: string;
  /** OFF unless given. */
  readonly writing?: WriteRight;
  /** Aborted when the client goes away or the time is up. */
  readonly signal: StopSignal;
}

/** What resolvers share in one request. Apollo copies it, so what changes lives in `reading`. */
export interface ApiContext extends RequestFacts {
  readonly reading: OperationReading;
}

/** `extensions.explain`: the plan as a tree, the statement with its parameters, the rows it gave, and where the time went. */
export interface Explanation {
  readonly plan: readonly string[];
  readonly statement: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** By the path of the field that asks for them (`countRows`), objects of research fields included; null where the statement failed. */
  readonly rows: Readonly<Record<string, number>> | null;
  /** What research fields ran, in order; the last reads the objects they found. Empty if there are none. */
  readonly research: readonly {
    readonly statement: readonly string[];
    readonly parameters: Readonly<Record<string, ParameterValue>>;
  }[];
  readonly milliseconds: {
    readonly compile: number;
    readonly store: number;
    readonly build: number;
  };
}

interface Answer extends BuiltAnswer {
  /** Why a research field has no answer, by response key. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/** The compiled operation of one request, run once for all its root fields. */
export class OperationReading {
  #compiled: CompiledOperation | null = null;
  #compileMs = 0;
  #storeMs = 0;
  #buildMs = 0;
  #records: Promise<readonly Row[]> | null = null;
  #answer: Promise<Answer> | null = null;
  readonly #research: Statement[] = [];
  /** The objects that research fields found. */
  #objects: readonly Row[] = [];
  readonly #read: StatementReader = (statement) =>
    this.store.read(statement, { signal: this.signal });
  readonly #findTexts: TextFinder = (query) => this.store.findTexts(query, { signal: this.signal });
  #mutation: CompiledResearch | null = null;

  constructor(
    readonly store: GraphStore,
    readonly signal: StopSignal,
  ) {}

  /** `compileMs` is the time that planning, or finding the plan, took. */
  prepare(compiled: CompiledOperation, compileMs: number): void {
    this.#compiled = compiled;
    this.#compileMs = compileMs;
  }

  /** The same for a mutation. */
  prepareMutation(compiled: CompiledResearch | null): void {
    this.#mutation = compiled;
  }

  /**
   * Does what the field of a mutation at hand says, then reads what is selected of the objects it answers with: they are
   * as this field left them. GraphQL calls the fields of a mutation one after the other.
   */
  async perform<T>(info: GraphQLResolveInfo): Promise<T> {
    const key = String(info.path.key);
    const mutation = this.#mutation;
    const call = mutation?.calls.find(({ responseKey }) => responseKey === key);
    invariant(
      mutation !== null && call !== undefined,
      'a mutation is compiled before it is executed',
    );
    const read = (statement: Statement): Promise<readonly Row[]> => this.store.read(statement);
    const trees = new Map([[key, await call.run(read, this.signal, this.#findTexts)]]);
    const statement = mutation.readObjects(trees);
    const objects = statement === null ? [] : await readStanding(read, statement, mutation);
    return mutation.build(trees, objects).fields.get(key) as T;
  }

  /** Whether the operation is compiled; it may have been read too. */
  get isPrepared(): boolean {
    return this.#compiled !== null;
  }

  /** The answer of the root field at hand; the first caller runs the statement. */
  async answer<T>(info: GraphQLResolveInfo): Promise<T> {
    const { fields, failures } = await this.#build();
    const { key } = info.path;
    if (failures.has(String(key))) throw failures.get(String(key));
    return fields[key] as T;
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

  /** The same as the body of an HTTP answer: straight from the rows, where they are all there is to it. */
  async wholeBody(): Promise<string | null> {
    const compiled = this.#compiled;
    if (compiled?.plan.isWhole !== true) return null;
    if (compiled.research !== null) {
      const answer = await this.wholeAnswer();
      return answer === null ? null : `{"data":${JSON.stringify(answer)}}\n`;
    }
    const records = await this.#readRows(compiled).catch(() => null);
    const data = records === null ? null : compiled.write(records);
    return data === null ? null : `{"data":${data}}\n`;
  }

  #build(): Promise<Answer> {
    this.#answer ??= this.#readAndBuild();
    return this.#answer;
  }

  async #readAndBuild(): Promise<Answer> {
    const compiled = this.#compiled;
    invariant(compiled !== null, 'the operation is compiled before it is executed');
    const { research } = compiled;
    const [records, finding] = await Promise.all([
      this.#readRows(compiled),
      research === null ? NOTHING_FOUND : this.#search(research),
    ]);
    const started = performance.now();
    const { fields, isComplete } = compiled.read(records);
    for (const [key, value] of finding.fields) fields[key] = value;
    this.#buildMs = performance.now() - started;
    return { fields, isComplete: isComplete && finding.isComplete, failures: finding.failures };
  }

  /** Runs the research fields beside each other, then reads the objects they found, all in one statement. */
  async #search(research: CompiledResearch): Promise<Finding> {
    const failures = new Map<string, unknown>();
    const trees = new Map<string, unknown>();
    const started = performance.now();
    const read = (statement: Statement): Promise<readonly Row[]> => {
      this.#research.push(statement);
      return this.store.read(statement, { signal: this.signal });
    };
    const running = research.calls.map(async ({ responseKey, run }) => {
      try {
        trees.set(responseKey, await run(read, this.signal, this.#findTexts));
      } catch (error) {
        failures.set(responseKey, error);
      }
    });
    await Promise.all(running);
    const statement = research.readObjects(trees);
    if (statement !== null) this.#objects = await readStanding(read, statement, research);
    this.#storeMs = Math.max(this.#storeMs, performance.now() - started);
    const { fields, isComplete } = research.build(trees, this.#objects);
    return { fields, failures, isComplete: isComplete && failures.size === 0 };
  }

  /** Runs the statement, once in the life of the request. */
  #readRows(compiled: CompiledOperation): Promise<readonly Row[]> {
    const { statement } = compiled;
    this.#records ??=
      statement === null
        ? Promise.resolve([])
        : this.#measure(() => readStanding(this.#read, statement, compiled));
    return this.#records;
  }

  /** Counts the time that the statements take, one after the other, as the store's. */
  async #measure(read: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
    const started = performance.now();
    const records = await read();
    this.#storeMs = Math.max(this.#storeMs, performance.now() - started);
    return records;
  }

  /** How the operation was answered; null before it was compiled. Shows statement and values: not for every client. */
  async explain(): Promise<Explanation | null> {
    const compiled = this.#compiled;
    if (compiled === null) return null;
    const { plan, statement } = compiled;
    const records = await (this.#records ?? Promise.resolve([])).catch(() => null);
    return {
      plan: printPlan(plan).split('\n'),
      statement: printStatement(plan)?.split('\n') ?? [],
      parameters: statement?.parameters ?? {},
      rows: records === null ? null : countRows(plan, records[0] ?? {}, this.#objects[0]),
      research: this.#research.map(({ text, parameters }) => ({
        statement: text.split('\n'),
        parameters,
      })),
      milliseconds: { compile: this.#compileMs, store: this.#storeMs, build: this.#buildMs },
    };
  }
}

/** What the research fields of an operation found. */
interface Finding {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly failures: ReadonlyMap<string, unknown>;
  readonly isComplete: boolean;
}

const NOTHING_FOUND: Finding = { fields: new Map(), failures: new Map(), isComplete: true };

export function createContext(store: GraphStore, facts: RequestFacts): ApiContext {
  return { ...facts, reading: new OperationReading(store, facts.signal) };
}
