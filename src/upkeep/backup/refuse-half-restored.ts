import { readAnyNode } from '../../compile/cypher/backup-statements.js';
import { ParleyError } from '../../errors/parley-error.js';
import type { GraphStore } from '../../store/port.js';

/**
 * Part of a graph would answer as if it were the whole.
 *
 * @throws ParleyError STORE_UNSUPPORTED if restoring a backup into the store was begun and not ended
 */
export async function refuseHalfRestored(store: GraphStore): Promise<void> {
  const rest = await store.read(readAnyNode(['Restored']));
  if (rest.length === 0) return;
  throw new ParleyError('STORE_UNSUPPORTED', 'A backup was restored here and not to its end.', {
    hint: 'Empty the store (remove the folder, or all nodes of the database) and restore again.',
  });
}
