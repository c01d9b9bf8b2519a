import { decodeSource } from './decode-source.js';
import { Problems } from './problems.js';

/** What was read of a file. */
export interface FileBytes {
  /** Path or name, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Why it could not be read, in words; `bytes` is empty then. */
  readonly unreadable?: string;
}

export interface SourceText {
  /** Null, with a problem, if the file is not there, too large or not plain UTF-8. */
  readonly text: string | null;
  readonly problems: Problems;
}

/** The text of a file as it stands, and the list that its problems go to. */
export function readSourceText({ file, bytes, unreadable }: FileBytes): SourceText {
  if (unreadable !== undefined) {
    const problems = new Problems(file, '');
    problems.add('FILE_UNREADABLE', {
      at: { offset: 0 },
      message: `the file cannot be read (${unreadable})`,
    });
    return { text: null, problems };
  }
  const { text, problem } = decodeSource(bytes);
  const problems = new Problems(file, text);
  if (problem === null) return { text, problems };
  problems.add(problem.code, { at: { offset: problem.offset }, message: problem.message });
  return { text: null, problems };
}
