import * as statements from '../compile/cypher/load-statements.js';
import { isHistoryName } from '../ontology/recorded.js';
import type { GraphChange } from './diff-graph.js';
import {
  compactProperties,
  type EdgeElement,
  type GraphPart,
  identifyEdge,
  type NodeElement,
} from './graph-elements.js';
import { type Read, text, toEdges, toNodes } from './read-graph.js';

/**
 * A report may revise or supersede what is loaded after it. Until then the relationship waits as a node
 * (:OpenReference), so that the order of loading does not matter.
 */
function toOpenReference(edge: EdgeElement, reportId: string): NodeElement {
  const id = `open|${identifyEdge(edge)}`;
  const { type: relation, from, to, properties } = edge;
  // Since when the relationship was there is not part of what waits.
  const told = Object.entries(properties).filter(([name]) => !isHistoryName(name));
  const packed = JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    id,
    type: 'OpenReference',
    properties: compactProperties({
      ...{ id, type: 'OpenReference', relation, from, to, reportId },
      packed,
    }),
  };
}

function toEdge({ properties }: NodeElement): EdgeElement {
  const packed = JSON.parse(text(properties['packed'])) as [string, string | number][];
  return {
    type: text(properties['relation']),
    from: text(properties['from']),
    to: text(properties['to']),
    properties: Object.fromEntries(packed),
  };
}

/** What the files of one transaction bring. */
interface OwnNodes {
  readonly ids: ReadonlySet<string>;
  readonly nodes: readonly NodeElement[];
}

/** Sorts a report's open edges into those whose far end is there (or comes with the report) and those that wait. */
export async function settleOpenEdges(
  read: Read,
  edges: readonly EdgeElement[],
  own: OwnNodes & { readonly reportId: string },
): Promise<GraphPart> {
  if (edges.length === 0) return { nodes: [], edges: [] };
  const assertions = edges.filter(({ type }) => type === 'SUPERSEDES').map(({ to }) => to);
  const reports = edges.filter(({ type }) => type !== 'SUPERSEDES').map(({ to }) => to);
  const [foundAssertions, foundReports] = await Promise.all([
    read(statements.readNodesById('Assertion', assertions)),
    read(statements.readNodesById('Report', reports)),
  ]);
  const stored = toNodes([...foundAssertions, ...foundReports])
    // What these files had before may be gone after; what they will have, `own` says.
    .filter(
      ({ type, properties }) => type !== 'Assertion' || !own.ids.has(text(properties['reportId'])),
    );
  const there = new Set([...stored, ...own.nodes.filter(isReferable)].map(({ id }) => id));
  return {
    nodes: edges
      .filter(({ to }) => !there.has(to))
      .map((edge) => toOpenReference(edge, own.reportId)),
    edges: edges.filter(({ to }) => there.has(to)),
  };
}

/** Lets other reports' references meet what comes, and wait for what goes. */
export async function resettleReferences(
  read: Read,
  { nodes }: GraphChange,
  ownIds: ReadonlySet<string>,
): Promise<GraphChange> {
  const came = nodes.created.filter(isReferable).map(({ id }) => id);
  const went = nodes.removed.filter(isReferable).map(({ id }) => id);
  const [waiting, pointing] = await Promise.all([
    came.length === 0 ? [] : read(statements.readOpenReferencesTo(came)),
    went.length === 0 ? [] : read(statements.readEdgesTo('Assertion', went, ['SUPERSEDES'])),
  ]);
  const met = toNodes(waiting).filter(
    ({ properties }) => !ownIds.has(text(properties['reportId'])),
  );
  const gone = new Set(went);
  const left = toEdges(pointing).filter(({ from }) => !gone.has(from));
  const owners = await readReportIds(read, left);
  const reopened = left.filter(({ from }) => !ownIds.has(owners.get(from) ?? ''));
  return {
    nodes: {
      created: reopened.map((edge) => toOpenReference(edge, owners.get(edge.from) ?? '')),
      changed: [],
      removed: met,
    },
    edges: { created: met.map(toEdge), changed: [], removed: reopened },
  };
}

function isReferable({ type }: NodeElement): boolean {
  return type === 'Report' || type === 'Assertion';
}

async function readReportIds(
  read: Read,
  edges: readonly EdgeElement[],
): Promise<ReadonlyMap<string, string>> {
  if (edges.length === 0) return new Map();
  const ids = [...new Set(edges.map(({ from }) => from))];
  const assertions = toNodes(await read(statements.readNodesById('Assertion', ids)));
  return new Map(assertions.map(({ id, properties }) => [id, text(properties['reportId'])]));
}
