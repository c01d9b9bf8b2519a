import { createHash } from 'node:crypto';

import {
  readReportSourcesById,
  readStoredIds,
} from '../compile/cypher/stored-source-statements.js';
import { text } from '../load/read-graph.js';
import { readStoredRegistries } from '../load/read-registry.js';
import type { GraphStore } from '../store/port.js';
import type { FoundFile } from './find-source-files.js';
import { type Glimpse, glimpseSource } from './glimpse-source.js';
import { glimpseTextFile } from './glimpse-text-file.js';
import { readEach, type ReadFile, refuseUnreadable } from './read-source-files.js';

export interface SurveyedFile extends Glimpse {
  readonly found: FoundFile;
  /** Whether the store has a report of this id. */
  readonly isStored: boolean;
}

export interface Survey {
  readonly files: readonly SurveyedFile[];
  /** Names of files that are in the store as they are; not among `files` where those are left out. */
  readonly unchanged: readonly string[];
  /** Whether a registry among the files is not in the store as it is. */
  readonly changesRegistries: boolean;
}

/** Files that are looked at together: so many contents are in memory at a time. */
const PAGE = 100;

/**
 * Reads all files once, keeps little of each, and compares them with what is stored under their ids: the cost of a file is
 * reading it and a look-up.
 * @throws ParleyError FILE_UNREADABLE if none of the files can be read
 */
export async function surveyFiles(
  store: GraphStore,
  found: readonly FoundFile[],
  { leavesOutUnchanged }: { readonly leavesOutUnchanged: boolean },
): Promise<Survey> {
  const registries = new Set((await readStoredRegistries(store)).map(({ source }) => source));
  const files: SurveyedFile[] = [];
  const unchanged: string[] = [];
  let changesRegistries = false;
  let page: ReadFile[] = [];
  const lookAt = async (): Promise<void> => {
    const glimpses = page.map(({ found: where, file }) => {
      const source = Buffer.from(file.bytes).toString('utf8');
      return { where, file, source, glimpse: glimpseSource(source) };
    });
    page = [];
    const stored = await readStored(
      store,
      glimpses.flatMap(({ glimpse }) => glimpse.reportId ?? []),
      leavesOutUnchanged,
    );
    for (const { where, file, source, glimpse } of glimpses) {
      const before = glimpse.reportId === null ? undefined : stored.get(glimpse.reportId);
      const isKnown = glimpse.isRegistry
        ? registries.has(source)
        : before?.source === source && hasText(file.readSibling, before);
      if (isKnown && leavesOutUnchanged) unchanged.push(where.path);
      else files.push({ ...glimpse, found: where, isStored: before !== undefined });
      changesRegistries ||= glimpse.isRegistry && !isKnown;
    }
  };
  const read: ReadFile[] = [];
  for (const each of readEach(found)) {
    page.push(each);
    read.push({ ...each, file: { ...each.file, bytes: new Uint8Array() } });
    if (page.length === PAGE) await lookAt();
  }
  refuseUnreadable(read);
  await lookAt();
  return { files, unchanged, changesRegistries };
}

interface StoredSource {
  /** Null where it was not asked for. */
  readonly source: string | null;
  readonly sha256: string | null;
}

async function readStored(
  store: GraphStore,
  ids: readonly string[],
  withSources: boolean,
): Promise<ReadonlyMap<string, StoredSource>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read(withSources ? readReportSourcesById(ids) : readStoredIds(ids));
  return new Map(
    rows.map((row) => [
      text(row['id']),
      withSources
        ? { source: text(row['source']), sha256: text(row['sha256']) }
        : { source: null, sha256: null },
    ]),
  );
}

/** Whether the text beside the file, if there is one, is the stored one. */
function hasText(
  readSibling: (name: string) => Uint8Array | null,
  { source, sha256 }: StoredSource,
): boolean {
  const name = glimpseTextFile(source ?? '');
  if (name === null) return true;
  const bytes = readSibling(name);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}
