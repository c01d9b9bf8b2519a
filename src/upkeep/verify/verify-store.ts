import { computeContentHash } from '../../load/content-hash.js';
import { DEFAULT_CONTRADICTIONS } from '../../load/find-contradictions.js';
import type { Read } from '../../load/read-graph.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { GraphStore } from '../../store/port.js';
import { found, type VerifyFinding } from './finding.js';
import { inspectSafely, listSafely } from './inspect-safely.js';
import type { Stage } from './inspection.js';
import { listStages } from './list-stages.js';

export type { VerifyFinding } from './finding.js';

export interface VerifyProgress {
  /** What is being checked. */
  readonly stage: string;
  /** Nodes and files checked so far, over all stages. */
  readonly checked: number;
}

export interface VerifyOptions {
  readonly onProgress?: (progress: VerifyProgress) => void;
  /** As given when loading; 30 by default. */
  readonly stanceWindowDays?: number;
  /** Hash that the content should have (`parley status --hash`); not computed if absent. */
  readonly contentHash?: string;
  /** Leaves out checking and planning each stored file again, which takes the most time. */
  readonly isQuick?: boolean;
}

/**
 * Checks the store against itself: labels, ids and relationships; each stored file and text against its SHA-256; the graph
 * against what each stored file says; each passage, quote and mention against the text by its offsets; each claim,
 * contradiction, projection and world relation against the assertions and facts behind it. Empty if all is well. Reads the
 * whole graph a bounded part at a time, so memory stays flat; nothing is written.
 */
export async function verifyStore(
  store: GraphStore,
  ontology: Ontology,
  options: VerifyOptions = {},
): Promise<readonly VerifyFinding[]> {
  const read: Read = (statement) => store.read(statement);
  const { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays, isQuick = false } = options;
  const context = { ontology, contradictions: { stanceWindowDays } };
  const findings: VerifyFinding[] = [];
  let checked = 0;
  const told = new Set<string>();
  // a damage that two parts share is seen from both
  const tell = (finding: VerifyFinding): void => {
    const key = JSON.stringify(finding);
    if (!told.has(key)) findings.push(finding);
    told.add(key);
  };
  const walk = async <Part>(stage: Stage<Part>): Promise<void> => {
    for await (const part of listSafely(stage, read, tell)) {
      (await inspectSafely(stage, read, part)).findings.forEach(tell);
      checked += stage.sizeOf(part);
      options.onProgress?.({ stage: stage.name, checked });
    }
  };
  for (const stage of listStages(context, { isQuick })) await walk(stage);
  const { contentHash } = options;
  if (contentHash !== undefined) findings.push(...(await compareHash(store, contentHash)));
  return findings;
}

async function compareHash(store: GraphStore, expected: string): Promise<readonly VerifyFinding[]> {
  const hash = await computeContentHash(store);
  return hash === expected
    ? []
    : [found('CONTENT_DIFFERS', '', `The content has the hash ${hash}.`)];
}
