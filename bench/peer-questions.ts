import type { FamilyName } from './families.js';

type Value = Readonly<Record<string, unknown>>;

/** A family's question as the peer is asked it, and its answer made into the shape of ours. */
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

const persons = (query: string): PeerQuestion => ({
  query,
  toAnswer: ({ personsConnection }) => ({ persons: nodesOf(personsConnection) }),
});

export const PEER_QUESTIONS: Readonly<Record<FamilyName, PeerQuestion>> = {
  'by id': {
    query: 'query ById($id: ID!) { persons(where: {id: {eq: $id}}) { id name } }',
    toAnswer: (answer) => ({ person: first(answer['persons']) }),
  },
  point: {
    query: `query Point($id: ID!) { persons(where: {id: {eq: $id}}) { id name
      metWithConnection(first: 10, ${BY_NODE_NAME}) { edges { properties { eventId } node { id name } } }
      participatedInConnection(first: 10, ${BY_NODE_NAME}) { edges { properties { role } node { id name startsOn } } } } }`,
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
    query: `query List { personsConnection(first: 200, ${BY_NAME}) { edges { node { id name
      participatedInConnection(first: 10, ${BY_NODE_NAME}) { edges { node { id name } } } } } } }`,
    toAnswer: ({ personsConnection }) => ({
      persons: nodesOf(personsConnection, ({ id, name, participatedInConnection }) => ({
        ...{ id, name, participatedIn: nodesOf(participatedInConnection) },
      })),
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
      participantsConnection(first: 10, ${BY_NODE_NAME}) { totalCount edges { node { id name } } } } }`,
    toAnswer: (answer) => {
      const page = one(first(answer['events']), 'participantsConnection');
      return { event: { participants: { totalCount: page['totalCount'], ...nodesOf(page) } } };
    },
  },
  'sorted root page': persons(
    `query RootPage { personsConnection(first: 25, ${BY_NAME}) { edges { node { id name } } } }`,
  ),
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
    `query DeepPage($after: String) { personsConnection(first: 25, after: $after, ${BY_NAME}) { edges { node { id name } } } }`,
  ),
  'some, selective': persons(
    `query Selective($id: ID!) { personsConnection(first: 25, ${BY_NAME},
      where: {participatedIn: {some: {id: {eq: $id}}}}) { edges { node { id name } } } }`,
  ),
  'some, wide': persons(
    `query Wide($day: String!) { personsConnection(first: 25, ${BY_NAME},
      where: {participatedIn: {some: {startsOn: {eq: $day}}}}) { edges { node { id name } } } }`,
  ),
  'count ≥ 20': persons(
    `query Busy($least: Int!) { personsConnection(first: 25, ${BY_NAME},
      where: {participatedInConnection: {aggregate: {count: {edges: {gte: $least}}}}}) { edges { node { id name } } } }`,
  ),
  'polymorphic 200': {
    query: `query Actors { actorsConnection(first: 200, ${BY_NAME}) { edges { node { __typename id name ... on Organization { orgType } } } } }`,
    toAnswer: ({ actorsConnection }) => ({ actors: nodesOf(actorsConnection) }),
  },
  'nested aggregate filter': persons(
    `query AtGreatEvents($least: Int!) { personsConnection(first: 25, ${BY_NAME},
      where: {participatedIn: {some: {participantsConnection: {aggregate: {count: {edges: {gte: $least}}}}}}}) { edges { node { id name } } } }`,
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
