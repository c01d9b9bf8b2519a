import { readStoredRegistries, type StoredRegistry } from '../load/read-registry.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry } from '../report/coded-report.js';
import type { GraphStore } from '../store/port.js';
import { checkSources } from './check-sources.js';

interface Checked {
  readonly ontology: Ontology;
  readonly stored: readonly StoredRegistry[];
  readonly registries: readonly CodedRegistry[];
}

/** What was found last in each store: to read the files costs a thousandth of checking them. */
const last = new WeakMap<GraphStore, Checked>();

/** The registries in the store, checked again from the files they came from, unless they are the same as the last time. */
export async function checkStoredRegistries(
  store: GraphStore,
  ontology: Ontology,
): Promise<readonly CodedRegistry[]> {
  const stored = await readStoredRegistries(store);
  const known = last.get(store);
  if (known?.ontology === ontology && isSame(known.stored, stored)) return known.registries;
  const files = stored.map(({ id, source }) => ({
    // a registry without `id:` takes it from the name of its file
    file: `stored registry/${id}.yaml`,
    bytes: new TextEncoder().encode(source),
    readSibling: () => null,
  }));
  const { registries } = checkSources(files, { ontology });
  last.set(store, { ontology, stored, registries });
  return registries;
}

function isSame(before: readonly StoredRegistry[], now: readonly StoredRegistry[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ id, source }, index) => id === now[index]?.id && source === now[index].source)
  );
}
