import type { Ontology } from '../../ontology/ontology.js';
import type { Statement } from '../statement.js';

/**
 * One page of entities by id, each as a map of its stored properties (`entity`).
 * `after` is the last id of the page before, the empty string for the first.
 */
export function readEntityPage(after: string, limit: number): Statement {
  return {
    text: `MATCH (n:Entity) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, properties(n) AS entity ORDER BY id`,
    parameters: { after, limit },
  };
}

/** World edges that leave the given entities, by subject and claim: `predicate source target edge`. */
export function readEdgesOf(ids: readonly string[], ontology: Ontology): Statement {
  const types = [...ontology.relations.keys()].join('|');
  return {
    text: `UNWIND $ids AS subject
MATCH (s:Entity {id: subject})-[r:${types}]->(o:Entity)
RETURN type(r) AS predicate, s.id AS source, o.id AS target, r.claimId AS claimId, properties(r) AS edge
ORDER BY source, claimId`,
    parameters: { ids },
  };
}

/** What an export shows of claims beside their edges: `id origin contested independentSources`. */
export function readClaimsOf(ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS wanted
MATCH (c:Claim {id: wanted})
RETURN c.id AS id, c.origin AS origin, c.contested AS contested, c.independentSources AS sources
ORDER BY id`,
    parameters: { ids },
  };
}

/** Quotes of live positive assertions of the claims, by claim, assertion and offset: `id quote`. */
export function readQuotesOf(ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS wanted
MATCH (c:Claim {id: wanted})<-[:ASSERTS]-(a:Assertion)-[e:EVIDENCED_BY]->(:Passage)
WHERE a.polarity = $polarity AND a.retractedAt IS NULL AND e.role = $role
RETURN c.id AS id, a.id AS assertion, e.key AS key, e.quote AS quote
ORDER BY id, assertion, key`,
    parameters: { ids, polarity: 'POSITIVE', role: 'SUPPORT' },
  };
}
