import * as loading from '../../compile/cypher/load-statements.js';
import * as merging from '../../compile/cypher/merge-statements.js';
import { isEntity } from '../plan-entity.js';
import type { LoadFile } from '../plan-load.js';
import { type Read, text, toNodes } from '../read-graph.js';
import { propositionOf } from './claim-content.js';
import { MERGED_CLAIM, MERGED_ENTITY } from './own-form.js';

/**
 * New reports that have to do with merges though they use no merged entity: they say what a claim has come to say, or declare an
 * entity that was judged before it was there, or whose id is that of a merged one. Ids of the files. Reads next to nothing where nobody has judged.
 */
export async function listBoundFiles(
  read: Read,
  files: readonly LoadFile[],
): Promise<ReadonlySet<string>> {
  const any = await Promise.all([read(merging.readAnyMerged()), read(merging.readAnyJudged())]);
  if (any.flat().length === 0) return new Set();
  const [stated, named] = await Promise.all([
    listStated(read, [...new Set(files.flatMap(({ plan }) => [...plan.claims.keys()]))]),
    listJudged(read, [...new Set(files.flatMap(listDeclared))]),
  ]);
  const bound = files.filter(
    (file) =>
      [...file.plan.claims.keys()].some((id) => stated.has(id)) ||
      listDeclared(file).some((id) => named.has(id)),
  );
  return new Set(bound.map(({ id }) => id));
}

function listDeclared({ plan }: LoadFile): readonly string[] {
  return plan.nodes.filter(isEntity).map(({ id }) => id);
}

/** Propositions that claims made on merged entities state. */
async function listStated(read: Read, claims: readonly string[]): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set();
  const rows = await Promise.all(
    (['Claim', MERGED_CLAIM] as const).map((label) =>
      read(merging.readClaimsStating(label, claims)),
    ),
  );
  return new Set(toNodes(rows.flat()).map(propositionOf));
}

/** Entities on which a judgement waits, or that are merged. */
async function listJudged(read: Read, entities: readonly string[]): Promise<ReadonlySet<string>> {
  if (entities.length === 0) return new Set();
  const [merged, ...pending] = await Promise.all([
    read(loading.readNodesById(MERGED_ENTITY, entities)),
    ...(['a', 'b'] as const).map((end) => read(merging.readPendingJudgements(end, entities))),
  ]);
  const ends = toNodes(pending.flat()).flatMap(({ properties: { a, b } }) => [text(a), text(b)]);
  return new Set([...merged.map((row) => text(row['id'])), ...ends]);
}
