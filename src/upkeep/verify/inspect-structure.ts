import * as load from '../../compile/cypher/load-statements.js';
import * as statements from '../../compile/cypher/upkeep-statements.js';
import { CONTENT_LABELS } from '../../load/content-hash.js';
import { type GraphChange, NO_CHANGE } from '../../load/diff-graph.js';
import { edgeShapeOf, isFileEdge } from '../../load/edge-shapes.js';
import { type EdgeElement, identifyEdge } from '../../load/graph-elements.js';
import { MERGED_CLAIM, MERGED_ENTITY } from '../../load/merge/own-form.js';
import { labelsOfNode } from '../../load/node-labels.js';
import { withSortKeys } from '../../load/plan-entity.js';
import {
  type Read,
  storedTypeOf,
  textOrNull,
  toNodes,
  toProperties,
} from '../../load/read-graph.js';
import type { Ontology } from '../../ontology/ontology.js';
import { isFormerType } from '../../ontology/recorded.js';
import type { Row, StoreTransaction } from '../../store/port.js';
import { groupBy } from '../../util/group-by.js';
import { applyRepair } from './apply-repair.js';
import { found, type VerifyFinding } from './finding.js';
import type { Inspection, Stage } from './inspection.js';

/** Nodes of one label, each as it lies there. */
interface StructurePart {
  readonly label: string;
  readonly nodes: readonly LabelledNode[];
}

interface LabelledNode {
  readonly id: string;
  readonly type: string;
  readonly labels: readonly string[];
  readonly properties: ReturnType<typeof toProperties>;
}

const PAGE = 500;

/** Nodes without an id, or found by no label, that are told of one by one. */
const MOST_LOST = 100;

/** Whether each node and relationship is one that the program writes: labels, ids, sort keys, owners, doubles. */
export function structureStage(ontology: Ontology): Stage<StructurePart> {
  return {
    name: 'nodes and relationships',
    parts: readParts,
    sizeOf: ({ nodes }) => nodes.length,
    inspect: (read, part) => inspectPart(read, part, ontology),
  };
}

async function* readParts(read: Read): AsyncGenerator<StructurePart> {
  for (const label of CONTENT_LABELS) {
    let after = '';
    for (;;) {
      const rows = await read(statements.readLabelledPage(label, after, PAGE));
      const nodes = rows.map(toLabelledNode);
      const last = nodes.at(-1);
      if (last === undefined) break;
      yield { label, nodes };
      after = last.id;
    }
  }
  yield { label: '', nodes: [] };
}

function toLabelledNode(row: Row): LabelledNode {
  const properties = toProperties(row['properties']);
  const type = typeof properties['type'] === 'string' ? storedTypeOf(properties) : '';
  const labels = (row['labels'] as readonly string[]).toSorted();
  return { id: String(row['id']), type, labels, properties };
}

async function inspectPart(
  read: Read,
  { label, nodes }: StructurePart,
  ontology: Ontology,
): Promise<Inspection> {
  if (label === '') return inspectLost(read, ontology);
  const ids = [...new Set(nodes.map(({ id }) => id))];
  const [twice, edges, owners] = await Promise.all([
    read(statements.readIdsTwice(label, ids)),
    readEdges(read, label, ids),
    findOwnerless(read, label, nodes),
  ]);
  const mislabelled = nodes.filter((node) => hasWrongLabels(node, ontology));
  const unsorted = nodes.filter((node) => hasWrongSortKeys(node, ontology));
  const doubles = [...groupBy(edges, identifyEdge).values()].filter(({ length }) => length > 1);
  const findings = [
    ...nodes.filter(({ type }) => !isKnownType(type, ontology)).map(describeUnknown),
    ...mislabelled.map(describeLabels),
    ...unsorted.map(({ id }) => found('SORT_KEY_DIFFERS', id, 'It sorts as another text.')),
    ...twice.map((row) =>
      found('ID_TWICE', String(row['id']), `${String(row['count'])} nodes have this id.`),
    ),
    ...edges
      .filter((edge) => !isKnownEdge(edge, label, ontology))
      .map(({ type, from, to }) => found('RELATIONSHIP_UNKNOWN', from, `${type} to ${to}.`)),
    ...doubles.map((copies) => describeDouble(copies)),
    ...owners,
  ];
  const isSound = mislabelled.length + unsorted.length + doubles.length === 0;
  return {
    findings,
    repair: isSound
      ? null
      : async (transaction) => {
          await relabel(transaction, label, mislabelled, ontology);
          await applyRepair(transaction, listRepairs(unsorted, doubles, ontology), ontology);
        },
  };
}

/** Nodes that are found by no label, and those without an id. */
async function inspectLost(read: Read, ontology: Ontology): Promise<Inspection> {
  const rows = await read(statements.readUnlabelled(CONTENT_LABELS, MOST_LOST));
  const nodes = rows.map(toLabelledNode);
  const known = nodes.filter(({ type }) => isKnownType(type, ontology));
  const unknown = nodes.filter((node) => !known.includes(node));
  return {
    findings: [
      ...(await findNameless(read)),
      ...known.map(describeLabels),
      ...unknown.map(describeUnknown),
    ],
    repair:
      known.length === 0 ? null : (transaction) => relabel(transaction, 'Node', known, ontology),
  };
}

async function findNameless(read: Read): Promise<readonly VerifyFinding[]> {
  const rows = await read(statements.readNodesWithoutId(CONTENT_LABELS, MOST_LOST));
  return rows.map((row) => {
    const labels = (row['labels'] as readonly string[]).join(', ');
    return found('NODE_UNKNOWN', '', `A node has no id; its labels: ${labels}.`);
  });
}

async function readEdges(
  read: Read,
  label: string,
  ids: readonly string[],
): Promise<readonly StoredEdge[]> {
  const rows = await read(statements.readAllEdgesFrom(label, ids));
  const today = rows.filter((row) => !isFormerType(String(row['type'])));
  return today.map((row) => ({
    type: String(row['type']),
    from: String(row['from']),
    to: textOrNull(row['to']) ?? '(a node without id)',
    properties: toProperties(row['properties']),
    far: row['far'] as readonly string[],
  }));
}

/** A relationship with the labels of what it leads to. */
interface StoredEdge extends EdgeElement {
  readonly far: readonly string[];
}

/** Nodes that say they belong to a report or registry which is not there. */
async function findOwnerless(
  read: Read,
  label: string,
  nodes: readonly LabelledNode[],
): Promise<readonly VerifyFinding[]> {
  if (label === 'Passage') {
    return findOrphans(read, nodes);
  }
  const owned = nodes.flatMap(({ id, properties }) => {
    const report = label === 'CodingRun' ? id.replace(/#coding$/, '') : null;
    const owner = report ?? properties['reportId'] ?? properties['declaredIn'];
    const registry = properties['registry'];
    if (typeof owner === 'string') return [{ id, kind: 'Report', owner }];
    return typeof registry === 'string' ? [{ id, kind: 'Registry', owner: registry }] : [];
  });
  const findings: VerifyFinding[] = [];
  for (const [kind, members] of groupBy(owned, (one) => one.kind)) {
    const ids = [...new Set(members.map(({ owner }) => owner))];
    const there = new Set(toNodes(await read(load.readNodesById(kind, ids))).map(({ id }) => id));
    for (const { id, owner } of members) {
      if (there.has(owner)) continue;
      findings.push(found('OWNER_MISSING', id, `It comes from ${owner}, which is not there.`));
    }
  }
  return findings;
}

/** Passages to which no report leads: the report whose id they begin with has lost them, or is lost itself. */
async function findOrphans(
  read: Read,
  nodes: readonly LabelledNode[],
): Promise<readonly VerifyFinding[]> {
  const orphans = await read(statements.readOrphanPassages(nodes.map(({ id }) => id)));
  if (orphans.length === 0) return [];
  const rows = orphans.map((row) => String(row['id']));
  const owners = [...new Set(rows.map(reportOf))];
  const reports = new Set(
    (await read(load.readPresentIds('Report', owners))).map((row) => String(row['id'])),
  );
  return rows.map((id) =>
    reports.has(reportOf(id))
      ? found('RELATIONSHIP_MISSING', reportOf(id), `HAS_PASSAGE to ${id}.`)
      : found('OWNER_MISSING', id, 'No report has this passage.'),
  );
}

/** `oru-talks.s05` → `oru-talks` */
function reportOf(passage: string): string {
  return passage.slice(0, Math.max(0, passage.lastIndexOf('.')));
}

/** Types beside those of the ontology. */
const PLAIN_TYPES: ReadonlySet<string> = new Set([
  ...['Registry', 'OpenReference', 'Judgement'],
  ...[MERGED_ENTITY, MERGED_CLAIM],
]);

function isKnownType(type: string, ontology: Ontology): boolean {
  return PLAIN_TYPES.has(type) || ontology.labelsOf(type).length > 0;
}

function hasWrongLabels({ type, labels }: LabelledNode, ontology: Ontology): boolean {
  if (!isKnownType(type, ontology)) return false;
  return labels.join() !== labelsOfNode(type, ontology).toSorted().join();
}

function sorted({ type, properties }: LabelledNode, ontology: Ontology): typeof properties {
  return withSortKeys(properties, ontology.types.get(type)?.properties ?? []);
}

function hasWrongSortKeys(node: LabelledNode, ontology: Ontology): boolean {
  return Object.entries(sorted(node, ontology)).some(
    ([name, value]) => typeof value === 'string' && value !== node.properties[name],
  );
}

function isKnownEdge({ type, far }: StoredEdge, label: string, ontology: Ontology): boolean {
  if (!isFileEdge(type) && !ontology.relations.has(type)) return false;
  const { from, to } = edgeShapeOf(type);
  // judgements outlive the merge that follows from them
  const isJudgement = type === 'SAME_AS';
  const isFrom = label === from || (isJudgement && label === MERGED_ENTITY);
  return isFrom && (far.includes(to) || (isJudgement && far.includes(MERGED_ENTITY)));
}

function describeUnknown({ id, type }: LabelledNode): VerifyFinding {
  return found('NODE_UNKNOWN', id, `There is no type “${type}”.`);
}

function describeLabels({ id, labels }: LabelledNode): VerifyFinding {
  return found('LABELS_DIFFER', id, `It has the labels ${labels.join(', ')}.`);
}

function describeDouble(copies: readonly EdgeElement[]): VerifyFinding {
  const [{ type, from, to } = { type: '', from: '', to: '' }] = copies;
  return found('RELATIONSHIP_TWICE', from, `${type} to ${to} is there ${String(copies.length)}×.`);
}

async function relabel(
  transaction: StoreTransaction,
  label: string,
  nodes: readonly LabelledNode[],
  ontology: Ontology,
): Promise<void> {
  for (const { id, type, labels } of nodes) {
    const after = labelsOfNode(type, ontology);
    const lost = labels.filter((one) => !after.includes(one));
    const won = after.filter((one) => !labels.includes(one));
    await transaction.run(load.replaceLabels([id], label, { lost, won }));
  }
}

/** Sort keys as they should be; of copies of a relationship all are taken away and one is written. */
function listRepairs(
  unsorted: readonly LabelledNode[],
  doubles: readonly (readonly EdgeElement[])[],
  ontology: Ontology,
): GraphChange {
  const changed = unsorted.map((before) => ({
    before,
    after: { ...before, properties: sorted(before, ontology) },
  }));
  const single = doubles.flatMap((copies) => copies.slice(0, 1));
  return {
    nodes: { ...NO_CHANGE.nodes, changed },
    edges: { ...NO_CHANGE.edges, removed: single, created: single },
  };
}
