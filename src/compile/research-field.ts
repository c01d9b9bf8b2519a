import type { Ontology } from '../ontology/ontology.js';
import type { StopSignal } from '../util/stop-signal.js';
import type { StatementTime } from './cypher/statement-time.js';
import type { QueryLimits } from './limits.js';
import type { Seal } from './selection/parameters.js';
import type { Statement } from './statement.js';
import type { TextFinder } from './text-query.js';

/**
 * An object of the ontology in the tree of a research field. Clients select anything on it; the compiler reads all such
 * objects of an operation in one statement when the research fields are done.
 */
export interface Reference {
  readonly id: string;
}

/** Runs one read-only statement and answers its records. */
export type StatementReader = (
  statement: Statement,
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** One use of a research field in an operation. */
export interface ResearchCall {
  /** As the schema coerced them, defaults included. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Where the field stands, for errors. */
  readonly path: string;
  readonly ontology: Ontology;
  readonly limits: QueryLimits;
  /** Seals cursors. */
  readonly seal: Seal;
  /** The time that the argument `asOf` says: today where the field has none, or it is not given. */
  readonly time: StatementTime;
  /** Whether the client asks for a part of the answer: `selects('nodes', 'degree')`. */
  readonly selects: (...path: readonly string[]) => boolean;
}

/** A use of a research field whose arguments are right. */
export interface PreparedResearch {
  /** Greatest number of distinct objects that any one place of the tree can hold: counted before anything is read. */
  readonly objects: number;
  /**
   * Computes the tree: plain values under the names of the GraphQL fields, null for what is not there, and a `Reference`
   * (or null, or a list of them) wherever the schema has a type of the ontology. `signal` is aborted when nobody waits
   * for the answer any more.
   */
  read(read: StatementReader, signal: StopSignal, findTexts: TextFinder): Promise<unknown>;
}

/**
 * A root field that computes its answer by statements and algorithms of its own; a field of a mutation does what it says and
 * answers with what came of it. Its result is declared as classes; what
 * clients select of the objects in it is planned like any other selection.
 */
export interface ResearchField {
  /** Pure. Throws ParleyError (ARGUMENT_INVALID) before anything is read. */
  prepare(call: ResearchCall): PreparedResearch;
}
