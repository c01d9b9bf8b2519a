import type { ParameterValue, Statement } from '../statement.js';

/**
 * Statements that carry a graph over from one store into another as it lies, history and all. A node is known by its id
 * and, where it or the text it holds is no more, by when that went: several may have had one id, one after the other.
 */

/** Answers `id, until, labels, properties` of at most `limit` nodes after one of this id and time, in their order. */
export function readNodesAsTheyLie(
  label: string,
  after: { readonly id: string; readonly until: string },
  limit: number,
): Statement {
  return {
    text:
      `MATCH (n:${label}) WHERE n.id >= $id WITH n, coalesce(n.recordedUntil, '') AS until ` +
      'WHERE n.id > $id OR until > $until WITH n, until ORDER BY n.id, until LIMIT $limit ' +
      'RETURN n.id AS id, until AS until, labels(n) AS labels, properties(n) AS properties ORDER BY n.id, until',
    parameters: { ...after, limit },
  };
}

/** Answers `id, until, type, toId, toUntil, properties` of all that leads from the nodes. */
export function readEdgesAsTheyLie(label: string, ids: readonly string[]): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH (n)-[r]->(m) ` +
      "RETURN n.id AS id, coalesce(n.recordedUntil, '') AS until, type(r) AS type, m.id AS toId, " +
      "coalesce(m.recordedUntil, '') AS toUntil, properties(r) AS properties",
    parameters: { ids },
  };
}

/** Answers a row if any node has one of the labels. */
export function readAnyNode(labels: readonly string[]): Statement {
  const any = labels.map((label) => `n:${label}`).join(' OR ');
  return { text: `MATCH (n) WHERE ${any} RETURN n.id AS id LIMIT 1`, parameters: {} };
}

type Rows = readonly Readonly<Record<string, ParameterValue>>[];

/** Rows `{key, properties}`. Until the end of the restore each has the label and key by which relationships find it. */
export function restoreNodes(labels: readonly string[], rows: Rows): Statement {
  return {
    text:
      `UNWIND $rows AS row CREATE (n:${['Restored', ...labels].join(':')}) SET n = row.properties ` +
      'SET n.restoredKey = row.key',
    parameters: { rows },
  };
}

/** Rows `{from, to, properties}`; answers `written`. */
export function restoreEdges(type: string, rows: Rows): Statement {
  return {
    text:
      'UNWIND $rows AS row MATCH (a:Restored) WHERE a.restoredKey = row.from ' +
      'MATCH (b:Restored) WHERE b.restoredKey = row.to ' +
      `CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(r) AS written`,
    parameters: { rows },
  };
}

/** Takes key and label from at most `limit` nodes; answers `done`, how many. */
export function endRestoring(limit: number): Statement {
  return {
    text: 'MATCH (n:Restored) WITH n LIMIT $limit REMOVE n.restoredKey REMOVE n:Restored RETURN count(n) AS done',
    parameters: { limit },
  };
}
