import { createHash, type Hash } from 'node:crypto';

import * as statements from '../compile/cypher/load-statements.js';
import { SEARCH_PROPERTIES } from '../compile/text-query.js';
import { isHistoryName } from '../ontology/recorded.js';
import type { GraphStore } from '../store/port.js';
import { groupBy } from '../util/group-by.js';
import type { EdgeElement, NodeElement, Properties } from './graph-elements.js';
import { type Read, toEdges } from './read-graph.js';
import { readNodePages } from './read-node-pages.js';

/** Labels that between them hold every node of the content once, in the order in which they are hashed. */
export const CONTENT_LABELS = [
  'Registry',
  'Entity',
  'Report',
  'Passage',
  'CodingRun',
  'Assertion',
  'Claim',
  'OpenReference',
  'MergedEntity',
  'MergedClaim',
  'Judgement',
] as const;

/**
 * Times of recording are not content; of a retraction the fact counts and the time does not. Nor is the form in which texts are searched,
 * which follows from the texts and from the version that loaded them.
 */
const NOT_CONTENT = new Set([...['recordedAt', 'decidedAt'], ...Object.values(SEARCH_PROPERTIES)]);

/** Nodes read at once. */
const PAGE = 2_000;

/**
 * SHA-256 (hexadecimal) over every node, relationship and property of the graph in canonical order: nodes by kind and id,
 * each with the relationships that lead from it. Not in it: times of recording (`recordedAt`, `decidedAt`, the value of
 * `retractedAt`), what is history (see ontology/recorded.ts), what was migrated, and the folded texts that `search` looks in. Equal on both engines for equal content. Reads the whole graph page by page and
 * keeps one page in memory; meaningful only while nobody writes.
 */
export async function computeContentHash(store: Pick<GraphStore, 'read'>): Promise<string> {
  const read: Read = (statement) => store.read(statement);
  const hash = createHash('sha256');
  for (const label of CONTENT_LABELS) await hashLabel(read, label, hash);
  return hash.digest('hex');
}

async function hashLabel(read: Read, label: string, hash: Hash): Promise<void> {
  for await (const nodes of readNodePages(read, label, PAGE)) {
    const ids = nodes.map(({ id }) => id);
    const edges = groupBy(
      toEdges(await read(statements.readEdgesFrom(label, ids))),
      ({ from }) => from,
    );
    for (const node of nodes) hashNode(hash, node, edges.get(node.id) ?? []);
  }
}

function hashNode(hash: Hash, { properties }: NodeElement, edges: readonly EdgeElement[]): void {
  hash.update(`${canonicalText(properties)}\n`);
  const lines = edges.map((edge) =>
    JSON.stringify([edge.type, edge.to, canonicalText(edge.properties)]),
  );
  for (const line of lines.sort()) hash.update(`  ${line}\n`);
}

function canonicalText(properties: Properties): string {
  const kept = Object.entries(properties)
    .filter(([name]) => !NOT_CONTENT.has(name) && !isHistoryName(name))
    .map(([name, value]) => [name, name === 'retractedAt' ? true : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(kept);
}
