import type { Statement } from '../src/compile/statement.js';
import type { GraphStore } from '../src/store/port.js';

/** Statements of one transaction. */
export type Recorded = readonly Statement[];

/** Statements of the loader that change the content. */
const WRITES = /CREATE|DELETE|SET n/;

/** Keeps what is written, transaction by transaction; locks and looks back are no part of it. */
export class StatementRecorder implements GraphStore {
  readonly capabilities;
  readonly #store: GraphStore;
  readonly #recorded: Statement[][] = [];

  constructor(store: GraphStore) {
    this.#store = store;
    this.capabilities = store.capabilities;
  }

  read: GraphStore['read'] = (statement, options) => this.#store.read(statement, options);

  write: GraphStore['write'] = (work) => {
    const statements: Statement[] = [];
    this.#recorded.push(statements);
    return this.#store.write((transaction) => {
      statements.length = 0;
      return work({
        run: (statement) => {
          if (WRITES.test(statement.text)) statements.push(statement);
          return transaction.run(statement);
        },
        indexTexts: (changes) => transaction.indexTexts?.(changes),
      });
    });
  };

  findTexts: GraphStore['findTexts'] = (query, options) => this.#store.findTexts(query, options);
  ping = (): Promise<void> => this.#store.ping();
  close = (): Promise<void> => this.#store.close();

  take(): readonly Recorded[] {
    return this.#recorded.splice(0);
  }
}
