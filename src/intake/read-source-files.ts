import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { ParleyError } from '../errors/parley-error.js';
import type { SourceFile } from '../report/check-file.js';
import { explainSystemError } from '../util/explain-system-error.js';
import { readRegularFile } from './read-regular-file.js';

const ENDINGS = new Set(['.yaml', '.yml', '.json']);
/** In a folder, files that do not say what they are belong to someone else. */
const FORMAT = /parley\.(report|registry)\//;

/**
 * Reads report and registry files: each path a file, or a folder searched with its sub-folders (`*.yaml *.yml *.json` that
 * name a Parley format), in order of path. A file that is reached twice counts once. One that cannot be read comes with
 * the reason in place of its bytes, so that the others can go on.
 * @throws ParleyError FILE_UNREADABLE if none of the paths can be read.
 */
export async function readSourceFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const seen = new Set<string>();
  const files: SourceFile[] = [];
  const lost: SourceFile[] = [];
  for (const path of paths) {
    const found = await findFiles(path);
    for (const file of await readUnseen(found, seen)) {
      files.push(file);
      if (file.file === path && file.unreadable !== undefined) lost.push(file);
    }
  }
  if (lost.length > 0 && lost.length === files.length) {
    const lines = lost.map(
      ({ file, unreadable = '' }) => `${file} cannot be read (${unreadable}).`,
    );
    throw new ParleyError('FILE_UNREADABLE', lines.join('\n'));
  }
  return files;
}

/** A file to read: one that was named is read whatever it says, one of a folder only if it says that it is ours. */
interface FoundFile {
  readonly path: string;
  readonly isNamed: boolean;
  /** Set where it is known already that it cannot be read. */
  readonly unreadable?: string;
}

async function findFiles(path: string): Promise<readonly FoundFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ path, isNamed: true }];
  } catch (cause) {
    return [{ path, isNamed: true, unreadable: explainSystemError(cause) }];
  }
  const found: FoundFile[] = [];
  await searchFolder(path, new Set(), found);
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
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
      else if (ENDINGS.has(extname(entry.name))) found.push({ path, isNamed: false });
    }
  } catch (cause) {
    found.push({ path: folder, isNamed: true, unreadable: explainSystemError(cause) });
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

async function readUnseen(
  found: readonly FoundFile[],
  seen: Set<string>,
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const each of found) {
    const real = await realpath(each.path).catch(() => each.path);
    if (seen.has(real)) continue;
    const file = readSourceFile(each);
    if (!each.isNamed && file.unreadable === undefined && !isOurs(file)) continue;
    seen.add(real);
    files.push(file);
  }
  return files;
}

function isOurs({ bytes }: SourceFile): boolean {
  return FORMAT.test(Buffer.from(bytes).toString('latin1'));
}

function readSourceFile({ path, unreadable }: FoundFile): SourceFile {
  const folder = dirname(path);
  const reading =
    unreadable === undefined
      ? readRegularFile(path)
      : ({ kind: 'refused', reason: unreadable } as const);
  return {
    file: path,
    bytes: reading.kind === 'read' ? reading.bytes : new Uint8Array(),
    ...(reading.kind === 'refused' ? { unreadable: reading.reason } : {}),
    readSibling: (name) => (basename(name) === name ? readIfThere(join(folder, name)) : null),
  };
}

/** A text beside its report file; null where there is none. Only the checker knows whether it is wanted, so it reads at once. */
function readIfThere(path: string): Uint8Array | null {
  const reading = readRegularFile(path);
  return reading.kind === 'read' ? reading.bytes : null;
}
