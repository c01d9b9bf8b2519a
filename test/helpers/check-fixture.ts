import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Diagnostic } from '../../src/errors/diagnostic.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { type CheckedFile, checkFile, type SourceFile } from '../../src/report/check-file.js';
import { checkRegistries } from '../../src/report/check-registries.js';

const fixtures = new URL('../fixtures/', import.meta.url);

function readBytes(path: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(path, fixtures)));
}

/** A file under `test/fixtures`, named in messages without its folder. */
export function openFixture(path: string): SourceFile {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return {
    file: path.slice(folder.length),
    bytes: readBytes(path),
    readSibling: (name) => {
      try {
        return readBytes(`${folder}${name}`);
      } catch {
        return null;
      }
    },
  };
}

const smallWorld = checkRegistries([openFixture('small-world/registry.yaml')], coreOntology);

export function toSource(text: string): SourceFile {
  return { file: 'test.yaml', bytes: new TextEncoder().encode(text), readSibling: () => null };
}

/** Checks a report against the registry of the small world. */
export function checkInSmallWorld(file: SourceFile): CheckedFile {
  return checkFile(file, { ontology: coreOntology, registry: smallWorld.index });
}

/** Everything there is to say of a file: a registry is checked beside that of the small world. */
export function diagnose(file: SourceFile): readonly Diagnostic[] {
  const isRegistry = new TextDecoder().decode(file.bytes).startsWith('format: parley.registry/1');
  if (!isRegistry) return checkInSmallWorld(file).diagnostics;
  const known = openFixture('small-world/registry.yaml');
  const { diagnostics } = checkRegistries([known, file], coreOntology);
  return diagnostics.filter((diagnostic) => diagnostic.file === file.file);
}
