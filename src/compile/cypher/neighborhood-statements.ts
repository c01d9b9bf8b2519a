import type { CompiledFilter } from '../compile-filter.js';
import type { ParameterValue, Statement } from '../statement.js';
import { quoteName } from './quote-name.js';

/** Which relations of a node are followed. */
export interface NeighborFilter {
  /** Relations of the codebook: there is always one at least. */
  readonly relations: readonly string[];
  /** Types of the far end; null means any. */
  readonly types: readonly string[] | null;
  /** On the claim behind the relation, which it calls `c`; null means any. */
  readonly claim: CompiledFilter | null;
}

export interface NeighborStep {
  readonly ids: readonly string[];
  /** Relations read of each node, by claim id. */
  readonly limit: number;
  /** Nodes with more of these relations are passed over; null reads all. */
  readonly hub: number | null;
}

/** The relations of some nodes: `id relations`, each a list of `[claim, predicate, from, to]`. */
export function readNeighbors(step: NeighborStep, filter: NeighborFilter): Statement {
  const pattern = `(a)-[r:${printTypes(filter.relations)}]-(b)`;
  const hub = step.hub === null ? '' : ` AND ${printDegree('a', filter.relations)} <= $hub`;
  return {
    text: `MATCH (a:Entity) WHERE a.id IN $ids${hub}
CALL (a) {
  MATCH ${pattern}${printWhere(listConditions(filter))}
  WITH a, r, b ORDER BY r.claimId LIMIT $limit
  RETURN collect([r.claimId, type(r), startNode(r).id, endNode(r).id]) AS relations
}
RETURN a.id AS id, relations ORDER BY id`,
    parameters: {
      ...parametersOf(filter),
      ids: step.ids,
      limit: step.limit,
      ...(step.hub === null ? {} : { hub: step.hub }),
    },
  };
}

/** The relations that lead from some nodes to others of them: rows as those of `readNeighbors`. */
export function readRelationsAmong(
  ids: readonly string[],
  limit: number,
  filter: NeighborFilter,
): Statement {
  const conditions = ['b.id IN $ids', ...listConditions(filter)];
  return {
    text: `MATCH (a:Entity) WHERE a.id IN $ids
CALL (a) {
  MATCH (a)-[r:${printTypes(filter.relations)}]->(b)${printWhere(conditions)}
  WITH a, r, b ORDER BY r.claimId LIMIT $limit
  RETURN collect([r.claimId, type(r), a.id, b.id]) AS relations
}
RETURN a.id AS id, relations ORDER BY id`,
    parameters: { ...parametersOf(filter), ids, limit },
  };
}

/** What a picture shows of nodes: `id name type degree`, the degree in relations of these types; 0 if none are given. */
export function readGraphNodes(ids: readonly string[], relations: readonly string[]): Statement {
  const degree = relations.length === 0 ? '0' : printDegree('n', relations);
  return {
    text:
      `MATCH (n:Entity) WHERE n.id IN $ids ` +
      `RETURN n.id AS id, n.name AS name, n.type AS type, ${degree} AS degree ORDER BY id`,
    parameters: { ids },
  };
}

/** Ids of the entities that meet a filter on `n`, by name: `id`. */
export function readEntityIds(filter: CompiledFilter | null, limit: number): Statement {
  const where = filter === null ? [] : [filter.text];
  return {
    text: `MATCH (n:Entity)${printWhere(['n.nameSort IS NOT NULL', 'n.id IS NOT NULL', ...where])}
WITH n ORDER BY n.nameSort, n.id LIMIT $limit
RETURN n.id AS id ORDER BY n.nameSort, n.id`,
    parameters: { ...filter?.parameters, limit },
  };
}

/** How many entities meet a filter on `n`: `total`. */
export function countEntities(filter: CompiledFilter | null): Statement {
  return {
    text: `MATCH (n:Entity)${printWhere(filter === null ? [] : [filter.text])} RETURN count(n) AS total`,
    parameters: { ...filter?.parameters },
  };
}

/**
 * What replaces an assertion is counted: with NOT EXISTS the embedded engine reads all assertions for each claim.
 * Live positive assertions of claims by id, those that only announce (tense FUTURE) last, each with its first supporting
 * words, if it has any: `id said`.
 */
export function readClaimWords(ids: readonly string[]): Statement {
  return {
    text: `MATCH (c:Claim) WHERE c.id IN $ids
CALL (c) {
  MATCH (c)<-[:ASSERTS]-(a:Assertion)
  WHERE a.polarity = $positive AND a.retractedAt IS NULL
  CALL (a) {
    MATCH (a)<-[:SUPERSEDES]-(y) WHERE y.retractedAt IS NULL
    RETURN count(y) AS replacing
  }
  WITH a, replacing WHERE replacing = 0
  CALL (a) {
    MATCH (a)-[e:EVIDENCED_BY]->(p) WHERE e.role = $support
    WITH e, p ORDER BY e.key, p.id LIMIT 1
    RETURN collect(e.quote) AS quotes
  }
  WITH a, quotes ORDER BY CASE a.tense WHEN $future THEN 1 ELSE 0 END, a.id
  RETURN collect(quotes) AS said
}
RETURN c.id AS id, said ORDER BY id`,
    parameters: { ids, positive: 'POSITIVE', support: 'SUPPORT', future: 'FUTURE' },
  };
}

const printTypes = (relations: readonly string[]): string => relations.map(quoteName).join('|');

const printDegree = (node: string, relations: readonly string[]): string =>
  `COUNT { (${node})-[:${printTypes(relations)}]-() }`;

const printWhere = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

function listConditions({ types, claim }: NeighborFilter): readonly string[] {
  return [
    ...(types === null ? [] : ['b.type IN $types']),
    ...(claim === null
      ? []
      : [`EXISTS { MATCH (c:Claim) WHERE c.id = r.claimId AND ${claim.text} }`]),
  ];
}

function parametersOf({ types, claim }: NeighborFilter): Readonly<Record<string, ParameterValue>> {
  return { ...(types === null ? {} : { types }), ...claim?.parameters };
}
