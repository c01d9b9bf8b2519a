import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { explainSystemError } from '../util/explain-system-error.js';
import { expandPattern } from './expand-pattern.js';

const ENDINGS = new Set(['.yaml', '.yml', '.json']);

/** A file to read: one that was named is read whatever it says, one of a folder only if it says that it is ours. */
export interface FoundFile {
  readonly path: string;
  readonly isNamed: boolean;
  /** Where it is in truth: two paths to one file have the same. */
  readonly real: string;
  /** Set where it is known already that it cannot be read. */
  readonly unreadable?: string;
}

/**
 * Files that may be reports or registries: each path a file, a pattern (see `expandPattern`), or a folder searched with its
 * sub-folders (`*.yaml *.yml *.json`), in order of path. One that is reached twice may come twice. None is read.
 */
export async function findSourceFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    for (const each of (await expandPattern(path)) ?? [path]) found.push(...(await find(each)));
  }
  return found;
}

async function find(path: string): Promise<readonly FoundFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [await describe(path, { isNamed: true })];
  } catch (cause) {
    return [{ path, real: path, isNamed: true, unreadable: explainSystemError(cause) }];
  }
  const found: FoundFile[] = [];
  await searchFolder(path, new Set(), found);
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function describe(path: string, rest: Pick<FoundFile, 'isNamed'>): Promise<FoundFile> {
  return { path, real: await realpath(path).catch(() => path), ...rest };
}

/** @param entered - real paths of the folders so far: symbolic links may lead back into one of them */
async function searchFolder(
  folder: string,
  entered: Set<string>,
  found: FoundFile[],
): Promise<void> {
  try {
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort(compareEntries)) {
      const path = join(folder, entry.name);
      if (entry.name.includes('node_modules')) continue;
      if (await isFolder(path, entry)) await searchFolder(path, entered, found);
      else if (ENDINGS.has(extname(entry.name)))
        found.push(await describe(path, { isNamed: false }));
    }
  } catch (cause) {
    const unreadable = explainSystemError(cause);
    found.push({ path: folder, real: folder, isNamed: true, unreadable });
  }
}

/** Links come last, so that what they lead to is found under its own name first. */
function compareEntries(left: Dirent, right: Dirent): number {
  const order = Number(left.isSymbolicLink()) - Number(right.isSymbolicLink());
  return order === 0 ? Number(left.name > right.name) - Number(left.name < right.name) : order;
}

async function isFolder(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(path).catch(() => null);
  return target?.isDirectory() ?? false;
}
