import * as loading from '../../compile/cypher/load-statements.js';
import * as merging from '../../compile/cypher/merge-statements.js';
import { compactProperties, type EdgeElement, type GraphPart } from '../graph-elements.js';
import { type LoadFile, readStored } from '../plan-load.js';
import { type Read, toEdges, toNodes } from '../read-graph.js';
import { MERGED_ENTITY, toOwnForm } from './own-form.js';

/** What the graph holds of a file, as the file alone makes it: whatever is merged stands for itself, and links lead to what they name. */
export async function readOwnGraph(read: Read, file: LoadFile): Promise<GraphPart> {
  const owner = file.kind === 'report' ? 'declaredIn' : 'registry';
  const [stored, merged, judged] = await Promise.all([
    readStored(read, [file]),
    read(loading.readNodesBy(MERGED_ENTITY, owner, file.id)),
    read(merging.readJudgementsOfMerged(file.id)),
  ]);
  return {
    nodes: [...stored.nodes, ...toNodes(merged)].map(toOwnForm),
    edges: [...stored.edges, ...toEdges(judged)].map(toOwnEdge),
  };
}

function toOwnEdge(edge: EdgeElement): EdgeElement {
  const { originalId } = edge.properties;
  if (originalId === undefined) return edge;
  const properties = compactProperties({ ...edge.properties, originalId: null });
  return { ...edge, to: String(originalId), properties };
}
