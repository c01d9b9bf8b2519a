import { loadReport } from '../intake/load-report.js';
import type { LoadSummary } from '../intake/load-sources.js';
import type { LoadOutcome } from '../load/load-outcome.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import { catchSignals } from './catch-signals.js';
import type { CommandFrame } from './command-frame.js';
import type { Terminal } from './terminal.js';
import { useStore } from './use-store.js';

const EXAMPLES = `
Files with errors are left out, the others load: each report in one transaction, exit code 1 tells. Loading the same file
again changes nothing. Registries already in the store count as if they were given. Ctrl+C lets the transaction that runs
finish and tells what was loaded (exit code 130).

Examples:
  parley load seed
  parley load my-registry.yaml my-report.yaml
  parley load --json incoming/ > outcome.json`;

/** `parley load FILE|DIR…`: check and load. */
export function addLoadCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('load')
    .description('check report and registry files and load those that are right')
    .argument('<files...>', 'files, or folders with files')
    .option('--json', 'outcome and diagnostics as one JSON object', false)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { json }: { readonly json: boolean }) => {
      const interruption = catchSignals();
      const summary = await useStore((store, { stanceWindowDays }) =>
        loadReport(store, paths, {
          stanceWindowDays,
          signal: interruption.signal,
          onProgress: (line) => {
            terminal.showProgress(line);
          },
        }),
      ).finally(() => {
        interruption.release();
      });
      terminal.clearProgress();
      print(summary, json, terminal);
      if (summary.refused.length > 0 || summary.stale.length > 0) setExitCode(1);
      const ended = interruption.exitCode();
      if (ended !== null) setExitCode(ended);
    });
}

function print(summary: LoadSummary, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  if (summary.diagnostics.length > 0) {
    terminal.say(renderDiagnostics(summary.diagnostics, { color: terminal.hasColor }).trimEnd());
  }
  for (const outcome of summary.outcomes) terminal.write(`${describe(outcome)}\n`);
  for (const id of summary.stale) {
    terminal.say(
      `report ${id} uses changed registry entities, but cannot be read again from the store: load its file`,
    );
  }
  for (const { file, message, hint } of summary.misfits) {
    terminal.say(`${file}: ${message}${hint === null ? '' : `\n  ${hint}`}`);
  }
  for (const file of summary.refused) terminal.say(`${file} was not loaded`);
  for (const file of summary.pending) terminal.say(`${file} was not come to`);
}

function describe({ change, kind, id, nodes, relationships, claims }: LoadOutcome): string {
  const head = `${change.toLowerCase().padEnd(9)} ${kind} ${id}`;
  if (change === 'UNCHANGED') return head;
  const count = (name: string, { created, changed, removed }: LoadOutcome['nodes']): string =>
    `${name} +${String(created)} ~${String(changed)} -${String(removed)}`;
  const parts = [
    count('nodes', nodes),
    count('relationships', relationships),
    `claims +${String(claims.added)} shared ${String(claims.shared)} -${String(claims.removed)} contested ${String(claims.contested)}`,
  ];
  return `${head}  ${parts.join(', ')}`;
}
