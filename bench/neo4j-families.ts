import { countOf, DEFAULT_SIZE, idOf } from './generate-graph.js';
import { SHAPES } from './shapes.js';

type Row = readonly unknown[];
type Parameters = Readonly<Record<string, string | number>>;

/** One question in two forms: to the API, and as the best statement a hand would write, with what reads its one record. */
export interface Family {
  readonly name: string;
  readonly query: string;
  readonly cypher: string;
  readonly read: (record: Readonly<Record<string, unknown>>) => unknown;
  readonly makeVariables: (random: () => number) => Parameters;
  /** What the statement takes where that is not the variables. */
  readonly toParameters?: (variables: Parameters) => Parameters;
}

const toRows = (value: unknown): readonly Row[] => (value ?? []) as readonly Row[];
const toNodes = (value: unknown) => toRows(value).map(([id, name]) => ({ id, name }));
const none = (): Parameters => ({});
const pick =
  (type: 'Person' | 'Event', count: number) =>
  (random: () => number): Parameters => ({ id: idOf(type, Math.floor(random() * count)) });
const anyPerson = pick('Person', countOf('Person', DEFAULT_SIZE));
/** Rank 0 has some 150 times the average degree. */
const hub = (type: 'Person' | 'Event') => (): Parameters => ({ id: idOf(type, 0) });

const PERSONS_BY_NAME = 'sort: [{name: ASC}]) { nodes { id name }';

/** A page of persons by name under a filter, as the API is asked for it. */
const filtered = (declaration: string, where: string): string =>
  `query Filtered${declaration} { persons(first: 25, where: ${where}, ${PERSONS_BY_NAME} } }`;
const PAGE = 'WITH n ORDER BY n.nameSort, n.id LIMIT 25 RETURN collect([n.id, n.name]) AS rows';
const IN_ORDER = 'n.nameSort IS NOT NULL AND n.id IS NOT NULL';
const readPage = ({ rows }: Readonly<Record<string, unknown>>): unknown => ({
  persons: { nodes: toNodes(rows) },
});

export const FAMILIES: readonly Family[] = [
  {
    name: 'by id',
    query: 'query ById($id: ID!) { person(id: $id) { id name } }',
    cypher: 'MATCH (n:Person) WHERE n.id = $id RETURN n.id AS id, n.name AS name',
    read: ({ id, name }) => ({ person: { id, name } }),
    makeVariables: anyPerson,
  },
  ...SHAPES.map((shape) => ({
    ...shape,
    name: { point: 'point', nested: 'nested 10×10×3', list: 'list 200×10' }[shape.name] ?? '',
  })),
  {
    name: 'hub total',
    query: 'query HubTotal($id: ID!) { person(id: $id) { metWith { totalCount } } }',
    cypher: 'MATCH (n:Person) WHERE n.id = $id RETURN COUNT { (n)-[:MET_WITH]-() } AS total',
    read: ({ total }) => ({ person: { metWith: { totalCount: total } } }),
    makeVariables: hub('Person'),
  },
  {
    name: 'hub page + total',
    query:
      'query HubPage($id: ID!) { event(id: $id) { participants(first: 10) { totalCount nodes { id name } } } }',
    cypher: `MATCH (e:Event) WHERE e.id = $id
      CALL (e) { MATCH (e)<-[r:PARTICIPATED_IN]-(n) WITH r, n ORDER BY n.nameSort, n.id, r.claimId LIMIT 10
        RETURN collect([n.id, n.name]) AS rows }
      RETURN rows AS rows, COUNT { (e)<-[:PARTICIPATED_IN]-() } AS total`,
    read: ({ rows, total }) => ({
      event: { participants: { totalCount: total, nodes: toNodes(rows) } },
    }),
    makeVariables: hub('Event'),
  },
  {
    name: 'sorted root page',
    query: `{ persons(first: 25, ${PERSONS_BY_NAME} } }`,
    cypher: `MATCH (n:Person) WHERE ${IN_ORDER} ${PAGE}`,
    read: readPage,
    makeVariables: none,
  },
  {
    name: 'root page + total',
    query: `{ persons(first: 25, ${PERSONS_BY_NAME} totalCount } }`,
    cypher: `CALL () { MATCH (n:Person) WHERE ${IN_ORDER} ${PAGE} }
      CALL () { MATCH (n:Person) RETURN count(n) AS total } RETURN rows AS rows, total AS total`,
    read: ({ rows, total }) => ({ persons: { nodes: toNodes(rows), totalCount: total } }),
    makeVariables: none,
  },
  {
    name: 'deep page',
    query: `query Deep($after: String) { persons(first: 25, after: $after, ${PERSONS_BY_NAME} } }`,
    cypher: `MATCH (n:Person) WHERE n.nameSort >= $name AND (n.nameSort > $name OR n.id > $id) AND n.id IS NOT NULL ${PAGE}`,
    read: readPage,
    makeVariables: none,
  },
  {
    name: 'some, selective',
    query: filtered('($id: ID!)', '{participatedIn: {some: {node: {id: {eq: $id}}}}}'),
    cypher: `MATCH (e:Event) WHERE e.id = $id MATCH (e)<-[:PARTICIPATED_IN]-(n:Person) WITH DISTINCT n ${PAGE}`,
    read: readPage,
    makeVariables: (random) => pick('Event', 2_000)(() => 0.1 + random() * 0.9),
  },
  {
    name: 'some, wide',
    query: filtered('', '{participatedIn: {some: {edge: {role: {eq: HOST}}}}}'),
    cypher: `MATCH (n:Person) WHERE ${IN_ORDER} AND EXISTS { (n)-[:PARTICIPATED_IN {role: 'HOST'}]->() } ${PAGE}`,
    read: readPage,
    makeVariables: none,
  },
  {
    name: 'count ≥ 20',
    query: filtered('', '{participatedIn: {count: {gte: 20}}}'),
    cypher: `MATCH (n:Person) WHERE ${IN_ORDER} AND COUNT { (n)-[:PARTICIPATED_IN]->() } >= 20 ${PAGE}`,
    read: readPage,
    makeVariables: none,
  },
  {
    name: 'polymorphic 200',
    query:
      '{ actors(first: 200) { nodes { __typename id name ... on Organization { orgType } } } }',
    cypher:
      'MATCH (n:Actor) WHERE n.id IS NOT NULL WITH n ORDER BY n.id LIMIT 200 RETURN collect([n.type, n.id, n.name, n.orgType]) AS rows',
    read: ({ rows }) => ({
      actors: {
        nodes: toRows(rows).map(([type, id, name, orgType]) => ({
          __typename: type,
          ...{ id, name },
          ...(type === 'Organization' ? { orgType } : {}),
        })),
      },
    }),
    makeVariables: none,
  },
  {
    name: 'nested aggregate filter',
    query: filtered(
      '',
      '{participatedIn: {some: {node: {participants: {count: {where: {node: {name: {startsWith: "Person 1"}}}, gte: 3}}}}}}',
    ),
    cypher: `MATCH (n:Person) WHERE ${IN_ORDER} AND EXISTS { MATCH (n)-[:PARTICIPATED_IN]->(e)
      WHERE COUNT { MATCH (e)<-[:PARTICIPATED_IN]-(m) WHERE m.name STARTS WITH 'Person 1' } >= 3 } ${PAGE}`,
    read: readPage,
    makeVariables: none,
  },
  {
    name: 'nested read over a hub',
    query: `query Wide($id: ID!) { event(id: $id) { participants(first: 100) { nodes { id name participatedIn(first: 10) { nodes { id name } } } } } }`,
    cypher: `MATCH (e:Event) WHERE e.id = $id
      CALL (e) { MATCH (e)<-[r:PARTICIPATED_IN]-(n) WITH r, n ORDER BY n.nameSort, n.id, r.claimId LIMIT 100
        CALL (n) { MATCH (n)-[s:PARTICIPATED_IN]->(m) WITH s, m ORDER BY m.nameSort, m.id, s.claimId LIMIT 10
          RETURN collect([m.id, m.name]) AS events }
        RETURN collect([n.id, n.name, events]) AS rows }
      RETURN rows AS rows`,
    read: ({ rows }) => ({
      event: {
        participants: {
          nodes: toRows(rows).map(([id, name, events]) => ({
            ...{ id, name },
            participatedIn: { nodes: toNodes(events) },
          })),
        },
      },
    }),
    makeVariables: hub('Event'),
  },
];
