import { createHash } from 'node:crypto';

import * as statements from '../../compile/cypher/backup-statements.js';
import { readLastRecording } from '../../compile/cypher/load-statements.js';
import { ParleyError } from '../../errors/parley-error.js';
import { computeContentHash, CONTENT_LABELS } from '../../load/content-hash.js';
import { textOrNull, toProperties } from '../../load/read-graph.js';
import { FORMER } from '../../ontology/recorded.js';
import { readAppliedMigrations } from '../../store/migrate.js';
import type { GraphStore } from '../../store/port.js';
import {
  BACKUP_FORMAT,
  type BackupEdge,
  type BackupEnd,
  type BackupHeader,
  type BackupNode,
} from './backup-format.js';

/** Labels that between them hold every node that a backup carries, each once. */
export const BACKUP_LABELS: readonly string[] = [...CONTENT_LABELS, FORMER];

const PAGE = 500;

export interface BackupProgress {
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * The lines of a backup. Reads the graph twice (relationships come after all nodes) and once for its hash, a page at a
 * time.
 *
 * @throws ParleyError STORE_FAILED if something was recorded meanwhile: the parts would not fit together
 */
export async function* printBackup(
  store: GraphStore,
  onProgress?: (progress: BackupProgress) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const seal = (line: object): string => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    return text;
  };
  const recordedAt = await readRecordedAt(store);
  const migrations = [...(await readAppliedMigrations(store))];
  yield seal({ format: BACKUP_FORMAT, migrations, recordedAt } satisfies BackupHeader);
  const count = { nodes: 0, relationships: 0 };
  for await (const page of readPages(store)) {
    count.nodes += page.nodes.length;
    yield page.nodes.map(seal).join('');
    onProgress?.(count);
  }
  for await (const page of readPages(store)) {
    const edges = await readEdges(store, page);
    count.relationships += edges.length;
    if (edges.length > 0) yield edges.map(seal).join('');
    onProgress?.(count);
  }
  const contentHash = await computeContentHash(store);
  if ((await readRecordedAt(store)) !== recordedAt) {
    throw new ParleyError('STORE_FAILED', 'Something was loaded while the backup was made.', {
      hint: 'Make it again while nobody loads.',
    });
  }
  const sha256 = hash.digest('hex');
  yield `${JSON.stringify({ ...count, contentHash, sha256 } satisfies BackupEnd)}\n`;
}

async function readRecordedAt(store: GraphStore): Promise<string | null> {
  const [row] = await store.read(readLastRecording());
  return textOrNull(row?.['recordedAt']);
}

interface NodePage {
  readonly label: string;
  readonly ids: readonly string[];
  readonly nodes: readonly BackupNode[];
}

async function* readPages(store: GraphStore): AsyncGenerator<NodePage> {
  for (const label of BACKUP_LABELS) {
    let after = { id: '', until: '' };
    for (;;) {
      const rows = await store.read(statements.readNodesAsTheyLie(label, after, PAGE));
      const last = rows.at(-1);
      if (last === undefined) break;
      const nodes = rows.map((row) => ({
        key: toKey(row['id'], row['until']),
        labels: [...(row['labels'] as readonly string[])].sort(),
        properties: inOrder(toProperties(row['properties'])),
      }));
      yield { label, ids: [...new Set(rows.map((row) => String(row['id'])))], nodes };
      after = { id: String(last['id']), until: String(last['until']) };
    }
  }
}

/** What leads from the nodes of a page. Another page may have nodes of the same id: theirs are left to it. */
async function readEdges(store: GraphStore, page: NodePage): Promise<readonly BackupEdge[]> {
  const own = new Set(page.nodes.map(({ key }) => key));
  const rows = await store.read(statements.readEdgesAsTheyLie(page.label, page.ids));
  return rows
    .map((row) => ({
      type: String(row['type']),
      from: toKey(row['id'], row['until']),
      to: toKey(row['toId'], row['toUntil']),
      properties: inOrder(toProperties(row['properties'])),
    }))
    .filter(({ from }) => own.has(from))
    .map((edge) => [JSON.stringify(edge), edge] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge);
}

function toKey(id: unknown, until: unknown): string {
  return until === '' ? String(id) : `${String(id)}\n${String(until)}`;
}

function inOrder(properties: ReturnType<typeof toProperties>): BackupNode['properties'] {
  return Object.fromEntries(
    Object.entries(properties)
      .map(([name, value]) => [name, typeof value === 'object' ? [...value] : value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
