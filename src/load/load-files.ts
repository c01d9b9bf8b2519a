import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import { DEFAULT_CONTRADICTIONS } from './find-contradictions.js';
import type { LoadOutcome } from './load-outcome.js';
import { loadUnit, type UnitContext } from './load-unit.js';
import type { LoadFile } from './plan-load.js';
import { planRegistry } from './plan-registry.js';
import { planReport } from './plan-report.js';
import { planUnits } from './plan-units.js';
import type { Read } from './read-graph.js';

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

/** What became of the files of one transaction: all of them loaded, or none. */
export interface LoadStep {
  readonly files: readonly string[];
  /** Whether the registries of the batch are among them. */
  readonly hasRegistries: boolean;
  readonly outcomes: readonly LoadOutcome[];
  /** INPUT_REFUSED: why the files do not fit the graph; null where they were loaded. */
  readonly refusal: ParleyError | null;
}

/**
 * Loads checked files: the registries first and together (they refer to each other), then each report, in one transaction
 * each. Any order and repetition gives the same graph; what is there already is not written again. Outcomes are in the
 * order registries, reports; reports that have to change together with the registries come before the others.
 *
 * @throws ParleyError INPUT_REFUSED if a file does not fit the graph (reports before it stay loaded); store errors
 */
export async function loadCoded(
  store: GraphStore,
  ontology: Ontology,
  batch: LoadBatch,
  options: LoadOptions = {},
): Promise<readonly LoadOutcome[]> {
  const outcomes: LoadOutcome[] = [];
  for await (const step of loadStepwise(store, ontology, batch, options)) {
    if (step.refusal !== null) throw step.refusal;
    outcomes.push(...step.outcomes);
  }
  return outcomes;
}

/** As `loadCoded`, but tells of files that do not fit and goes on with the next. */
export async function* loadStepwise(
  store: GraphStore,
  ontology: Ontology,
  { registries, reports }: LoadBatch,
  options: LoadOptions = {},
): AsyncGenerator<LoadStep> {
  const read: Read = (statement) => store.read(statement);
  const now = options.now ?? (() => new Date());
  const { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays } = options;
  const total = registries.length + reports.length;
  let done = 0;
  const load = async (
    files: readonly LoadFile[],
    released: ReadonlySet<string>,
  ): Promise<LoadStep> => {
    const context = { ontology, released, now: now().toISOString() };
    const step = await tryUnit(store, files, { ...context, contradictions: { stanceWindowDays } });
    const { outcomes, refusal } = step;
    done += files.length;
    if (refusal === null) options.onProgress?.({ done, total, outcomes });
    return step;
  };

  let units = await planUnits(read, registries, reports);
  const together = [
    ...registries.map((coded) => toRegistryFile(coded, ontology)),
    ...units.withRegistries.map((coded) => toReportFile(coded, ontology)),
  ];
  if (together.length > 0) yield await load(together, units.released);
  const { single } = units;
  for (const [index, coded] of single.entries()) {
    const step = await load([toReportFile(coded, ontology)], units.released);
    yield step;
    // What a refused report would have given up stays its own.
    if (step.refusal !== null) units = await planUnits(read, [], single.slice(index + 1));
  }
}

export function toRegistryFile(coded: CodedRegistry, ontology: Ontology): LoadFile {
  const { file, id, kind } = coded;
  return { file, id, kind, plan: planRegistry(coded, ontology) };
}

export function toReportFile(coded: CodedReport, ontology: Ontology): LoadFile {
  const { file, kind, report } = coded;
  return { file, id: report.id, kind, plan: planReport(coded, ontology) };
}

async function tryUnit(
  store: GraphStore,
  files: readonly LoadFile[],
  context: UnitContext,
): Promise<LoadStep> {
  const step = {
    files: files.map(({ file }) => file),
    hasRegistries: files.some(({ kind }) => kind === 'registry'),
  };
  try {
    return { ...step, outcomes: await loadUnit(store, files, context), refusal: null };
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== 'INPUT_REFUSED') throw error;
    return { ...step, outcomes: [], refusal: error };
  }
}
