import { stat } from 'node:fs/promises';

import type { GrafeoDB } from '@grafeo-db/js';

/** Milliseconds. The engine flushes with a commit where the last flush was 100 ms ago. */
const FLUSH_AFTER = 200;

/** Size of the log that is worth a checkpoint of a small store: a second of work at the next start. */
const LEAST_LOG_BYTES = 64_000_000;

interface KeptLog {
  readonly database: GrafeoDB;
  /** The database file, of which each checkpoint writes most anew. */
  readonly path: string;
  /** Commits something that changes nothing. */
  readonly commitNothing: () => Promise<void>;
  /** 64 MB if undefined. */
  readonly leastLogBytes: number | undefined;
}

/**
 * Keeps the log of the engine short and on the disk. A commit is acknowledged before it is flushed, so that another follows it soon: a
 * power loss takes what was acknowledged in the fraction of a second before. A checkpoint costs as much as the store is large
 * and not as little as was written; with the log as large as half the store, its share in a commit is the same in a large one.
 */
export class LogKeeper {
  readonly #log: KeptLog;
  #logBytes = 0;
  #timer: NodeJS.Timeout | null = null;

  /** To be told of the file's size at once: `fit`. */
  constructor(log: KeptLog) {
    this.#log = log;
  }

  /** Has checkpoints made when the log is as large as suits the file. */
  async fit(): Promise<void> {
    const { database, path, leastLogBytes = LEAST_LOG_BYTES } = this.#log;
    const { size } = await stat(path);
    const walBytes = Math.max(leastLogBytes, Math.ceil(size / 2));
    if (walBytes === this.#logBytes) return;
    this.#logBytes = walBytes;
    database.setCheckpointTriggers({ walBytes });
  }

  noteCommit(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      // what fails here fails with the next commit, and there is somebody to tell
      this.#flush().catch(() => undefined);
    }, FLUSH_AFTER).unref();
  }

  /** Flushes no more: closing does. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    await this.#log.commitNothing();
    await this.fit();
  }
}
