import type { ApiCase } from './api-cases.js';

const names = (...list: readonly string[]) => list.map((name) => ({ name }));
const ids = (...list: readonly string[]) => list.map((id) => ({ id }));

/** Conditions on types and texts, answered from `api-graph.ts`. */
export const API_FILTER_CASES: readonly ApiCase[] = [
  {
    name: 'an interface narrowed to some of its types, at the root, along links and in groups of conditions',
    query: `query ($types: [ActorType!]) {
      entities(where: {type: {in: [Person, Place]}}, sort: [{name: ASC}]) { nodes { __typename name } }
      notPersons: actors(where: {NOT: {type: {in: $types}}, name: {lt: "Z"}}) { nodes { id } }
      none: entities(where: {type: {in: []}}) { totalCount }
      person(id: "per-ann") { stances(where: {node: {type: {eq: Instrument}}}) { totalCount } metWith(where: {node: {type: {ne: Person}}}) { totalCount } }
      attributed: assertions(where: {attribution: {some: {source: {type: {notIn: [Person, Report]}}}}}) { nodes { id } }
      stanceOnDrafts: persons(where: {stances: {some: {node: {type: {eq: Instrument}}}}}) { nodes { id } } }`,
    variables: { types: ['Person', 'ActorGroup'] },
    data: {
      entities: {
        nodes: [
          { __typename: 'Person', name: 'Ann' },
          { __typename: 'Person', name: 'Bob' },
          { __typename: 'Person', name: 'Cy' },
          { __typename: 'Place', name: 'Old Hall' },
        ],
      },
      notPersons: { nodes: ids('org-gazette', 'sta-north') },
      none: { totalCount: 0 },
      person: { stances: { totalCount: 1 }, metWith: { totalCount: 0 } },
      attributed: { nodes: ids('rep.a1') },
      stanceOnDrafts: { nodes: ids('per-ann') },
    },
  },
  {
    name: 'texts before and after others in the order of sorting; entries of lists without regard to case',
    query: `{ a: persons(where: {name: {gt: "Ann", lte: "Cy"}}) { nodes { name } }
      b: persons(where: {name: {lt: "BOB", ignoreCase: true}}) { nodes { name } }
      c: persons(where: {id: {gte: "per-bob"}}) { nodes { name } }
      d: persons(where: {aliases: {has: "ANNIE", ignoreCase: true}}) { nodes { name } }
      e: persons(where: {aliases: {hasAny: ["x", "aNNie"], ignoreCase: true}}) { nodes { name } }
      f: persons(where: {aliases: {hasAll: ["x", "aNNie"], ignoreCase: true}}) { nodes { name } } }`,
    data: {
      a: { nodes: names('Bob', 'Cy') },
      b: { nodes: names('Ann') },
      c: { nodes: names('Bob', 'Cy') },
      d: { nodes: names('Ann') },
      e: { nodes: names('Ann') },
      f: { nodes: [] },
    },
  },
];
