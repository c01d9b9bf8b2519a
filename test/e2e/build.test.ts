import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test } from '@jest/globals';

import { makeFolder } from './start-server.js';

const folder = makeFolder();
afterAll(folder.remove);
const inProject = (...names: readonly string[]): string => join(folder.path, ...names);

function makeProject(): void {
  cpSync('.ci', inProject('.ci'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), inProject('node_modules'));
  mkdirSync(inProject('src', 'web'), { recursive: true });
  const compilerOptions = { outDir: 'dist', rootDir: 'src', types: [], noCheck: true };
  for (const [name, content] of Object.entries({
    ...{ 'package.json': {}, 'package-lock.json': {}, 'tsconfig.json': {} },
    'tsconfig.build.json': { compilerOptions, include: ['src'] },
  })) {
    writeFileSync(inProject(name), JSON.stringify(content));
  }
}

/** What is compiled after a build of these sources, and what the build said. */
function build(word: string): { readonly compiled: string; readonly said: string } {
  writeFileSync(inProject('src', 'word.ts'), `export const word = '${word}';`);
  writeFileSync(inProject('src', 'web', 'page.css'), `/* ${word} */`);
  const command = [process.execPath, inProject('.ci', 'build.cjs')];
  const said = execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', ...command], { encoding: 'utf8' });
  const files = [inProject('dist', 'word.js'), inProject('dist', 'web', 'page.css')];
  return { compiled: files.map((file) => readFileSync(file, 'utf8')).join('\n'), said };
}

test('what is built is the sources as they are, also after a change that is undone', () => {
  makeProject();
  for (const word of ['first', 'second', 'first']) {
    const { compiled, said } = build(word);
    expect(said).not.toBe('');
    expect(compiled.match(/first|second/g)).toEqual([word, word]);
  }
  expect(build('first').said).toBe('');
});
