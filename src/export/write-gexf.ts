import { escapeXml } from '../util/escape-xml.js';
import type { Column } from './graph-columns.js';
import { type Attributes, type GraphSource, readEdges, readNodes } from './read-graph.js';

const TYPES = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
} as const;

/** GEXF has its own places for these; all others are attribute values. */
const OWN_PLACE = new Set(['label', 'weight']);

/** GEXF 1.2 (`weight` and `label` in their own places): Gephi, Gephi Lite, networkx. */
export async function* writeGexf(source: GraphSource): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n';
  yield '<graph mode="static" defaultedgetype="directed">\n';
  yield declareAttributes('node', source.columns.nodes);
  yield declareAttributes('edge', source.columns.edges);
  yield '<nodes>\n';
  for await (const { id, attributes } of readNodes(source)) {
    const label = escapeXml(String(attributes['label'] ?? id));
    yield `<node id="${escapeXml(id)}" label="${label}">${writeValues(attributes)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for await (const edge of readEdges(source)) {
    const { label, weight } = edge.attributes;
    const own = `label="${escapeXml(String(label))}" weight="${String(weight)}"`;
    const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
    yield `<edge id="${escapeXml(edge.id)}" ${ends} ${own}>${writeValues(edge.attributes)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declareAttributes(on: 'node' | 'edge', columns: readonly Column[]): string {
  const rows = columns
    .filter(({ name }) => !OWN_PLACE.has(name))
    .map(({ name, type }) => {
      const title = escapeXml(name);
      return `<attribute id="${title}" title="${title}" type="${TYPES[type]}"/>\n`;
    });
  return `<attributes class="${on}">\n${rows.join('')}</attributes>\n`;
}

function writeValues(attributes: Attributes): string {
  const rows = Object.entries(attributes)
    .filter(([name]) => !OWN_PLACE.has(name))
    .map(
      ([name, value]) => `<attvalue for="${escapeXml(name)}" value="${escapeXml(String(value))}"/>`,
    );
  return rows.length === 0 ? '' : `<attvalues>${rows.join('')}</attvalues>`;
}
