import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import { ParleyError } from '../errors/parley-error.js';
import type { SourceFile } from '../report/check-file.js';

const ENDINGS = new Set(['.yaml', '.yml', '.json']);
/** In a folder, files that do not say what they are belong to someone else. */
const FORMAT = /parley\.(report|registry)\//;

/**
 * Reads report and registry files: each path a file, or a folder searched with its sub-folders (`*.yaml *.yml *.json` that
 * name a Parley format), in order of path.
 * @throws ParleyError FILE_UNREADABLE for a path that is not there or cannot be read.
 */
export async function readSourceFiles(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(...(await readFolder(path)));
      else found.push(await readSourceFile(path));
    } catch (cause) {
      throw new ParleyError('FILE_UNREADABLE', `${path} cannot be read (${reasonOf(cause)}).`, {
        cause,
      });
    }
  }
  return found;
}

async function readFolder(folder: string): Promise<readonly SourceFile[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const files: SourceFile[] = [];
  for (const name of names) {
    if (!ENDINGS.has(extname(name)) || name.includes('node_modules')) continue;
    const file = await readSourceFile(join(folder, name));
    if (FORMAT.test(Buffer.from(file.bytes).toString('latin1'))) files.push(file);
  }
  return files;
}

async function readSourceFile(path: string): Promise<SourceFile> {
  const folder = dirname(path);
  return {
    file: path,
    bytes: await readFile(path),
    readSibling: (name) => (basename(name) === name ? readIfThere(join(folder, name)) : null),
  };
}

/** A text beside its report file; null where there is none. Only the checker knows whether it is wanted, so it reads at once. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown reason';
  return 'code' in cause ? String(cause.code) : cause.message;
}
