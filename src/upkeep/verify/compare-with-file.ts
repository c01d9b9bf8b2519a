import * as statements from '../../compile/cypher/load-statements.js';
import { claimIdOfNode } from '../../load/claim-id.js';
import {
  type Change,
  diffGraph,
  type DiffRules,
  type GraphChange,
  NO_CHANGE,
} from '../../load/diff-graph.js';
import { isFileEdge } from '../../load/edge-shapes.js';
import type { GraphPart, NodeElement, Properties } from '../../load/graph-elements.js';
import { keepRetractions } from '../../load/keep-retractions.js';
import {
  listNamedEntities,
  toCanonicalClaim,
  toOriginalClaim,
} from '../../load/merge/claim-content.js';
import { MERGED_CLAIM, toOwnForm } from '../../load/merge/own-form.js';
import { readEntities } from '../../load/merge/read-identity-group.js';
import { readOwnGraph } from '../../load/merge/read-own-graph.js';
import { planClaim } from '../../load/plan-claim.js';
import { type LoadFile, makeRules, planWanted } from '../../load/plan-load.js';
import { type Read, toEdges, toNodes } from '../../load/read-graph.js';
import type { Ontology } from '../../ontology/ontology.js';
import { isHistoryName, RECORDED } from '../../ontology/recorded.js';

/** What must be written so that the graph holds what the file says, times of recording as they are. */
export async function compareWithFile(
  read: Read,
  file: LoadFile,
  ontology: Ontology,
): Promise<GraphChange> {
  const [planned, own] = await Promise.all([planWanted(read, [file]), readOwnGraph(read, file)]);
  const stored = withKnownTypes(own, planned, ontology);
  // that it was retracted no file says
  const wanted = keepRetractions(planned, stored, new Set([file.id]));
  const recorded = stored.nodes.find(({ id }) => id === file.id)?.properties['recordedAt'];
  const now = typeof recorded === 'string' ? recorded : '';
  const rules: DiffRules = makeRules({ ontology, now });
  const first = diffGraph(wanted, stored, rules);
  const strays = withKnownTypes(await readStrays(read, first.nodes.created), planned, ontology);
  const { nodes, edges } =
    strays.nodes.length === 0 ? first : diffGraph(wanted, joinParts(stored, strays), rules);
  const claims = await compareClaims(read, file, ontology);
  const created = [...nodes.created, ...claims.nodes.created].map((node) => ({
    ...node,
    properties: { ...node.properties, [RECORDED.from]: now },
  }));
  return {
    nodes: { ...nodes, created, changed: [...nodes.changed, ...claims.nodes.changed] },
    edges: { ...edges, created: [...edges.created, ...claims.edges.created] },
  };
}

/** What has lost its type is taken for what it should be. */
function withKnownTypes(stored: GraphPart, wanted: GraphPart, ontology: Ontology): GraphPart {
  const types = new Map(wanted.nodes.map(({ id, type }) => [id, type]));
  const isKnown = (type: string): boolean => ontology.labelsOf(type).length > 0;
  const nodes = stored.nodes.map((node) => {
    const type = types.get(node.id) ?? node.type;
    return isKnown(type) && !isKnown(node.type) ? { ...node, type } : node;
  });
  return { ...stored, nodes };
}

/** Nodes that are there and have lost what makes them the file's, with what leads from them. */
async function readStrays(read: Read, missing: readonly NodeElement[]): Promise<GraphPart> {
  const ids = missing.map(({ id }) => id);
  if (ids.length === 0) return { nodes: [], edges: [] };
  const [nodes, edges] = await Promise.all([
    read(statements.readNodesById('Node', ids)),
    read(statements.readEdgesFrom('Node', ids)),
  ]);
  return {
    nodes: toNodes(nodes).map(toOwnForm),
    // judgements are read by what the file uses
    edges: toEdges(edges).filter(({ type }) => isFileEdge(type) && type !== 'SAME_AS'),
  };
}

function joinParts(one: GraphPart, other: GraphPart): GraphPart {
  return { nodes: [...one.nodes, ...other.nodes], edges: [...one.edges, ...other.edges] };
}

/** Claims that are not there, merged or not, and those that no longer say what the file has them say. */
async function compareClaims(read: Read, file: LoadFile, ontology: Ontology): Promise<GraphChange> {
  const { claims } = file.plan;
  const ids = [...claims.keys()];
  if (ids.length === 0) return NO_CHANGE;
  const rows = await Promise.all(
    ['Claim', MERGED_CLAIM].map((label) => read(statements.readNodesById(label, ids))),
  );
  const stored = new Map(toNodes(rows.flat()).map((node) => [node.id, node]));
  const parts = [...claims.values()].map((claim) => planClaim(claim, ontology));
  const isNew = (id: string): boolean => !stored.has(id);
  const wrong = parts
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => rewrite(node, stored.get(node.id), ontology));
  return {
    nodes: {
      created: parts.flatMap(({ nodes }) => nodes.filter(({ id }) => isNew(id))),
      changed: await nameCanonical(read, wrong, ontology),
      removed: [],
    },
    edges: {
      created: parts.flatMap(({ edges }) => edges.filter(({ from }) => isNew(from))),
      changed: [],
      removed: [],
    },
  };
}

/** The claim as the file makes it, if the stored one says something else. */
function rewrite(
  wanted: NodeElement,
  before: NodeElement | undefined,
  ontology: Ontology,
): readonly Change<NodeElement>[] {
  if (before === undefined) return [];
  const { properties } = toOriginalClaim(before);
  const isMisnamed = isMisnamedClaim(before, ontology);
  const isSame = Object.entries(wanted.properties).every(
    ([name, value]) => JSON.stringify(properties[name]) === JSON.stringify(value),
  );
  if (isSame && !isMisnamed) return [];
  // of one that claims something else nothing else is to be trusted
  const kept = isMisnamed ? onlyHistory(properties) : properties;
  return [{ before, after: { ...before, properties: { ...kept, ...wanted.properties } } }];
}

/** Claims name the entities that stand for those they were made on. */
async function nameCanonical(
  read: Read,
  changed: readonly Change<NodeElement>[],
  ontology: Ontology,
): Promise<readonly Change<NodeElement>[]> {
  const named = changed.flatMap(({ after }) => listNamedEntities(after, ontology));
  const entities = await readEntities(read, [...new Set(named)]);
  const canonical = new Map(entities.map(({ id, properties }) => [id, properties['canonicalId']]));
  const canonicalOf = (id: string): string => String(canonical.get(id) ?? id);
  return changed.map(({ before, after }) => ({
    before,
    after: toCanonicalClaim(after, canonicalOf, ontology),
  }));
}

/** Whether what a claim claims has another hash than its id. */
export function isMisnamedClaim(claim: NodeElement, ontology: Ontology): boolean {
  return claimIdOfNode(toOriginalClaim(claim), ontology) !== claim.id;
}

function onlyHistory(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => isHistoryName(name) || name === 'canonicalId'),
  );
}
