import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

import { expect, test } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url).pathname;
const FOLDER = join(ROOT, 'src');

/** TypeScript files of `src`, as paths from the root, with their text. */
const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const offenders = (isAllowed: RegExp, pattern: RegExp): readonly string[] =>
  files
    .filter(({ path, text }) => !isAllowed.test(path) && pattern.test(withoutComments(text)))
    .map(({ path }) => path);

test('Cypher stands in the compiler, the stores and cypher/ only', () => {
  const cypher = /\b(?:MATCH|MERGE|UNWIND|DETACH DELETE)\b[^'"`\n]*[({$]|\bRETURN [a-z]+\.\w+ AS /;
  expect(offenders(/^src\/(?:compile\/cypher|store)\//, cypher)).toEqual([]);
});

test('only the configuration reads the environment', () => {
  expect(offenders(/^src\/config\//, /\bprocess\s*\.\s*env\b/)).toEqual([]);
});

test('there is no barrel but the public one', () => {
  expect(offenders(/^src\/index\.ts$/, /^export\s+(?:\*|\{[^}]*\})\s+from\b/m)).toEqual([]);
});

test('no export is a default', () => {
  expect(offenders(/^$/, /^export default\b/m)).toEqual([]);
});

test('files are named in kebab case, and not for what they might do', () => {
  const names = files.map(({ path }) => basename(path));
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(name))).toEqual([]);
  expect(names.filter((name) => /\b(?:data|info|manager|helper|handle)\b/.test(name))).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  expect(files.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)).toEqual(
    [],
  );
});

test('no loose end is left', () => {
  expect(
    files
      .filter(({ text }) => /\bas any\b|: any\b|@ts-|eslint-disable|\bTODO\b|\bFIXME\b/.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('nothing in the program knows the world of the seed', () => {
  const seed =
    /putin|kremlin|ukrain|russia|moscow|witkoff|kushner|trump|geneva|donbas|kyiv|brussels|ushakov|nbc|jazeera|28-point/i;
  const known = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => seed.test(path) || seed.test(readFileSync(path, 'utf8')));
  expect(known.map((path) => relative(ROOT, path))).toEqual([]);
});
