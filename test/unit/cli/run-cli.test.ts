import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { runCli } from '../../../src/cli/run-cli.js';
import { VARIABLES } from '../../../src/config/variables.js';

const REPORT = 'seed/reports/moscow-talks.yaml';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

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
    speaksInColor: false,
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
  test.each([
    'check',
    'fmt',
    'load',
    'retract',
    'match',
    'verify',
    'backup',
    'restore',
    'status',
    'export',
    'serve',
    'print',
  ])('%s --help has examples', async (name) => {
    const { code, out } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
  });

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

describe('with --json, what went wrong is JSON too', () => {
  test.each([
    ['a file that is not there', ['check', '--json', 'none.yaml'], 1, 'FILE_UNREADABLE'],
    ['wrong use', ['load', '--json'], 2, 'USAGE'],
    ['no store', ['status', '--json'], 3, 'STORE_UNAVAILABLE'],
  ])('%s', async (_name, args, exitCode, code) => {
    const before = process.env['PARLEY_DATA'];
    process.env['PARLEY_DATA'] = join(folder, 'mistyped');
    const answer = await run(args);
    process.env['PARLEY_DATA'] = before ?? '';
    expect(answer.code).toBe(exitCode);
    expect(JSON.parse(answer.out)).toEqual({
      error: { code, message: expect.stringMatching(/./), hint: expect.stringMatching(/./) },
    });
  });
});

test.each([['status'], ['verify'], ['export', '--format', 'json']])(
  '%s makes no store where there is none',
  async (...args) => {
    const before = process.env['PARLEY_DATA'];
    process.env['PARLEY_DATA'] = join(folder, 'mistyped');
    const answer = await run(args);
    process.env['PARLEY_DATA'] = before ?? '';
    expect(answer.code).toBe(3);
    expect(answer.said).toContain(`There is no store in ${join(folder, 'mistyped')}`);
    expect(readdirSync(folder)).not.toContain('mistyped');
  },
);

test('--version tells the version', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, said: '' });
});

describe('fmt --write', () => {
  const SOURCE = "format:   'parley.registry/1'\nid: people\n";

  test.each([
    [
      'not UTF-8',
      Buffer.concat([Buffer.from(SOURCE), Buffer.from([0x23, 0xff, 0x0a])]),
      'INVALID_UTF8',
    ],
    ['with a byte order mark', Buffer.from(`\ufeff${SOURCE}`), 'BYTE_ORDER_MARK'],
    ['too large', Buffer.from(`${SOURCE}# ${'x'.repeat(2_000_000)}\n`), 'FILE_TOO_LARGE'],
  ])('a file %s is refused and stays as it is', async (_name, bytes, code) => {
    const path = join(folder, 'refused.yaml');
    writeFileSync(path, bytes);
    const answer = await run(['fmt', '--write', path]);
    expect(answer.code).toBe(1);
    expect(answer.said).toContain(`${path}:`);
    expect(answer.said).toContain(code);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('behind a link the file itself is replaced: link and permissions stay, nothing is left over', async () => {
    const [path, link] = [join(folder, 'own.yaml'), join(folder, 'link.yaml')];
    writeFileSync(path, SOURCE, { mode: 0o640 });
    symlinkSync(path, link);
    expect((await run(['fmt', '--write', join(folder, 'none.yaml'), link])).code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('format: parley.registry/1\nid: people\n');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('a folder without files is told of, and an empty input: loading nothing may be a mistake', async () => {
  const before = process.env;
  const input = process.stdin;
  process.env = { PARLEY_DATA: join(folder, 'store') };
  try {
    const none = mkdtempSync(join(folder, 'none-'));
    expect(await run(['load', none])).toEqual({
      ...{ code: 0, out: '' },
      said: 'nothing to load: there is no report or registry file\n',
    });
    Object.defineProperty(process, 'stdin', { value: Readable.from([]), configurable: true });
    expect(await run(['load', '-'])).toEqual({
      ...{ code: 0, out: '' },
      said: 'nothing to load: standard input has no report or registry\n',
    });
  } finally {
    Object.defineProperty(process, 'stdin', { value: input, configurable: true });
    process.env = before;
  }
});
