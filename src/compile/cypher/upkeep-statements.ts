import { FORMER } from '../../ontology/recorded.js';
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

/** Answers `id, labels, properties` of nodes of today that have an id and none of the labels by which they are found: at most `limit`. */
export function readUnlabelled(labels: readonly string[], limit: number): Statement {
  const known = [FORMER, ...labels].map((label) => `n:${label}`).join(' OR ');
  return {
    text:
      `MATCH (n:Node) WHERE n.id IS NOT NULL AND NOT (${known}) ` +
      'RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n.id LIMIT $limit',
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

/** Answers `type, from, to, far, properties` of all that leads from the nodes: `far` are the labels of the far end, `to` is null where it has no id. */
export function readAllEdgesFrom(label: string, ids: readonly string[]): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH (n)-[r]->(m) ` +
      `RETURN type(r) AS type, n.id AS from, m.id AS to, labels(m) AS far, properties(r) AS properties`,
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

/** Judgements that are drawn, made by hand or in a file, as `a b key properties`. */
export function readDrawnJudgements(label: 'Entity' | 'MergedEntity'): Statement {
  return {
    text:
      `MATCH (n:${label})-[r:SAME_AS]->(m) ` +
      'RETURN n.id AS a, m.id AS b, r.key AS key, properties(r) AS properties ORDER BY a, b, key',
    parameters: {},
  };
}

/** Entities that stand for others, as `id`. */
export function readStandingEntities(): Statement {
  return {
    text: 'MATCH (n:Entity) WHERE n.mergedIds IS NOT NULL RETURN n.id AS id ORDER BY n.id',
    parameters: {},
  };
}
