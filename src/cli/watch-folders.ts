import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import { baseOfPattern } from '../intake/expand-pattern.js';

/** Editors write a file in several steps; milliseconds to wait for the last. */
const SETTLE_MS = 150;

/**
 * Calls `work` at once and after each change in the folders (that of a file counts), one call at a time, until SIGINT or
 * SIGTERM. It watches before it works, so that no change falls between. Of a pattern the folder is watched where it begins.
 */
export async function watchFolders(
  paths: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const folders = new Map<string, { readonly recursive: boolean }>();
  for (const path of paths.map(baseOfPattern)) {
    // Of a file that is not there (yet) its folder is watched.
    if (await isFolder(path)) folders.set(path, { recursive: true });
    else if (!folders.has(dirname(path)) && (await isFolder(dirname(path)))) {
      folders.set(dirname(path), { recursive: false });
    }
  }
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running: Promise<void>;
    const schedule = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(work).catch(reject);
      }, SETTLE_MS);
    };
    const watchers = [...folders].map(([folder, options]) =>
      watch(folder, options, schedule).on('error', reject),
    );
    running = work().catch(reject);
    const stop = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      // what runs may be told of the signal too, and comes to its own end
      void running.finally(resolve);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
