import { countOf, type GraphSize, idOf } from './generate-graph.js';

type Variables = Readonly<Record<string, string | number>>;

/** One kind of question that benchmarks ask of the graph of `generateGraph`. */
export interface Family {
  readonly name: string;
  readonly query: string;
  /** Other variables each time, so that no cache of answers would help. */
  readonly makeVariables: (random: () => number, size: GraphSize) => Variables;
}

/** Persons of this rank have tens of meetings and events each, and are no hubs. */
const FIRST_RANK = 40;
const RANKS = 150;
/** The greatest hubs: the first has thousands of relations, the tenth hundreds. */
const HUBS = 10;

const pick = (random: () => number, count: number): number => Math.floor(random() * count);

const pickPerson = (random: () => number): Variables => ({
  id: idOf('Person', FIRST_RANK + pick(random, RANKS)),
});
const pickHub = (random: () => number): Variables => ({ id: idOf('Event', pick(random, HUBS)) });
const none = (): Variables => ({});

const BY_NAME = 'sort: [{name: ASC}]';
const BY_NODE_NAME = 'sort: [{node: {name: ASC}}]';

export const FAMILIES = [
  {
    name: 'by id',
    query: 'query ById($id: ID!) { person(id: $id) { id name } }',
    makeVariables: (random, size) => ({
      id: idOf('Person', pick(random, countOf('Person', size))),
    }),
  },
  {
    name: 'point',
    query: `query Point($id: ID!) { person(id: $id) { id name
      metWith(first: 10, ${BY_NODE_NAME}) { edges { eventId node { id name } } }
      participatedIn(first: 10, ${BY_NODE_NAME}) { edges { role node { id name startsOn } } } } }`,
    makeVariables: pickPerson,
  },
  {
    name: 'nested 10×10×3',
    query: `query Nested($id: ID!) { person(id: $id) { id metWith(first: 10, ${BY_NODE_NAME}) { nodes { id name
      participatedIn(first: 10, ${BY_NODE_NAME}) { nodes { id name
        participants(first: 3, ${BY_NODE_NAME}) { nodes { id name } } } } } } } }`,
    makeVariables: pickPerson,
  },
  {
    name: 'list 200×10',
    query: `query List { persons(first: 200, ${BY_NAME}) { nodes { id name
      participatedIn(first: 10, ${BY_NODE_NAME}) { nodes { id name } } } } }`,
    makeVariables: none,
  },
  {
    name: 'hub total',
    query: 'query HubTotal($id: ID!) { event(id: $id) { participants { totalCount } } }',
    makeVariables: pickHub,
  },
  {
    name: 'hub page + total',
    query: `query HubPage($id: ID!) { event(id: $id) {
      participants(first: 10, ${BY_NODE_NAME}) { totalCount nodes { id name } } } }`,
    makeVariables: pickHub,
  },
  {
    name: 'sorted root page',
    query: `query RootPage { persons(first: 25, ${BY_NAME}) { nodes { id name } } }`,
    makeVariables: none,
  },
  {
    name: 'root page + total',
    query: `query RootPageTotal { persons(first: 25, ${BY_NAME}) { totalCount nodes { id name } } }`,
    makeVariables: none,
  },
  {
    // `after` is set by whoever runs it: each server has cursors of its own
    name: 'deep page',
    query: `query DeepPage($after: String) { persons(first: 25, after: $after, ${BY_NAME}) { nodes { id name } } }`,
    makeVariables: none,
  },
  {
    name: 'some, selective',
    query: `query Selective($id: ID!) { persons(first: 25, ${BY_NAME},
      where: {participatedIn: {some: {node: {id: {eq: $id}}}}}) { nodes { id name } } }`,
    makeVariables: (random) => ({ id: idOf('Event', FIRST_RANK + pick(random, RANKS)) }),
  },
  {
    name: 'some, wide',
    query: `query Wide($day: Date!) { persons(first: 25, ${BY_NAME},
      where: {participatedIn: {some: {node: {startsOn: {eq: $day}}}}}) { nodes { id name } } }`,
    makeVariables: (random) => ({
      day: `2025-${String(1 + pick(random, 12)).padStart(2, '0')}-15`,
    }),
  },
  {
    name: 'count ≥ 20',
    query: `query Busy($least: Int!) { persons(first: 25, ${BY_NAME},
      where: {participatedIn: {count: {gte: $least}}}) { nodes { id name } } }`,
    makeVariables: (random) => ({ least: 20 + pick(random, 5) }),
  },
  {
    name: 'polymorphic 200',
    query: `query Actors { actors(first: 200, ${BY_NAME}) { nodes { __typename id name ... on Organization { orgType } } } }`,
    makeVariables: none,
  },
  {
    name: 'nested aggregate filter',
    query: `query AmongTheBusy($least: Int!) { persons(first: 25, ${BY_NAME}, where: {participatedIn: {some: {node:
      {participants: {some: {node: {participatedIn: {count: {gte: $least}}}}}}}}}) { nodes { id name } } }`,
    makeVariables: (random) => ({ least: 50 + pick(random, 20) }),
  },
  {
    // pages so large that they cut only the greatest hubs: the answer has each of those hundreds of times
    name: 'nested over hubs',
    query: `query Hubs($id: ID!) { event(id: $id) { id participants(first: 500, ${BY_NODE_NAME}) { nodes { id name
      participatedIn(first: 100, ${BY_NODE_NAME}) { nodes { id name
        participants(first: 100, ${BY_NODE_NAME}) { nodes { id name } } } } } } } }`,
    makeVariables: (random) => ({ id: idOf('Event', 100 + pick(random, 10)) }),
  },
] as const satisfies readonly Family[];

export type FamilyName = (typeof FAMILIES)[number]['name'];
