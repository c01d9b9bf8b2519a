import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import grafeo, { type GrafeoDB } from '@grafeo-db/js';

import type { Statement } from '../../compile/statement.js';
import type { TextMatches, TextQuery } from '../../compile/text-query.js';
import { ParleyError } from '../../errors/parley-error.js';
import { memoizeTexts } from '../../util/memoize-texts.js';
import { checkParameters } from '../check-parameters.js';
import { giveUpOnAbort } from '../give-up-on-abort.js';
import { isReadOnly } from '../is-read-only.js';
import type {
  MigratableStore,
  ReadOptions,
  Row,
  StoreCapabilities,
  StoreTransaction,
} from '../port.js';
import { EmbeddedTransaction } from './embedded-transaction.js';
import { type CheckpointFailure, LogKeeper } from './log-keeper.js';
import { prepareFolder } from './prepare-folder.js';
import { printText } from './print-text.js';
import { TextSearch } from './text-search.js';
import { toOpenError } from './to-open-error.js';
import { toStoreError } from './to-store-error.js';

export interface EmbeddedStoreOptions {
  /** Folder of the database, made if missing; `:memory:` keeps everything in memory and nothing after `close`. */
  readonly directory: string;
  /** Refuse a folder without a database instead of making one; off unless set. */
  readonly mustExist?: boolean;
  /** Bytes of the log below which no checkpoint is worth it, however small the store; 64 MB unless set. */
  readonly leastLogBytes?: number;
  /** Told when the engine's own checkpoints begin to fail, which nobody waits for; writing goes on as long as the log can grow. */
  readonly onCheckpointFailure?: (failure: CheckpointFailure) => void;
}

/** Name of the database file inside its folder; the engine keeps `graph.db.wal` beside it. */
const FILE_NAME = 'graph.db';

/** Leaves nothing behind; the engine logs it all the same. */
const NOTHING: Statement = { text: 'CREATE (n) DELETE n', parameters: {} };

/**
 * Opens the embedded engine on a folder. One process at a time; many stores may be in memory. Statements run on threads
 * of the engine. It stops a statement by itself after 30 s, and cannot be told to stop earlier.
 *
 * @throws ParleyError STORE_UNAVAILABLE if there is none and there must be; STORE_LOCKED if another process has it open; STORE_FAILED if the folder or file cannot be used
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<MigratableStore> {
  const { directory, mustExist = false } = options;
  try {
    if (directory === ':memory:') return new EmbeddedStore(grafeo.GrafeoDB.create());
    if (mustExist) await refuseMissing(directory);
    await prepareFolder(directory);
    const path = join(directory, FILE_NAME);
    const store = new EmbeddedStore(grafeo.GrafeoDB.create(path));
    await store.keepLog(path, options);
    return store;
  } catch (cause) {
    throw toOpenError(cause, directory);
  }
}

/** After a crash the log may be there without the file. */
async function refuseMissing(directory: string): Promise<void> {
  for (const name of [FILE_NAME, `${FILE_NAME}.wal`]) {
    if ((await stat(join(directory, name)).catch(() => null)) !== null) return;
  }
  throw new ParleyError('STORE_UNAVAILABLE', `There is no store in ${directory}.`, {
    hint: 'Load something first (`parley load seed`), or correct PARLEY_DATA.',
  });
}

class EmbeddedStore implements MigratableStore {
  readonly capabilities: StoreCapabilities;
  readonly #database: GrafeoDB;
  readonly #isReadOnly = memoizeTexts(isReadOnly);
  readonly #texts = new TextSearch({
    read: (statement) => this.#execute(statement),
    holdWrites: (work) => this.#enqueue(work),
  });
  /** Statements under way outside of transactions, those given up among them. */
  #running = 0;
  #finishIdle: (() => void) | null = null;
  /** Null in memory. */
  #log: LogKeeper | null = null;
  /** End of the write queue. The first writer of a pair that meets would win and the other fail: so one at a time. */
  #writes: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(database: GrafeoDB) {
    this.#database = database;
    this.capabilities = {
      engine: 'embedded',
      version: database.version(),
      snapshotReads: true,
      readsInIndexOrder: false,
    };
  }

  async keepLog(
    path: string,
    { leastLogBytes, onCheckpointFailure }: EmbeddedStoreOptions,
  ): Promise<void> {
    this.#log = new LogKeeper({
      ...{ database: this.#database, path, leastLogBytes, onCheckpointFailure },
      commitNothing: async () => {
        await this.#enqueue(() => this.#execute(NOTHING));
      },
    });
    try {
      await this.#log.start();
    } catch (cause) {
      this.#database.close();
      throw cause;
    }
  }

  async read(statement: Statement, options: ReadOptions = {}): Promise<readonly Row[]> {
    this.#checkOpen();
    if (!this.#isReadOnly(statement.text)) {
      throw new ParleyError('BUG', 'A statement that writes was given to read.');
    }
    checkParameters(statement.parameters);
    return await giveUpOnAbort(this.#execute(statement), options.signal);
  }

  async findTexts(query: TextQuery, options: ReadOptions = {}): Promise<TextMatches> {
    this.#checkOpen();
    return giveUpOnAbort(this.#texts.find(query), options.signal);
  }

  write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#enqueue(async () => {
      const transaction = new EmbeddedTransaction(this.#database.beginTransaction());
      try {
        const result = await work(transaction);
        await transaction.commit();
        this.#log?.noteCommit();
        this.#texts.apply(transaction.textChanges);
        return result;
      } catch (cause) {
        await transaction.rollback();
        throw cause;
      }
    });
  }

  applySchema(statements: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      for (const text of statements) await this.#execute({ text, parameters: {} });
    });
  }

  async ping(): Promise<void> {
    this.#checkOpen();
    await this.#execute({ text: 'RETURN 1 AS one', parameters: {} });
  }

  countFailedCheckpoints(): number {
    return this.#isClosed ? 0 : (this.#log?.countFailedCheckpoints() ?? 0);
  }

  /** Refuses new work, waits for what runs, then flushes and lets go of the file. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#log?.stop();
    await this.#writes;
    if (this.#running > 0) await new Promise<void>((resolve) => (this.#finishIdle = resolve));
    try {
      this.#database.close();
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  async #execute(statement: Statement): Promise<readonly Row[]> {
    this.#running += 1;
    try {
      const result = await this.#database.executeCypher(
        printText(statement.text),
        statement.parameters,
      );
      return result.toArray();
    } catch (cause) {
      throw toStoreError(cause);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#finishIdle?.();
    }
  }

  async #enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.#checkOpen();
    const turn = this.#writes.then(work);
    this.#writes = turn.catch(() => undefined);
    return turn;
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new ParleyError('STORE_UNAVAILABLE', 'The database is closed.');
  }
}
