import type { Statement } from '../statement.js';
import { quoteName } from './quote-name.js';

/** What a step of a path may lead over, by what a store can see without looking at claims. */
export interface StepFilter {
  /** Relations of the codebook: there is always one at least. */
  readonly relations: readonly string[];
  /** Types of the entity that a step leads to; null means any. */
  readonly types: readonly string[] | null;
  /** Entities that a step may lead to whatever their type. */
  readonly ends: readonly string[];
}

/** How many relations some entities have, of these types: `total`. */
export function countRelationsOf(ids: readonly string[], { relations }: StepFilter): Statement {
  return {
    text: `MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r:${printTypes(relations)}]-()
RETURN count(r) AS total`,
    parameters: { ids },
  };
}

/**
 * Entities to which relations lead from some others: `id neighbors`. The neighbors come in no order, some more than once: whoever
 * reads a hub is ten times quicker without sorting.
 */
export function readAdjacent(ids: readonly string[], filter: StepFilter): Statement {
  const { relations, types, ends } = filter;
  const where = types === null ? '' : ' WHERE (b.type IN $types OR b.id IN $ends)';
  return {
    text: `MATCH (a:Entity) WHERE a.id IN $ids
MATCH (a)-[r:${printTypes(relations)}]-(b)${where}
RETURN a.id AS id, collect(b.id) AS neighbors ORDER BY id`,
    parameters: { ids, ...(types === null ? {} : { types, ends }) },
  };
}

/** The relations between some entities and others, by claim: `claim predicate from to`. */
export function readRelationsBetween(
  ends: { readonly near: readonly string[]; readonly far: readonly string[] },
  relations: readonly string[],
): Statement {
  return {
    text: `MATCH (a:Entity) WHERE a.id IN $near
MATCH (a)-[r:${printTypes(relations)}]-(b) WHERE b.id IN $far
RETURN DISTINCT r.claimId AS claim, type(r) AS predicate, startNode(r).id AS \`from\`, endNode(r).id AS \`to\`
ORDER BY claim`,
    parameters: { near: ends.near, far: ends.far },
  };
}

/**
 * What holds claims up, by id: `id contested independentSources facts said`. `facts` counts background facts; `said` has
 * `[id, inference, tense, number of attributions whose reach is open]` of each live positive assertion, by id. What
 * replaces an assertion is counted: with NOT EXISTS the embedded engine reads all assertions for each claim.
 */
export function readGrounds(claims: readonly string[]): Statement {
  return {
    text: `MATCH (c:Claim) WHERE c.id IN $claims
CALL (c) { MATCH (c)<-[:STATES]-(g:Registry) RETURN count(g) AS facts }
CALL (c) {
  MATCH (c)<-[:ASSERTS]-(a:Assertion)
  WHERE a.polarity = $positive AND a.retractedAt IS NULL
  CALL (a) {
    MATCH (a)<-[:SUPERSEDES]-(y) WHERE y.retractedAt IS NULL
    RETURN count(y) AS replacing
  }
  WITH a, replacing WHERE replacing = 0
  CALL (a) {
    MATCH (a)-[t:ATTRIBUTED_TO]->(u) WHERE t.scope = $open
    RETURN count(t) AS open
  }
  WITH a, open ORDER BY a.id
  RETURN collect([a.id, a.inference, a.tense, open]) AS said
}
RETURN c.id AS id, c.contested AS contested, c.independentSources AS independentSources, facts, said ORDER BY id`,
    parameters: { claims, positive: 'POSITIVE', open: 'OPEN' },
  };
}

/** The supporting words of assertions, each in text order: `id quotes`, a quote being `[quote, passage]`. */
export function readSupportingWords(assertions: readonly string[]): Statement {
  return {
    text: `MATCH (a:Assertion) WHERE a.id IN $assertions
CALL (a) {
  MATCH (a)-[e:EVIDENCED_BY]->(p) WHERE e.role = $support
  WITH e, p ORDER BY e.key, p.id
  RETURN collect([e.quote, p.id]) AS quotes
}
RETURN a.id AS id, quotes ORDER BY id`,
    parameters: { assertions, support: 'SUPPORT' },
  };
}

const printTypes = (relations: readonly string[]): string => relations.map(quoteName).join('|');
