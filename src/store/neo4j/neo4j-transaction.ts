import neo4j, { type ManagedTransaction } from 'neo4j-driver';

import type { Statement } from '../../compile/statement.js';
import { checkParameters } from '../check-parameters.js';
import type { Row, StoreTransaction } from '../port.js';
import { runWithoutStacks } from './run-without-stacks.js';
import { toDriverParameters } from './to-driver-parameters.js';
import { toRows } from './to-rows.js';
import { toStoreError } from './to-store-error.js';

/** One transaction of the driver. Statements that are not awaited in between go out together. */
export class Neo4jTransaction implements StoreTransaction {
  readonly #transaction: ManagedTransaction;
  readonly #print: (text: string) => string;
  readonly #results: Promise<unknown>[] = [];
  #failure: unknown;

  constructor(transaction: ManagedTransaction, print: (text: string) => string) {
    this.#transaction = transaction;
    this.#print = print;
  }

  /** The first error of a statement as the driver threw it; undefined while there is none. */
  get failure(): unknown {
    return this.#failure;
  }

  run(statement: Statement): Promise<readonly Row[]> {
    const rows = this.#run(statement);
    rows.catch(() => undefined);
    this.#results.push(rows);
    return rows;
  }

  /** Waits for every statement, awaited by the work or not. Rejects with the first failure. */
  async settle(): Promise<void> {
    await Promise.all(this.#results);
  }

  async #run(statement: Statement): Promise<readonly Row[]> {
    try {
      checkParameters(statement.parameters);
      const running = runWithoutStacks(() =>
        this.#transaction.run(
          this.#print(statement.text),
          toDriverParameters(statement.parameters),
        ),
      );
      const { records } = await running;
      return toRows(records);
    } catch (cause) {
      if (cause instanceof neo4j.Neo4jError) this.#failure ??= cause;
      throw toStoreError(cause);
    }
  }
}
