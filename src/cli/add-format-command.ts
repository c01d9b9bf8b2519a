import { readFile, writeFile } from 'node:fs/promises';

import { ParleyError } from '../errors/parley-error.js';
import { formatReport } from '../report/format-report.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import type { CommandFrame } from './command-frame.js';
import type { Terminal } from './terminal.js';

const EXAMPLES = `
Comments stay. What the file claims never changes.

Examples:
  parley fmt my-report.yaml            print the canonical form
  parley fmt --write seed/reports/*.yaml
  parley fmt --check seed/reports/*.yaml   for scripts: exit code 1 if a file is not in canonical form`;

interface FormatOptions {
  readonly check: boolean;
  readonly write: boolean;
}

/** `parley fmt FILE…`: the canonical form of report files. */
export function addFormatCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('fmt')
    .description('write report files in their canonical form')
    .argument('<files...>', 'report files')
    .option('--check', 'only tell which files are not in canonical form', false)
    .option('--write', 'replace the files', false)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: FormatOptions) => {
      if (options.check && options.write) {
        throw new ParleyError('USAGE', 'Either --check or --write, not both.');
      }
      for (const path of paths) {
        if (!(await formatFile(path, options, terminal))) setExitCode(1);
      }
    });
}

/** False if the file cannot be parsed, or is not in canonical form under `--check`. */
async function formatFile(
  path: string,
  { check, write }: FormatOptions,
  terminal: Terminal,
): Promise<boolean> {
  const source = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ParleyError('FILE_UNREADABLE', `${path} cannot be read.`, { cause });
  });
  const formatted = formatReport(source);
  if ('diagnostics' in formatted) {
    const named = formatted.diagnostics.map((diagnostic) => ({ ...diagnostic, file: path }));
    terminal.say(renderDiagnostics(named, { color: terminal.hasColor }).trimEnd());
    return false;
  }
  const isCanonical = formatted.text === source;
  if (check) {
    if (!isCanonical) terminal.write(`${path}\n`);
    return isCanonical;
  }
  if (!write) terminal.write(formatted.text);
  else if (!isCanonical) {
    await writeFile(path, formatted.text);
    terminal.say(`${path} written`);
  }
  return true;
}
