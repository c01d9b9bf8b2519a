import type { ParameterValue, Statement } from '../statement.js';

const CARD =
  'n.id AS id, n.type AS type, n.name AS name, n.aliases AS aliases, n.identifiers AS identifiers, ' +
  'n.declaredIn AS declaredIn';

/** Unnamed sources are left out: each report has its own, and nobody knows who they are. */
const NAMED = "coalesce(n.specificity, '') <> 'UNNAMED'";

/** Names of at most `limit` entities after the id `after`, in order of ids: `id type name aliases identifiers declaredIn`. */
export function readEntityCards(
  page: { readonly after: string; readonly limit: number },
  types: readonly string[] | null,
): Statement {
  const ofTypes = types === null ? '' : ' AND n.type IN $types';
  return {
    text:
      `MATCH (n:Entity) WHERE n.id > $after AND ${NAMED}${ofTypes} ` +
      `WITH n ORDER BY n.id LIMIT $limit RETURN ${CARD} ORDER BY id`,
    parameters: types === null ? { ...page } : { ...page, types },
  };
}

/** The same of the entities with these ids. */
export function readEntityCardsById(ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id AND ${NAMED} RETURN ${CARD} ORDER BY id`,
    parameters: { ids },
  };
}

/** Of each entity at most `limit` live claims, by id, as `id claims`; a claim is `[predicate, subject, object]`, object null for values. */
export function readClaimsAround(ids: readonly string[], limit: number): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
CALL (n) {
  MATCH (n)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE c.live = true
  WITH DISTINCT c ORDER BY c.id LIMIT $limit
  RETURN collect([c.predicate, c.subjectId, c.objectId]) AS claims
}
RETURN n.id AS id, claims AS claims ORDER BY id`,
    parameters: { ids, limit } satisfies Record<string, ParameterValue>,
  };
}

/** Judgements on these entities, and on those merged into them, as `a b judgement`, whichever way they point. */
export function readJudgementsOn(ids: readonly string[]): Statement {
  const judged = 'coalesce(m.canonicalId, m.id) AS b, r.judgement AS judgement';
  return {
    text:
      `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id MATCH (n)-[r:SAME_AS]-(m) RETURN n.id AS a, ${judged} ` +
      `UNION MATCH (n:MergedEntity)-[r:SAME_AS]-(m) WHERE n.canonicalId IN $ids RETURN n.canonicalId AS a, ${judged}`,
    parameters: { ids },
  };
}
