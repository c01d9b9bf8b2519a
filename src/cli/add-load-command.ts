import { availableParallelism } from 'node:os';

import { InvalidArgumentError } from 'commander';

import { loadConfig } from '../config/config.js';
import { ParleyError } from '../errors/parley-error.js';
import { diffLoad } from '../intake/diff-load.js';
import { loadLines } from '../intake/load-lines.js';
import { loadPaths, type LoadPathsSettings, type LoadStep } from '../intake/load-paths.js';
import { LoadSession } from '../intake/load-session.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { GraphStore } from '../store/port.js';
import { catchSignals, type Interruption } from './catch-signals.js';
import type { CommandFrame } from './command-frame.js';
import { loadOnServer } from './load-on-server.js';
import { printDiff } from './print-diff.js';
import type { LoadPrinting } from './print-load.js';
import { printSteps } from './print-steps.js';
import type { Terminal } from './terminal.js';
import { useStore } from './use-store.js';
import { watchFolders } from './watch-folders.js';

const HELP = `
Files with errors are left out, the others load: each report in one transaction, exit code 1 tells. Loading the same file
again changes nothing. Registries already in the store count as if they were given. Ctrl+C lets the transaction that runs
finish and tells what was loaded (exit code 130); --resume then goes on without reading again what is there, and brings back
nothing that was retracted.
However many files there are, only some of them are in memory at a time.

Files are read and checked while those before them are written, by --jobs threads: with 2 (the default where there are two
processors) one checks and one writes, with 1 a single one does both by turns. Checking takes a fraction of the time that
writing takes, so more of them seldom help. Nothing else depends on it.

"-" reads standard input, one report or registry a line as JSON (JSON Lines, the text of a report in it). Lines load in
their order: a registry before the reports that use it, and an id that comes again is a new version. Line 12 is -:12 in messages.

--json prints one object at the end: outcomes, diagnostics, refused, misfits (right, but not fitting the graph), stale,
pending (not come to), unchanged (skipped by --resume). --jsonl prints the same as it happens, an object a line: each has one of
outcome, diagnostic, refused, misfit, stale or pending; the last one has summary, with counts of each.

--watch loads what appears or changes. A file that is renamed or deleted takes nothing back: parley retract does.

--dry-run writes nothing and tells what would change, as parley diff does (--json: as one object).

--server has a running server load, since the embedded store belongs to one process: files and texts are sent to it, with the
token of PARLEY_WRITE_TOKEN. Diagnostics, output and exit codes are the same.

Examples:
  parley load seed
  parley load my-registry.yaml my-report.yaml
  parley load --resume 'archive/**/*.yaml'
  parley load --jobs 1 archive/
  parley load --watch incoming/
  parley load --json incoming/ > outcome.json
  PARLEY_WRITE_TOKEN=… parley load --server http://127.0.0.1:4000 incoming/
  produce-reports | parley load --jsonl - > outcomes.jsonl`;

interface LoadOptions {
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly resume: boolean;
  readonly jobs?: number;
  readonly watch: boolean;
  readonly dryRun: boolean;
  readonly server?: string;
}

/** `parley load FILE|DIR|PATTERN…|-`: check and load. */
export function addLoadCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('load')
    .description('check report and registry files and load those that are right')
    .argument('<files...>', 'files, folders with files, quoted patterns, or - for JSON Lines')
    .option('--json', 'outcome and diagnostics as one JSON object', false)
    .option('--jsonl', 'outcomes and diagnostics as JSON Lines, as they come', false)
    .option('--resume', 'skip files that the store has as they are, without checking them', false)
    .option('--dry-run', 'tell what would change, and write nothing: parley diff', false)
    .option('--jobs <count>', 'threads at work, 1 to 64', readJobs)
    .option('--watch', 'load again what changes, until Ctrl+C', false)
    .option('--server <url>', 'have a running server load, with PARLEY_WRITE_TOKEN')
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: LoadOptions) => {
      if (options.server !== undefined) {
        setExitCode(await loadThere(paths, options.server, { options, terminal }));
        return;
      }
      const source = readSource(paths, options);
      // before the store is opened, which takes a while
      const interruption = options.watch || options.dryRun ? null : catchSignals();
      await useStore(async (store, { stanceWindowDays }) => {
        const { jobs = DEFAULT_JOBS } = options;
        const keeping = options.watch ? { keepsRetracted: true } : {};
        const settings = { ontology: coreOntology, stanceWindowDays, jobs, ...keeping };
        if (options.dryRun) {
          const diff = await diffLoad(store, (rehearsal, { onChange }) =>
            openSteps(rehearsal, source, { ...settings, onChange, resume: options.resume }),
          );
          printDiff(diff, options.json || options.jsonl, terminal);
          setExitCode(diff.refused.length > 0 || diff.stale.length > 0 ? 1 : 0);
          return;
        }
        const run = { store, settings, source, terminal, printing: printingOf(options) };
        if (interruption !== null) {
          setExitCode(await load({ ...run, interruption }, options.resume));
          return;
        }
        let isFirst = true;
        await watchFolders(paths, async () => {
          const isResuming = options.resume || !isFirst;
          isFirst = false;
          await load(run, isResuming).then(setExitCode, (error: unknown) => {
            // an editor that saves may leave the file away for a moment; the next change brings it back
            if (!(error instanceof ParleyError) || error.code !== 'FILE_UNREADABLE') throw error;
            terminal.say(error.message);
          });
        });
      });
    });
}

/** Checking keeps ahead of writing with one thread. */
const DEFAULT_JOBS = Math.min(2, availableParallelism());

function readJobs(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 64) return jobs;
  throw new InvalidArgumentError('It is a number from 1 to 64.');
}

/** The store belongs to the server, which checks and loads by itself; files are read here. */
async function loadThere(
  paths: readonly string[],
  url: string,
  { options, terminal }: { readonly options: LoadOptions; readonly terminal: Terminal },
): ReturnType<typeof printSteps> {
  const { watch, resume, dryRun, jobs } = options;
  if (watch || resume || dryRun || jobs !== undefined || paths.includes('-')) {
    const message = '--server takes files, without --watch, --resume, --dry-run, --jobs and “-”.';
    throw new ParleyError('USAGE', message);
  }
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new ParleyError('USAGE', `“${url}” is not the address of a server (http://…).`);
  }
  const { writeToken: token } = loadConfig();
  if (token === null) {
    throw new ParleyError(
      'CONFIG_INVALID',
      '--server needs PARLEY_WRITE_TOKEN, that of the server.',
    );
  }
  return printSteps({ terminal, printing: printingOf(options) }, (watched) =>
    loadOnServer(paths, { server: { url, token }, ...watched }),
  );
}

type Source =
  | { readonly kind: 'lines'; readonly input: AsyncIterable<Uint8Array | string> }
  | { readonly kind: 'paths'; readonly paths: readonly string[] };

function readSource(paths: readonly string[], { watch, resume, jobs }: LoadOptions): Source {
  if (!paths.includes('-')) return { kind: 'paths', paths };
  if (paths.length > 1) throw new ParleyError('USAGE', '“-” (standard input) stands alone.');
  if (watch || resume || jobs !== undefined) {
    throw new ParleyError('USAGE', '--watch, --resume and --jobs are for files, not for “-”.');
  }
  return { kind: 'lines', input: process.stdin };
}

function openSteps(
  store: GraphStore,
  source: Source,
  settings: LoadPathsSettings,
): AsyncIterable<LoadStep> {
  return source.kind === 'lines'
    ? loadLines(store, source.input, settings)
    : loadPaths(store, source.paths, settings);
}

function printingOf({ json, jsonl }: LoadOptions): LoadPrinting {
  if (jsonl) return 'jsonl';
  return json ? 'json' : 'text';
}

interface LoadRun {
  readonly store: GraphStore;
  readonly settings: LoadPathsSettings;
  readonly source: Source;
  readonly terminal: Terminal;
  readonly printing: LoadPrinting;
  readonly interruption?: Interruption;
}

function load(
  { store, source, settings, ...printing }: LoadRun,
  resume: boolean,
): ReturnType<typeof printSteps> {
  return printSteps({ ...printing, source: source.kind }, (watched) =>
    openSteps(store, source, { ...settings, ...watched, session: new LoadSession(), resume }),
  );
}
