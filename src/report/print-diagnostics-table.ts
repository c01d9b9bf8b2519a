import { DIAGNOSTIC_CODES } from './diagnostic-codes.js';

/** docs/DIAGNOSTICS.md: every code with what it means and what to do. */
export function printDiagnosticsTable(): string {
  const rows = Object.entries(DIAGNOSTIC_CODES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { severity, meaning, cure }]) =>
        `| \`${code}\` | ${severity} | ${meaning} | ${cure.replaceAll('|', '\\|')} |`,
    );
  return [
    '# Diagnostics',
    '',
    'What checking a report or registry file can find. A file with an error is not loaded; a warning stops nothing. Each',
    'diagnostic is printed as `file:line:column  CODE  message  (hint)`; lines and columns count from 1.',
    '',
    '| code | severity | meaning | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
