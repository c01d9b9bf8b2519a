import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder `registry` beside or above each path, without repetition, in order of the paths. */
export async function findRegistryFolders(paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const folder = await findFrom(resolve(path));
    if (folder !== null) found.add(folder);
  }
  return [...found];
}

async function findFrom(start: string): Promise<string | null> {
  let folder = start;
  for (;;) {
    const candidate = join(folder, 'registry');
    if (await isFolder(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
