import type { Statement } from '../compile/statement.js';
import type { IndexedTexts, TextMatches, TextQuery } from '../compile/text-query.js';
import type { StopSignal } from '../util/stop-signal.js';

/** One record: column name → plain value (string, number, boolean, null, list, map). Never a driver's node object. */
export type Row = Readonly<Record<string, unknown>>;

/** A transaction: what `run` writes is seen by later `run`s, and by others only when the work is done. */
export interface StoreTransaction {
  /** Runs one statement and returns its records in order. */
  run(statement: Statement): Promise<readonly Row[]>;
  /**
   * Tells what statements of the transaction change in texts that are searched; whoever writes such texts must call it. Not
   * there where the server sees to its index itself.
   */
  indexTexts?(changes: readonly TextChange[]): void;
}

/** New texts of a node; null if it has none any more. */
export interface TextChange {
  readonly id: string;
  readonly texts: IndexedTexts | null;
}

export interface StoreCapabilities {
  readonly engine: 'embedded' | 'neo4j';
  /** Version of engine or server, as it tells it. */
  readonly version: string;
  /** Whether a read sees one snapshot (embedded) or commits that happen while it runs (Neo4j). */
  readonly snapshotReads: boolean;
  /** Whether a sorted page is read in the order of an index as far as it goes (Neo4j), or all is sorted (embedded). */
  readonly readsInIndexOrder: boolean;
}

export interface ReadOptions {
  /** Aborting gives the read up; the store stops working on it where it can. */
  readonly signal?: StopSignal;
}

/** What the rest of the program may ask of a graph database. Errors are ParleyError of kind `store`. */
export interface GraphStore {
  readonly capabilities: StoreCapabilities;
  /** Runs one read-only statement. Safe to repeat; transient failures are retried within a bound. */
  read(statement: Statement, options?: ReadOptions): Promise<readonly Row[]>;
  /** Asks the index of texts; it knows everything that was acknowledged before. Safe to repeat. */
  findTexts(query: TextQuery, options?: ReadOptions): Promise<TextMatches>;
  /**
   * Has the engine plan a statement without running it, so that its first run is quick. Not there where an engine plans
   * in no time.
   */
  plan?(statement: Statement, options?: ReadOptions): Promise<void>;
  /**
   * Runs `work` in one transaction: all of it or, if it throws, nothing. `work` may be run again after a transient
   * failure, so it must not have effects of its own.
   */
  write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  /** Resolves if the store answers; else throws STORE_UNAVAILABLE. */
  ping(): Promise<void>;
  /**
   * Checkpoints of the store's own that failed since the last that succeeded; none in memory. Not there where a server
   * makes them.
   */
  countFailedCheckpoints?(): number;
  close(): Promise<void>;
}

/** A store whose schema (constraints, indexes) can be changed: what `migrate` takes. Both adapters are one. */
export interface MigratableStore extends GraphStore {
  /**
   * Runs schema statements in order, outside of any transaction, and resolves when their indexes are usable.
   * Each must be safe to repeat (`IF NOT EXISTS`): a failure leaves those before it in force.
   */
  applySchema(statements: readonly string[]): Promise<void>;
}
