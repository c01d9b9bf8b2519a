import type { Statement } from '../compile/statement.js';
import type { TextMatches, TextQuery } from '../compile/text-query.js';
import { isReadOnly } from './is-read-only.js';
import type { GraphStore, ReadOptions, Row, StoreTransaction } from './port.js';

/**
 * Runs work on a store that is all its own: what the work writes it can read, nobody else ever sees it, and in the end all
 * of it is taken back. Other writers wait until then, so the work should be short; on a server it must end within the time
 * that a write transaction may take.
 */
export async function rehearse<T>(
  store: GraphStore,
  work: (rehearsal: GraphStore) => Promise<T>,
): Promise<T> {
  const rehearsal = new Rehearsal(store);
  try {
    return await work(rehearsal);
  } finally {
    await rehearsal.close();
  }
}

/** Thrown inside the transaction so that the store rolls it back. */
class TakenBack extends Error {}

interface OpenTransaction {
  readonly transaction: StoreTransaction;
  /** Rolls it back. */
  end(): Promise<void>;
}

/** One transaction of the store stands for all; those of the work are parts of it. */
class Rehearsal implements GraphStore {
  readonly capabilities;
  readonly #store: GraphStore;
  #open: Promise<OpenTransaction> | null = null;
  /** What was written so far: done again where a part fails, since a transaction cannot take back a part. */
  readonly #written: Statement[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: GraphStore) {
    this.#store = store;
    this.capabilities = store.capabilities;
  }

  read(statement: Statement): Promise<readonly Row[]> {
    return this.#enqueue(async () => (await this.#begin()).transaction.run(statement));
  }

  write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#enqueue(async () => {
      const { transaction } = await this.#begin();
      const running: Promise<unknown>[] = [];
      const statements: Statement[] = [];
      const run = (statement: Statement): Promise<readonly Row[]> => {
        statements.push(statement);
        const rows = transaction.run(statement);
        rows.catch(() => undefined);
        running.push(rows);
        return rows;
      };
      try {
        const result = await work({ run });
        await Promise.all(running);
        this.#written.push(...statements.filter(({ text }) => !isReadOnly(text)));
        return result;
      } catch (cause) {
        await this.#end();
        throw cause;
      }
    });
  }

  /** The index of texts knows nothing of what is not committed. */
  findTexts(query: TextQuery, options?: ReadOptions): Promise<TextMatches> {
    return this.#store.findTexts(query, options);
  }

  ping(): Promise<void> {
    return this.#store.ping();
  }

  /** Takes everything back. The store itself stays open. */
  close(): Promise<void> {
    return this.#enqueue(() => this.#end());
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #begin(): Promise<OpenTransaction> {
    this.#open ??= openTransaction(this.#store).then(async (open) => {
      for (const statement of this.#written) await open.transaction.run(statement);
      return open;
    });
    return this.#open;
  }

  async #end(): Promise<void> {
    const open = await this.#open?.catch(() => null);
    this.#open = null;
    await open?.end();
  }
}

function openTransaction(store: GraphStore): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    let takeBack = (): void => undefined;
    const end = new Promise<void>((finish) => {
      takeBack = finish;
    });
    const ended = store
      .write(async (transaction) => {
        resolve({
          transaction,
          end: async () => {
            takeBack();
            await ended;
          },
        });
        await end;
        throw new TakenBack();
      })
      // After the beginning each statement tells of its own failure.
      .catch(reject);
  });
}
