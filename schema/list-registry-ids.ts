import { readdirSync, readFileSync } from 'node:fs';

import { coreOntology } from '../src/ontology/core-ontology.js';
import { checkRegistries } from '../src/report/check-registries.js';

const folder = new URL('../seed/registry/', import.meta.url);

/** Ids of the shipped registry, which editors complete. */
export function listRegistryIds(): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => ({
    file: name,
    bytes: readFileSync(new URL(name, folder)),
    readSibling: () => null,
  }));
  return checkRegistries(files, coreOntology).index.ids;
}
