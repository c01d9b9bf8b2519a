import * as statements from '../../compile/cypher/upkeep-statements.js';
import { MERGED_ENTITY } from '../../load/merge/own-form.js';
import { planSettlement, settleEntities } from '../../load/merge/settle-entities.js';
import { type Read, text } from '../../load/read-graph.js';
import { readNodePages } from '../../load/read-node-pages.js';
import type { Ontology } from '../../ontology/ontology.js';
import { found } from './finding.js';
import { type Inspection, SOUND, type Stage } from './inspection.js';

const PAGE = 200;

/** Whether entities are merged as the judgements on them say, and no others. */
export function mergeStage(ontology: Ontology): Stage<readonly string[]> {
  return {
    name: 'merges',
    parts: readParts,
    sizeOf: ({ length }) => length,
    inspect: (read, ids) => inspectEntities(read, ids, ontology),
  };
}

/** Ids of all entities that are merged, stand for others, or are judged to be one with another. */
async function* readParts(read: Read): AsyncGenerator<readonly string[]> {
  for await (const page of readNodePages(read, MERGED_ENTITY, PAGE)) yield page.map(({ id }) => id);
  const judged = await read(statements.readDrawnJudgements('Entity'));
  const standing = await read(statements.readStandingEntities());
  const ids = [
    ...new Set([
      ...judged.flatMap(({ a, b }) => [text(a), text(b)]),
      ...standing.map(({ id }) => text(id)),
    ]),
  ];
  for (let start = 0; start < ids.length; start += PAGE) yield ids.slice(start, start + PAGE);
}

async function inspectEntities(
  read: Read,
  ids: readonly string[],
  ontology: Ontology,
): Promise<Inspection> {
  const { moves, changed } = await planSettlement(read, ids, { ontology });
  const wrong = new Set([
    ...moves.map(({ original }) => original),
    ...changed.map(({ before }) => before.id),
  ]);
  if (wrong.size === 0) return SOUND;
  return {
    findings: [...wrong].map((id) => found('MERGE_DIFFERS', id, 'It is judged otherwise.')),
    repair: async (transaction) => {
      await settleEntities(transaction, ids, { ontology });
    },
  };
}
