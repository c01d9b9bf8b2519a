import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Diagnostic } from '../../src/errors/diagnostic.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { checkFile, type SourceFile } from '../../src/report/check-file.js';
import { checkRegistries } from '../../src/report/check-registries.js';
import type { CodedRegistry, CodedReport } from '../../src/report/coded-report.js';
import { buildRegistryIndex, type RegistryIndex } from '../../src/report/registry-index.js';
import { renderDiagnostics } from '../../src/report/render-diagnostics.js';

export interface CheckedFolder {
  readonly registries: readonly CodedRegistry[];
  readonly reports: readonly CodedReport[];
}

/** The seed in checked form; fails with the diagnostics if a file of it is wrong. */
export function checkSeed(): CheckedFolder {
  const registries = checkRegistryFiles('seed/registry');
  const index = buildRegistryIndex(registries);
  return { registries, reports: listFiles('seed/reports').map((file) => check(file, index)) };
}

/** Checks the registry files of a folder together. */
function checkRegistryFiles(folder: string): readonly CodedRegistry[] {
  const { registries, diagnostics } = checkRegistries(
    listFiles(folder).map((file) => toSourceFile(file, readFileSync(file))),
    coreOntology,
  );
  if (diagnostics.some(({ severity }) => severity === 'error')) fail(diagnostics);
  return registries;
}

/** Checks a report given as text, as if it stood in `folder`. */
export function checkReportText(
  source: string,
  folder: string,
  registries: readonly CodedRegistry[],
): CodedReport {
  const index = buildRegistryIndex(registries);
  return checkBytes(Buffer.from(source), join(folder, 'given.yaml'), index);
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function check(file: string, registry: RegistryIndex): CodedReport {
  return checkBytes(readFileSync(file), file, registry);
}

function checkBytes(bytes: Uint8Array, file: string, registry: RegistryIndex): CodedReport {
  const context = { ontology: coreOntology, registry };
  const { coded, diagnostics } = checkFile(toSourceFile(file, bytes), context);
  return coded?.kind === 'report' ? coded : fail(diagnostics);
}

function toSourceFile(file: string, bytes: Uint8Array): SourceFile {
  return { file, bytes, readSibling: (name) => readSibling(join(dirname(file), name)) };
}

function fail(diagnostics: readonly Diagnostic[]): never {
  throw new Error(renderDiagnostics(diagnostics, { color: false }));
}

function readSibling(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
