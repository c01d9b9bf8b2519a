import type { Diagnostic } from '../errors/diagnostic.js';
import type { Ontology } from '../ontology/ontology.js';
import { checkRegistryFile } from './check-registry-file.js';
import { checkReportFile, type FileSurroundings } from './check-report.js';
import type { CodedRegistry, CodedReport } from './coded-report.js';
import { parseSource } from './parse-source.js';
import type { Problems } from './problems.js';
import { describeNode, shorten, suggest } from './read-fields.js';
import { type FileBytes, readSourceText } from './read-source-text.js';
import type { RegistryIndex } from './registry-index.js';
import type { SourceNode } from './source-node.js';

export interface SourceFile extends FileBytes {
  /** The bytes of a file in the same folder; null if it cannot be read. */
  readonly readSibling: (name: string) => Uint8Array | null;
}

export interface CheckContext {
  readonly ontology: Ontology;
  readonly registry: RegistryIndex;
}

export interface CheckedFile {
  /** What the file says it is; null where that cannot be told. */
  readonly kind: 'report' | 'registry' | null;
  /** Null if and only if there is an error. */
  readonly coded: CodedReport | CodedRegistry | null;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Values of `format:`. */
const FORMATS = { report: 'parley.report/1', registry: 'parley.registry/1' } as const;

/** Parses and validates a report or registry file. Finds all its problems at once, never throws, and takes bounded time. */
export function checkFile(file: SourceFile, context: CheckContext): CheckedFile {
  const { text, problems } = readSourceText(file);
  if (text === null) return { kind: null, coded: null, diagnostics: problems.list() };
  const root = parseSource(text, problems);
  const kind = root === null ? null : readFormat(root, problems);
  if (root === null || kind === null) {
    if (problems.errorCount === 0) reportEmpty(root, problems);
    return { kind, coded: null, diagnostics: problems.list() };
  }
  const { readSibling } = file;
  const surroundings: FileSurroundings = {
    ...context,
    file: file.file,
    source: text,
    problems,
    readSibling: (name) => readSibling(name),
  };
  const coded =
    kind === 'report' ? checkReportFile(root, surroundings) : checkRegistryFile(root, surroundings);
  const diagnostics = withoutAftermath(problems.list());
  return { kind, coded: problems.errorCount > 0 ? null : coded, diagnostics };
}

/** After a syntax error nothing is sure: only what stands in the lines before it is reported too. */
function withoutAftermath(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = diagnostics.find(({ code }) => code === 'YAML_SYNTAX');
  if (first === undefined) return diagnostics;
  return diagnostics.filter(({ code, severity, line }) => {
    const isSure = severity === 'error' && code !== 'MISSING_KEY' && line < first.line;
    return code === 'YAML_SYNTAX' || isSure;
  });
}

function reportEmpty(root: SourceNode | null, problems: Problems): void {
  const message = root === null ? 'the file is empty' : `the file holds ${describeNode(root)}`;
  problems.add('UNKNOWN_FORMAT', { at: { offset: 0 }, message });
}

/** What the file is by its `format:`, or, where that is wrong, by its other keys. */
function readFormat(root: SourceNode, problems: Problems): 'report' | 'registry' | null {
  if (root.kind !== 'map') return null;
  const entry = root.entries.find(({ key }) => key === 'format');
  const written = entry?.value.kind === 'scalar' ? entry.value.text : '';
  if (written === FORMATS.report) return 'report';
  if (written === FORMATS.registry) return 'registry';
  const problem =
    entry === undefined
      ? { at: root, message: '`format` is missing' }
      : {
          at: entry.value,
          message: `there is no format “${shorten(written)}”`,
          hint: suggest(written, Object.values(FORMATS), problems),
        };
  problems.add('UNKNOWN_FORMAT', problem);
  return guessKind(root.entries.map(({ key }) => key));
}

function guessKind(keys: readonly string[]): 'report' | 'registry' | null {
  if (keys.includes('report') || keys.includes('code')) return 'report';
  return keys.includes('facts') || keys.includes('entities') ? 'registry' : null;
}
