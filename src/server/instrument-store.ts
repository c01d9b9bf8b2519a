import type { Metrics } from '../observe/metrics.js';
import type { GraphStore } from '../store/port.js';

/** The same store, its reads and writes counted and timed. */
export function instrumentStore(store: GraphStore, metrics: Metrics): GraphStore {
  const measure = async <T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    let succeeded = false;
    try {
      const result = await work();
      succeeded = true;
      return result;
    } finally {
      metrics.observeStore(kind, succeeded, (performance.now() - started) / 1_000);
    }
  };
  const plan = store.plan?.bind(store);
  return {
    capabilities: store.capabilities,
    ...(plan === undefined ? {} : { plan }),
    read: (statement, options) => measure('read', () => store.read(statement, options)),
    findTexts: (query, options) => measure('read', () => store.findTexts(query, options)),
    write: (work) => measure('write', () => store.write(work)),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
