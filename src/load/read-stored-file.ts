import * as statements from '../compile/cypher/load-statements.js';
import type { GraphPart, NodeElement } from './graph-elements.js';
import { type Read, text, toEdges, toNodes } from './read-graph.js';

/** What the graph holds of a report: its nodes, what leads from them, its judgements, its references still open. */
export async function readStoredReport(
  read: Read,
  id: string,
  wantedUses: readonly string[],
): Promise<GraphPart> {
  const [report, passages, assertions, coding, entities, open] = await Promise.all([
    read(statements.readNodesById('Report', [id])),
    read(statements.readPassages(id)),
    read(statements.readNodesBy('Assertion', 'reportId', id)),
    read(statements.readNodesById('CodingRun', [`${id}#coding`])),
    read(statements.readNodesBy('Entity', 'declaredIn', id)),
    read(statements.readNodesBy('OpenReference', 'reportId', id)),
  ]);
  const nodes = toNodes([...report, ...passages, ...assertions, ...coding, ...entities, ...open]);
  const [fromReport, mentions, fromAssertions, judgements] = await Promise.all([
    read(statements.readEdgesFrom('Report', [id])),
    read(statements.readMentions(id)),
    read(statements.readEdgesFromNodesBy('Assertion', 'reportId', id)),
    readJudgements(read, id, [...listUses(nodes), ...wantedUses]),
  ]);
  return { nodes, edges: toEdges([...fromReport, ...mentions, ...fromAssertions, ...judgements]) };
}

/** What the graph holds of a registry file. */
export async function readStoredRegistry(
  read: Read,
  id: string,
  wantedUses: readonly string[],
): Promise<GraphPart> {
  const [registry, entities] = await Promise.all([
    read(statements.readNodesById('Registry', [id])),
    read(statements.readNodesBy('Entity', 'registry', id)),
  ]);
  const nodes = toNodes([...registry, ...entities]);
  const [facts, judgements] = await Promise.all([
    read(statements.readEdgesFrom('Registry', [id], ['STATES'])),
    readJudgements(read, id, [...listUses(nodes), ...wantedUses]),
  ]);
  return { nodes, edges: toEdges([...facts, ...judgements]) };
}

async function readJudgements(
  read: Read,
  id: string,
  entities: readonly string[],
): ReturnType<Read> {
  const ids = [...new Set(entities)];
  return ids.length === 0 ? [] : read(statements.readJudgements(ids, id));
}

/** Ids of the entities that the stored form of the file uses. */
function listUses(nodes: readonly NodeElement[]): readonly string[] {
  return nodes.flatMap(({ type, properties }) => {
    const { uses } = properties;
    return (type === 'Report' || type === 'Registry') && Array.isArray(uses) ? uses.map(text) : [];
  });
}
