import type { ParameterValue } from '../src/compile/statement.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import type { GraphStore } from '../src/store/port.js';
import { makeRandom } from './random.js';

type Properties = Readonly<Record<string, ParameterValue>>;

export interface GraphSize {
  readonly entities: number;
  /** World relations, each with its claim; a claim has two relationships of its own. */
  readonly relations: number;
  /** Parts of the graph, all alike and hardly joined; 1 unless given. What is near an entity then has one size in any graph. */
  readonly communities?: number;
  /** Stances of persons on organizations, each asserted once, on top of the relations; none unless given. */
  readonly stances?: number;
}

/** 20,000 entities and 200,000 relationships: 66,667 world relations and the two ends of each one's claim. */
export const DEFAULT_SIZE: GraphSize = { entities: 20_000, relations: 66_667 };

const BATCH = 5_000;
/** How unevenly relations fall on entities: the first one in ten thousand has some 150 times the average. */
const SKEW = 3;
/** Share of relations that may lead into another community. */
const ABROAD = 0.1;

const SHARES = { Person: 0.5, Event: 0.25, Organization: 0.15, Place: 0.1 } as const;
type BenchType = keyof typeof SHARES;

const RELATIONS = [
  { type: 'PARTICIPATED_IN', from: 'Person', to: 'Event', share: 0.5 },
  { type: 'MET_WITH', from: 'Person', to: 'Person', share: 0.35 },
  { type: 'MEMBER_OF', from: 'Person', to: 'Organization', share: 0.1 },
  { type: 'TOOK_PLACE_AT', from: 'Event', to: 'Place', share: 0.05 },
] as const;
const ROLES = ['PRINCIPAL', 'DELEGATE', 'HOST', 'MEDIATOR'];

export const idOf = (type: BenchType, index: number): string =>
  `${type.toLowerCase()}-${String(index).padStart(6, '0')}`;

export const countOf = (type: BenchType, { entities }: GraphSize): number =>
  Math.round(entities * SHARES[type]);

/** Writes a graph in the stored form of docs/GRAPH.md straight into an empty, migrated store. */
export async function generateGraph(store: GraphStore, size: GraphSize): Promise<void> {
  const random = makeRandom(11);
  for (const type of Object.keys(SHARES) as BenchType[]) {
    const nodes = Array.from({ length: countOf(type, size) }, (_, i) =>
      makeEntity(type, i, random),
    );
    await createNodes(store, coreOntology.labelsOf(type), nodes);
  }
  let claim = 0;
  for (const relation of RELATIONS) {
    const count = Math.round(size.relations * relation.share);
    // one claim draws one edge: no two of them join the same two entities in the same way
    const pairs = new Set<string>();
    const edges: BenchEdge[] = [];
    while (edges.length < count) {
      const claimId = `claim-${String(claim + 1).padStart(7, '0')}`;
      const edge = makeRelation(relation, claimId, size, random);
      const pair = `${edge.from} ${edge.to}`;
      if (pairs.has(pair)) continue;
      pairs.add(pair);
      edges.push(edge);
      claim += 1;
    }
    const claims = edges.map(({ from, to, properties }) =>
      makeClaim(properties['claimId'] as string, relation.type, from, to),
    );
    await createNodes(store, coreOntology.labelsOf('Claim'), claims);
    await createEdges(store, relation.type, edges);
    await createEdges(
      store,
      'SUBJECT',
      claims.map(({ id, subjectId }) => ({ from: id, to: subjectId, properties: {} })),
    );
    await createEdges(
      store,
      'OBJECT',
      claims.map(({ id, objectId }) => ({ from: id, to: objectId, properties: {} })),
    );
  }
  await createStances(store, size, random);
}

const LEVELS = ['REJECTS', 'RESERVATIONS', 'NEUTRAL', 'QUALIFIED', 'SUPPORTS'] as const;
const STANCE = { type: 'HOLDS_STANCE_ON', from: 'Person', to: 'Organization' } as const;

async function createStances(
  store: GraphStore,
  size: GraphSize,
  random: () => number,
): Promise<void> {
  const claims = Array.from({ length: size.stances ?? 0 }, (_, index) => {
    const id = `stance-${String(index).padStart(7, '0')}`;
    const { from, to } = makeRelation(STANCE, id, size, random);
    const level = Math.floor(random() * LEVELS.length);
    const grade = { stance: level - 2, stanceLevel: LEVELS[level] ?? 'NEUTRAL', live: true };
    return { ...makeClaim(id, STANCE.type, from, to), ...grade };
  });
  const assertions = claims.map(({ id }) => ({
    ...{ id: `said-${id}`, type: 'Assertion', kind: 'STANCE', polarity: 'POSITIVE' },
    ...{ tense: 'ACTUAL', origin: 'REPORT', claimId: id, reportId: `of-${id}` },
    reportedOn: '2025-12-03',
  }));
  await createNodes(store, coreOntology.labelsOf('Claim'), claims);
  await createNodes(store, coreOntology.labelsOf('Assertion'), assertions);
  const join = (from: string, to: string, properties: Properties = {}): BenchEdge => ({
    ...{ from, to, properties },
  });
  await createEdges(
    store,
    STANCE.type,
    claims.map(({ id, subjectId, objectId }) => join(subjectId, objectId, { claimId: id })),
  );
  await createEdges(
    store,
    'SUBJECT',
    claims.map(({ id, subjectId }) => join(id, subjectId)),
  );
  await createEdges(
    store,
    'OBJECT',
    claims.map(({ id, objectId }) => join(id, objectId)),
  );
  await createEdges(
    store,
    'ASSERTS',
    assertions.map(({ id, claimId }) => join(id, claimId)),
  );
}

function makeEntity(type: BenchType, index: number, random: () => number): Properties {
  const name = `${type} ${Math.floor(random() * 1e9).toString(36)}`;
  const startsOn = `2025-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-15`;
  return {
    id: idOf(type, index),
    type,
    name,
    nameSort: name,
    aliases: [`alias ${String(index)}`],
    identifiers: [`wikidata|Q${String(index)}|true`],
    ...(type === 'Event' ? { contexts: [], startsOn } : {}),
    ...(type === 'Organization' ? { orgType: 'GOVERNMENT' } : {}),
  };
}

interface BenchEdge {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

function makeRelation(
  { type, from, to }: Omit<(typeof RELATIONS)[number], 'share'> | typeof STANCE,
  claimId: string,
  size: GraphSize,
  random: () => number,
): BenchEdge {
  const { home, away } = pickCommunities(size, random);
  const start = pickEntity(from, size, { community: home, random });
  let end = pickEntity(to, size, { community: away, random });
  while (end === start) end = pickEntity(to, size, { community: away, random });
  const isSymmetric = type === 'MET_WITH';
  const [first, second] = isSymmetric && start > end ? [end, start] : [start, end];
  const role = ROLES[Math.floor(random() * ROLES.length)] ?? 'DELEGATE';
  const properties: Properties = type === 'PARTICIPATED_IN' ? { claimId, role } : { claimId };
  return { from: first, to: second, properties };
}

function pickCommunities(
  { communities = 1 }: GraphSize,
  random: () => number,
): { readonly home: number; readonly away: number } {
  if (communities === 1) return { home: 0, away: 0 };
  const pick = (): number => Math.floor(random() * communities);
  const home = pick();
  return { home, away: random() < ABROAD ? pick() : home };
}

/** A few entities have most of the relations, as in any network of who met whom: the lower the number, the more. */
function pickEntity(
  type: BenchType,
  size: GraphSize,
  { community, random }: { readonly community: number; readonly random: () => number },
): string {
  const members = countOf(type, size) / (size.communities ?? 1);
  return idOf(type, Math.floor(members * (community + random() ** SKEW)));
}

interface BenchClaim extends Record<string, ParameterValue> {
  readonly id: string;
  readonly subjectId: string;
  readonly objectId: string;
}

function makeClaim(id: string, predicate: string, subjectId: string, objectId: string): BenchClaim {
  return {
    ...{ id, type: 'Claim', predicate, subjectId, objectId, origin: 'REPORT', rank: 'NORMAL' },
    ...{ contested: false, independentSources: 1 + (Number(id.slice(6)) % 3) },
  };
}

async function createNodes(
  store: GraphStore,
  labels: readonly string[],
  rows: readonly Properties[],
): Promise<void> {
  await runBatches(store, `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, rows);
}

async function createEdges(
  store: GraphStore,
  type: string,
  edges: readonly BenchEdge[],
): Promise<void> {
  const text = `UNWIND $rows AS row MATCH (a:Node) WHERE a.id = row.from MATCH (b:Node) WHERE b.id = row.to CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
  await runBatches(
    store,
    text,
    edges.map((edge) => ({ ...edge })),
  );
}

async function runBatches(
  store: GraphStore,
  text: string,
  rows: readonly Properties[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) {
    const parameters = { rows: rows.slice(i, i + BATCH) };
    await store.write((transaction) => transaction.run({ text, parameters }));
  }
}
