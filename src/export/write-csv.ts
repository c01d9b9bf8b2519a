import type { Column } from './graph-columns.js';
import {
  type Attributes,
  type AttributeValue,
  type GraphSource,
  readEdges,
  readNodes,
} from './read-graph.js';

/** Entities as CSV (RFC 4180, UTF-8, header line): `Id` first, as Gephi's importer wants it. */
export async function* writeNodesCsv(source: GraphSource): AsyncGenerator<string> {
  const { nodes } = source.columns;
  yield writeLine(['Id', ...nodes.map(({ name }) => toHeader(name))]);
  for await (const { id, attributes } of readNodes(source)) {
    yield writeLine([id, ...listValues(nodes, attributes)]);
  }
}

/** World edges as CSV: `Source Target Id` first. */
export async function* writeEdgesCsv(source: GraphSource): AsyncGenerator<string> {
  const { edges } = source.columns;
  yield writeLine(['Source', 'Target', 'Id', ...edges.map(({ name }) => toHeader(name))]);
  for await (const { id, source: from, target, attributes } of readEdges(source)) {
    yield writeLine([from, target, id, ...listValues(edges, attributes)]);
  }
}

/** Gephi knows `Label` and `Weight` by these names. */
function toHeader(name: string): string {
  return name === 'label' ? 'Label' : name === 'weight' ? 'Weight' : name;
}

function listValues(columns: readonly Column[], attributes: Attributes): readonly AttributeValue[] {
  return columns.map(({ name }) => attributes[name] ?? '');
}

function writeLine(cells: readonly AttributeValue[]): string {
  return `${cells.map((cell) => escapeCell(String(cell))).join(',')}\r\n`;
}

function escapeCell(cell: string): string {
  // A spreadsheet runs cells that begin with these as formulas; an apostrophe keeps them text.
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
