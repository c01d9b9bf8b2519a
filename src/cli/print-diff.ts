import type { LoadDiff } from '../intake/diff-load.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import { renderDiff } from './render-diff.js';
import type { Terminal } from './terminal.js';

/** Prints what a load would do. */
export function printDiff(diff: LoadDiff, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.write(`${JSON.stringify(diff, null, 2)}\n`);
    return;
  }
  const { diagnostics, unchanged, misfits, refused, stale } = diff;
  if (diagnostics.length > 0) {
    terminal.say(renderDiagnostics(diagnostics, { color: terminal.speaksInColor }).trimEnd());
  }
  terminal.write(renderDiff(diff, { color: terminal.hasColor }));
  for (const id of unchanged) terminal.say(`${id} is there as it is`);
  for (const id of stale) terminal.say(`report ${id} would have to be loaded again`);
  for (const { file, message, hint } of misfits) {
    terminal.say(`${file}: ${message}${hint === null ? '' : `\n  ${hint}`}`);
  }
  for (const file of refused) terminal.say(`${file} would not be loaded`);
}
