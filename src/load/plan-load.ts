import * as statements from '../compile/cypher/load-statements.js';
import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import { diffGraph, type DiffRules, type GraphChange, hasChanges } from './diff-graph.js';
import type { GraphPart, NodeElement } from './graph-elements.js';
import { keepRetractions } from './keep-retractions.js';
import { listTouchedClaims } from './list-touched-claims.js';
import { toOwnForm } from './merge/own-form.js';
import { resettleReferences, settleOpenEdges } from './open-references.js';
import { planClaim } from './plan-claim.js';
import { isEntity, projectedProperties } from './plan-entity.js';
import type { PlannedFile } from './plan-report.js';
import { type Read, text, toNodes } from './read-graph.js';
import { readStoredRegistry, readStoredReport } from './read-stored-file.js';
import { listOtherCodings, listSharedEntities } from './second-codings.js';

/** A file to load. */
export interface LoadFile {
  readonly file: string;
  readonly id: string;
  readonly kind: 'report' | 'registry';
  readonly plan: PlannedFile;
  /** Nobody meant to bring it back: a report that is retracted stays so. */
  readonly keepsRetraction: boolean;
}

export interface LoadContext {
  readonly ontology: Ontology;
  /** ISO 8601 instant that is recorded with what is written. */
  readonly now: string;
  /** Entities that another file of the batch gives up: this one may take them over. */
  readonly released: ReadonlySet<string>;
}

export interface LoadPlan {
  readonly change: GraphChange;
  /** Claims whose derived state has to be computed anew once the change is written. */
  readonly touched: readonly string[];
}

/**
 * Compares files with what is stored of them. Several files are one unit where they refer to each other.
 *
 * @throws ParleyError INPUT_REFUSED if an entity is missing, declared elsewhere, or given up while another file uses it
 */
export async function planLoad(
  read: Read,
  files: readonly LoadFile[],
  context: LoadContext,
): Promise<LoadPlan> {
  const stored = await readStored(read, files);
  const keeping = files.filter(({ keepsRetraction }) => keepsRetraction).map(({ id }) => id);
  const wanted = keepRetractions(
    await planWanted(read, files, context.released),
    stored,
    new Set(keeping),
  );
  const entities = await readEntities(read, files);
  const { released } = context;
  const taken = await listTakenOver(read, wanted, { files, stored, entities, released });
  checkUses(files, entities);
  await refuseTakenIds(read, files);
  const storedPart = { nodes: [...stored.nodes, ...taken], edges: stored.edges };
  const rules = makeRules(context);
  const own = recordTime(diffGraph(wanted, storedPart, rules), { stored: storedPart, rules });
  await refuseLosses(read, own, files);
  const change = mergeChanges(
    own,
    await planNewClaims(read, files, context.ontology),
    await resettleReferences(read, own, new Set(files.map(({ id }) => id))),
  );
  const touched = await listTouchedClaims(read, change, { wanted, stored: storedPart });
  return { change, touched };
}

/**
 * What the files should have in the graph, references to other files settled as those are loaded or not.
 * @param released - entities that another file gives up; none unless given
 */
export async function planWanted(
  read: Read,
  files: readonly LoadFile[],
  released: ReadonlySet<string> = new Set(),
): Promise<GraphPart> {
  const own = {
    ids: new Set(files.map(({ id }) => id)),
    nodes: files.flatMap(({ plan }) => plan.nodes),
  };
  const shared = await listSharedEntities(read, files, released);
  const parts = await Promise.all(
    files.map(async ({ id, plan }) => {
      const others = shared.get(id);
      const settled = await settleOpenEdges(read, plan.openEdges, { ...own, reportId: id });
      return {
        nodes: [...plan.nodes.filter((node) => others?.has(node.id) !== true), ...settled.nodes],
        edges: [...plan.edges, ...settled.edges],
      };
    }),
  );
  const nodes = parts.flatMap((part) => part.nodes);
  const seen = new Set<string>();
  for (const { id } of nodes) {
    if (seen.has(id)) throw refuse(`${id} is declared twice.`);
    seen.add(id);
  }
  return { nodes, edges: parts.flatMap((part) => part.edges) };
}

/** What the graph holds of the files. */
export async function readStored(read: Read, files: readonly LoadFile[]): Promise<GraphPart> {
  const parts = await Promise.all(
    files.map(({ kind, id, plan }) =>
      kind === 'report'
        ? readStoredReport(read, id, plan.uses)
        : readStoredRegistry(read, id, plan.uses),
    ),
  );
  return {
    nodes: parts.flatMap(({ nodes }) => nodes.map(toOwnForm)),
    edges: parts.flatMap(({ edges }) => edges),
  };
}

/** The entities that the files declare or use, as far as they are stored, by id. */
async function readEntities(
  read: Read,
  files: readonly LoadFile[],
): Promise<ReadonlyMap<string, NodeElement>> {
  const ids = files.flatMap(({ plan }) => [...plan.uses, ...listEntityIds(plan.nodes)]);
  if (ids.length === 0) return new Map();
  const nodes = toNodes(await read(statements.readNodesById('Entity', [...new Set(ids)])));
  return new Map(nodes.map((node) => [node.id, toOwnForm(node)]));
}

function listEntityIds(nodes: readonly NodeElement[]): readonly string[] {
  return nodes.filter(isEntity).map(({ id }) => id);
}

/** Stored entities that these files declare now, though another file did; refuses those that it neither gave up nor had as a second coding of the same text. */
async function listTakenOver(
  read: Read,
  wanted: GraphPart,
  context: {
    readonly files: readonly LoadFile[];
    readonly stored: GraphPart;
    readonly entities: ReadonlyMap<string, NodeElement>;
    readonly released: ReadonlySet<string>;
  },
): Promise<readonly NodeElement[]> {
  const own = new Set(context.stored.nodes.map(({ id }) => id));
  const foreign = listEntityIds(wanted.nodes)
    .filter((id) => !own.has(id))
    .map((id) => context.entities.get(id))
    .filter((node) => node !== undefined);
  const held = foreign.filter(({ id }) => !context.released.has(id));
  if (held.length === 0) return foreign;
  const seconds = await listOtherCodings(read, context.files);
  for (const { id, properties } of held) {
    const owner = String(properties['declaredIn'] ?? properties['registry']);
    if (seconds.has(owner)) continue;
    const comesInRegistry = context.files.some(
      ({ kind, plan }) => kind === 'registry' && plan.nodes.some((node) => node.id === id),
    );
    const isInRegistry = (properties['declaredIn'] ?? null) === null;
    const cure = sharingCure(owner, { comesInRegistry, isInRegistry });
    const hint = `Give it another id; or, if it is the same, ${cure}.`;
    throw refuse(`${id} is already declared in ${owner}.`, hint);
  }
  return foreign;
}

/** What to do with one entity that two files declare: it belongs in one registry file, and reports use it. */
function sharingCure(
  owner: string,
  { comesInRegistry, isInRegistry }: Readonly<Record<'comesInRegistry' | 'isInRegistry', boolean>>,
): string {
  if (comesInRegistry && isInRegistry) {
    return 'declare it in one of the two registry files alone and load both together';
  }
  if (comesInRegistry) {
    return `list it under \`use:\` in ${owner}, in place of declaring it there, and load both together`;
  }
  if (isInRegistry) return 'list it under `use:` in place of declaring it';
  return 'declare it in a registry file and list it under `use:` in both';
}

/** An id stands for one thing: an entity, a report or a registry file. */
async function refuseTakenIds(read: Read, files: readonly LoadFile[]): Promise<void> {
  const idsOf = (kind: LoadFile['kind']): readonly string[] =>
    files.filter((file) => file.kind === kind).map(({ id }) => id);
  const reports = idsOf('report');
  const others = [...idsOf('registry'), ...listEntityIds(files.flatMap(({ plan }) => plan.nodes))];
  const searches = [
    { label: 'Entity', what: 'an entity', ids: reports },
    { label: 'MergedEntity', what: 'an entity', ids: reports },
    { label: 'Registry', what: 'a registry file', ids: reports },
    { label: 'Report', what: 'a report', ids: others },
  ].filter(({ ids }) => ids.length > 0);
  const found = await Promise.all(
    searches.map(({ label, ids }) => read(statements.readNodesById(label, ids))),
  );
  for (const [index, rows] of found.entries()) {
    const [taken] = toNodes(rows);
    if (taken === undefined) continue;
    const what = searches[index]?.what ?? '';
    throw refuse(`${taken.id} is already the id of ${what}.`, 'Give one of the two another id.');
  }
}

function checkUses(files: readonly LoadFile[], entities: ReadonlyMap<string, NodeElement>): void {
  const coming = new Set(files.flatMap(({ plan }) => listEntityIds(plan.nodes)));
  for (const { file, plan } of files) {
    const missing = plan.uses.filter((id) => !coming.has(id) && !entities.has(id));
    if (missing.length === 0) continue;
    throw refuse(
      `${file} uses what is not in the graph: ${missing.join(', ')}.`,
      'Load the registry files that declare them first.',
    );
  }
}

/** Nothing that goes may still be used: what is read here cannot change before the transaction around ends. */
async function refuseLosses(
  read: Read,
  { nodes }: GraphChange,
  files: readonly LoadFile[],
): Promise<void> {
  const lost = new Set(listEntityIds(nodes.removed));
  if (lost.size === 0) return;
  const coming = new Set(files.map(({ id }) => id));
  const [reports, registries] = await Promise.all([
    read(statements.readFilesUsing('Report', [...lost])),
    read(statements.readFilesUsing('Registry', [...lost])),
  ]);
  const users = [
    ...files.map(({ file, plan }) => ({ file, uses: plan.uses })),
    ...[...reports, ...registries]
      .filter((row) => !coming.has(text(row['id'])))
      .map((row) => ({ file: text(row['id']), uses: row['uses'] as readonly string[] })),
  ];
  for (const { file, uses } of users) {
    const needed = uses.filter((id) => lost.has(id));
    if (needed.length === 0) continue;
    const others = await listOtherCodings(read, files);
    if (others.has(file)) {
      throw refuse(
        `${file} codes the same text, and declares ${needed.join(', ')} too.`,
        `Load the file of ${file} together with this one: what it still declares is then its own.`,
      );
    }
    throw refuse(
      `The registry no longer declares ${needed.join(', ')}, which ${file} uses.`,
      'Load the registry together with the files that use it, corrected.',
    );
  }
}

function refuse(message: string, hint?: string): ParleyError {
  return new ParleyError('INPUT_REFUSED', message, hint === undefined ? {} : { hint });
}

const TIMES: Readonly<Record<string, string>> = {
  Report: 'recordedAt',
  Assertion: 'recordedAt',
  CodingRun: 'recordedAt',
  Registry: 'recordedAt',
  SAME_AS: 'decidedAt',
};

/** What of a stored node or relationship is not the file's to say. */
export function makeRules({ ontology, now }: Pick<LoadContext, 'ontology' | 'now'>): DiffRules {
  return {
    keptOf: (type) =>
      new Set(projectedProperties(type, ontology).map(({ property }) => property.name)),
    timeOf: (type) => TIMES[type] ?? null,
    now,
  };
}

/** A file is recorded anew when anything of it changes, even where its own node would stay as it is. */
function recordTime(
  change: GraphChange,
  { stored, rules }: { readonly stored: GraphPart; readonly rules: DiffRules },
): GraphChange {
  if (!hasChanges(change)) return change;
  const done = new Set(change.nodes.changed.map(({ after }) => after.id));
  const reports = stored.nodes.filter(({ id, type }) => type === 'Report' && !done.has(id));
  const changed = reports.map((before) => ({
    before,
    after: { ...before, properties: { ...before.properties, recordedAt: rules.now } },
  }));
  return { ...change, nodes: { ...change.nodes, changed: [...change.nodes.changed, ...changed] } };
}

/** Claims that no file made before. */
async function planNewClaims(
  read: Read,
  files: readonly LoadFile[],
  ontology: Ontology,
): Promise<GraphChange> {
  const claims = new Map(files.flatMap(({ plan }) => [...plan.claims]));
  const ids = [...claims.keys()];
  const stored =
    ids.length === 0 ? [] : toNodes(await read(statements.readNodesById('Claim', ids)));
  for (const { id } of stored) claims.delete(id);
  const parts = [...claims.values()].map((claim) => planClaim(claim, ontology));
  return {
    nodes: { created: parts.flatMap(({ nodes }) => nodes), changed: [], removed: [] },
    edges: { created: parts.flatMap(({ edges }) => edges), changed: [], removed: [] },
  };
}

function mergeChanges(...changes: readonly GraphChange[]): GraphChange {
  return {
    nodes: {
      created: changes.flatMap(({ nodes }) => nodes.created),
      changed: changes.flatMap(({ nodes }) => nodes.changed),
      removed: changes.flatMap(({ nodes }) => nodes.removed),
    },
    edges: {
      created: changes.flatMap(({ edges }) => edges.created),
      changed: changes.flatMap(({ edges }) => edges.changed),
      removed: changes.flatMap(({ edges }) => edges.removed),
    },
  };
}
