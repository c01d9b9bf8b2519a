import { createHash } from 'node:crypto';

import { readReportSources } from '../compile/cypher/stored-source-statements.js';
import { readStoredRegistries } from '../load/read-registry.js';
import type { SourceFile } from '../report/check-file.js';
import type { GraphStore } from '../store/port.js';
import { type LoadSettings, loadSources, type LoadSummary } from './load-sources.js';
import { readSourceFiles } from './read-source-files.js';

export interface SeedSummary extends LoadSummary {
  /** Files that are in the store as they are; they were not even parsed. */
  readonly unchanged: number;
}

/** Loads what changed of a folder of files: a file whose bytes and text the store has already is skipped unread. */
export async function loadSeed(
  store: GraphStore,
  folder: string,
  settings: LoadSettings,
): Promise<SeedSummary> {
  const files = await readSourceFiles([folder]);
  const known = await readKnown(store);
  const changed = files.filter((file) => !known.has(digestOf(file)));
  const unchanged = files.length - changed.length;
  if (changed.length === 0) {
    return {
      outcomes: [],
      diagnostics: [],
      refused: [],
      misfits: [],
      stale: [],
      pending: [],
      unchanged,
    };
  }
  return { ...(await loadSources(store, changed, settings)), unchanged };
}

const PAGE = 200;

async function readKnown(store: GraphStore): Promise<ReadonlySet<string>> {
  const registries = await readStoredRegistries(store);
  const known = new Set(registries.map(({ source }) => digest(source, null)));
  let after = '';
  for (;;) {
    const page = (await store.read(
      readReportSources(after, PAGE),
    )) as unknown as readonly StoredSource[];
    for (const { source, sha256 } of page) {
      known.add(digest(source, textFileOf(source) === null ? null : sha256));
    }
    const last = page.at(-1);
    if (last === undefined) return known;
    after = last.id;
  }
}

interface StoredSource {
  readonly id: string;
  readonly source: string;
  readonly sha256: string;
}

function digestOf(file: SourceFile): string {
  const source = Buffer.from(file.bytes).toString('utf8');
  const name = textFileOf(source);
  if (name === null) return digest(source, null);
  const text = file.readSibling(name);
  return digest(source, text === null ? 'missing' : hash(text));
}

/** Name of the text beside the file, read without a parser: a name missed here only means that the file is checked again. */
function textFileOf(source: string): string | null {
  return /["']?\btextFile["']?\s*:\s*["']?([^\s"',}]+)/.exec(source)?.[1] ?? null;
}

function digest(source: string, sha256: string | null): string {
  return `${hash(source)} ${sha256 ?? ''}`;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
