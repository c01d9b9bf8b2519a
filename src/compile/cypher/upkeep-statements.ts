import type { Statement } from '../statement.js';

/** Statements by which a store is checked against itself. They trust nothing: a node may lack its id, a label be wrong. */

/** Answers `id, labels, properties` of at most `limit` nodes after the id `after`, in order of ids. */
export function readLabelledPage(label: string, after: string, limit: number): Statement {
  return {
    text:
      `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit ` +
      `RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n.id`,
    parameters: { after, limit },
  };
}

/** Answers `labels` of nodes that have one of these labels and no id: at most `limit`. */
export function readNodesWithoutId(labels: readonly string[], limit: number): Statement {
  const known = labels.map((label) => `n:${label}`).join(' OR ');
  return {
    text: `MATCH (n) WHERE (${known}) AND n.id IS NULL RETURN labels(n) AS labels LIMIT $limit`,
    parameters: { limit },
  };
}

/** Answers `id, count` of the ids that more than one node has. */
export function readIdsTwice(label: string, ids: readonly string[]): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id WITH id AS id, count(n) AS count ` +
      `WHERE count > 1 RETURN id AS id, count AS count ORDER BY id`,
    parameters: { ids },
  };
}

/** Answers `type, from, to, properties` of all that leads from the nodes; `to` is null where the far end has no id. */
export function readAllEdgesFrom(label: string, ids: readonly string[]): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH (n)-[r]->(m) ` +
      `RETURN type(r) AS type, n.id AS from, m.id AS to, properties(r) AS properties`,
    parameters: { ids },
  };
}

/** Passages to which no report leads, as `id`. */
export function readOrphanPassages(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (n:Passage) WHERE n.id = id ' +
      'WITH n, COUNT { MATCH (n)<-[:HAS_PASSAGE]-(r:Report) } AS owners WHERE owners = 0 RETURN n.id AS id',
    parameters: { ids },
  };
}
