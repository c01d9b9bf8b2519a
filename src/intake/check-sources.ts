import type { Diagnostic } from '../errors/diagnostic.js';
import type { Ontology } from '../ontology/ontology.js';
import { checkFile, type SourceFile } from '../report/check-file.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import { buildRegistryIndex } from '../report/registry-index.js';

export interface CheckSettings {
  readonly ontology: Ontology;
  /** Registries beside the files given; one that is given replaces the one of the same id here. */
  readonly registries?: readonly CodedRegistry[];
  /** Called before each file. */
  readonly onProgress?: (file: string, index: number, total: number) => void;
}

/** What checking made of the files: the right ones coded, and every diagnostic of all, in the order given. */
export interface CheckedSources {
  readonly registries: readonly CodedRegistry[];
  readonly reports: readonly CodedReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of files with errors; nothing of them is coded. */
  readonly refused: readonly string[];
}

/** Checks registry files first, then reports against all registries. Never throws on any content. */
export function checkSources(
  files: readonly SourceFile[],
  settings: CheckSettings,
): CheckedSources {
  const { ontology, onProgress } = settings;
  const progress = createCounter(files.length, onProgress);
  const registryFiles = files.filter(isRegistry);
  const reportFiles = files.filter((file) => !isRegistry(file));
  const diagnostics: Diagnostic[] = [];
  const refused: string[] = [];

  const registries = checkRegistries(registryFiles, { settings, progress, diagnostics, refused });
  const index = buildRegistryIndex(joinRegistries(settings.registries ?? [], registries));

  const reports: CodedReport[] = [];
  for (const file of reportFiles) {
    progress(file.file);
    const checked = checkFile(file, { ontology, registry: index });
    diagnostics.push(...checked.diagnostics);
    if (checked.coded?.kind === 'report') reports.push(checked.coded);
    else refused.push(file.file);
  }
  return { registries, reports, diagnostics, refused };
}

interface Progress {
  readonly settings: CheckSettings;
  readonly progress: (file: string) => void;
  readonly diagnostics: Diagnostic[];
  readonly refused: string[];
}

/** Checks each file by itself, then all against each other; of two files that clash the later one is refused. */
function checkRegistries(
  files: readonly SourceFile[],
  { settings, progress, diagnostics, refused }: Progress,
): readonly CodedRegistry[] {
  const { ontology, registries: background = [] } = settings;
  const registry = buildRegistryIndex(background);
  const right: CodedRegistry[] = [];
  for (const file of files) {
    progress(file.file);
    const checked = checkFile(file, { ontology, registry });
    diagnostics.push(...checked.diagnostics);
    if (checked.coded?.kind === 'registry') right.push(checked.coded);
    else refused.push(file.file);
  }
  const clashes = buildRegistryIndex(joinRegistries(background, right)).diagnostics;
  diagnostics.push(...clashes);
  const wrong = new Set(clashes.filter(isError).map(({ file }) => file));
  refused.push(...right.map(({ file }) => file).filter((file) => wrong.has(file)));
  return right.filter(({ file }) => !wrong.has(file));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Registries of both lists; of two with one id, the second's. */
export function joinRegistries(
  first: readonly CodedRegistry[],
  second: readonly CodedRegistry[],
): readonly CodedRegistry[] {
  const replaced = new Set(second.map(({ id }) => id));
  return [...first.filter(({ id }) => !replaced.has(id)), ...second];
}

function isRegistry(file: SourceFile): boolean {
  return Buffer.from(file.bytes).toString('latin1').includes('parley.registry/');
}

function createCounter(total: number, report: CheckSettings['onProgress']): (file: string) => void {
  let index = 0;
  return (file) => report?.(file, index++, total);
}
