import type { Statement } from '../statement.js';
import { quoteName } from './quote-name.js';

/** Nodes with each label, from the store's own counts, in one record: `c0` for the first label, and so on. */
export function countLabels(labels: readonly string[]): Statement {
  const counts = labels.map(
    (label, index) =>
      `CALL () { MATCH (n:${quoteName(label)}) RETURN count(n) AS c${String(index)} }`,
  );
  const columns = labels.map((_, index) => `c${String(index)} AS c${String(index)}`);
  return { text: `${counts.join('\n')}\nRETURN ${columns.join(', ')}`, parameters: {} };
}

/** Claims by predicate: `name total`. Reads all claims. */
export function countClaimsByPredicate(): Statement {
  return {
    text: 'MATCH (c:Claim) RETURN c.predicate AS name, count(c) AS total ORDER BY name',
    parameters: {},
  };
}

/** Contradictions by rule: `name total`. Reads all claims. */
export function countContradictionsByRule(): Statement {
  return {
    text: 'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.rule AS name, count(r) AS total ORDER BY name',
    parameters: {},
  };
}

/**
 * Reports with the most assertions: `id total`. Those that assert nothing are left out, and so are second codings, whose
 * rows assert nothing. Reads all assertions.
 */
export function countAssertionsByReport(limit: number): Statement {
  return {
    text: `MATCH (n:Report)<-[:REPORTED_IN]-(a:Assertion)-[:ASSERTS]->(:Claim)
WITH n, count(a) AS total
WITH n, total ORDER BY total DESC, n.id LIMIT $limit
RETURN n.id AS id, total ORDER BY total DESC, id`,
    parameters: { limit },
  };
}

/**
 * Sources to which the most assertions are attributed, as the outermost one: `id total`. Not those of second codings. Reads
 * all assertions.
 */
export function countAssertionsBySource(limit: number): Statement {
  return {
    text: `MATCH (:Claim)<-[:ASSERTS]-(:Assertion)-[t:ATTRIBUTED_TO]->(s:Source) WHERE t.level = $outermost
WITH s, count(t) AS total
WITH s, total ORDER BY total DESC, s.id LIMIT $limit
RETURN s.id AS id, total ORDER BY total DESC, id`,
    parameters: { limit, outermost: 1 },
  };
}
