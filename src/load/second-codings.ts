import * as statements from '../compile/cypher/load-statements.js';
import { groupBy } from '../util/group-by.js';
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
 * Entities that a second coding declares as another coding of the text does: they are the first report's where that declares
 * them, else the second coding's with the least id, whatever the order of loading. By the id of each second coding, those
 * that it leaves to another. What is `released` belongs to nobody. Reads nothing where no file is a second coding.
 */
export async function listSharedEntities(
  read: Read,
  files: readonly Planned[],
  released: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const seconds = files.flatMap(({ id, plan }) => {
    const coded = codedBy(plan);
    return coded === null ? [] : [{ id, coded, declared: listEntities(plan) }];
  });
  const ids = [...new Set(seconds.flatMap(({ declared }) => declared))];
  if (ids.length === 0) return new Map();
  const [codings, ...rows] = await Promise.all([
    listSecondCodings(read, [...new Set(seconds.map(({ coded }) => coded))]),
    ...['Entity', MERGED_ENTITY].map((label) => read(statements.readNodesById(label, ids))),
  ]);
  const coming = new Set(files.map(({ id }) => id));
  const stored = toNodes(rows.flat())
    .map(({ id, properties }) => ({ entity: id, owner: String(properties['declaredIn'] ?? '') }))
    .filter(({ entity, owner }) => !coming.has(owner) && !released.has(entity));
  const planned = files.flatMap(({ id, plan }) =>
    listEntities(plan).map((entity) => ({ entity, owner: id })),
  );
  const codedOf = new Map([...codings, ...seconds.map(({ id, coded }) => [id, coded] as const)]);
  const owners = groupBy([...stored, ...planned], ({ entity }) => entity);
  const isLeft = (entity: string, { id, coded }: (typeof seconds)[number]): boolean =>
    (owners.get(entity) ?? []).some(
      ({ owner }) => owner === coded || (codedOf.get(owner) === coded && owner < id),
    );
  return new Map(
    seconds.map((second) => [
      second.id,
      new Set(second.declared.filter((entity) => isLeft(entity, second))),
    ]),
  );
}

/**
 * Stored second codings whose entities these files may take over, by id: of reports among them, and of those that second
 * codings among them code.
 */
export function listOtherCodings(
  read: Read,
  files: readonly Planned[],
): Promise<ReadonlyMap<string, string>> {
  return listSecondCodings(
    read,
    files.map(({ id, plan }) => codedBy(plan) ?? id),
  );
}

/** The report that each stored second coding of these reports codes, by the second coding's id. */
async function listSecondCodings(
  read: Read,
  reports: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const [met, waiting] = await Promise.all([
    read(statements.readEdgesTo('Report', reports, [CODING_OF])),
    read(statements.readOpenReferencesTo(reports)),
  ]);
  return new Map([
    ...toEdges(met).map(({ from, to }) => [from, to] as const),
    ...toNodes(waiting)
      .filter(({ properties }) => properties['relation'] === CODING_OF)
      .map(({ properties }) => [text(properties['from']), text(properties['to'])] as const),
  ]);
}

/** Null where it is no second coding. */
function codedBy({ openEdges }: PlannedFile): string | null {
  return openEdges.find(({ type }) => type === CODING_OF)?.to ?? null;
}

function listEntities({ nodes }: PlannedFile): readonly string[] {
  return nodes.filter(isEntity).map(({ id }) => id);
}
