import type { Statement } from '../src/compile/statement.js';
import type { GraphStore } from '../src/store/port.js';

/** Keeps the statements that are read, so that they can be read again by themselves. */
export class ReadRecorder implements GraphStore {
  readonly capabilities;
  #recorded: Statement[] = [];

  constructor(readonly store: GraphStore) {
    this.capabilities = store.capabilities;
  }

  read: GraphStore['read'] = (statement, options) => {
    this.#recorded.push(statement);
    return this.store.read(statement, options);
  };

  write: GraphStore['write'] = (work) => this.store.write(work);
  findTexts: GraphStore['findTexts'] = (query, options) => this.store.findTexts(query, options);
  ping = (): Promise<void> => this.store.ping();
  close = (): Promise<void> => this.store.close();

  /** Those since it was last asked. */
  take(): readonly Statement[] {
    const recorded = this.#recorded;
    this.#recorded = [];
    return recorded;
  }
}
