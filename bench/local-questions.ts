import type { Statement } from '../src/compile/statement.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import { countOf, type GraphSize, idOf } from './generate-graph.js';
import { SHAPES } from './shapes.js';

/** A question about what is near one entity: its time should not know how large the graph is. */
export interface LocalQuestion {
  readonly name: string;
  readonly query: string;
  /** The statement that a good hand would write for it, where somebody did. */
  readonly byHand?: string;
  /** `asked`: how many of the communities are asked about. */
  readonly makeVariables: (
    random: () => number,
    size: GraphSize,
    asked: number,
  ) => Statement['parameters'];
}

/** Ranks within a community of those with some tens of relations. */
const RANKS = { first: 5, count: 45 };

type Pick = LocalQuestion['makeVariables'];

/** A person of some rank within its community, in any community. */
const pick =
  (type: 'Person' | 'Event', toRank: (random: () => number) => number): Pick =>
  (random, size, asked) => {
    const members = countOf(type, size) / (size.communities ?? 1);
    return { id: idOf(type, members * Math.floor(random() * asked) + toRank(random)) };
  };
const anyone = pick('Person', (random) => RANKS.first + Math.floor(random() * RANKS.count));
const hub = pick('Person', () => 0);
const event = pick('Event', (random) => RANKS.first + Math.floor(random() * RANKS.count));

/** Ten organizations of one community on which some tens of persons have a stance. */
const things: Pick = (random, size, asked) => {
  const members = countOf('Organization', size) / (size.communities ?? 1);
  const first = members * Math.floor(random() * asked) + RANKS.first;
  return { targets: Array.from({ length: 10 }, (_, rank) => idOf('Organization', first + rank)) };
};

const RELATIONS = [...coreOntology.relations.keys()].join('|');
/** The hub's first twenty relations, who is at their other ends, and how many relations each has. */
const HUB_BY_HAND = `MATCH (a:Entity) WHERE a.id = $id
  CALL (a) { MATCH (a)-[r:${RELATIONS}]-(b) WITH r, b ORDER BY r.claimId LIMIT 20
    RETURN collect([r.claimId, type(r), startNode(r).id, endNode(r).id, b.id, b.name, b.type, COUNT { (b)-[:${RELATIONS}]-() }]) AS shown }
  RETURN a.id AS id, a.name AS name, a.type AS type, COUNT { (a)-[:${RELATIONS}]-() } AS degree, shown AS shown`;

/** A question that `npm run bench` asks too. */
function ofShape(name: string): { readonly query: string; readonly byHand: string } {
  const shape = SHAPES.find((one) => one.name === name);
  if (shape === undefined) throw new Error(`There is no shape ${name}.`);
  return { query: shape.query, byHand: shape.cypher };
}

export const LOCAL_QUESTIONS: readonly LocalQuestion[] = [
  {
    name: 'by id',
    query: 'query ById($id: ID!) { person(id: $id) { id name aliases } }',
    makeVariables: anyone,
  },
  {
    name: 'any node by id',
    query: 'query Node($id: ID!) { node(id: $id) { __typename id } }',
    makeVariables: anyone,
  },
  {
    name: 'point: 10 meetings, 10 events',
    ...ofShape('point'),
    makeVariables: anyone,
  },
  {
    name: 'nested 10 × 10 × 3',
    ...ofShape('nested'),
    makeVariables: anyone,
  },
  {
    name: 'total of a hub',
    query: 'query HubTotal($id: ID!) { person(id: $id) { participatedIn { totalCount } } }',
    makeVariables: hub,
  },
  {
    name: 'page of a hub',
    query: `query HubPage($id: ID!) { person(id: $id) {
      participatedIn(first: 20, sort: [{node: {startsOn: DESC}}]) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } } }`,
    makeVariables: hub,
  },
  {
    name: 'claims of an entity',
    query: `query Claims($id: ID!) { person(id: $id) {
      claims(first: 20) { totalCount nodes { id predicate independentSources contested } } } }`,
    makeVariables: anyone,
  },
  {
    name: 'who took part, by a relation’s end',
    query: `query Some($id: ID!) { persons(where: {participatedIn: {some: {node: {id: {eq: $id}}}}}, first: 20) { nodes { id name } } }`,
    makeVariables: event,
  },
  {
    name: 'meetings that somebody asserts',
    query: `query Asserted($id: ID!) { person(id: $id) {
      metWith(where: {claim: {assertions: {some: {}}}}) { totalCount nodes { id } } } }`,
    makeVariables: anyone,
  },
  {
    name: 'meetings with those who hosted, not with members',
    query: `query Hosts($id: ID!) { person(id: $id) { metWith(first: 10, where: {node: {
      participatedIn: {some: {edge: {role: {eq: HOST}}}} memberOf: {none: {node: {name: {startsWith: "Organization 1"}}}} }}) {
      totalCount nodes { id name } } } }`,
    makeVariables: anyone,
  },
  {
    name: 'neighborhood, a level of 20',
    query: `query Around($id: ID!) { neighborhood(of: [$id]) {
      nodes { id label type degree omitted } edges { id predicate sourceId targetId weight quote } } }`,
    makeVariables: anyone,
  },
  {
    name: 'neighborhood, two levels of 10',
    query: `query AroundTwo($id: ID!) { neighborhood(of: [$id], depth: 2, limitPerNode: 10) {
      nodes { id label type degree omitted } edges { id predicate sourceId targetId claim { contested } } } }`,
    makeVariables: anyone,
  },
  {
    name: 'neighborhood of a hub',
    query: `query AroundHub($id: ID!) { neighborhood(of: [$id]) {
      nodes { id label type degree omitted } edges { id predicate sourceId targetId } } }`,
    byHand: HUB_BY_HAND,
    makeVariables: hub,
  },
  {
    name: 'timeline of an actor',
    query: `query When($id: ID!) { timeline(involving: [$id]) { totalCount conflictCount nodes {
      placement span event { name } involved { predicate claim { id } } follows { event { id } } gapBefore { days } } } }`,
    makeVariables: anyone,
  },
  {
    name: 'timeline of a hub',
    query: `query WhenHub($id: ID!) { timeline(involving: [$id], from: "2025-06-01", groupBy: MONTH) { totalCount groups {
      span count entries { event { name } } } } }`,
    makeVariables: hub,
  },
  {
    name: 'stances of an actor',
    query: `query Stances($id: ID!) { stances(where: {actors: [$id]}) { totalCount nodes {
      target { name } status stance independentSources readings { claim { id } assertions { id } } } } }`,
    makeVariables: anyone,
  },
  {
    name: 'stance matrix of ten things',
    query: `query Matrix($targets: [ID!]!) { stanceMatrix(targets: $targets) { rows { actor { name } cells {
      status stance readings { claim { id } } } } } }`,
    makeVariables: things,
  },
  {
    name: 'contradictions of an entity',
    query: `query Against($id: ID!) { contradictions(where: {involving: [$id]}) {
      totalCount nodes { rule detail sides { says assertions { id } } } } }`,
    makeVariables: anyone,
  },
];
