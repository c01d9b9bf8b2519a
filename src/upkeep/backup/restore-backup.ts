import * as statements from '../../compile/cypher/backup-statements.js';
import { noteRecording } from '../../compile/cypher/load-statements.js';
import { forgetTextForm } from '../../compile/cypher/text-statements.js';
import { ParleyError } from '../../errors/parley-error.js';
import { computeContentHash } from '../../load/content-hash.js';
import { fillSearch } from '../../load/fill-search.js';
import { readAppliedMigrations } from '../../store/migrate.js';
import type { GraphStore } from '../../store/port.js';
import { groupBy } from '../../util/group-by.js';
import type { BackupEdge, BackupHeader, BackupNode } from './backup-format.js';
import { BACKUP_LABELS, type BackupProgress } from './print-backup.js';
import { checkBackup, isNode, readElements } from './read-backup.js';

/** Elements written in one transaction. */
const BATCH = 5_000;

/**
 * Fills an empty store from a backup, whichever engine either has. The whole file is checked before anything is written.
 * If it is interrupted the store stays marked, is refused by every command, and has to be emptied.
 *
 * @throws ParleyError INPUT_REFUSED if the file is not whole or the store not empty; FILE_UNREADABLE; STORE_NEWER
 */
export async function restoreBackup(
  store: GraphStore,
  path: string,
  onProgress?: (progress: BackupProgress) => void,
): Promise<BackupProgress> {
  const { header, end } = await checkBackup(path);
  const isEarlier = await checkFit(store, header);
  if (isEarlier) await store.write((transaction) => transaction.run(forgetTextForm()));
  const count = { nodes: 0, relationships: 0 };
  for await (const batch of readBatches(path)) {
    await writeBatch(store, batch);
    for (const element of batch) count[isNode(element) ? 'nodes' : 'relationships'] += 1;
    onProgress?.(count);
  }
  await finish(store, header);
  if (isEarlier) await fillSearch(store);
  const hash = await computeContentHash(store);
  if (hash === end.contentHash) return count;
  throw new ParleyError('STORE_FAILED', `The restored content has the hash ${hash}.`, {
    hint: `The backup says ${end.contentHash}. Empty the store and restore again.`,
  });
}

/** Answers whether an earlier version made the backup. */
async function checkFit(store: GraphStore, { migrations }: BackupHeader): Promise<boolean> {
  const known = new Set(await readAppliedMigrations(store));
  const missing = migrations.filter((id) => !known.has(id));
  if (missing.length > 0) {
    throw new ParleyError('STORE_NEWER', `The backup has migration ${missing.join(', ')}.`, {
      hint: 'Use the version of Parley that made it, or a later one.',
    });
  }
  const any = await store.read(statements.readAnyNode([...BACKUP_LABELS, 'Restored']));
  if (any.length === 0) return migrations.length < known.size;
  throw new ParleyError('INPUT_REFUSED', 'The store is not empty.', {
    hint: 'Restore into an empty one: another PARLEY_DATA folder or another database.',
  });
}

type Batch = readonly (BackupNode | BackupEdge)[];

async function* readBatches(path: string): AsyncGenerator<Batch> {
  let batch: (BackupNode | BackupEdge)[] = [];
  for await (const element of readElements(path)) {
    batch.push(element);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function writeBatch(store: GraphStore, batch: Batch): Promise<void> {
  const nodes = batch.filter(isNode);
  const edges = batch.filter((element): element is BackupEdge => !isNode(element));
  return store.write(async (transaction) => {
    for (const [, alike] of groupBy(nodes, ({ labels }) => labels.join(':'))) {
      const rows = alike.map(({ key, properties }) => ({ key, properties }));
      await transaction.run(statements.restoreNodes(alike[0]?.labels ?? [], rows));
    }
    for (const [type, alike] of groupBy(edges, (edge) => edge.type)) {
      const rows = alike.map(({ from, to, properties }) => ({ from, to, properties }));
      const [row] = await transaction.run(statements.restoreEdges(type, rows));
      if (row?.['written'] !== alike.length) {
        throw new ParleyError('INPUT_REFUSED', `A ${type} of the backup leads nowhere.`);
      }
    }
  });
}

async function finish(store: GraphStore, { recordedAt }: BackupHeader): Promise<void> {
  for (let done = BATCH; done === BATCH;) {
    const [row] = await store.write((transaction) =>
      transaction.run(statements.endRestoring(BATCH)),
    );
    done = Number(row?.['done'] ?? 0);
  }
  if (recordedAt === null) return;
  await store.write((transaction) => transaction.run(noteRecording(recordedAt)));
}
