import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { MigrationFile } from './migration-file.js';

/** `cypher/` of this package: as far from `src/store` as from `dist/store`. */
const FOLDER = new URL('../../cypher/', import.meta.url);
const FILE_NAME = /^(\d{3}-[a-z0-9-]+)\.cypher$/;

/** Migrations that this version knows, in order: the files `cypher/NNN-name.cypher`. */
export async function readMigrations(folder: URL = FOLDER): Promise<readonly MigrationFile[]> {
  const names = (await readdir(fileURLToPath(folder))).filter((name) => FILE_NAME.test(name));
  return Promise.all(
    names.sort().map(async (name) => ({
      name: name.replace(FILE_NAME, '$1'),
      text: await readFile(new URL(name, folder), 'utf8'),
    })),
  );
}
