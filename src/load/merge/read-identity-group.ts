import * as loading from '../../compile/cypher/load-statements.js';
import * as merging from '../../compile/cypher/merge-statements.js';
import type { StoredJudgement } from '../../identity/find-canonical.js';
import type { NodeElement } from '../graph-elements.js';
import { type Read, text, toNodes } from '../read-graph.js';
import { listTexts, MERGED_ENTITY } from './own-form.js';

/** Entities that judgements or earlier merges join, as they are stored, and all judgements on them. */
export interface IdentityGroup {
  readonly entities: ReadonlyMap<string, NodeElement>;
  readonly judgements: readonly StoredJudgement[];
}

/** Everything that is, was or is to be one with these entities. Ids that are not there are left out. */
export async function readIdentityGroup(
  read: Read,
  seeds: readonly string[],
): Promise<IdentityGroup> {
  const entities = new Map<string, NodeElement>();
  const judgements: StoredJudgement[] = [];
  const sought = new Set(seeds);
  for (let next: readonly string[] = [...sought]; next.length > 0;) {
    const [nodes, judged] = await Promise.all([
      readEntities(read, next),
      readJudgements(read, next),
    ]);
    for (const node of nodes) entities.set(node.id, node);
    judgements.push(...judged);
    const joined = [
      ...nodes.flatMap(listMergedWith),
      ...judged.filter(({ judgement }) => judgement === 'POSITIVE').map(({ b }) => b),
    ];
    next = [...new Set(joined)].filter((id) => !sought.has(id));
    for (const id of next) sought.add(id);
  }
  return { entities, judgements };
}

/** The entities with these ids, merged or not. */
export async function readEntities(
  read: Read,
  ids: readonly string[],
): Promise<readonly NodeElement[]> {
  if (ids.length === 0) return [];
  const rows = await Promise.all(
    ['Entity', MERGED_ENTITY].map((label) => read(loading.readNodesById(label, ids))),
  );
  return toNodes(rows.flat());
}

function listMergedWith({ properties }: NodeElement): readonly string[] {
  const { canonicalId, mergedIds } = properties;
  return [...(typeof canonicalId === 'string' ? [canonicalId] : []), ...listTexts(mergedIds)];
}

async function readJudgements(
  read: Read,
  ids: readonly string[],
): Promise<readonly StoredJudgement[]> {
  const rows = await Promise.all(
    (['Entity', MERGED_ENTITY] as const).map((label) =>
      read(merging.readJudgementsAround(label, ids)),
    ),
  );
  return rows.flat().map((row) => ({
    a: text(row['a']),
    b: text(row['b']),
    judgement: text(row['judgement']),
    decidedBy: text(row['decidedBy']),
  }));
}
