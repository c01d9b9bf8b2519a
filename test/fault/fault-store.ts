import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { MigratableStore } from '../../src/store/port.js';
import { readMigrations } from '../../src/store/read-migrations.js';

/** Where the graph of a trial lies. */
export type FaultPlace =
  | { readonly engine: 'embedded'; readonly directory: string }
  | { readonly engine: 'neo4j'; readonly uri: string; readonly password: string };

/** Some reports: so there are checkpoints during a trial. */
const LOG_BYTES = 100_000;

/** Opens it as the program does at its start. */
export async function openFaultStore(place: FaultPlace): Promise<MigratableStore> {
  const store =
    place.engine === 'embedded'
      ? await openEmbeddedStore({ directory: place.directory, leastLogBytes: LOG_BYTES })
      : await openNeo4jStore({ uri: place.uri, user: 'neo4j', password: place.password });
  try {
    await migrate(store, await readMigrations());
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
