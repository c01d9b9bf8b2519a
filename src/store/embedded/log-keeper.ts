import { stat } from 'node:fs/promises';

import type { GrafeoDB } from '@grafeo-db/js';

/** Milliseconds. The engine flushes with a commit where the last flush was 100 ms ago. */
const FLUSH_AFTER = 200;

/** Milliseconds. How often the log is looked after: a checkpoint may fail long after the last commit. */
const LOOK_EVERY = 1_000;

/** Size of the log that is worth a checkpoint of a small store: a second of work at the next start. */
const LEAST_LOG_BYTES = 64_000_000;

/** Why the engine's checkpoints fail: the log grows until one succeeds. */
export interface CheckpointFailure {
  /** In the words of the engine. */
  readonly reason: string;
  /** No more are tried until the store is opened again. */
  readonly isFinal: boolean;
}

interface KeptLog {
  readonly database: Pick<GrafeoDB, 'setCheckpointTriggers' | 'checkpointStatus'>;
  /** The database file, of which each checkpoint writes most anew. */
  readonly path: string;
  /** Commits something that changes nothing. */
  readonly commitNothing: () => Promise<void>;
  /** 64 MB if undefined. */
  readonly leastLogBytes: number | undefined;
  /** Told once for each run of failures, and once more if it is final. */
  readonly onCheckpointFailure: ((failure: CheckpointFailure) => void) | undefined;
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
  #watch: NodeJS.Timeout | null = null;
  #isStopped = false;
  #told: 'nothing' | 'failure' | 'end' = 'nothing';

  constructor(log: KeptLog) {
    this.#log = log;
  }

  /**
   * Looks after the log from now on, until `stop`.
   * @throws Error if the file cannot be read
   */
  async start(): Promise<void> {
    await this.#fit();
    this.#watch = setInterval(() => void this.#look(), LOOK_EVERY).unref();
  }

  /** Has checkpoints made when the log is as large as suits the file. */
  async #fit(): Promise<void> {
    const { database, path, leastLogBytes = LEAST_LOG_BYTES } = this.#log;
    const { size } = await stat(path);
    if (this.#isStopped) return;
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

  /** Checkpoints that failed since the last that succeeded. */
  countFailedCheckpoints(): number {
    return this.#log.database.checkpointStatus().failures;
  }

  /** Flushes and looks no more: closing flushes. */
  stop(): void {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#watch !== null) clearInterval(this.#watch);
  }

  async #flush(): Promise<void> {
    try {
      await this.#log.commitNothing();
    } catch {
      // nobody waits who could be told: tried again until it works (a full disk), or a commit fails and says so
      this.noteCommit();
    }
  }

  async #look(): Promise<void> {
    try {
      this.#tellFailures();
      await this.#fit();
    } catch {
      // nobody waits who could be told: it is looked at again soon
    }
  }

  #tellFailures(): void {
    const { failures, stopped, lastError = '' } = this.#log.database.checkpointStatus();
    const news = stopped ? 'end' : failures > 0 ? 'failure' : 'nothing';
    if (news === this.#told) return;
    this.#told = news;
    if (news === 'nothing') return;
    this.#log.onCheckpointFailure?.({ reason: lastError, isFinal: stopped });
  }
}
