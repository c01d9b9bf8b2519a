import * as statements from '../compile/cypher/load-statements.js';
import { BEGINNING } from '../ontology/recorded.js';
import type { GraphStore, StoreTransaction } from '../store/port.js';
import { applyChange } from './apply-change.js';
import { type GraphChange, hasChanges, NO_CHANGE } from './diff-graph.js';
import type { ContradictionOptions } from './find-contradictions.js';
import type { NodeElement } from './graph-elements.js';
import { keepHistory } from './keep-history.js';
import { countOutcomes, type LoadOutcome, readShares } from './load-outcome.js';
import { nextTime } from './next-time.js';
import { planDerivedState } from './plan-derived-state.js';
import { isEntity } from './plan-entity.js';
import { type LoadContext, type LoadFile, type LoadPlan, planLoad } from './plan-load.js';
import { type Read, textOrNull, toNodes } from './read-graph.js';

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
    return countOutcomes(readShares(read), files, { own: NO_CHANGE, derived: NO_CHANGE });
  }
  return store.write(async (transaction) => {
    const within: Read = (statement) => transaction.run(statement);
    const recorded = { ...context, now: await takeTime(transaction, context.now) };
    // Planned again: another load may have come between.
    const plan = await planLoad(within, files, recorded);
    const derived = await writeChange(transaction, plan, recorded);
    return countOutcomes(readShares(within), files, { own: plan.change, derived });
  });
}

/** Writes what changes, with all that follows from it; answers what followed. Nothing that was recorded is lost. */
async function writeChange(
  transaction: StoreTransaction,
  { change, touched }: LoadPlan,
  { ontology, contradictions, now }: UnitContext,
): Promise<GraphChange> {
  const read: Read = (statement) => transaction.run(statement);
  const former = await readFormer(read, change);
  await applyChange(transaction, keepHistory(change, { ontology, now, former }), ontology);
  const derived = await planDerivedState(read, touched, { ontology, options: contradictions });
  const recording = { ontology, now, former: new Map() };
  await applyChange(transaction, keepHistory(derived, recording), ontology);
  return derived;
}

/** Entities that are no more, of those that the change creates. */
async function readFormer(
  read: Read,
  { nodes }: GraphChange,
): Promise<ReadonlyMap<string, NodeElement>> {
  const ids = nodes.created.filter(isEntity).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await read(statements.readFormerEntities(ids));
  return new Map(toNodes(rows).map((node) => [node.id, node]));
}

/** Keeps loads of several processes apart on a server, and notes when this one is recorded: later than all before it. */
async function takeTime(transaction: StoreTransaction, now: string): Promise<string> {
  const [row] = await transaction.run(statements.lockLoading());
  const next = nextTime(textOrNull(row?.['recordedAt']), now);
  await transaction.run(statements.noteRecording(next));
  return next;
}

/** Keeps loads out until the transaction ends, and lets those that wait know that something was written. */
export async function takeLoadLock(transaction: StoreTransaction): Promise<void> {
  await takeTime(transaction, BEGINNING);
}
