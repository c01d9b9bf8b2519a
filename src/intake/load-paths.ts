import { coreOntology } from '../ontology/core-ontology.js';
import type { GraphStore } from '../store/port.js';
import { checkAhead, type Chunk } from './check-ahead.js';
import type { GivenFile } from './check-sources.js';
import { describePace, PaceMeter } from './describe-pace.js';
import type { FileChecker } from './file-checker.js';
import { findSourceFiles, type FoundFile } from './find-source-files.js';
import { EMPTY_SUMMARY, joinSummaries } from './join-summaries.js';
import { LoadSession } from './load-session.js';
import { type LoadSettings, loadSources, type LoadSummary } from './load-sources.js';
import { LocalChecker } from './local-checker.js';
import { CHUNK, planChunks } from './plan-chunks.js';
import { readSourceFile } from './read-source-files.js';
import { surveyFiles } from './survey-files.js';
import { ThreadedChecker } from './threaded-checker.js';

export interface LoadPathsSettings extends LoadSettings {
  /** Skip files that the store has as they are, unparsed, and bring back nothing that was retracted; off unless set. */
  readonly resume?: boolean;
  /** Threads at work: this one, and with more than one others that check files ahead of those it writes; 1 unless set. */
  readonly jobs?: number;
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
  const { resume = false, onProgress } = settings;
  const found = await findSourceFiles(paths);
  if (found.length > 100) onProgress?.(`looking at ${String(found.length)} files`);
  const survey = await surveyFiles(store, found, { leavesOutUnchanged: resume });
  yield { ...EMPTY_SUMMARY, unchanged: survey.unchanged.length };
  yield* loadChunks(store, planChunks(survey), settings);
}

async function* loadChunks(
  store: GraphStore,
  chunks: readonly Chunk[],
  settings: LoadPathsSettings,
): AsyncGenerator<LoadStep> {
  const { ontology, signal, onProgress, session = new LoadSession() } = settings;
  const pace = new PaceMeter(chunks.flat().length);
  const load = (files: readonly GivenFile[]): Promise<LoadSummary> =>
    loadSources(store, files, {
      ...settings,
      keepsRetracted: settings.keepsRetracted ?? settings.resume ?? false,
      session,
      onProgress: (line) => onProgress?.(chunks.length === 1 ? line : describePace(pace)),
    });
  const ahead = checkAhead(chunks, {
    checker: openChecker(chunks, settings),
    readRegistries: () => session.readRegistries(store, ontology),
    ...(signal === undefined ? {} : { signal }),
  });
  const again: FoundFile[] = [];
  let done = 0;
  for await (const files of ahead) {
    const summary = await load(files);
    pace.add(files.length);
    const misfits = new Set(chunks.length === 1 ? [] : summary.misfits.map(({ file }) => file));
    again.push(...listFound(chunks.slice(done, done + 1)).filter(({ path }) => misfits.has(path)));
    done += 1;
    yield { ...withoutFiles(summary, misfits), unchanged: 0 };
  }
  if (done < chunks.length) {
    const pending = [...listFound(chunks.slice(done)), ...again].map(({ path }) => path);
    yield { ...EMPTY_SUMMARY, pending, unchanged: 0 };
  } else if (again.length > 0) {
    yield { ...(await load(again.map(readSourceFile))), unchanged: 0 };
  }
}

function listFound(chunks: readonly Chunk[]): readonly FoundFile[] {
  return chunks.flat().map(({ found }) => found);
}

/** Files that are checked while others are written: fewer do not pay for the start of a thread. */
const WORTH_THREADS = 3 * CHUNK;

function openChecker(
  chunks: readonly Chunk[],
  { ontology, jobs = 1 }: LoadPathsSettings,
): FileChecker {
  const ahead = chunks.slice(1).flat().length;
  const isWorthThreads = jobs > 1 && ahead >= WORTH_THREADS && ontology === coreOntology;
  return isWorthThreads ? new ThreadedChecker(jobs - 1) : new LocalChecker(ontology);
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
