import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Editors write a file in several steps; milliseconds to wait for the last. */
const SETTLE_MS = 150;

/** Calls `onChange` after each change below the paths (the folder of a file counts), one call at a time, until SIGINT or SIGTERM. */
export async function watchFolders(
  paths: readonly string[],
  onChange: () => Promise<void>,
): Promise<void> {
  const folders = new Set<string>();
  for (const path of paths) folders.add((await stat(path)).isDirectory() ? path : dirname(path));
  await new Promise<void>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const schedule = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(onChange).catch(reject);
      }, SETTLE_MS);
    };
    const watchers = [...folders].map((folder) => watch(folder, schedule));
    const stop = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
