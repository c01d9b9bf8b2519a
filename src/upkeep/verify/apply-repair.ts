import { applyChange } from '../../load/apply-change.js';
import type { GraphChange } from '../../load/diff-graph.js';
import { withoutHistory } from '../../load/keep-history.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';

/** Writes what mends the graph. Damage was never recorded, so nothing of it becomes history. */
export function applyRepair(
  transaction: StoreTransaction,
  change: GraphChange,
  ontology: Ontology,
): Promise<void> {
  return applyChange(transaction, withoutHistory(change), ontology);
}
