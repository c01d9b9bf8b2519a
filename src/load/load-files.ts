import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import { DEFAULT_CONTRADICTIONS } from './find-contradictions.js';
import type { LoadOutcome } from './load-outcome.js';
import { loadUnit, takeLock, type UnitContext } from './load-unit.js';
import { planRegistry } from './plan-registry.js';
import { planReleases } from './plan-releases.js';
import { planReport } from './plan-report.js';
import { type Read, toNodes } from './read-graph.js';

export interface LoadBatch {
  readonly registries: readonly CodedRegistry[];
  readonly reports: readonly CodedReport[];
}

/** A step forward: the outcomes of the files that were just loaded. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  readonly outcomes: readonly LoadOutcome[];
}

export interface LoadOptions {
  /** Clock of what is recorded; the system's by default. */
  readonly now?: () => Date;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Days within which publications with opposite stances contradict each other; 30 by default. */
  readonly stanceWindowDays?: number;
}

/**
 * Loads checked files: the registries first and together (they refer to each other), then each report, in one transaction
 * each. Any order and repetition gives the same graph; what is there already is not written again. Outcomes are in the
 * order registries, reports.
 *
 * @throws ParleyError INPUT_REFUSED if a file does not fit the graph (reports before it stay loaded); store errors
 */
export async function loadCoded(
  store: GraphStore,
  ontology: Ontology,
  batch: LoadBatch,
  options: LoadOptions = {},
): Promise<readonly LoadOutcome[]> {
  const { registries, reports } = batch;
  const read: Read = (statement) => store.read(statement);
  const now = options.now ?? (() => new Date());
  const { released, deferred } = await planReleases(read, registries, reports);
  const { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays } = options;
  const makeContext = (): UnitContext => ({
    ...{ ontology, released, deferred },
    now: now().toISOString(),
    contradictions: { stanceWindowDays },
  });
  const outcomes: LoadOutcome[] = [];
  const total = registries.length + reports.length;
  const note = (loaded: readonly LoadOutcome[]): void => {
    outcomes.push(...loaded);
    if (loaded.length > 0) options.onProgress?.({ done: outcomes.length, total, outcomes: loaded });
  };
  const registryFiles = registries.map((coded) => ({
    ...{ file: coded.file, id: coded.id, kind: coded.kind },
    plan: planRegistry(coded, ontology),
  }));
  note(await loadUnit(store, registryFiles, makeContext()));
  for (const coded of reports) {
    const { file, kind, report } = coded;
    const plan = planReport(coded, ontology);
    note(await loadUnit(store, [{ file, id: report.id, kind, plan }], makeContext()));
  }
  await removeDeferred(store, deferred);
  return outcomes;
}

/** Removes registry entities that reports of the batch used until now and no file declares any more. */
async function removeDeferred(store: GraphStore, deferred: ReadonlySet<string>): Promise<void> {
  if (deferred.size === 0) return;
  await store.write(async (transaction) => {
    await takeLock(transaction);
    const nodes = toNodes(await transaction.run(statements.readNodesById('Entity', [...deferred])));
    const left = nodes.filter(({ properties }) => properties['registry'] !== undefined);
    await transaction.run(
      statements.removeNodes(
        'Entity',
        left.map(({ id }) => id),
      ),
    );
  });
}
