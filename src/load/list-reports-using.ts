import * as statements from '../compile/cypher/load-statements.js';
import type { GraphStore } from '../store/port.js';
import { text, textOrNull } from './read-graph.js';

/** A stored report, as far as it is needed to check its file again. */
export interface StoredReportSource {
  readonly id: string;
  readonly source: string;
  /** Null where the licence forbids to keep it. */
  readonly text: string | null;
}

/**
 * Stored reports that use or declare one of the entities, in order of ids: their mentions may change with the names of
 * those entities. Looks at every report.
 */
export async function listReportsUsing(
  store: GraphStore,
  entityIds: readonly string[],
): Promise<readonly StoredReportSource[]> {
  if (entityIds.length === 0) return [];
  const rows = await store.read(statements.readReportsUsing(entityIds));
  return rows.map((row) => ({
    id: text(row['id']),
    source: text(row['source']),
    text: textOrNull(row['text']),
  }));
}
