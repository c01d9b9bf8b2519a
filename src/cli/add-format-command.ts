import { ParleyError } from '../errors/parley-error.js';
import { readRegularFile } from '../intake/read-regular-file.js';
import { formatReport, type FormattedReport } from '../report/format-report.js';
import { readSourceText } from '../report/read-source-text.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import type { CommandFrame } from './command-frame.js';
import { replaceFile } from './replace-file.js';
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
  const { source, formatted } = formatBytes(path);
  if ('diagnostics' in formatted) {
    terminal.say(
      renderDiagnostics(formatted.diagnostics, { color: terminal.speaksInColor }).trimEnd(),
    );
    return false;
  }
  const isCanonical = formatted.text === source;
  if (check) {
    if (!isCanonical) terminal.write(`${path}\n`);
    return isCanonical;
  }
  if (!write) terminal.write(formatted.text);
  else if (!isCanonical) {
    await replaceFile(path, formatted.text);
    terminal.say(`${path} written`);
  }
  return true;
}

/** What cannot be read whole as UTF-8 is refused as `check` refuses it: writing it back would lose what was not understood. */
function formatBytes(path: string): {
  readonly source: string | null;
  readonly formatted: FormattedReport;
} {
  const reading = readRegularFile(path);
  const { text, problems } = readSourceText(
    reading.kind === 'read'
      ? { file: path, bytes: reading.bytes }
      : { file: path, bytes: new Uint8Array(), unreadable: reading.reason },
  );
  if (text === null) return { source: null, formatted: { diagnostics: problems.list() } };
  return { source: text, formatted: formatReport(text, path) };
}
