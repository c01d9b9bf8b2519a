import type { CodedRegistry } from '../report/coded-report.js';
import type { FoundOut } from './check-found-file.js';
import type { FoundFile } from './find-source-files.js';

/** Reads report files, checks and plans them while others are written. */
export interface FileChecker {
  /** Whatever is checked from now on is checked against these. */
  useRegistries(registries: readonly CodedRegistry[]): void;
  /**
   * What was found out about each file, in the order given; null for those that are left to whoever loads them: what is no
   * report, and what this could not do. Never rejects.
   */
  check(files: readonly FoundFile[]): Promise<readonly (FoundOut | null)[]>;
  /** Gives up what is under way, of which nobody may wait for an answer any more. */
  close(): Promise<void>;
}
