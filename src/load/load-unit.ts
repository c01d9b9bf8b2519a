import * as statements from '../compile/cypher/load-statements.js';
import type { GraphStore, StoreTransaction } from '../store/port.js';
import { applyChange } from './apply-change.js';
import { type GraphChange, hasChanges, NO_CHANGE } from './diff-graph.js';
import type { ContradictionOptions } from './find-contradictions.js';
import { countOutcomes, type LoadOutcome } from './load-outcome.js';
import { planDerivedState } from './plan-derived-state.js';
import { type LoadContext, type LoadFile, planLoad } from './plan-load.js';
import type { Read } from './read-graph.js';

export interface UnitContext extends LoadContext {
  readonly contradictions: ContradictionOptions;
}

/** Loads files in one transaction, all or nothing. If nothing differs, nothing is written and no transaction begun. */
export async function loadUnit(
  store: GraphStore,
  files: readonly LoadFile[],
  context: UnitContext,
): Promise<readonly LoadOutcome[]> {
  if (files.length === 0) return [];
  const read: Read = (statement) => store.read(statement);
  const { change } = await planLoad(read, files, context);
  if (!hasChanges(change)) {
    return countOutcomes(read, files, { own: NO_CHANGE, derived: NO_CHANGE });
  }
  return store.write(async (transaction) => {
    const within: Read = (statement) => transaction.run(statement);
    await takeLock(transaction);
    // Planned again: another load may have come between.
    const plan = await planLoad(within, files, context);
    await applyChange(transaction, plan.change, context.ontology);
    const derived = await writeDerivedState(transaction, plan.touched, context);
    return countOutcomes(within, files, { own: plan.change, derived });
  });
}

async function writeDerivedState(
  transaction: StoreTransaction,
  touched: readonly string[],
  { ontology, contradictions }: UnitContext,
): Promise<GraphChange> {
  const read: Read = (statement) => transaction.run(statement);
  const change = await planDerivedState(read, touched, { ontology, options: contradictions });
  await applyChange(transaction, change, ontology);
  return change;
}

/** Keeps loads of several processes apart on a server; see `lockLoading`. */
async function takeLock(transaction: StoreTransaction): Promise<void> {
  await Promise.all(statements.lockLoading().map((statement) => transaction.run(statement)));
}
