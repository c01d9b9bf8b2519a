import type { Diagnostic } from '../errors/diagnostic.js';
import type { LoadOutcome } from '../load/load-outcome.js';
import type { UnitChange } from '../load/load-unit.js';
import type { PlannedFile } from '../load/plan-report.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import type { StopSignal } from '../util/stop-signal.js';
import { checkSources, type GivenFile, isRegistry, joinRegistries } from './check-sources.js';
import { findDependents } from './find-dependents.js';
import { findStrayCodings } from './find-stray-codings.js';
import { loadFitting, type Misfit } from './load-fitting.js';
import { LoadSession } from './load-session.js';
import { takeTurns } from './take-turns.js';

export interface LoadSettings {
  readonly ontology: Ontology;
  /** Days within which publications with opposite stances contradict each other; 30 by default, and one for all loads of a store. */
  readonly stanceWindowDays?: number;
  /** Reports that were retracted stay so, whatever their files say now; without it loading a report brings it back. */
  readonly keepsRetracted?: boolean;
  /** Ends the load after the transaction that runs; what is loaded by then stays. */
  readonly signal?: StopSignal;
  /** A line about what is being done, for a person who waits. */
  readonly onProgress?: (line: string) => void;
  /** Told of each change once it is written. */
  readonly onChange?: (change: UnitChange) => void;
  /** What loads before this one on the same store found out; nothing unless given. */
  readonly session?: LoadSession;
}

/** What became of the files. */
export interface LoadSummary {
  readonly outcomes: readonly LoadOutcome[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of files that were not loaded. */
  readonly refused: readonly string[];
  /** Files that are right in themselves and do not fit what is in the graph; among `refused`. */
  readonly misfits: readonly Misfit[];
  /** Ids of stored reports whose mentions may be out of date: their registry changed, and their text was not kept. */
  readonly stale: readonly string[];
  /** Names of right files that were not come to before the signal. */
  readonly pending: readonly string[];
}

/**
 * Checks files and loads the right ones: registries first, each file in one transaction. Registries in the store count
 * as given. Stored reports that use registry entities which change are checked again and loaded with them; if one of
 * them would have errors, the registry files are refused instead, so that no stored report loses what it refers to.
 */
export function loadSources(
  store: GraphStore,
  files: readonly GivenFile[],
  settings: LoadSettings,
): Promise<LoadSummary> {
  return takeTurns(store, files.some(isRegistry), () => checkAndLoad(store, files, settings));
}

async function checkAndLoad(
  store: GraphStore,
  files: readonly GivenFile[],
  settings: LoadSettings,
): Promise<LoadSummary> {
  const { ontology, stanceWindowDays, signal, onProgress, session = new LoadSession() } = settings;
  const { keepsRetracted = false } = settings;
  const stored = await session.readRegistries(store, ontology);
  const checked = checkSources(files, {
    ontology,
    registries: stored,
    onProgress: (file, index, total) =>
      onProgress?.(`checking ${String(index + 1)}/${String(total)} ${file}`),
  });
  const dependents = await findDependents(store, {
    ontology,
    before: stored,
    after: joinRegistries(stored, checked.registries),
    except: new Set(checked.reports.map(({ report }) => report.id)),
  });
  const refusal = { settings, registries: checked.registries };
  if (dependents.refused.length > 0)
    return refuseRegistries(store, files, { ...refusal, ...dependents, misfits: [] });
  const { outcomes, misfits, areRegistriesRefused, pending } = await loadFitting(
    store,
    ontology,
    {
      registries: checked.registries,
      reports: [...checked.reports, ...dependents.reports],
      keepRetracted: new Set(
        [...dependents.reports, ...(keepsRetracted ? checked.reports : [])].map(
          ({ report }) => report.id,
        ),
      ),
      plans: listPlans(files),
    },
    {
      ...(stanceWindowDays === undefined ? {} : { stanceWindowDays }),
      ...(signal === undefined ? {} : { signal }),
      fresh: session.freshLoader(store, ontology),
      ...(settings.onChange === undefined ? {} : { onChange: settings.onChange }),
      onProgress: (progress) =>
        onProgress?.(
          `loaded ${String(progress.done)}/${String(progress.total)} ${progress.outcomes.at(-1)?.file ?? ''}`,
        ),
    },
  );
  if (checked.registries.length > 0) session.forgetRegistries();
  if (areRegistriesRefused)
    return refuseRegistries(store, files, { ...refusal, diagnostics: [], misfits });
  const left = new Set([...pending, ...misfits.map(({ file }) => file)]);
  const strays = await findStrayCodings(
    (statement) => store.read(statement),
    checked.reports.filter(({ file }) => !left.has(file)),
  );
  return {
    outcomes,
    diagnostics: [...checked.diagnostics, ...strays],
    refused: [...checked.refused, ...misfits.map(({ file }) => file)],
    misfits,
    stale: dependents.stale,
    pending,
  };
}

function listPlans(files: readonly GivenFile[]): ReadonlyMap<CodedReport, PlannedFile> {
  const plans = new Map<CodedReport, PlannedFile>();
  for (const { checked, plan = null } of files) {
    if (checked?.coded?.kind === 'report' && plan !== null) plans.set(checked.coded, plan);
  }
  return plans;
}

interface Refusal {
  readonly settings: LoadSettings;
  readonly registries: readonly CodedRegistry[];
  /** Why, where stored reports would be wrong with them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why, where they do not fit the graph. */
  readonly misfits: readonly Misfit[];
}

/** Does everything again without the registry files: reports count as they are with the registries in the store. */
async function refuseRegistries(
  store: GraphStore,
  files: readonly GivenFile[],
  { settings, registries, diagnostics, misfits }: Refusal,
): Promise<LoadSummary> {
  const refused = new Set(registries.map(({ file }) => file));
  const rest = await checkAndLoad(
    store,
    files.filter(({ file }) => !refused.has(file)),
    settings,
  );
  return {
    ...rest,
    diagnostics: [...diagnostics, ...rest.diagnostics],
    refused: [...refused, ...rest.refused],
    misfits: [...misfits.filter(({ file }) => refused.has(file)), ...rest.misfits],
  };
}
