import type { Diagnostic } from '../errors/diagnostic.js';
import { glimpseTextFile } from '../intake/glimpse-text-file.js';
import type { SourceFile } from '../report/check-file.js';
import { decodeSource } from '../report/decode-source.js';
import { readSourceText } from '../report/read-source-text.js';

/** A file as it is sent to a server. */
export interface SentFile {
  readonly name: string;
  readonly content: string;
  readonly text?: string;
}

/** A file that can be decoded, with the text beside it. */
export function toSentFile({ file, bytes, readSibling }: SourceFile): SentFile {
  const content = decode(bytes);
  const beside = glimpseTextFile(content);
  const text = beside === null ? null : readSibling(beside);
  return { name: file, content, ...(text === null ? {} : { text: decode(text) }) };
}

/** What is wrong with files that are no text: a server would get something else than what the disk has. */
export function findUnsendable(files: readonly SourceFile[]): readonly Diagnostic[] {
  return files.flatMap((source) => {
    const { text, problems } = readSourceText(source);
    if (text === null) return problems.list();
    const beside = glimpseTextFile(text);
    const problem = decodeSource(
      (beside === null ? null : source.readSibling(beside)) ?? NONE,
    ).problem;
    if (problem === null) return [];
    problems.add(problem.code, {
      at: { offset: 0 },
      message: `${beside ?? ''}: ${problem.message}`,
    });
    return problems.list();
  });
}

const NONE = new Uint8Array();

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
