import * as statements from '../compile/cypher/load-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import { type Read, text, toNodes } from './read-graph.js';

/** Entities that change hands or go when a batch is loaded. */
export interface Releases {
  /** No longer declared by the file that declared them. */
  readonly released: ReadonlySet<string>;
  /** Registry entities no longer declared, which stored versions of the batch's reports still use. */
  readonly deferred: ReadonlySet<string>;
}

/**
 * Finds the entities that files of the batch no longer declare.
 *
 * @throws ParleyError INPUT_REFUSED if a file that stays as it is uses one of them, before anything is written
 */
export async function planReleases(
  read: Read,
  registries: readonly CodedRegistry[],
  reports: readonly CodedReport[],
): Promise<Releases> {
  const declared = new Set(registries.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const lost = await listLost(read, 'registry', registries, declared);
  const released = new Set(lost);
  for (const report of reports) {
    const own = new Set(report.entities.map(({ id }) => id));
    for (const id of await listLost(read, 'declaredIn', [{ id: report.report.id }], own)) {
      if (id !== `${report.report.id}#unspecified`) released.add(id);
    }
  }
  if (lost.length === 0) return { released, deferred: new Set() };
  const users = await readUsers(read, lost);
  const coming = new Map<string, ReadonlySet<string>>([
    ...reports.map(({ report, uses }) => [report.id, new Set(uses)] as const),
    ...registries.map(({ id, facts, judgements }) => {
      const ends = facts.flatMap(({ claim }) => [claim.subject, claim.object ?? '']);
      return [id, new Set([...ends, ...judgements.flatMap(({ a, b }) => [a, b])])] as const;
    }),
  ]);
  for (const { file, entities } of users) {
    const uses = coming.get(file);
    const kept = entities.filter((id) => uses === undefined || uses.has(id));
    if (kept.length === 0) continue;
    throw new ParleyError(
      'INPUT_REFUSED',
      `The registry no longer declares ${kept.join(', ')}, which ${file} uses.`,
      { hint: 'Load the registry together with the files that use it, corrected.' },
    );
  }
  const isReport = new Set(reports.map(({ report }) => report.id));
  const deferred = users
    .filter(({ file }) => isReport.has(file))
    .flatMap(({ entities }) => entities);
  return { released, deferred: new Set(deferred) };
}

async function listLost(
  read: Read,
  property: 'registry' | 'declaredIn',
  files: readonly { readonly id: string }[],
  kept: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await Promise.all(
    files.map(({ id }) => read(statements.readNodesBy('Entity', property, id))),
  );
  return toNodes(rows.flat())
    .map(({ id }) => id)
    .filter((id) => !kept.has(id));
}

async function readUsers(
  read: Read,
  ids: readonly string[],
): Promise<readonly { readonly file: string; readonly entities: readonly string[] }[]> {
  const wanted = new Set(ids);
  const rows = await Promise.all(
    (['Report', 'Registry'] as const).map((label) => read(statements.readFilesUsing(label, ids))),
  );
  return rows.flat().map((row) => ({
    file: text(row['id']),
    entities: (row['uses'] as readonly string[]).filter((id) => wanted.has(id)),
  }));
}
