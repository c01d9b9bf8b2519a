import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import { applyChange } from '../apply-change.js';
import type { GraphChange } from '../diff-graph.js';
import { withoutHistory } from '../keep-history.js';

/** Writes how the graph is drawn, and leaves no history: who is who is today's under every question, also about the past. */
export async function drawChange(
  transaction: StoreTransaction,
  change: GraphChange,
  ontology: Ontology,
): Promise<void> {
  await applyChange(transaction, withoutHistory(change), ontology);
}
