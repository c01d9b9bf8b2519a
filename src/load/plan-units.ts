import * as statements from '../compile/cypher/load-statements.js';
import { readStoredIds } from '../compile/cypher/stored-source-statements.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import { MERGED_ENTITY } from './merge/own-form.js';
import { type Read, text, toNodes } from './read-graph.js';

/** How a batch is divided into transactions. */
export interface LoadUnits {
  /** The registries are loaded together with these reports: entities move between them, or leave both. */
  readonly withRegistries: readonly CodedReport[];
  /** Each of these by itself; those that give up entities after the others, which may take them over. */
  readonly single: readonly CodedReport[];
  /** Entities that one of these reports declared until now and no longer does: another may take them over. */
  readonly released: ReadonlySet<string>;
}

/** Finds the reports that cannot be loaded apart from the registries: their stored versions use what no registry will declare. */
export async function planUnits(
  read: Read,
  registries: readonly CodedRegistry[],
  reports: readonly CodedReport[],
): Promise<LoadUnits> {
  const bound = await listBound(read, registries);
  const single = reports.filter(({ report }) => !bound.has(report.id));
  const released = new Set<string>();
  const giving = new Set<string>();
  const stored = await listStored(read, single);
  for (const { report, entities } of single) {
    if (!stored.has(report.id)) continue;
    const kept = new Set([`${report.id}#unspecified`, ...entities.map(({ id }) => id)]);
    for (const id of await listDeclared(read, 'declaredIn', report.id)) {
      if (kept.has(id)) continue;
      released.add(id);
      giving.add(report.id);
    }
  }
  // a first report cannot give up what a second coding of its text still leaves to it
  const rank = ({ report: { id, codingOf } }: CodedReport): number =>
    giving.has(id) ? (codingOf === null ? 2 : 1) : 0;
  return {
    withRegistries: reports.filter(({ report }) => bound.has(report.id)),
    single: [...single].sort((a, b) => rank(a) - rank(b)),
    released,
  };
}

/** Ids of those of the reports that are stored. */
async function listStored(
  read: Read,
  reports: readonly CodedReport[],
): Promise<ReadonlySet<string>> {
  const ids = reports.map(({ report }) => report.id);
  const rows = ids.length === 0 ? [] : await read(readStoredIds(ids));
  return new Set(rows.map((row) => text(row['id'])));
}

/** Ids of stored reports that use what the registries give up, or declare what they declare now. */
async function listBound(
  read: Read,
  registries: readonly CodedRegistry[],
): Promise<ReadonlySet<string>> {
  const declared = new Set(registries.flatMap(({ entities }) => entities.map(({ id }) => id)));
  if (registries.length === 0) return declared;
  const stored = await Promise.all(registries.map(({ id }) => listDeclared(read, 'registry', id)));
  const lost = stored.flat().filter((id) => !declared.has(id));
  const [users, entities] = await Promise.all([
    lost.length === 0 ? [] : read(statements.readFilesUsing('Report', lost)),
    declared.size === 0 ? [] : read(statements.readNodesById('Entity', [...declared])),
  ]);
  const owners = toNodes(entities).flatMap(({ properties }) => properties['declaredIn'] ?? []);
  return new Set([...users.map((row) => text(row['id'])), ...owners.map(String)]);
}

async function listDeclared(
  read: Read,
  property: 'registry' | 'declaredIn',
  id: string,
): Promise<readonly string[]> {
  const rows = await Promise.all(
    ['Entity', MERGED_ENTITY].map((label) => read(statements.readNodesBy(label, property, id))),
  );
  return toNodes(rows.flat()).map((node) => node.id);
}
