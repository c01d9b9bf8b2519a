const { open, readFile, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');

/** Waits until no other process holds the lock of this name, then holds it until the function returned is called. */
exports.acquireLock = async (name) => {
  const path = join(tmpdir(), `parley-${name.replace(/[^a-z0-9]+/gi, '-')}.lock`);
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause;
      if (await isLeftBehind(path)) await rm(path, { force: true });
      else await sleep(50);
    }
  }
};

/** Whether the process that made the lock is gone. A lock without a number is being written just now. */
async function isLeftBehind(path) {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (holder === 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch {
    return true;
  }
}
