import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import { BEGINNING } from '../ontology/recorded.js';
import type { StoreTransaction } from '../store/port.js';
import { applyChange } from './apply-change.js';
import type { GraphChange } from './diff-graph.js';
import type { ContradictionOptions } from './find-contradictions.js';
import type { NodeElement } from './graph-elements.js';
import { keepHistory } from './keep-history.js';
import { nextTime } from './next-time.js';
import { planDerivedState } from './plan-derived-state.js';
import { isEntity } from './plan-entity.js';
import { type Read, textOrNull, toNodes } from './read-graph.js';

export interface WriteSettings {
  readonly ontology: Ontology;
  /** When it is recorded, as `takeTime` gives it. */
  readonly now: string;
}

/** Writes a change. Nothing that was recorded is lost. */
export async function writeChange(
  transaction: StoreTransaction,
  change: GraphChange,
  { ontology, now }: WriteSettings,
): Promise<void> {
  const former = await readFormer((statement) => transaction.run(statement), change);
  await applyChange(transaction, keepHistory(change, { ontology, now, former }), ontology);
}

/** Computes and writes anew what follows for these claims; answers what changed. */
export async function writeDerivedState(
  transaction: StoreTransaction,
  touched: readonly string[],
  settings: WriteSettings & { readonly contradictions: ContradictionOptions },
): Promise<GraphChange> {
  const { ontology, contradictions, now } = settings;
  const read: Read = (statement) => transaction.run(statement);
  const change = await planDerivedState(read, touched, { ontology, options: contradictions });
  await applyChange(
    transaction,
    keepHistory(change, { ontology, now, former: new Map() }),
    ontology,
  );
  return change;
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
export async function takeTime(transaction: StoreTransaction, now: string): Promise<string> {
  const [row] = await transaction.run(statements.lockLoading());
  const next = nextTime(textOrNull(row?.['recordedAt']), now);
  await transaction.run(statements.noteRecording(next));
  return next;
}

/** Keeps loads out until the transaction ends, and lets those that wait know that something was written. */
export async function takeLoadLock(transaction: StoreTransaction): Promise<void> {
  await takeTime(transaction, BEGINNING);
}
