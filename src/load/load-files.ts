import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import type { StopSignal } from '../util/stop-signal.js';
import { ClaimMemory } from './claim-memory.js';
import { DEFAULT_CONTRADICTIONS } from './find-contradictions.js';
import { FreshLoader } from './fresh-loader.js';
import type { LoadOutcome } from './load-outcome.js';
import { loadUnit, type UnitChange, type UnitContext } from './load-unit.js';
import type { LoadFile } from './plan-load.js';
import { planRegistry } from './plan-registry.js';
import { type PlannedFile, planReport } from './plan-report.js';
import { type LoadUnits, planUnits } from './plan-units.js';
import type { Read } from './read-graph.js';

export interface LoadBatch {
  readonly registries: readonly CodedRegistry[];
  readonly reports: readonly CodedReport[];
  /** Ids of reports that stay retracted if they are: whose load nobody asked for by hand. None unless given. */
  readonly keepRetracted?: ReadonlySet<string>;
  /** What reports bring to the graph, as far as that was planned before. */
  readonly plans?: ReadonlyMap<CodedReport, PlannedFile>;
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
  /** Loads new reports, and knows what those before them had to do with; one of its own unless given. */
  readonly fresh?: FreshLoader;
  /** Told of each change once it is written. */
  readonly onChange?: (change: UnitChange) => void;
  /** Begins no further transaction once aborted. */
  readonly signal?: StopSignal;
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
 * order registries, reports: those that have to change together with the registries, then new ones, then the others.
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
  { registries, reports, keepRetracted = new Set(), plans = new Map() }: LoadBatch,
  options: LoadOptions = {},
): AsyncGenerator<LoadStep> {
  const units = await planUnits((statement) => store.read(statement), registries, reports);
  const run: LoadRun = {
    ...{ store, ontology, options, released: units.released },
    toFile: (coded) =>
      toReportFile(coded, {
        plan: plans.get(coded) ?? planReport(coded, ontology),
        keepsRetraction: keepRetracted.has(coded.report.id),
      }),
    fresh: options.fresh ?? new FreshLoader(store, new ClaimMemory(ontology)),
  };
  let done = 0;
  for await (const step of loadUnits(run, registries, units)) {
    done += step.files.length;
    const { outcomes } = step;
    const total = registries.length + reports.length;
    if (step.refusal === null) options.onProgress?.({ done, total, outcomes });
    yield step;
  }
}

interface LoadRun {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly options: LoadOptions;
  readonly fresh: FreshLoader;
  readonly released: ReadonlySet<string>;
  readonly toFile: (coded: CodedReport) => LoadFile;
}

async function* loadUnits(
  run: LoadRun,
  registries: readonly CodedRegistry[],
  { withRegistries, single }: LoadUnits,
): AsyncGenerator<LoadStep> {
  const { ontology, fresh, toFile } = run;
  const together = [
    ...registries.map((coded) => toRegistryFile(coded, ontology)),
    ...withRegistries.map(toFile),
  ];
  if (together.length > 0) {
    fresh.forget();
    yield await tryUnit(together, run);
  }
  const others: CodedReport[] = [];
  for (let start = 0; start < single.length; start += RUN) {
    const slice = single.slice(start, start + RUN);
    const left = yield* loadFresh(slice.map(toFile), run);
    others.push(...slice.filter((coded) => left.has(coded.report.id)));
  }
  yield* loadOthers(others, run);
}

/** New reports that are read for, and kept in memory as planned, at a time. */
const RUN = 64;
/** Attempts at new reports while somebody else keeps coming between. */
const ATTEMPTS = 3;

/** Loads the new ones among reports; answers the ids of those that are left to `loadOthers`. */
async function* loadFresh(
  files: readonly LoadFile[],
  { ontology, fresh: loader, released, options }: LoadRun,
): AsyncGenerator<LoadStep, ReadonlySet<string>> {
  const left = new Map(files.map((file) => [file.id, file]));
  for (let attempt = 1; attempt <= ATTEMPTS && !isAborted(options); attempt += 1) {
    const context = { ...contextOf(ontology, options), released };
    const { fresh } = await loader.sort([...left.values()], context);
    const { signal } = options;
    const freshContext = {
      ...context,
      now: () => clock(options),
      ...(signal === undefined ? {} : { signal }),
    };
    let isWhole = true;
    for await (const step of loader.load(fresh, freshContext)) {
      const { file, kind } = step;
      isWhole = kind === 'loaded';
      if (kind === 'overtaken') break;
      left.delete(file.id);
      attempt = 1;
      const base = { files: [file.file], hasRegistries: false };
      if (kind === 'loaded') options.onChange?.({ files: [file], ...step.plan.parts });
      if (kind === 'loaded') yield { ...base, outcomes: [step.plan.outcome], refusal: null };
      else yield { ...base, outcomes: [], refusal: step.error };
      if (!isWhole) break;
    }
    if (isWhole) break;
    loader.forget();
  }
  return new Set(left.keys());
}

/** Loads reports that may take something away: each is compared with what is stored. */
async function* loadOthers(
  reports: readonly CodedReport[],
  run: LoadRun,
): AsyncGenerator<LoadStep> {
  let { released } = run;
  for (const [index, coded] of reports.entries()) {
    if (isAborted(run.options)) return;
    const step = await tryUnit([run.toFile(coded)], {
      ...run,
      released,
    });
    if (step.outcomes.some(({ change }) => change !== 'UNCHANGED')) run.fresh.forget();
    yield step;
    if (step.refusal === null) continue;
    // What a refused report would have given up stays its own.
    const read: Read = (statement) => run.store.read(statement);
    released = (await planUnits(read, [], reports.slice(index + 1))).released;
  }
}

function contextOf(
  ontology: Ontology,
  { stanceWindowDays = DEFAULT_CONTRADICTIONS.stanceWindowDays, ...options }: LoadOptions,
): Omit<UnitContext, 'released'> {
  const { onChange } = options;
  return {
    ...{ ontology, now: clock(options), contradictions: { stanceWindowDays } },
    ...(onChange === undefined ? {} : { onChange }),
  };
}

function clock({ now = () => new Date() }: LoadOptions): string {
  return now().toISOString();
}

function isAborted({ signal }: LoadOptions): boolean {
  return signal?.aborted ?? false;
}

export function toRegistryFile(coded: CodedRegistry, ontology: Ontology): LoadFile {
  const { file, id, kind } = coded;
  return { file, id, kind, plan: planRegistry(coded, ontology), keepsRetraction: false };
}

export function toReportFile(
  { file, kind, report: { id } }: CodedReport,
  how: Pick<LoadFile, 'plan' | 'keepsRetraction'>,
): LoadFile {
  return { file, id, kind, ...how };
}

async function tryUnit(
  files: readonly LoadFile[],
  { store, ontology, released, options }: LoadRun,
): Promise<LoadStep> {
  const step = {
    files: files.map(({ file }) => file),
    hasRegistries: files.some(({ kind }) => kind === 'registry'),
  };
  try {
    const context = { ...contextOf(ontology, options), released };
    return { ...step, outcomes: await loadUnit(store, files, context), refusal: null };
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== 'INPUT_REFUSED') throw error;
    return { ...step, outcomes: [], refusal: error };
  }
}
