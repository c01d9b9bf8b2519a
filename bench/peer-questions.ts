import type { FamilyName } from './families.js';

type Value = Readonly<Record<string, unknown>>;

/**
 * A family's question as the peer is asked it, and its answer made into the shape of ours. Of the peer's ways to ask, lists
 * and connections, each family has the faster one (connections sort and limit before they expand, lists collect less).
 */
export interface PeerQuestion {
  readonly query: string;
  readonly toAnswer: (answer: Value) => Value;
}

const one = (value: unknown, key: string): Value => (value as Value)[key] as Value;
const first = (list: unknown): Value => (list as readonly Value[])[0] ?? {};

/** A connection of nodes, whose edges the peer alone has. */
const nodesOf = (connection: unknown, read: (node: Value) => unknown = (node) => node): Value => ({
  nodes: ((connection as Value)['edges'] as readonly Value[]).map((edge) =>
    read(one(edge, 'node')),
  ),
});

const edgesOf = (connection: unknown, property: string): Value => ({
  edges: ((connection as Value)['edges'] as readonly Value[]).map((edge) => ({
    [property]: one(edge, 'properties')[property],
    node: edge['node'],
  })),
});

const BY_NAME = 'sort: [{name: ASC}]';
const BY_NODE_NAME = 'sort: [{node: {name: ASC}}]';

/** A list of persons, which the peer reads faster than a connection of them. */
const persons = (query: string): PeerQuestion => ({
  query,
  toAnswer: ({ persons: nodes }) => ({ persons: { nodes } }),
});

export const PEER_QUESTIONS: Readonly<Record<FamilyName, PeerQuestion>> = {
  'by id': {
    query: 'query ById($id: ID!) { persons(where: {id: {eq: $id}}) { id name } }',
    toAnswer: (answer) => ({ person: first(answer['persons']) }),
  },
  point: {
    query: `query Point($id: ID!) { persons(where: {id: {eq: $id}}) { id name
      metWithConnection(first: 10, ${BY_NODE_NAME}) { edges { properties { ... on MetWithProperties { eventId } } node { id name } } }
      participatedInConnection(first: 10, ${BY_NODE_NAME}) { edges { properties { ... on ParticipatedInProperties { role } } node { id name startsOn } } } } }`,
    toAnswer: (answer) => {
      const { id, name, metWithConnection, participatedInConnection } = first(answer['persons']);
      return {
        person: {
          ...{ id, name, metWith: edgesOf(metWithConnection, 'eventId') },
          participatedIn: edgesOf(participatedInConnection, 'role'),
        },
      };
    },
  },
  'nested 10×10×3': {
    query: `query Nested($id: ID!) { persons(where: {id: {eq: $id}}) { id
      metWithConnection(first: 10, ${BY_NODE_NAME}) { edges { node { id name
        participatedInConnection(first: 10, ${BY_NODE_NAME}) { edges { node { id name
          participantsConnection(first: 3, ${BY_NODE_NAME}) { edges { node { id name } } } } } } } } } } }`,
    toAnswer: (answer) => {
      const { id, metWithConnection } = first(answer['persons']);
      const metWith = nodesOf(metWithConnection, (actor) => ({
        ...{ id: actor['id'], name: actor['name'] },
        participatedIn: nodesOf(actor['participatedInConnection'], (event) => ({
          ...{ id: event['id'], name: event['name'] },
          participants: nodesOf(event['participantsConnection']),
        })),
      }));
      return { person: { id, metWith } };
    },
  },
  'list 200×10': {
    query: `query List { persons(limit: 200, ${BY_NAME}) { id name
      participatedInConnection(first: 10, ${BY_NODE_NAME}) { edges { node { id name } } } } }`,
    toAnswer: (answer) => ({
      persons: {
        nodes: (answer['persons'] as readonly Value[]).map(
          ({ id, name, participatedInConnection }) => ({
            ...{ id, name, participatedIn: nodesOf(participatedInConnection) },
          }),
        ),
      },
    }),
  },
  'hub total': {
    query:
      'query HubTotal($id: ID!) { events(where: {id: {eq: $id}}) { participantsConnection { totalCount } } }',
    toAnswer: (answer) => ({
      event: { participants: first(answer['events'])['participantsConnection'] },
    }),
  },
  'hub page + total': {
    query: `query HubPage($id: ID!) { events(where: {id: {eq: $id}}) {
      participants(limit: 10, ${BY_NAME}) { id name } participantsConnection { totalCount } } }`,
    toAnswer: (answer) => {
      const { participants: nodes, participantsConnection } = first(answer['events']);
      const { totalCount } = participantsConnection as Value;
      return { event: { participants: { totalCount, nodes } } };
    },
  },
  'sorted root page': persons(`query RootPage { persons(limit: 25, ${BY_NAME}) { id name } }`),
  'root page + total': {
    query: `query RootPageTotal { personsConnection(first: 25, ${BY_NAME}) { totalCount edges { node { id name } } } }`,
    toAnswer: ({ personsConnection }) => ({
      persons: {
        totalCount: (personsConnection as Value)['totalCount'],
        ...nodesOf(personsConnection),
      },
    }),
  },
  'deep page': persons(
    `query DeepPage($after: Int!) { persons(limit: 25, offset: $after, ${BY_NAME}) { id name } }`,
  ),
  'some, selective': persons(
    `query Selective($id: ID!) { persons(limit: 25, ${BY_NAME},
      where: {participatedIn: {some: {id: {eq: $id}}}}) { id name } }`,
  ),
  'some, wide': persons(
    `query Wide($day: String!) { persons(limit: 25, ${BY_NAME},
      where: {participatedIn: {some: {startsOn: {eq: $day}}}}) { id name } }`,
  ),
  'count ≥ 20': persons(
    `query Busy($least: Int!) { persons(limit: 25, ${BY_NAME},
      where: {participatedInConnection: {aggregate: {count: {edges: {gte: $least}}}}}) { id name } }`,
  ),
  'polymorphic 200': {
    query: `query Actors { actors(limit: 200, ${BY_NAME}) { __typename id name ... on Organization { orgType } } }`,
    toAnswer: ({ actors: nodes }) => ({ actors: { nodes } }),
  },
  'nested aggregate filter': persons(
    `query AmongTheBusy($least: Int!) { persons(limit: 25, ${BY_NAME}, where: {participatedIn: {some:
      {participants: {some: {participatedInConnection: {aggregate: {count: {edges: {gte: $least}}}}}}}}}) { id name } }`,
  ),
  'nested over hubs': {
    query: `query Hubs($id: ID!) { events(where: {id: {eq: $id}}) { id participantsConnection(first: 500, ${BY_NODE_NAME}) { edges { node { id name
      participatedInConnection(first: 100, ${BY_NODE_NAME}) { edges { node { id name
        participantsConnection(first: 100, ${BY_NODE_NAME}) { edges { node { id name } } } } } } } } } } }`,
    toAnswer: (answer) => {
      const { id, participantsConnection } = first(answer['events']);
      const participants = nodesOf(participantsConnection, (actor) => ({
        ...{ id: actor['id'], name: actor['name'] },
        participatedIn: nodesOf(actor['participatedInConnection'], (event) => ({
          ...{ id: event['id'], name: event['name'] },
          participants: nodesOf(event['participantsConnection']),
        })),
      }));
      return { event: { id, participants } };
    },
  },
};
