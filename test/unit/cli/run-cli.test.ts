import { Writable } from 'node:stream';

import { describe, expect, test } from '@jest/globals';

import { runCli } from '../../../src/cli/run-cli.js';
import { VARIABLES } from '../../../src/config/variables.js';

const REPORT = 'seed/reports/moscow-talks.yaml';

async function run(args: readonly string[]): Promise<{ code: number; out: string; said: string }> {
  let [out, said] = ['', ''];
  const code = await runCli(args, {
    output: new Writable({
      write: (piece, _encoding, done) => {
        out += String(piece);
        done();
      },
    }),
    hasColor: false,
    write: (text) => void (out += text),
    say: (line) => void (said += `${line}\n`),
    showProgress: () => undefined,
    clearProgress: () => undefined,
  });
  return { code, out, said };
}

describe('wrong use is exit code 2, told on standard error', () => {
  test.each([
    ['an unknown command', ['chekc'], 'Did you mean check?'],
    ['an unknown option', ['check', '--jsno', REPORT], 'Did you mean --json?'],
    ['a missing argument', ['load'], 'files'],
    ['an unknown format', ['export', '--format', 'xlsx'], 'graphml'],
    ['no format', ['export'], '--format'],
    ['csv to standard output', ['export', '--format', 'csv'], 'nodes.csv'],
    ['two contrary options', ['fmt', '--check', '--write', REPORT], '--check'],
  ])('%s', async (_name, args, hint) => {
    const { code, out, said } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(hint);
  });
});

describe('help', () => {
  test.each(['check', 'fmt', 'load', 'verify', 'status', 'export', 'serve', 'print'])(
    '%s --help has examples',
    async (name) => {
      const { code, out } = await run([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain('Examples:');
    },
  );

  test('the whole help names the commands and the exit codes', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'fmt', 'load', 'verify', 'status', 'export', 'serve']) {
      expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
    expect(out).toContain('3 the store failed');
  });

  test('serve --help tells every variable', async () => {
    const { out } = await run(['serve', '--help']);
    for (const name of Object.keys(VARIABLES)) expect(out).toContain(name);
  });
});

test('an unreadable file is exit code 1 with its code and a cure', async () => {
  const { code, said } = await run(['check', 'no-such-file.yaml']);
  expect(code).toBe(1);
  expect(said).toContain('FILE_UNREADABLE: no-such-file.yaml');
  expect(said).toContain('Check the path');
});

test('print gives a document', async () => {
  const { code, out } = await run(['print', 'errors']);
  expect(code).toBe(0);
  expect(out).toContain('| `STORE_LOCKED` |');
});
