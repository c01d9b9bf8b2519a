import * as loading from '../../compile/cypher/load-statements.js';
import * as merging from '../../compile/cypher/merge-statements.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import type { GraphChange } from '../diff-graph.js';
import { isEntity } from '../plan-entity.js';
import { type LoadContext, type LoadFile, type LoadPlan, planLoad } from '../plan-load.js';
import { type Read, text } from '../read-graph.js';
import { drawPendingJudgements, erasePendingJudgements } from './judgement-links.js';
import { listTexts, MERGED_ENTITY } from './own-form.js';
import { readEntities } from './read-identity-group.js';
import { settleClaims } from './settle-claims.js';
import { settleEntities } from './settle-entities.js';

/**
 * A load knows nothing of merges: before it is planned, the merged entities that its files use stand for themselves again, and
 * afterwards they are merged anew, all in one transaction. So a file gives the same graph before a judgement and after it.
 */
export interface LoadApart {
  readonly plan: LoadPlan;
  readonly apart: Apart;
}

export interface Apart {
  readonly entities: ReadonlySet<string>;
  /** Claims that this touched. */
  readonly claims: readonly string[];
}

/** Merged entities that the files use or declare, now or as they are stored. */
export async function listRetiredBy(
  read: Read,
  files: readonly LoadFile[],
): Promise<readonly string[]> {
  if (!(await isAnythingMerged(read))) return [];
  const idsOf = (kind: LoadFile['kind']): readonly string[] =>
    files.filter((file) => file.kind === kind).map(({ id }) => id);
  const stored = await Promise.all([
    readUses(read, 'Report', idsOf('report')),
    readUses(read, 'Registry', idsOf('registry')),
    ...idsOf('registry').map(async (id) =>
      (await read(loading.readNodesBy(MERGED_ENTITY, 'registry', id))).map((row) =>
        text(row['id']),
      ),
    ),
  ]);
  const wanted = files.flatMap(({ plan }) => [
    ...plan.uses,
    ...plan.nodes.filter(isEntity).map(({ id }) => id),
  ]);
  const ids = [...new Set([...stored.flat(), ...wanted])];
  if (ids.length === 0) return [];
  const rows = await read(loading.readNodesById(MERGED_ENTITY, ids));
  return rows.map((row) => text(row['id']));
}

async function isAnythingMerged(read: Read): Promise<boolean> {
  return (await read(merging.readAnyMerged())).length > 0;
}

async function readUses(
  read: Read,
  label: 'Report' | 'Registry',
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await read(merging.readStoredUses(label, ids));
  return rows.flatMap(({ uses }) => (Array.isArray(uses) ? uses.map(text) : []));
}

/** Plans a load with what its files use taken apart, and with all that is merged into what goes. */
export async function takeApart(
  transaction: StoreTransaction,
  files: readonly LoadFile[],
  context: LoadContext,
): Promise<LoadApart> {
  const read: Read = (statement) => transaction.run(statement);
  const { ontology } = context;
  const first = await separate(transaction, files, ontology);
  const entities = new Set(first.entities);
  const claims = [...first.claims];
  for (;;) {
    const plan = await planLoad(read, files, context);
    const removed = plan.change.nodes.removed.filter(isEntity).map(({ id }) => id);
    const losing = await listMergedInto(read, removed);
    if (losing.every((id) => entities.has(id))) {
      await erasePendingJudgements(transaction, removed);
      return { plan, apart: { entities, claims } };
    }
    for (const id of losing) entities.add(id);
    claims.push(...(await settleEntities(transaction, losing, { ontology, apart: entities })));
  }
}

/** Lets the merged entities that the files use or declare stand for themselves. */
export async function separate(
  transaction: StoreTransaction,
  files: readonly LoadFile[],
  ontology: Ontology,
): Promise<Apart> {
  const entities = new Set(await listRetiredBy((statement) => transaction.run(statement), files));
  const claims = await settleEntities(transaction, [...entities], { ontology, apart: entities });
  return { entities, claims };
}

async function listMergedInto(read: Read, ids: readonly string[]): Promise<readonly string[]> {
  const nodes = await readEntities(read, ids);
  return nodes.flatMap(({ properties }) => listTexts(properties['mergedIds']));
}

/**
 * Merges what the load leaves to be merged, by judgements old and new.
 * @returns claims whose derived state has to be computed anew
 */
export async function mergeAgain(
  transaction: StoreTransaction,
  { plan: { change, touched }, apart }: LoadApart,
  ontology: Ontology,
): Promise<readonly string[]> {
  const read: Read = (statement) => transaction.run(statement);
  const created = change.nodes.created.filter(isEntity).map(({ id }) => id);
  const judged = await drawPendingJudgements(transaction, created);
  const seeds = [...apart.entities, ...judged, ...listJudged(change)];
  const isMerging = seeds.length > 0 || (await isAnythingMerged(read));
  if (!isMerging) return touched;
  const changed = change.nodes.changed.map(({ after }) => after).filter(isEntity);
  const settled = await settleEntities(
    transaction,
    [...new Set([...seeds, ...changed.map(({ id }) => id)])],
    { ontology },
  );
  const all = new Set([...touched, ...apart.claims, ...settled]);
  return settleClaims(transaction, [...all], ontology);
}

/** Entities between which files judge otherwise now. */
function listJudged({ edges }: GraphChange): readonly string[] {
  return [
    ...edges.created,
    ...edges.removed,
    ...edges.changed.flatMap(({ before, after }) => [before, after]),
  ]
    .filter(({ type }) => type === 'SAME_AS')
    .flatMap(({ from, to }) => [from, to]);
}
