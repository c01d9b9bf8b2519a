import { stat } from 'node:fs/promises';

import type { GrafeoDB } from '@grafeo-db/js';

/** Milliseconds. The engine flushes with a commit where the last flush was 100 ms ago. */
const FLUSH_AFTER = 200;

/** Size of the log that is worth a checkpoint of a small store: a second of work at the next start. */
const LEAST_LOG_BYTES = 64_000_000;

interface KeptLog {
  readonly database: Pick<GrafeoDB, 'setCheckpointTriggers'>;
  /** The database file, of which each checkpoint writes most anew. */
  readonly path: string;
  /** Commits something that changes nothing. */
  readonly commitNothing: () => Promise<void>;
  /** 64 MB if undefined. */
  readonly leastLogBytes: number | undefined;
}

/**
 * Keeps the log of the engine short and on the disk. A commit is acknowledged before it is flushed, so that the last one is followed by
 * another: a power loss takes what was acknowledged in the fraction of a second before, or since the transaction under way
 * began. A checkpoint costs as much as the store is large and not as little as was written; with the log as large as half the
 * store, its share in a commit is the same in a large one.
 */
export class LogKeeper {
  readonly #log: KeptLog;
  #logBytes = 0;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

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

  /** To be called after each commit: the next one flushes it, or that of nothing if none comes soon. */
  noteCommit(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => void this.#flush(), FLUSH_AFTER).unref();
    this.#timer.refresh();
  }

  /** Flushes no more: closing does. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    try {
      await this.#log.commitNothing();
      await this.fit();
    } catch {
      // nobody waits who could be told: tried again until it works (a full disk), or a commit fails and says so
      this.noteCommit();
    }
  }
}
