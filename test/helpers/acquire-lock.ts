import { open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until no other process holds the lock of this name, then holds it until the function returned is called. */
export async function acquireLock(name: string): Promise<() => Promise<void>> {
  const path = join(tmpdir(), `parley-${name.replace(/[^a-z0-9]+/gi, '-')}.lock`);
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      if (await isLeftBehind(path)) await rm(path, { force: true });
      else await sleep(50);
    }
  }
}

/** Whether the process that made the lock is gone. A lock without a number is being written just now. */
async function isLeftBehind(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder === 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch {
    return true;
  }
}
