import { ParleyError } from '../errors/parley-error.js';
import { checkReport } from '../intake/check-report.js';
import type { CheckedSources } from '../intake/check-sources.js';
import { findRegistryFolders } from '../intake/find-registry-folders.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import type { CommandFrame } from './command-frame.js';
import type { Terminal } from './terminal.js';
import { watchFolders } from './watch-folders.js';

const EXAMPLES = `
Registry entities come from --registry, else from the nearest folder "registry" beside or above each file, and from
registry files among those named.

Examples:
  parley check seed/reports/my-report.yaml
  parley check --watch my-report.yaml
  parley check --json seed > problems.json`;

interface CheckOptions {
  readonly json: boolean;
  readonly watch: boolean;
  readonly registry?: string;
}

/** `parley check FILE…`: every problem of every file, nothing loaded. */
export function addCheckCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('check')
    .description('check report and registry files: every problem at once, as file:line:column')
    .argument('<files...>', 'files, or folders with files')
    .option('--json', 'diagnostics as one JSON list', false)
    .option('--watch', 'check again whenever a file changes, until Ctrl+C', false)
    .option('--registry <folder>', 'folder with the registry files to check against')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: CheckOptions) => {
      const run = async (): Promise<void> => {
        const checked = await checkPaths(paths, options.registry, terminal);
        print(checked, options.json, terminal);
        setExitCode(checked.refused.length > 0 ? 1 : 0);
      };
      if (!options.watch) {
        await run();
        return;
      }
      await watchFolders(await listFolders(paths, options.registry), async () => {
        terminal.say(`— ${new Date().toLocaleTimeString('en-GB')}`);
        await run().catch((error: unknown) => {
          // an editor that saves may leave the file away for a moment; the next change brings it back
          if (!(error instanceof ParleyError)) throw error;
          terminal.say(error.message);
        });
      });
    });
}

async function listFolders(
  paths: readonly string[],
  registry: string | undefined,
): Promise<readonly string[]> {
  return registry === undefined
    ? [...paths, ...(await findRegistryFolders(paths))]
    : [...paths, registry];
}

async function checkPaths(
  paths: readonly string[],
  registry: string | undefined,
  terminal: Terminal,
): Promise<CheckedSources> {
  const checked = await checkReport(paths, {
    ...(registry === undefined ? {} : { registry }),
    onProgress: (file, index, total) => {
      terminal.showProgress(`checking ${String(index + 1)}/${String(total)} ${file}`);
    },
  });
  terminal.clearProgress();
  return checked;
}

function print(
  { diagnostics, registries, reports, refused }: CheckedSources,
  json: boolean,
  terminal: Terminal,
): void {
  if (json) {
    terminal.write(`${JSON.stringify(diagnostics, null, 2)}\n`);
    return;
  }
  if (diagnostics.length > 0) {
    terminal.write(`${renderDiagnostics(diagnostics, { color: terminal.hasColor }).trimEnd()}\n`);
  }
  const right = registries.length + reports.length;
  const rows = reports.reduce((sum, { assertions }) => sum + assertions.length, 0);
  const wrong = refused.length === 0 ? '' : `, ${countFiles(refused.length)} wrong`;
  terminal.say(`${countFiles(right)} right (${String(rows)} assertions)${wrong}`);
}

function countFiles(count: number): string {
  return `${String(count)} file${count === 1 ? '' : 's'}`;
}
