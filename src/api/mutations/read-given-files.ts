import type { ResearchCall } from '../../compile/research-field.js';
import type { SourceFile } from '../../report/check-file.js';
import { refuseArgument } from '../../research/arguments.js';

/** Characters of a file's name in messages. */
const LONGEST_NAME = 1_000;

interface GivenSource {
  readonly name?: string | null;
  readonly content: string;
  readonly text?: string | null;
}

/**
 * The files that a mutation was given, as if they had been read from a disk: `source` as they are written, `input` as
 * values, which are printed as JSON with two spaces, so that lines and columns of diagnostics count in that.
 *
 * @throws ParleyError ARGUMENT_INVALID if both are given or none, too many, or two of one name
 */
export function readGivenFiles(call: ResearchCall): readonly SourceFile[] {
  const { source, input } = call.arguments as {
    readonly source?: readonly GivenSource[] | null;
    readonly input?: readonly unknown[] | null;
  };
  if ((source ?? null) === null ? (input ?? null) === null : (input ?? null) !== null) {
    refuseArgument(call, 'Give one of “source” and “input”');
  }
  const files = source?.map(fromSource) ?? input?.map(fromInput) ?? [];
  if (files.length === 0) refuseArgument(call, 'There is no file to read');
  if (files.length > call.limits.listLength) {
    refuseArgument(call, `At most ${String(call.limits.listLength)} files may be given at once`);
  }
  checkNames(call, files);
  return files;
}

function fromSource({ name, content, text }: GivenSource, index: number): SourceFile {
  const encoder = new TextEncoder();
  return {
    file: name ?? `source[${String(index)}]`,
    bytes: encoder.encode(content),
    // one text a file: whatever the file calls it
    readSibling: () => (typeof text === 'string' ? encoder.encode(text) : null),
  };
}

function fromInput(value: unknown, index: number): SourceFile {
  return {
    file: `input[${String(index)}]`,
    bytes: new TextEncoder().encode(JSON.stringify(value, null, 2)),
    readSibling: () => null,
  };
}

function checkNames(call: ResearchCall, files: readonly SourceFile[]): void {
  const seen = new Set<string>();
  for (const { file } of files) {
    if (file === '' || file.length > LONGEST_NAME || /\p{Cc}/u.test(file)) {
      const most = String(LONGEST_NAME);
      refuseArgument(
        call,
        `A file’s name has 1 to ${most} characters, none of them a control character`,
      );
    }
    if (seen.has(file)) refuseArgument(call, `Two files are named “${file}”`);
    seen.add(file);
  }
}
