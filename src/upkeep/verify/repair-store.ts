import { ParleyError } from '../../errors/parley-error.js';
import { DEFAULT_CONTRADICTIONS } from '../../load/find-contradictions.js';
import type { Read } from '../../load/read-graph.js';
import { takeLoadLock } from '../../load/write-change.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { GraphStore } from '../../store/port.js';
import type { VerifyFinding } from './finding.js';
import { inspectSafely, listSafely } from './inspect-safely.js';
import type { Stage } from './inspection.js';
import { listStages } from './list-stages.js';
import { type VerifyOptions, verifyStore } from './verify-store.js';

export interface RepairSummary {
  /** What was found at first. */
  readonly found: readonly VerifyFinding[];
  /** What is still wrong: damage to what nothing else in the store tells. */
  readonly left: readonly VerifyFinding[];
}

/**
 * Mends what the store can tell by itself: what follows from claims, and what a stored file says whose SHA-256 is right.
 * Nothing else is touched: texts, files, registries and times stay as they are, and judgements but for what they say in two
 * places. Each part is inspected and mended in one transaction, with loads kept out. A node that a file brings again counts as
 * recorded when that file was.
 */
export async function repairStore(
  store: GraphStore,
  ontology: Ontology,
  options: Omit<VerifyOptions, 'isQuick' | 'contentHash'> = {},
): Promise<RepairSummary> {
  const before = await verifyStore(store, ontology, options);
  if (before.length === 0) return { found: [], left: [] };
  const { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays } = options;
  const context = { ontology, contradictions: { stanceWindowDays } };
  for (const stage of listStages(context, { isQuick: false })) await mend(store, stage);
  return { found: before, left: await verifyStore(store, ontology, options) };
}

async function mend<Part>(store: GraphStore, stage: Stage<Part>): Promise<void> {
  const read: Read = (statement) => store.read(statement);
  for await (const part of listSafely(stage, read)) {
    const { repair } = await inspectSafely(stage, read, part);
    if (repair === null) continue;
    await store
      .write(async (transaction) => {
        await takeLoadLock(transaction);
        // inspected again: a load may have come between
        const again = await inspectSafely(stage, (statement) => transaction.run(statement), part);
        await again.repair?.(transaction);
      })
      .catch(ignoreUnmendable);
  }
}

/** What cannot be mended because something else is damaged too stays as it was, and is told of in the end. */
function ignoreUnmendable(error: unknown): void {
  if (error instanceof ParleyError && error.code.startsWith('STORE_')) throw error;
}
