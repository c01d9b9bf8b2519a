import * as statements from '../compile/cypher/load-statements.js';
import type { GraphChange } from './diff-graph.js';
import type { EdgeElement, GraphPart, NodeElement } from './graph-elements.js';
import { type Read, text, toEdges, toNodes } from './read-graph.js';

/** Relationships of an assertion that bear on what its claim is. */
const BEARING = new Set(['ATTRIBUTED_TO', 'ASSERTS', 'CODED_AS', 'SUPERSEDES']);

/** Claims whose derived state a change may alter. */
export async function listTouchedClaims(
  read: Read,
  change: GraphChange,
  file: { readonly wanted: GraphPart; readonly stored: GraphPart },
): Promise<readonly string[]> {
  const edges = listEdges(change);
  const assertions = [...file.stored.nodes, ...file.wanted.nodes].filter(isAssertion);
  const touched = new Set(listNodes(change).flatMap(claimOfNode));
  for (const { type, to } of edges) if (type === 'STATES') touched.add(to);
  const bearing = new Set(edges.filter(({ type }) => BEARING.has(type)).map(({ from }) => from));
  const isRedated = hasNewDate(change, edges) || hasNewStanding(change);
  for (const assertion of assertions) {
    if (!isRedated && !bearing.has(assertion.id)) continue;
    for (const claim of claimOfNode(assertion)) touched.add(claim);
  }
  const replaced = isRedated ? [...file.stored.edges, ...file.wanted.edges] : [];
  for (const claim of await readOthers(read, change, [...edges, ...replaced])) touched.add(claim);
  return [...touched].sort();
}

function listNodes({ nodes }: GraphChange): readonly NodeElement[] {
  const changed = nodes.changed.flatMap(({ before, after }) => [before, after]);
  return [...nodes.created, ...changed, ...nodes.removed];
}

function listEdges({ edges }: GraphChange): readonly EdgeElement[] {
  const changed = edges.changed.flatMap(({ before, after }) => [before, after]);
  return [...edges.created, ...changed, ...edges.removed];
}

function isAssertion({ type }: NodeElement): boolean {
  return type === 'Assertion';
}

function claimOfNode(node: NodeElement): readonly string[] {
  if (node.type === 'Claim') return [node.id];
  return isAssertion(node) ? [text(node.properties['claimId'])] : [];
}

/** Whether publisher or date of the report changed, which count for all it asserts. */
function hasNewDate({ nodes }: GraphChange, edges: readonly EdgeElement[]): boolean {
  return (
    edges.some(({ type }) => type === 'PUBLISHED_BY') ||
    nodes.changed.some(
      ({ before, after }) =>
        after.type === 'Report' &&
        before.properties['publishedAt'] !== after.properties['publishedAt'],
    )
  );
}

/** Whether assertions were retracted or brought back, and with them what they supersede. */
function hasNewStanding({ nodes }: GraphChange): boolean {
  return nodes.changed.some(
    ({ before, after }) =>
      isAssertion(after) && before.properties['retractedAt'] !== after.properties['retractedAt'],
  );
}

/** Claims of assertions of any report that are superseded now, no longer, or from another day on; claims about entities of another type now. */
async function readOthers(
  read: Read,
  { nodes }: GraphChange,
  edges: readonly EdgeElement[],
): Promise<readonly string[]> {
  const superseded = edges
    .filter(({ type }) => type === 'SUPERSEDES')
    .flatMap(({ from, to }) => [from, to]);
  const retyped = nodes.changed
    .filter(({ before, after }) => before.type !== after.type)
    .map(({ after }) => after.id);
  const [assertions, subjects] = await Promise.all([
    superseded.length === 0 ? [] : read(statements.readNodesById('Assertion', superseded)),
    retyped.length === 0 ? [] : read(statements.readEdgesTo('Entity', retyped, ['SUBJECT'])),
  ]);
  return [
    ...toNodes(assertions).flatMap(claimOfNode),
    ...toEdges(subjects).map(({ from }) => from),
  ];
}
