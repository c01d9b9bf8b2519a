import type { GraphStore } from '../../src/store/port.js';

/** Clauses that change a graph. */
const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;

/** A store that passes everything on and counts the statements that write. */
export interface CountedStore {
  readonly store: GraphStore;
  readonly writes: () => number;
}

export function countWrites(store: GraphStore): CountedStore {
  let count = 0;
  return {
    writes: () => count,
    store: {
      capabilities: store.capabilities,
      read: (statement, options) => store.read(statement, options),
      findTexts: (query, options) => store.findTexts(query, options),
      ping: () => store.ping(),
      close: () => store.close(),
      write: (work) =>
        store.write((transaction) =>
          work({
            run: (statement) => {
              if (WRITES.test(statement.text)) count += 1;
              return transaction.run(statement);
            },
            indexTexts: (changes) => transaction.indexTexts?.(changes),
          }),
        ),
    },
  };
}
