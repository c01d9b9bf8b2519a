import type { ParameterValue, Statement } from '../statement.js';

/**
 * Statements of the loader: the same few texts whatever the file, rows as parameters. Names of labels, relationship
 * types and properties come from the ontology or from constants, never from a file. Each anchors in a MATCH of its own: the
 * embedded engine seeks by a row's id only in a pattern without relationships (0.1 ms an id; whole label otherwise).
 */

/** A kind of relationship with the labels by which its ends are sought. */
export interface EdgeShape {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

type Rows = readonly Readonly<Record<string, ParameterValue>>[];

/** Rows `{properties}`. */
export function createNodes(labels: readonly string[], rows: Rows): Statement {
  return {
    text: `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row.properties`,
    parameters: { rows },
  };
}

/** Rows `{id, properties}`: the properties replace all there are. */
export function replaceNodeProperties(label: string, rows: Rows): Statement {
  return {
    text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.id SET n = row.properties`,
    parameters: { rows },
  };
}

export function replaceLabels(
  ids: readonly string[],
  label: string,
  labels: LabelChange,
): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id${printLabels(labels)}`,
    parameters: { ids },
  };
}

/** Labels that nodes lose, and get in their place. */
export interface LabelChange {
  readonly lost: readonly string[];
  readonly won: readonly string[];
}

function printLabels({ lost, won }: LabelChange): string {
  const remove = lost.length === 0 ? '' : ` REMOVE n:${lost.join(':')}`;
  return won.length === 0 ? remove : `${remove} SET n:${won.join(':')}`;
}

/** Rows `{id, properties}`: the properties replace all there are, the labels some. */
export function relabelNodes(label: string, labels: LabelChange, rows: Rows): Statement {
  return {
    text:
      `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.id ` +
      `SET n = row.properties${printLabels(labels)}`,
    parameters: { rows },
  };
}

/** Removes nodes with whatever relationships are left. */
export function removeNodes(label: string, ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id DETACH DELETE n`,
    parameters: { ids },
  };
}

/** Rows `{from, to, properties}`. Answers `written`: fewer than rows if an end is missing. */
export function createEdges({ type, from, to }: EdgeShape, rows: Rows): Statement {
  return {
    text:
      `UNWIND $rows AS row MATCH (a:${from}) WHERE a.id = row.from MATCH (b:${to}) WHERE b.id = row.to ` +
      `CREATE (a)-[r:${type}]->(b) SET r = row.properties RETURN count(r) AS written`,
    parameters: { rows },
  };
}

/** Rows `{from, to, own}`, where `own` is the value of the property that tells parallel relationships apart. */
export function removeEdges(shape: EdgeShape, discriminator: string | null, rows: Rows): Statement {
  return { text: `${printSeek(shape, discriminator)} DELETE r`, parameters: { rows } };
}

/** As `removeEdges`, but leaves a relationship of the type `past` with the row's `properties` in place of each. */
export function replaceEdges(
  shape: EdgeShape,
  past: string,
  discriminator: string | null,
  rows: Rows,
): Statement {
  return {
    text: `${printSeek(shape, discriminator)} CREATE (a)-[p:${past}]->(b) SET p = row.properties DELETE r`,
    parameters: { rows },
  };
}

function printSeek({ type, from, to }: EdgeShape, discriminator: string | null): string {
  const own = discriminator === null ? '' : ` AND r.${discriminator} = row.own`;
  return (
    `UNWIND $rows AS row MATCH (a:${from}) WHERE a.id = row.from ` +
    `MATCH (a)-[r:${type}]->(b:${to}) WHERE b.id = row.to${own}`
  );
}

/** Answers `id, properties`. */
export function readNodesById(label: string, ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id RETURN n.id AS id, properties(n) AS properties`,
    parameters: { ids },
  };
}

/** Ids of all nodes with the label as `id`. */
export function readIds(label: string): Statement {
  return { text: `MATCH (n:${label}) RETURN n.id AS id ORDER BY id`, parameters: {} };
}

/** Former entities among these ids as `id, properties`. */
export function readFormerEntities(ids: readonly string[]): Statement {
  return {
    text: 'UNWIND $ids AS id MATCH (n:Former) WHERE n.id = id AND n.identifiers IS NOT NULL RETURN n.id AS id, properties(n) AS properties',
    parameters: { ids },
  };
}

/** Answers `id, properties` of the nodes whose `property` is `value`. */
export function readNodesBy(label: string, property: string, value: string): Statement {
  return {
    text: `MATCH (n:${label}) WHERE n.${property} = $value RETURN n.id AS id, properties(n) AS properties`,
    parameters: { value },
  };
}

/** Answers `id, properties` of at most `limit` nodes after the id `after`, in order of ids. */
export function readNodePage(label: string, after: string, limit: number): Statement {
  return {
    text:
      `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit ` +
      `RETURN n.id AS id, properties(n) AS properties ORDER BY n.id`,
    parameters: { after, limit },
  };
}

const EDGE_COLUMNS = 'type(r) AS type, n.id AS from, m.id AS to, properties(r) AS properties';

/** Answers `type, from, to, properties` of what leads from the nodes; of every type if none is given. */
export function readEdgesFrom(
  label: string,
  ids: readonly string[],
  types: readonly string[] = [],
): Statement {
  const only = types.length === 0 ? '' : `:${types.join('|')}`;
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH (n)-[r${only}]->(m) RETURN ${EDGE_COLUMNS}`,
    parameters: { ids },
  };
}

/** Answers `type, from, to, properties` of what leads to the nodes. */
export function readEdgesTo(
  label: string,
  ids: readonly string[],
  types: readonly string[],
): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (m:${label}) WHERE m.id = id MATCH (m)<-[r:${types.join('|')}]-(n) ` +
      `RETURN ${EDGE_COLUMNS}`,
    parameters: { ids },
  };
}

/** Answers `type, from, to, properties` of what leads from nodes whose `property` is `value`. */
export function readEdgesFromNodesBy(label: string, property: string, value: string): Statement {
  return {
    text: `MATCH (n:${label}) WHERE n.${property} = $value MATCH (n)-[r]->(m) RETURN ${EDGE_COLUMNS}`,
    parameters: { value },
  };
}

/** Rows `{from, to, claimId}`; answers the relationships of this type that are there, as `type, from, to, properties`. */
export function readWorldEdges(type: string, rows: Rows): Statement {
  return {
    text:
      `UNWIND $rows AS row MATCH (n:Entity) WHERE n.id = row.from MATCH (n)-[r:${type}]->(m:Entity) ` +
      `WHERE m.id = row.to AND r.claimId = row.claimId RETURN ${EDGE_COLUMNS}`,
    parameters: { rows },
  };
}

/** Passages of a report as `id, properties`. */
export function readPassages(reportId: string): Statement {
  return {
    text:
      'MATCH (r:Report) WHERE r.id = $reportId MATCH (r)-[:HAS_PASSAGE]->(n:Passage) ' +
      'RETURN n.id AS id, properties(n) AS properties',
    parameters: { reportId },
  };
}

/** Mentions in a report as `type, from, to, properties`. */
export function readMentions(reportId: string): Statement {
  return {
    text:
      'MATCH (p:Report) WHERE p.id = $reportId MATCH (p)-[:HAS_PASSAGE]->(n:Passage)-[r:MENTIONS]->(m:Entity) ' +
      `RETURN ${EDGE_COLUMNS}`,
    parameters: { reportId },
  };
}

/** Judgements that a file made on these entities, as `type, from, to, properties`. */
export function readJudgements(ids: readonly string[], decidedBy: string): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id MATCH (n)-[r:SAME_AS]->(m) WHERE r.key = $decidedBy ' +
      `RETURN ${EDGE_COLUMNS}`,
    parameters: { ids, decidedBy },
  };
}

/** Rows `{subject, predicate}`; answers claims as `id, properties`. */
export function readClaimsOfSubjects(rows: Rows): Statement {
  return {
    text:
      'UNWIND $rows AS row MATCH (e:Entity) WHERE e.id = row.subject MATCH (e)<-[:SUBJECT]-(n:Claim) WHERE n.predicate = row.predicate ' +
      'RETURN n.id AS id, properties(n) AS properties',
    parameters: { rows },
  };
}

/**
 * Rows `{subject, predicate, object}`; answers claims as `id, properties`. Sought from the object: targets of stances have fewer
 * claims than the actors that everybody writes about.
 */
export function readClaimsBetween(rows: Rows): Statement {
  return {
    text:
      'UNWIND $rows AS row MATCH (e:Entity) WHERE e.id = row.object MATCH (e)<-[:OBJECT]-(n:Claim) ' +
      'WHERE n.predicate = row.predicate AND n.subjectId = row.subject ' +
      'RETURN n.id AS id, properties(n) AS properties',
    parameters: { rows },
  };
}

/** Rows `{object, predicate}`; answers claims as `id, properties`. */
export function readClaimsOfObjects(rows: Rows): Statement {
  return {
    text:
      'UNWIND $rows AS row MATCH (e:Entity) WHERE e.id = row.object MATCH (e)<-[:OBJECT]-(n:Claim) WHERE n.predicate = row.predicate ' +
      'RETURN n.id AS id, properties(n) AS properties',
    parameters: { rows },
  };
}

/**
 * Assertions of claims as `claim, id, properties, supersededOn, link`: the least day by which another took its place, and the
 * type of the relationship, which tells those of second codings apart.
 */
export function readAssertionsOfClaims(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (c:Claim) WHERE c.id = id MATCH (c)<-[q:ASSERTS|CODED_AS]-(a:Assertion) ' +
      'CALL (a) { MATCH (a)<-[:SUPERSEDES]-(x:Assertion) WHERE x.retractedAt IS NULL ' +
      "RETURN min(coalesce(x.reportedOn, '9999-12-31')) AS supersededOn } " +
      'RETURN c.id AS claim, a.id AS id, properties(a) AS properties, supersededOn AS supersededOn, type(q) AS link',
    parameters: { ids },
  };
}

/** Chains of sources of the claims’ assertions as `assertion, level, type, source`. */
export function readAttributionsOfClaims(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (c:Claim) WHERE c.id = id MATCH (c)<-[:ASSERTS]-(a:Assertion)-[t:ATTRIBUTED_TO]->(s:Source) ' +
      'RETURN a.id AS assertion, t.level AS level, t.type AS type, s.id AS source',
    parameters: { ids },
  };
}

/** Reports as `id, publishedAt, publisher`; what is not known is null. */
export function readReportDates(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (r:Report) WHERE r.id = id ' +
      'CALL (r) { MATCH (r)-[:PUBLISHED_BY]->(o:Organization) RETURN min(o.id) AS publisher } ' +
      'RETURN r.id AS id, r.publishedAt AS publishedAt, publisher AS publisher',
    parameters: { ids },
  };
}

/** Reports that use one of the entities as `id, source, text`, in order of ids. */
export function readReportsUsing(ids: readonly string[]): Statement {
  return {
    text:
      'MATCH (r:Report) WHERE any(x IN r.uses WHERE x IN $ids) ' +
      'RETURN r.id AS id, r.source AS source, r.text AS text ORDER BY r.id',
    parameters: { ids },
  };
}

/** Files (reports, registries) that use one of the entities, as `id, uses`. */
export function readFilesUsing(label: 'Report' | 'Registry', ids: readonly string[]): Statement {
  return {
    text: `MATCH (n:${label}) WHERE any(x IN n.uses WHERE x IN $ids) RETURN n.id AS id, n.uses AS uses`,
    parameters: { ids },
  };
}

/** References of other files that wait for one of these nodes, as `id, properties`. */
export function readOpenReferencesTo(ids: readonly string[]): Statement {
  return {
    text: 'MATCH (n:OpenReference) WHERE n.to IN $ids RETURN n.id AS id, properties(n) AS properties',
    parameters: { ids },
  };
}

/** Registry files as `id, source`, in order of ids. */
export function readRegistrySources(): Statement {
  return {
    text: 'MATCH (n:Registry) RETURN n.id AS id, n.source AS source ORDER BY n.id',
    parameters: {},
  };
}

/** Of these claims, as `id, contested, others`: how many assertions and facts of other files there are. */
export function readClaimShares(ids: readonly string[], file: string): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (c:Claim) WHERE c.id = id RETURN c.id AS id, c.contested AS contested, ' +
      'COUNT { MATCH (c)<-[:ASSERTS|CODED_AS]-(a:Assertion) WHERE a.reportId <> $file } + ' +
      'COUNT { MATCH (c)<-[:STATES]-(g:Registry) WHERE g.id <> $file } AS others',
    parameters: { ids, file },
  };
}

const FIRST_MIGRATION = 'MATCH (m:Migration) WITH m ORDER BY m.id LIMIT 1';

/**
 * Takes the lock that keeps two loads apart on a server with several clients (derived state is computed from what is
 * committed): a write lock on the first migration, held until the transaction ends. Answers, as `recordedAt`, the latest
 * time at which something was recorded; null if nothing was. To be followed by `noteRecording`.
 */
export function lockLoading(): Statement {
  return {
    text: `${FIRST_MIGRATION} SET m.lock = true RETURN m.recordedAt AS recordedAt`,
    parameters: {},
  };
}

/** Notes the latest time at which something is recorded, and leaves nothing else of the lock behind. */
export function noteRecording(recordedAt: string): Statement {
  return {
    text: `${FIRST_MIGRATION} SET m.recordedAt = $recordedAt REMOVE m.lock`,
    parameters: { recordedAt },
  };
}

/** The latest time at which something was recorded, as `recordedAt`; null if nothing was. */
export function readLastRecording(): Statement {
  return { text: `${FIRST_MIGRATION} RETURN m.recordedAt AS recordedAt`, parameters: {} };
}

/** Those of these nodes that are there, as `id`. */
export function readPresentIds(label: string, ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id RETURN n.id AS id`,
    parameters: { ids },
  };
}
