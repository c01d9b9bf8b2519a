import type { GraphStore, Row } from '../../src/store/port.js';

/** An assertion of a report with its claim and the ids of its sources, outermost first. */
export interface Saying {
  readonly id: string;
  readonly polarity: string;
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
  readonly value: string | null;
  readonly stance: number | null;
  readonly condition: string | null;
  /** Properties of the assertion, qualifiers among them. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly chain: readonly string[];
}

/** Where a report names an entity. */
export interface Naming {
  readonly passage: string;
  readonly entity: string;
  readonly surface: string;
}

export interface ReportContent {
  readonly sayings: readonly Saying[];
  readonly namings: readonly Naming[];
  /** Pairs judged to be one. */
  readonly merged: readonly (readonly [string, string])[];
}

const SAYINGS =
  'MATCH (r:Report)<-[:REPORTED_IN]-(a:Assertion)-[:ASSERTS]->(c:Claim) WHERE r.id = $report ' +
  'RETURN a.id AS id, properties(a) AS assertion, properties(c) AS claim ORDER BY a.id';
const CHAINS =
  'MATCH (r:Report)<-[:REPORTED_IN]-(a:Assertion)-[t:ATTRIBUTED_TO]->(s:Source) WHERE r.id = $report ' +
  'RETURN a.id AS id, s.id AS source ORDER BY a.id, t.level';
const NAMINGS =
  'MATCH (r:Report)-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity) WHERE r.id = $report ' +
  'RETURN p.id AS passage, e.id AS entity, m.surface AS surface ORDER BY p.id, m.key';
const MERGED =
  "MATCH (a:Entity)-[s:SAME_AS]->(b:Entity) WHERE s.judgement = 'POSITIVE' RETURN a.id AS a, b.id AS b ORDER BY a.id, b.id";

/** What the graph holds of one report. */
export async function readContent(store: GraphStore, report: string): Promise<ReportContent> {
  const ask = (text: string): Promise<readonly Row[]> =>
    store.read({ text, parameters: { report } });
  const chains = await ask(CHAINS);
  const sayings = (await ask(SAYINGS)).map((row) => toSaying(row, chains));
  const namings = (await ask(NAMINGS)) as readonly unknown[] as readonly Naming[];
  const merged = await store.read({ text: MERGED, parameters: {} });
  return { sayings, namings, merged: merged.map((row) => [String(row['a']), String(row['b'])]) };
}

function toSaying(row: Row, chains: readonly Row[]): Saying {
  const claim = row['claim'] as Readonly<Record<string, string | number | undefined>>;
  const properties = row['assertion'] as Saying['properties'];
  return {
    id: String(row['id']),
    polarity: String(properties['polarity']),
    predicate: String(claim['predicate']),
    subject: String(claim['subjectId']),
    object: (claim['objectId'] as string | undefined) ?? null,
    value: (claim['value'] as string | undefined) ?? null,
    stance: (claim['stance'] as number | undefined) ?? null,
    condition: (claim['conditionId'] as string | undefined) ?? null,
    properties,
    chain: chains.filter(({ id }) => id === row['id']).map(({ source }) => String(source)),
  };
}
