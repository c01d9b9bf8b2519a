import { openConfiguredStore, type OpenSettings } from '../app.js';
import { type Config, loadConfig } from '../config/config.js';
import { createLogger } from '../observe/logger.js';
import type { GraphStore } from '../store/port.js';

/** For commands that only read: a mistyped folder is told instead of made. */
export const READ_ONLY: OpenSettings = { mustExist: true };

/** Opens the configured store for one command and closes it whatever happens. */
export async function useStore<T>(
  work: (store: GraphStore, config: Config) => Promise<T>,
  settings: OpenSettings = {},
): Promise<T> {
  const config = loadConfig();
  const store = await openConfiguredStore(config, { logger: createLogger(config), ...settings });
  try {
    return await work(store, config);
  } finally {
    await store.close();
  }
}
