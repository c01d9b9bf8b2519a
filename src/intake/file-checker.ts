import type { CheckedFile } from '../report/check-file.js';
import type { CodedRegistry } from '../report/coded-report.js';
import type { FoundFile } from './find-source-files.js';

/** Reads report files and checks them while others are written. */
export interface FileChecker {
  /** Whatever is checked from now on is checked against these. */
  useRegistries(registries: readonly CodedRegistry[]): void;
  /**
   * What checking made of each file, in the order given; null for those that are left to whoever loads them: what is no
   * report, and what this could not do. Never rejects.
   */
  check(files: readonly FoundFile[]): Promise<readonly (CheckedFile | null)[]>;
  /** Gives up what is under way, of which nobody may wait for an answer any more. */
  close(): Promise<void>;
}
