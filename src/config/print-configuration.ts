import { VARIABLES } from './variables.js';

/** The variables as --help shows them: name, default, description wrapped at 96 columns. */
export function printConfigurationHelp(): string {
  return Object.entries(VARIABLES)
    .map(([name, variable]) => {
      const fallback = variable.default === null ? '' : ` (default: ${variable.default})`;
      return `  ${name}${fallback}\n${wrap(variable.description, 90, '      ')}`;
    })
    .join('\n');
}

/** docs/CONFIGURATION.md. */
export function printConfigurationDocument(): string {
  const rows = Object.entries(VARIABLES).map(([name, variable]) => {
    const fallback = variable.default === null ? '–' : escapeCell(variable.default);
    return `| \`${name}\` | ${fallback} | ${escapeCell(variable.description)} | \`${variable.example}\` |`;
  });
  return [
    '# Configuration',
    '',
    'Parley is configured by environment variables alone. All are checked at start, all problems are told at once, and an',
    'empty variable counts as unset. `npm start -- --help` prints the same list. This page is generated from',
    '`src/config/variables.ts`.',
    '',
    '| variable | default | meaning | example |',
    '|---|---|---|---|',
    ...rows,
    '',
    'Secrets (`NEO4J_PASSWORD`, `PARLEY_READ_TOKEN`, `PARLEY_CURSOR_KEY`) are never printed or logged. `NO_COLOR` switches colours off.',
    '',
  ].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => indent + each).join('\n');
}
