import { escapeXml } from '../util/escape-xml.js';
import type { Column } from './graph-columns.js';
import { type Attributes, type GraphSource, readEdges, readNodes } from './read-graph.js';

const TYPES = { string: 'string', integer: 'long', double: 'double', boolean: 'boolean' } as const;

/** GraphML 1.0, directed, parallel edges told apart by id: Cytoscape, yEd, Gephi, networkx, igraph. */
export async function* writeGraphml(source: GraphSource): AsyncGenerator<string> {
  const { nodes, edges } = source.columns;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield nodes.map((column) => declareKey('node', column)).join('');
  yield edges.map((column) => declareKey('edge', column)).join('');
  yield '<graph edgedefault="directed">\n';
  for await (const { id, attributes } of readNodes(source)) {
    yield `<node id="${escapeXml(id)}">${writeValues('node', attributes)}</node>\n`;
  }
  for await (const edge of readEdges(source)) {
    const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    yield `<edge id="${escapeXml(edge.id)}" ${ends}>${writeValues('edge', edge.attributes)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function declareKey(on: 'node' | 'edge', { name, type }: Column): string {
  const key = escapeXml(name);
  return `<key id="${on}.${key}" for="${on}" attr.name="${key}" attr.type="${TYPES[type]}"/>\n`;
}

function writeValues(on: 'node' | 'edge', attributes: Attributes): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) => `<data key="${on}.${escapeXml(name)}">${escapeXml(String(value))}</data>`,
    )
    .join('');
}
