import { readStoredRegistries } from '../load/read-registry.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import { checkSources } from './check-sources.js';

/** The registries in the store, read again from the files they came from. */
export async function checkStoredRegistries(
  store: GraphStore,
  ontology: Ontology,
): Promise<readonly CodedRegistry[]> {
  const stored = await readStoredRegistries(store);
  const files = stored.map(({ id, source }) => ({
    file: `stored registry ${id}`,
    bytes: new TextEncoder().encode(source),
    readSibling: () => null,
  }));
  return checkSources(files, { ontology }).registries;
}
