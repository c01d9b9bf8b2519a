import type { GraphStore, StoreTransaction } from '../store/port.js';
import { type GraphChange, hasChanges, NO_CHANGE } from './diff-graph.js';
import type { ContradictionOptions } from './find-contradictions.js';
import { countOutcomes, type LoadOutcome, readShares } from './load-outcome.js';
import { listRetiredBy, mergeAgain, takeApart } from './merge/load-around-merges.js';
import { type LoadContext, type LoadFile, planLoad } from './plan-load.js';
import type { Read } from './read-graph.js';
import { takeTime, writeChange, writeDerivedState } from './write-change.js';

export interface UnitContext extends LoadContext {
  readonly contradictions: ContradictionOptions;
  /** Told of each change once it is written. */
  readonly onChange?: (change: UnitChange) => void;
}

/** What one transaction changed. */
export interface UnitChange {
  readonly files: readonly LoadFile[];
  /** What the files themselves bring. */
  readonly own: GraphChange;
  /** What follows for claims, contradictions, world relations and projections. */
  readonly derived: GraphChange;
}

/** Loads files in one transaction, all or nothing. If nothing differs, nothing is written. */
export async function loadUnit(
  store: GraphStore,
  files: readonly LoadFile[],
  context: UnitContext,
): Promise<readonly LoadOutcome[]> {
  if (files.length === 0) return [];
  const read: Read = (statement) => store.read(statement);
  const countNothing = (): Promise<readonly LoadOutcome[]> =>
    countOutcomes(readShares(read), files, { own: NO_CHANGE, derived: NO_CHANGE });
  // Of what is merged a transaction alone can tell what these files wrote.
  if ((await listRetiredBy(read, files)).length === 0) {
    const { change } = await planLoad(read, files, context);
    if (!hasChanges(change)) return countNothing();
  }
  try {
    const { outcomes, ...changes } = await store.write((transaction) =>
      writeUnit(transaction, files, context),
    );
    context.onChange?.({ files, ...changes });
    return outcomes;
  } catch (error) {
    if (error instanceof NothingChanged) return countNothing();
    throw error;
  }
}

/** Ends a transaction in which everything came out as it was. */
class NothingChanged extends Error {}

async function writeUnit(
  transaction: StoreTransaction,
  files: readonly LoadFile[],
  context: UnitContext,
): Promise<Omit<UnitChange, 'files'> & { readonly outcomes: readonly LoadOutcome[] }> {
  const read: Read = (statement) => transaction.run(statement);
  const recorded = { ...context, now: await takeTime(transaction, context.now) };
  // Planned again: another load may have come between.
  const { plan, apart } = await takeApart(transaction, files, recorded);
  if (!hasChanges(plan.change)) throw new NothingChanged();
  await writeChange(transaction, plan.change, recorded);
  const touched = await mergeAgain(transaction, { plan, apart }, context.ontology);
  const derived = await writeDerivedState(transaction, touched, recorded);
  const changes = { own: plan.change, derived };
  return { ...changes, outcomes: await countOutcomes(readShares(read), files, changes) };
}
