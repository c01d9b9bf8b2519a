import type { GraphStore } from '../store/port.js';
import { describePace, PaceMeter } from './describe-pace.js';
import { findSourceFiles, type FoundFile } from './find-source-files.js';
import { EMPTY_SUMMARY, joinSummaries } from './join-summaries.js';
import { LoadSession } from './load-session.js';
import { type LoadSettings, loadSources, type LoadSummary } from './load-sources.js';
import { planChunks } from './plan-chunks.js';
import { readSourceFile } from './read-source-files.js';
import { surveyFiles } from './survey-files.js';

export interface LoadPathsSettings extends LoadSettings {
  /** Skip files that the store has as they are, unparsed; off unless set. */
  readonly resume?: boolean;
}

/** What became of some of the files. */
export interface LoadStep extends LoadSummary {
  /** How many files were in the store as they are, and were skipped. */
  readonly unchanged: number;
}

/**
 * Loads files (paths as for `findSourceFiles`) as `loadSources` does, and tells of them chunk by chunk: memory is bounded by
 * a chunk, however many files there are. What becomes of a file does not depend on its place: files that share an id are
 * judged together, registries come first, and what does not fit the graph is tried again when all others are loaded. Only a
 * change of registries is judged together with all stored reports among the files.
 * @throws ParleyError FILE_UNREADABLE if none of the files can be read; store errors
 */
export async function* loadPaths(
  store: GraphStore,
  paths: readonly string[],
  settings: LoadPathsSettings,
): AsyncGenerator<LoadStep> {
  const { resume = false, signal, onProgress } = settings;
  const found = await findSourceFiles(paths);
  if (found.length > 100) onProgress?.(`looking at ${String(found.length)} files`);
  const survey = await surveyFiles(store, found, { leavesOutUnchanged: resume });
  yield { ...EMPTY_SUMMARY, unchanged: survey.unchanged.length };
  const chunks = planChunks(survey);
  const pace = new PaceMeter(survey.files.length);
  const session = settings.session ?? new LoadSession();
  const load = (files: readonly FoundFile[]): Promise<LoadSummary> =>
    loadSources(store, files.map(readSourceFile), {
      ...settings,
      session,
      onProgress: (line) => onProgress?.(chunks.length === 1 ? line : describePace(pace)),
    });
  const again: FoundFile[] = [];
  const pending: string[] = [];
  for (const chunk of chunks) {
    const files = chunk.map((file) => file.found);
    if (signal?.aborted ?? false) {
      pending.push(...files.map(({ path }) => path));
      continue;
    }
    const summary = await load(files);
    pace.add(files.length);
    const misfits = new Set(chunks.length === 1 ? [] : summary.misfits.map(({ file }) => file));
    again.push(...files.filter(({ path }) => misfits.has(path)));
    yield { ...withoutFiles(summary, misfits), unchanged: 0 };
  }
  if (pending.length > 0) {
    pending.push(...again.map(({ path }) => path));
    yield { ...EMPTY_SUMMARY, pending, unchanged: 0 };
    return;
  }
  if (again.length > 0) yield { ...(await load(again)), unchanged: 0 };
}

/** All of the steps in one. */
export async function joinSteps(steps: AsyncIterable<LoadStep>): Promise<LoadStep> {
  let whole: LoadStep = { ...EMPTY_SUMMARY, unchanged: 0 };
  for await (const step of steps) {
    whole = { ...joinSummaries(whole, step), unchanged: whole.unchanged + step.unchanged };
  }
  return whole;
}

/** Leaves out files that will be tried again. */
function withoutFiles(summary: LoadSummary, files: ReadonlySet<string>): LoadSummary {
  if (files.size === 0) return summary;
  return {
    ...summary,
    refused: summary.refused.filter((file) => !files.has(file)),
    misfits: summary.misfits.filter(({ file }) => !files.has(file)),
    diagnostics: summary.diagnostics.filter(({ file }) => !files.has(file)),
  };
}
