import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths that a pattern names, in order, where no shell did it (a quoted one, or one that names more files than a command
 * line takes): `*` and `?` within a name, `**` for any folders, hidden names only where the pattern says so. A path that is
 * there is taken as it is, whatever characters it has. Null if the path is no pattern or names nothing.
 */
export async function expandPattern(path: string): Promise<readonly string[] | null> {
  if (!/[*?]/.test(path) || (await isThere(path))) return null;
  const [first = '', ...parts] = path.split('/').filter((part) => part !== '.');
  const found = path.startsWith('/')
    ? await expand('/', parts)
    : await expand('', [first, ...parts]);
  return found.length === 0 ? null : [...new Set(found)].sort();
}

/** The folder in which all lies that a pattern can name; a path without wildcards as it is. */
export function baseOfPattern(path: string): string {
  const parts = path.split('/');
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  if (wild < 0) return path;
  const base = parts.slice(0, wild).join('/');
  return base === '' ? (path.startsWith('/') ? '/' : '.') : base;
}

async function expand(folder: string, parts: readonly string[]): Promise<readonly string[]> {
  const [part, ...rest] = parts;
  if (part === undefined) return [folder];
  if (part === '**') return expandDeep(folder, rest);
  if (!/[*?]/.test(part)) {
    const path = join(folder, part);
    return (await isThere(path)) ? expand(path, rest) : [];
  }
  const matches = compilePart(part);
  const found: string[] = [];
  for (const { name } of await list(folder)) {
    if (matches.test(name)) found.push(...(await expand(join(folder, name), rest)));
  }
  return found;
}

/** The folder itself and all below it; links are not followed, so that there is an end. */
async function expandDeep(folder: string, rest: readonly string[]): Promise<readonly string[]> {
  const found = [...(await expand(folder, rest))];
  for (const entry of await list(folder)) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    found.push(...(await expandDeep(join(folder, entry.name), rest)));
  }
  return found;
}

function compilePart(part: string): RegExp {
  const escaped = part.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const source = escaped.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${part.startsWith('.') ? '' : '(?!\\.)'}${source}$`, 'u');
}

async function list(
  folder: string,
): Promise<readonly { readonly name: string; isDirectory(): boolean }[]> {
  return readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
