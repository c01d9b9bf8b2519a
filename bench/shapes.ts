import type { GraphStore } from '../src/store/port.js';
import { idOf } from './generate-graph.js';

type Row = readonly unknown[];
type Parameters = Readonly<Record<string, string | number>>;

/** One question in two forms: what a client of the API sends, and what a hand-written server does for it. */
export interface Shape {
  readonly name: string;
  readonly query: string;
  /** The statement a good hand would write, and the answer made from its one record. */
  readonly cypher: string;
  readonly read: (record: Readonly<Record<string, unknown>>) => unknown;
  readonly makeVariables: (random: () => number) => Parameters;
}

/** Persons of this rank have tens of meetings and events each, and are no hubs. */
const FIRST_RANK = 40;
const RANKS = 150;

const pickPerson = (random: () => number): Parameters => ({
  id: idOf('Person', FIRST_RANK + Math.floor(random() * RANKS)),
});

const toList = (value: unknown): readonly Row[] => value as readonly Row[];

const POINT: Shape = {
  name: 'point',
  query: `query Point($id: ID!) { person(id: $id) { id name
    metWith(first: 10, sort: [{node: {name: ASC}}]) { edges { eventId node { id name } } }
    participatedIn(first: 10, sort: [{node: {name: ASC}}]) { edges { role node { id name startsOn } } } } }`,
  cypher: `MATCH (p:Person) WHERE p.id = $id
    CALL (p) { MATCH (p)-[r:MET_WITH]-(n) WITH r, n ORDER BY n.nameSort, n.id, r.claimId LIMIT 10
      RETURN collect([r.eventId, n.id, n.name]) AS met }
    CALL (p) { MATCH (p)-[r:PARTICIPATED_IN]->(n) WITH r, n ORDER BY n.nameSort, n.id, r.claimId LIMIT 10
      RETURN collect([r.role, n.id, n.name, n.startsOn]) AS events }
    RETURN p.id AS id, p.name AS name, met AS met, events AS events`,
  read: ({ id, name, met, events }) => ({
    person: {
      id,
      name,
      metWith: {
        edges: toList(met).map((r) => ({ eventId: r[0], node: { id: r[1], name: r[2] } })),
      },
      participatedIn: {
        edges: toList(events).map((r) => ({
          role: r[0],
          node: { id: r[1], name: r[2], startsOn: r[3] },
        })),
      },
    },
  }),
  makeVariables: pickPerson,
};

const NESTED: Shape = {
  name: 'nested',
  query: `query Nested($id: ID!) { person(id: $id) { id metWith(first: 10) { nodes { id name ... on Person {
    participatedIn(first: 10) { nodes { id name participants(first: 3) { nodes { id name } } } } } } } } }`,
  cypher: `MATCH (p:Person) WHERE p.id = $id
    CALL (p) { MATCH (p)-[r:MET_WITH]-(m) WITH r, m ORDER BY m.nameSort, m.id, r.claimId LIMIT 10
      CALL (m) { MATCH (m)-[s:PARTICIPATED_IN]->(e) WITH s, e ORDER BY e.nameSort, e.id, s.claimId LIMIT 10
        CALL (e) { MATCH (e)<-[t:PARTICIPATED_IN]-(a) WITH t, a ORDER BY a.nameSort, a.id, t.claimId LIMIT 3
          RETURN collect([a.id, a.name]) AS actors }
        RETURN collect([e.id, e.name, actors]) AS events }
      RETURN collect([m.id, m.name, events]) AS met }
    RETURN p.id AS id, met AS met`,
  read: ({ id, met }) => ({
    person: {
      id,
      metWith: {
        nodes: toList(met).map(([actor, name, events]) => ({
          id: actor,
          name,
          participatedIn: {
            nodes: toList(events).map(([event, title, actors]) => ({
              id: event,
              name: title,
              participants: { nodes: toList(actors).map((r) => ({ id: r[0], name: r[1] })) },
            })),
          },
        })),
      },
    },
  }),
  makeVariables: pickPerson,
};

const LIST: Shape = {
  name: 'list',
  query: `query List($first: Int) { persons(first: $first) {
    nodes { id name participatedIn(first: 10) { nodes { id name } } } } }`,
  cypher: `CALL () { MATCH (p:Person) WITH p ORDER BY p.id LIMIT $first
      CALL (p) { MATCH (p)-[s:PARTICIPATED_IN]->(e) WITH s, e ORDER BY e.nameSort, e.id, s.claimId LIMIT 10
        RETURN collect([e.id, e.name]) AS events }
      RETURN collect([p.id, p.name, events]) AS persons }
    RETURN persons AS persons`,
  read: ({ persons }) => ({
    persons: {
      nodes: toList(persons).map(([id, name, events]) => ({
        id,
        name,
        participatedIn: { nodes: toList(events).map((r) => ({ id: r[0], name: r[1] })) },
      })),
    },
  }),
  makeVariables: () => ({ first: 200 }),
};

export const SHAPES: readonly Shape[] = [POINT, NESTED, LIST];

/** What the hand-written server answers, as text. */
export async function answerByHand(
  store: GraphStore,
  shape: Shape,
  parameters: Parameters,
): Promise<string> {
  const [record] = await store.read({ text: shape.cypher, parameters });
  return JSON.stringify({ data: shape.read(record ?? {}) });
}
