import type { Diagnostic } from '../errors/diagnostic.js';

interface RenderSettings {
  /** With ANSI colours, for a terminal. */
  readonly color: boolean;
}

/** One line each, `file:line:column  CODE  message  hint`; further lines of a hint are indented. Ends with a line feed unless empty. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  { color }: RenderSettings,
): string {
  const paint = color ? colorText : (text: string): string => text;
  return diagnostics
    .map(({ severity, code, file, line, column, message, hint }) => {
      const place = paint(`${file}:${String(line)}:${String(column)}`, BOLD);
      const label = severity === 'warning' ? 'warning: ' : '';
      const name = paint(code, severity === 'warning' ? YELLOW : RED);
      const advice = hint === null ? '' : `  ${paint(printHint(hint), CYAN)}`;
      return `${place}  ${name}  ${label}${message}${advice}\n`;
    })
    .join('');
}

const BOLD = '1';
const RED = '31';
const YELLOW = '33';
const CYAN = '36';

function colorText(text: string, style: string): string {
  return `\u001b[${style}m${text}\u001b[0m`;
}

function printHint(hint: string): string {
  const [first = '', ...rest] = hint.split('\n');
  return [`(${first})`, ...rest.map((line) => `    ${line}`)].join('\n');
}
