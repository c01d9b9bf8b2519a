import type { Ontology } from '../ontology/ontology.js';
import type { GraphStore } from '../store/port.js';
import { listGraphColumns } from './graph-columns.js';
import type { GraphSource } from './read-graph.js';
import { writeEdgesCsv, writeNodesCsv } from './write-csv.js';
import { writeGexf } from './write-gexf.js';
import { writeGraphml } from './write-graphml.js';
import { writeJson } from './write-json.js';

interface ExportFormat {
  readonly contentType: string;
  readonly write: (source: GraphSource) => AsyncGenerator<string>;
}

/** Every format by the ending of its address and file: `export.json`, `export.nodes.csv` … */
export const EXPORT_FORMATS = {
  json: { contentType: 'application/json; charset=utf-8', write: writeJson },
  graphml: { contentType: 'application/graphml+xml; charset=utf-8', write: writeGraphml },
  gexf: { contentType: 'application/gexf+xml; charset=utf-8', write: writeGexf },
  'nodes.csv': { contentType: 'text/csv; charset=utf-8; header=present', write: writeNodesCsv },
  'edges.csv': { contentType: 'text/csv; charset=utf-8; header=present', write: writeEdgesCsv },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

/** All entities and world edges in one format, piece by piece. Reads as it is consumed; commits meanwhile may show. */
export function exportGraph(
  store: GraphStore,
  ontology: Ontology,
  format: ExportFormatName,
): AsyncGenerator<string> {
  return EXPORT_FORMATS[format].write({ store, ontology, columns: listGraphColumns(ontology) });
}
