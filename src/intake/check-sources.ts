import type { Diagnostic } from '../errors/diagnostic.js';
import type { PlannedFile } from '../load/plan-report.js';
import type { Ontology } from '../ontology/ontology.js';
import { type CheckedFile, checkFile, type SourceFile } from '../report/check-file.js';
import { checkRegistries } from '../report/check-registries.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import { buildRegistryIndex } from '../report/registry-index.js';
import { findReportClashes } from './find-report-clashes.js';

export interface CheckSettings {
  readonly ontology: Ontology;
  /** Registries beside the files given; one that is given replaces the one of the same id here. */
  readonly registries?: readonly CodedRegistry[];
  /** Called before each report file. */
  readonly onProgress?: (file: string, index: number, total: number) => void;
}

/** A file to check, unless it has been. */
export interface GivenFile extends SourceFile {
  /** What checking against the same registries made of it, which is no registry; its bytes are not needed any more then. */
  readonly checked?: CheckedFile;
  /** What it brings to the graph, where that has been found out. */
  readonly plan?: PlannedFile | null;
}

/** What checking made of the files: the right ones coded, and every diagnostic of all, in the order given. */
export interface CheckedSources {
  readonly registries: readonly CodedRegistry[];
  readonly reports: readonly CodedReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of files with errors; nothing of them is coded. */
  readonly refused: readonly string[];
}

/**
 * Checks registry files first, then reports against all registries. Of files that clash with each other none is coded, so
 * that their order means nothing; what clashes with a registry beside them is refused alone. Never throws on any content.
 */
export function checkSources(files: readonly GivenFile[], settings: CheckSettings): CheckedSources {
  const { ontology, registries: known = [], onProgress } = settings;
  const registryFiles = files.filter(isRegistry);
  const given = checkRegistries(registryFiles, ontology, known);
  const clashing = new Set(given.diagnostics.filter(isError).map(({ file }) => file));
  const registries = given.registries.filter(({ file }) => !clashing.has(file));
  const registry =
    clashing.size === 0 ? given.index : buildRegistryIndex(joinRegistries(known, registries));

  const diagnostics = [...given.diagnostics];
  const right = new Set(registries.map(({ file }) => file));
  const refused = registryFiles.map(({ file }) => file).filter((file) => !right.has(file));
  const coded: CodedReport[] = [];
  const reportFiles = files.filter((file) => !isRegistry(file));
  for (const [index, file] of reportFiles.entries()) {
    onProgress?.(file.file, index, reportFiles.length);
    const checked = file.checked ?? checkFile(file, { ontology, registry });
    diagnostics.push(...checked.diagnostics);
    if (checked.coded?.kind === 'report') coded.push(checked.coded);
    else refused.push(file.file);
  }
  const clashes = findReportClashes(coded);
  const clashed = new Set(clashes.map(({ file }) => file));
  diagnostics.push(...clashes);
  refused.push(...clashed);
  const reports = coded.filter(({ file }) => !clashed.has(file));
  return { registries, reports, diagnostics, refused };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Registries of both lists; of two with one id, the second's. The first list itself if the second is empty. */
export function joinRegistries(
  first: readonly CodedRegistry[],
  second: readonly CodedRegistry[],
): readonly CodedRegistry[] {
  if (second.length === 0) return first;
  const replaced = new Set(second.map(({ id }) => id));
  return [...first.filter(({ id }) => !replaced.has(id)), ...second];
}

/** Whether a file is taken for a registry, told without parsing it. */
export function isRegistry(file: SourceFile): boolean {
  return Buffer.from(file.bytes).toString('latin1').includes('parley.registry/');
}
