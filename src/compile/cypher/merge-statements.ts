import type { Statement } from '../statement.js';

/** One merged entity as `id`; none if nothing is merged. */
export function readAnyMerged(): Statement {
  return { text: 'MATCH (n:MergedEntity) RETURN n.id AS id LIMIT 1', parameters: {} };
}

/** One judgement made by hand as `id`; none if there is none. */
export function readAnyJudged(): Statement {
  return { text: 'MATCH (n:Judgement) RETURN n.id AS id LIMIT 1', parameters: {} };
}

/** Ids of what stored files use, as `uses`. */
export function readStoredUses(label: 'Report' | 'Registry', ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id RETURN n.uses AS uses`,
    parameters: { ids },
  };
}

/** Judgements on nodes of a label, whichever way they point, as `a b judgement decidedBy`. */
export function readJudgementsAround(
  label: 'Entity' | 'MergedEntity',
  ids: readonly string[],
): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH (n)-[r:SAME_AS]-(m) ` +
      'RETURN n.id AS a, m.id AS b, r.judgement AS judgement, r.decidedBy AS decidedBy',
    parameters: { ids },
  };
}

/** Judgements of a file that lead from merged entities, as `type, from, to, properties`. */
export function readJudgementsOfMerged(decidedBy: string): Statement {
  return {
    text:
      'MATCH (n:MergedEntity)-[r:SAME_AS]->(m) WHERE r.key = $decidedBy ' +
      'RETURN type(r) AS type, n.id AS from, m.id AS to, properties(r) AS properties',
    parameters: { decidedBy },
  };
}

/** Judgements made by hand on one of these entities, as `id properties`. */
export function readPendingJudgements(end: 'a' | 'b', ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:Judgement) WHERE n.${end} = id RETURN n.id AS id, properties(n) AS properties`,
    parameters: { ids },
  };
}

type MergeLabel = 'Entity' | 'Claim';

/** Types of the relationships at these nodes, as `type`. */
export function readLinkTypes(
  label: MergeLabel,
  direction: 'in' | 'out',
  ids: readonly string[],
): Statement {
  const pattern = direction === 'in' ? '(n)<-[r]-(x)' : '(n)-[r]->(x)';
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH ${pattern} RETURN DISTINCT type(r) AS type`,
    parameters: { ids },
  };
}

/** A node's links that go to another node: those that `original` was named by, which stand at `from`. */
export interface LinkMove {
  readonly original: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Draws links of one type anew: those at `from` that named `original`, to `to`. A link that does not stand at the node it names
 * keeps its id (`originalId`; `originalFrom` where the link leads away from it).
 */
export function moveLinks(
  kind: { readonly label: MergeLabel; readonly type: string; readonly direction: 'in' | 'out' },
  moves: readonly LinkMove[],
): readonly Statement[] {
  const { label, type, direction } = kind;
  const mark = direction === 'in' ? 'originalId' : 'originalFrom';
  const link = (node: string, edge: string): string =>
    direction === 'in' ? `(${node})<-[${edge}:${type}]-(x)` : `(${node})-[${edge}:${type}]->(x)`;
  const home = moves.filter(({ original, to }) => original === to);
  const away = moves.filter(({ original, to }) => original !== to);
  const statement = (rows: readonly LinkMove[], marking: string): Statement => ({
    text:
      `UNWIND $rows AS row MATCH (p:${label}) WHERE p.id = row.from MATCH (q:${label}) WHERE q.id = row.to ` +
      `MATCH ${link('p', 'r')} WHERE coalesce(r.${mark}, row.from) = row.original ` +
      `CREATE ${link('q', 's')} SET s = properties(r) ${marking} DELETE r`,
    parameters: { rows: rows.map((row) => ({ ...row })) },
  });
  return [
    ...(home.length === 0 ? [] : [statement(home, `REMOVE s.${mark}`)]),
    ...(away.length === 0 ? [] : [statement(away, `SET s.${mark} = row.original`)]),
  ];
}

/** Claims on the word of entities as they were named, whose links stand at `to` now, as `id`. */
export function readClaimsOfSources(moves: readonly LinkMove[]): readonly Statement[] {
  const rows = moves.map(({ original, to }) => ({ original, to }));
  return [
    '(q)<-[r:ATTRIBUTED_TO]-(a:Assertion)-[:ASSERTS]->(c:Claim)',
    '(q)<-[r:PUBLISHED_BY]-(p:Report)<-[:REPORTED_IN]-(a:Assertion)-[:ASSERTS]->(c:Claim)',
  ].map((path) => ({
    text:
      `UNWIND $rows AS row MATCH (q:Entity) WHERE q.id = row.to MATCH ${path} ` +
      'WHERE coalesce(r.originalId, row.to) = row.original RETURN DISTINCT c.id AS id',
    parameters: { rows },
  }));
}

/** Claims of a label of which a property holds one of the ids, as `id properties`. */
export function readClaimsNaming(
  label: 'Claim' | 'MergedClaim',
  property: string,
  ids: readonly string[],
): Statement {
  return {
    text: `MATCH (n:${label}) WHERE n.${property} IN $ids RETURN n.id AS id, properties(n) AS properties`,
    parameters: { ids },
  };
}

/** Claims of a label that have come to state one of these propositions, as `id properties`. */
export function readClaimsStating(
  label: 'Claim' | 'MergedClaim',
  propositions: readonly string[],
): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.propositionId = id RETURN n.id AS id, properties(n) AS properties`,
    parameters: { ids: propositions },
  };
}

/** What stands at these claims, as `at original`: ids of the claims that assertions and facts were made on. */
export function readOriginalClaims(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (n:Claim) WHERE n.id = id MATCH (n)<-[r:ASSERTS|CODED_AS|STATES]-(x) ' +
      'RETURN DISTINCT n.id AS at, coalesce(r.originalId, n.id) AS original',
    parameters: { ids },
  };
}

/** Draws judgements between two nodes; rows `{from, to, properties}`. */
export function createJudgements(
  from: 'Entity' | 'MergedEntity',
  to: 'Entity' | 'MergedEntity',
  rows: readonly Readonly<Record<string, string | Readonly<Record<string, string>>>>[],
): Statement {
  return {
    text:
      `UNWIND $rows AS row MATCH (a:${from}) WHERE a.id = row.from MATCH (b:${to}) WHERE b.id = row.to ` +
      'CREATE (a)-[r:SAME_AS]->(b) SET r = row.properties',
    parameters: { rows },
  };
}

/** Takes away the judgement with this key between two entities, merged or not. */
export function removeJudgement(
  label: 'Entity' | 'MergedEntity',
  { a, b, key }: { readonly a: string; readonly b: string; readonly key: string },
): Statement {
  return {
    text: `MATCH (a:${label}) WHERE a.id = $a MATCH (a)-[r:SAME_AS]->(b) WHERE b.id = $b AND r.key = $key DELETE r`,
    parameters: { a, b, key },
  };
}
