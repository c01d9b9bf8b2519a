import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openStore } from '../src/app.js';
import { generateGraph, type GraphSize } from './generate-graph.js';

/** Folder of an embedded store with a generated graph, written once under this name and kept for the next run. */
export async function prepareGraph(name: string, size: GraphSize): Promise<string> {
  const folder = join(tmpdir(), 'parley-bench', name);
  const mark = join(folder, 'complete');
  const isThere = await stat(mark).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  process.stderr.write(`Writing the graph “${name}”; it is kept for the next run …\n`);
  const store = await openStore({ PARLEY_DATA: folder, PARLEY_STORE: 'embedded' });
  await generateGraph(store, size);
  await store.close();
  await mkdir(mark);
  return folder;
}

/** A copy for one process: the embedded engine lets one alone open a database. */
export async function copyGraph(folder: string, name: string): Promise<string> {
  const copy = `${folder}-${name}`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  return copy;
}
