import type { Transaction } from '@grafeo-db/js';

import type { Statement } from '../../compile/statement.js';
import { checkParameters } from '../check-parameters.js';
import type { Row, StoreTransaction, TextChange } from '../port.js';
import { printText } from './print-text.js';
import { toStoreError } from './to-store-error.js';

/**
 * One transaction of the embedded engine. Statements run in the order given, even if nobody waits in between. The
 * engine would go on (and commit the rest) after a failed statement; here the first failure is final.
 */
export class EmbeddedTransaction implements StoreTransaction {
  readonly #transaction: Transaction;
  readonly #textChanges: TextChange[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  get textChanges(): readonly TextChange[] {
    return this.#textChanges;
  }

  indexTexts(changes: readonly TextChange[]): void {
    this.#textChanges.push(...changes);
  }

  run(statement: Statement): Promise<readonly Row[]> {
    const rows = this.#last.then(async () => {
      try {
        checkParameters(statement.parameters);
        const { text, parameters } = statement;
        const result = await this.#transaction.executeCypher(printText(text), parameters);
        return result.toArray();
      } catch (cause) {
        throw toStoreError(cause);
      }
    });
    rows.catch(() => undefined);
    this.#last = rows;
    return rows;
  }

  /** Waits for every statement, awaited by the work or not. Rejects with the first failure. */
  async commit(): Promise<void> {
    await this.#last;
    try {
      this.#transaction.commit();
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  /** Never rejects: why the work was given up is what counts, and a commit that failed may have ended the transaction. */
  async rollback(): Promise<void> {
    await this.#last.catch(() => undefined);
    try {
      if (this.#transaction.isActive) this.#transaction.rollback();
    } catch {
      // the engine has ended it
    }
  }
}
