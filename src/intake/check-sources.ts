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

  const registries: CodedRegistry[] = [];
  for (const file of registryFiles) {
    progress(file.file);
    const checked = checkFile(file, { ontology, registry: buildRegistryIndex(registries) });
    diagnostics.push(...checked.diagnostics);
    if (checked.coded?.kind === 'registry') registries.push(checked.coded);
    else refused.push(file.file);
  }
  const index = buildRegistryIndex(joinRegistries(settings.registries ?? [], registries));
  diagnostics.push(...index.diagnostics);

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
