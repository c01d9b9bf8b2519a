import * as statements from '../compile/cypher/load-statements.js';
import type { GraphStore } from '../store/port.js';
import { text } from './read-graph.js';

/** A registry file as it was loaded. */
export interface StoredRegistry {
  readonly id: string;
  readonly source: string;
}

/** The registry files in the graph, in order of ids: enough to check reports against them. */
export async function readStoredRegistries(store: GraphStore): Promise<readonly StoredRegistry[]> {
  const rows = await store.read(statements.readRegistrySources());
  return rows.map((row) => ({ id: text(row['id']), source: text(row['source']) }));
}
