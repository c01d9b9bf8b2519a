import * as statements from '../compile/cypher/load-statements.js';
import { MERGED_ENTITY } from './merge/own-form.js';
import { isEntity } from './plan-entity.js';
import type { PlannedFile } from './plan-report.js';
import { type Read, text, toEdges, toNodes } from './read-graph.js';

const CODING_OF = 'CODING_OF';

interface Planned {
  readonly id: string;
  readonly plan: PlannedFile;
}

/**
 * Entities that a second coding declares as the report does whose text it codes, by the second coding's id: they are the
 * report's, as that declares them. Reads nothing where no file is a second coding.
 */
export async function listSharedEntities(
  read: Read,
  files: readonly Planned[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const seconds = files.flatMap(({ id, plan }) => {
    const coded = plan.openEdges.find(({ type }) => type === CODING_OF)?.to;
    return coded === undefined ? [] : [{ id, coded, declared: listEntities(plan) }];
  });
  const ids = [...new Set(seconds.flatMap(({ declared }) => declared))];
  if (ids.length === 0) return new Map();
  const rows = await Promise.all(
    ['Entity', MERGED_ENTITY].map((label) => read(statements.readNodesById(label, ids))),
  );
  const ownerOf = new Map([
    ...toNodes(rows.flat()).map(({ id, properties }) => [id, properties['declaredIn']] as const),
    ...files.flatMap(({ id, plan }) =>
      seconds.some((second) => second.id === id)
        ? []
        : listEntities(plan).map((entity) => [entity, id] as const),
    ),
  ]);
  return new Map(
    seconds.map(({ id, coded, declared }) => [
      id,
      new Set(declared.filter((entity) => ownerOf.get(entity) === coded)),
    ]),
  );
}

/** Ids of stored second codings of these reports: what they declare, the reports may declare after them. */
export async function listSecondCodings(
  read: Read,
  reports: readonly string[],
): Promise<ReadonlySet<string>> {
  const [met, waiting] = await Promise.all([
    read(statements.readEdgesTo('Report', reports, [CODING_OF])),
    read(statements.readOpenReferencesTo(reports)),
  ]);
  return new Set([
    ...toEdges(met).map(({ from }) => from),
    ...toNodes(waiting)
      .filter(({ properties }) => properties['relation'] === CODING_OF)
      .map(({ properties }) => text(properties['from'])),
  ]);
}

function listEntities({ nodes }: PlannedFile): readonly string[] {
  return nodes.filter(isEntity).map(({ id }) => id);
}
