import { openConfiguredStore } from '../app.js';
import { type Config, loadConfig } from '../config/config.js';
import type { GraphStore } from '../store/port.js';

/** Opens the configured store for one command and closes it whatever happens. */
export async function useStore<T>(
  work: (store: GraphStore, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig();
  const store = await openConfiguredStore(config);
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}
