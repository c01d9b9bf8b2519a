import type { CodedRegistry } from '../report/coded-report.js';
import type { StopSignal } from '../util/stop-signal.js';
import type { FoundOut } from './check-found-file.js';
import type { GivenFile } from './check-sources.js';
import type { FileChecker } from './file-checker.js';
import type { FoundFile } from './find-source-files.js';
import { readSourceFile } from './read-source-files.js';
import type { SurveyedFile } from './survey-files.js';

/** Files that are checked and loaded together. */
export type Chunk = readonly SurveyedFile[];

interface CheckingAhead {
  readonly checker: FileChecker;
  /** Reads the registries that are stored. */
  readonly readRegistries: () => Promise<readonly CodedRegistry[]>;
  /** No chunk comes once it is aborted. */
  readonly signal?: StopSignal;
}

/**
 * The files of each chunk in turn, those of the next being checked while whoever asks deals with this one. What cannot be checked
 * ahead is left to them: the first chunk, one with registries, and the one after it, since it is checked against what those leave.
 */
export async function* checkAhead(
  chunks: readonly Chunk[],
  { checker, readRegistries, signal }: CheckingAhead,
): AsyncGenerator<readonly GivenFile[]> {
  let ahead: Promise<readonly GivenFile[]> | null = null;
  try {
    for (const [index, chunk] of chunks.entries()) {
      if (signal?.aborted ?? false) return;
      const files: readonly GivenFile[] = await (ahead ?? chunk.map(readSurveyed));
      const next = chunks[index + 1];
      ahead = null;
      if (next !== undefined && !hasRegistry(chunk) && !hasRegistry(next)) {
        checker.useRegistries(await readRegistries());
        ahead = check(next, checker);
      }
      yield files;
    }
  } finally {
    await checker.close();
  }
}

function hasRegistry(chunk: Chunk): boolean {
  return chunk.some(({ isRegistry }) => isRegistry);
}

function readSurveyed({ found }: SurveyedFile): GivenFile {
  return readSourceFile(found);
}

async function check(chunk: Chunk, checker: FileChecker): Promise<readonly GivenFile[]> {
  const foundOut = await checker.check(chunk.map(({ found }) => found));
  return chunk.map(({ found }, index) => toGivenFile(found, foundOut[index] ?? null));
}

function toGivenFile(found: FoundFile, foundOut: FoundOut | null): GivenFile {
  if (foundOut === null) return readSourceFile(found);
  return { file: found.path, bytes: new Uint8Array(), readSibling: () => null, ...foundOut };
}
