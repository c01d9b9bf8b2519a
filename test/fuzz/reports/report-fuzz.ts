import { loadSources, type LoadSummary } from '../../../src/intake/load-sources.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { SourceFile } from '../../../src/report/check-file.js';
import { formatReport } from '../../../src/report/format-report.js';
import type { CountedStore } from '../../helpers/count-writes.js';

export interface MutantOutcome {
  /** What is wrong with how the file was taken; null if nothing is. */
  readonly failure: string | null;
  readonly isLoaded: boolean;
  /** Milliseconds of processor time that it took, as far as this process is alone. */
  readonly milliseconds: number;
  readonly codes: readonly string[];
}

/** Milliseconds of processor time after which a file counts as one that hangs. */
const LONGEST = 1_000;

/** Words that only a program's own mistakes put into a message. */
const OWN_MISTAKE =
  /\bat .{1,200}:\d+:\d+|(?:Type|Range|Reference|Syntax)Error|is not a function|Cannot read propert|\[object |GRAFEO-|\bMATCH \(|node_modules/;

/**
 * Loads a file that may be anything, and says what of the promises it broke: no exception, no long time, either errors and
 * nothing written or no errors and all of it, each problem at a place in the file and in words for people.
 */
export async function tryMutant(counted: CountedStore, file: SourceFile): Promise<MutantOutcome> {
  const before = counted.writes();
  const started = process.cpuUsage();
  let summary: LoadSummary;
  try {
    summary = await loadSources(counted.store, [file], { ontology: coreOntology });
    formatReport(new TextDecoder().decode(file.bytes), file.file);
  } catch (error) {
    const failure = `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { failure, isLoaded: false, milliseconds: 0, codes: [] };
  }
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1_000;
  const isLoaded = summary.outcomes.length > 0;
  const failure =
    (milliseconds > LONGEST ? `it took ${milliseconds.toFixed(0)} ms` : null) ??
    findHalf(summary, counted.writes() - before) ??
    findBadPlace(summary, file) ??
    (isLoaded ? await findChangeWhenRepeated(counted, file) : null);
  return { failure, isLoaded, milliseconds, codes: summary.diagnostics.map(({ code }) => code) };
}

function findHalf(
  { outcomes, refused, misfits, diagnostics, pending }: LoadSummary,
  writes: number,
): string | null {
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error') || misfits.length > 0;
  const isRefused = refused.length > 0;
  if (pending.length > 0) return 'it was not come to';
  if (isRefused !== hasErrors) return `refused: ${String(isRefused)}, errors: ${String(hasErrors)}`;
  if (isRefused === outcomes.length > 0) return 'it was refused and loaded, or neither';
  if (isRefused && writes > 0) return `it was refused, with ${String(writes)} statements written`;
  return null;
}

function findBadPlace(
  { diagnostics, misfits }: LoadSummary,
  { file, bytes }: SourceFile,
): string | null {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
  for (const { file: where, line, column, message, hint } of diagnostics) {
    // a registry that changes may make a stored report wrong: its places are in that report
    if (where !== file) continue;
    const length = lines[line - 1]?.length ?? -1;
    if (column < 1 || column > length + 1)
      return `${String(line)}:${String(column)} is not in the file`;
    if (message.length > 700) return `a message of ${String(message.length)} characters`;
    const words = `${message} ${hint ?? ''}`;
    if (/[^\P{Cc}\n]/u.test(words)) return `control characters in ${JSON.stringify(words)}`;
  }
  const all = [...diagnostics, ...misfits].map(({ message, hint }) => `${message} ${hint ?? ''}`);
  const own = all.find((words) => OWN_MISTAKE.test(words));
  return own === undefined ? null : `words of a program: ${own}`;
}

/** What was loaded whole is not written again. */
async function findChangeWhenRepeated(
  counted: CountedStore,
  file: SourceFile,
): Promise<string | null> {
  const before = counted.writes();
  const { outcomes } = await loadSources(counted.store, [file], { ontology: coreOntology });
  const changes = outcomes.map(({ change }) => change).join(' ');
  const writes = counted.writes() - before;
  return changes === 'UNCHANGED' && writes === 0
    ? null
    : `loaded again it is ${changes}, with ${String(writes)} statements written`;
}
