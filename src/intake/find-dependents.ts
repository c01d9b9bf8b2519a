import type { Diagnostic } from '../errors/diagnostic.js';
import { listReportsUsing } from '../load/list-reports-using.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedRegistry, CodedReport } from '../report/coded-report.js';
import { buildRegistryIndex } from '../report/registry-index.js';
import type { GraphStore } from '../store/port.js';
import { checkSources } from './check-sources.js';

export interface RegistryChange {
  readonly ontology: Ontology;
  readonly before: readonly CodedRegistry[];
  /** The same list as before where nothing changes. */
  readonly after: readonly CodedRegistry[];
  /** Ids of reports that are loaded anyway. */
  readonly except: ReadonlySet<string>;
}

/** Stored reports that a change of registries touches, checked again. */
export interface Dependents {
  readonly reports: readonly CodedReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names of those that would have errors. */
  readonly refused: readonly string[];
  /** Ids of those whose text was not kept. */
  readonly stale: readonly string[];
}

/** Checks stored reports that use changed registry entities (a name, an alias, a demonym …) against the new registries. */
export async function findDependents(
  store: GraphStore,
  change: RegistryChange,
): Promise<Dependents> {
  const changed =
    change.before === change.after ? [] : listChangedEntities(change.before, change.after);
  const users = changed.length === 0 ? [] : await listReportsUsing(store, changed);
  const rows = users.filter(({ id }) => !change.except.has(id));
  if (rows.length === 0) return { reports: [], diagnostics: [], refused: [], stale: [] };
  const files = rows
    .filter(({ text }) => text !== null)
    .map(({ id, source, text }) => ({
      file: `stored report ${id}`,
      bytes: new TextEncoder().encode(source),
      readSibling: () => new TextEncoder().encode(text ?? ''),
    }));
  const { ontology, after } = change;
  const { reports, diagnostics, refused } = checkSources(files, { ontology, registries: after });
  const stale = rows.filter(({ text }) => text === null).map(({ id }) => id);
  return { reports, diagnostics, refused, stale };
}

function listChangedEntities(
  before: readonly CodedRegistry[],
  after: readonly CodedRegistry[],
): readonly string[] {
  const old = buildRegistryIndex(before);
  const now = buildRegistryIndex(after);
  return old.ids.filter((id) => JSON.stringify(old.entity(id)) !== JSON.stringify(now.entity(id)));
}
