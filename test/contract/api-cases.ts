/** A question, and its answer from `api-graph.ts`. */
export interface ApiCase {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

const names = (...list: readonly string[]) => list.map((name) => ({ name }));
const ids = (...list: readonly string[]) => list.map((id) => ({ id }));

export const API_CASES: readonly ApiCase[] = [
  {
    name: 'an id of nothing is null, at every root that takes one',
    query:
      '{ person(id: "x") { id } entity(id: "x") { id } node(id: "x") { id } report(id: "x") { id } }',
    data: { person: null, entity: null, node: null, report: null },
  },
  {
    name: 'an id of another type is null',
    query: '{ person(id: "org-gazette") { id } actor(id: "org-gazette") { name } }',
    data: { person: null, actor: { name: 'The Gazette' } },
  },
  {
    name: 'node finds anything and knows its type',
    query: `query ($id: ID!) { a: node(id: $id) { __typename id ... on Source { name } }
      b: node(id: "rep.a1") { __typename ... on Assertion { polarity } } c: node(id: "c-met") { __typename } }`,
    variables: { id: 'rep' },
    data: {
      a: { __typename: 'Report', id: 'rep', name: 'Talks end' },
      b: { __typename: 'Assertion', polarity: 'POSITIVE' },
      c: { __typename: 'Claim' },
    },
  },
  {
    name: 'scalars, lists and identifiers',
    query:
      '{ person(id: "per-ann") { name aliases description identifiers { scheme value verified url } } event(id: "ev-talks") { contexts startsOn endsOn } }',
    data: {
      person: {
        name: 'Ann',
        aliases: ['Annie'],
        description: null,
        identifiers: [
          {
            ...{ scheme: 'wikidata', value: 'Q1', verified: true },
            url: 'https://www.wikidata.org/entity/Q1',
          },
        ],
      },
      event: { contexts: ['DIPLOMATIC'], startsOn: '2025-12-02', endsOn: null },
    },
  },
  {
    name: 'a symmetric relation from both ends',
    query:
      '{ person(id: "per-bob") { metWith { totalCount edges { eventId event { name } node { __typename name } claim { contested } } } } ann: person(id: "per-ann") { metWith { nodes { name } } } }',
    data: {
      person: {
        metWith: {
          totalCount: 2,
          edges: [
            {
              eventId: 'ev-talks',
              event: { name: 'Talks' },
              node: { __typename: 'Person', name: 'Ann' },
              claim: { contested: true },
            },
            {
              eventId: null,
              event: null,
              node: { __typename: 'Person', name: 'Cy' },
              claim: { contested: false },
            },
          ],
        },
      },
      ann: { metWith: { nodes: names('Bob') } },
    },
  },
  {
    name: 'a directed relation from its right end, filtered by node, edge and claim',
    query: `{ event(id: "ev-talks") {
      all: participants { nodes { name } }
      hosts: participants(where: {edge: {role: {eq: HOST}}}) { totalCount edges { role node { name } } }
      bob: participants(where: {node: {name: {eq: "Bob"}}, claim: {role: {ne: HOST}}}) { nodes { name } } } }`,
    data: {
      event: {
        all: { nodes: names('Ann', 'Bob') },
        hosts: { totalCount: 1, edges: [{ role: 'HOST', node: { name: 'Ann' } }] },
        bob: { nodes: names('Bob') },
      },
    },
  },
  {
    name: 'a stance with its condition',
    query:
      '{ person(id: "per-ann") { stances { edges { value level condition { name } node { ... on Instrument { instrumentType } } } } } instrument(id: "ins-draft") { stancesHeld { nodes { name } } } }',
    data: {
      person: {
        stances: {
          edges: [
            {
              ...{ value: 1, level: 'QUALIFIED', condition: { name: 'a ceasefire' } },
              node: { instrumentType: 'DRAFT' },
            },
          ],
        },
      },
      instrument: { stancesHeld: { nodes: names('Ann') } },
    },
  },
  {
    name: 'relations of any type, seen from one end',
    query:
      '{ entity(id: "plc-hall") { relations { totalCount nodes { predicate direction other { name } subject { name } object { name } claim { origin sourceNote } } } } bob: entity(id: "per-bob") { relations(where: {predicate: {in: ["MET_WITH"]}, other: {name: {eq: "Cy"}}}) { nodes { direction } } } }',
    data: {
      entity: {
        relations: {
          totalCount: 1,
          nodes: [
            {
              ...{ predicate: 'LOCATED_IN', direction: 'IN', other: { name: 'North' } },
              ...{ subject: { name: 'North' }, object: { name: 'Old Hall' } },
              claim: { origin: 'REGISTRY', sourceNote: 'a map' },
            },
          ],
        },
      },
      bob: { relations: { nodes: [{ direction: 'OUT' }] } },
    },
  },
  {
    name: 'claims and attributes of an entity',
    query:
      '{ event(id: "ev-talks") { claims { totalCount } attributes(sort: [{id: DESC}]) { nodes { predicate value contested contradicts { nodes { rule other { value } left { id } right { id } } } } } } }',
    data: {
      event: {
        claims: { totalCount: 4 },
        attributes: {
          nodes: [
            ['PT9H', true, 'PT5H'],
            ['PT5H', false, 'PT9H'],
          ].map(([value, contested, other]) => ({
            ...{ predicate: 'DURATION', value, contested },
            contradicts: {
              nodes: [
                {
                  rule: 'FUNCTIONAL_VALUES',
                  other: { value: other },
                  ...{ left: { id: 'c-hours' }, right: { id: 'c-more-hours' } },
                },
              ],
            },
          })),
        },
      },
    },
  },
  {
    name: 'a claim that contradicts itself is listed once',
    query: '{ claim(id: "c-met") { contradicts { totalCount nodes { rule other { id } } } } }',
    data: {
      claim: {
        contradicts: {
          totalCount: 1,
          nodes: [{ rule: 'ASSERTED_AND_DENIED', other: { id: 'c-met' } }],
        },
      },
    },
  },
  {
    name: 'who says so, in which words',
    query: `{ claim(id: "c-met") { subject { name } object { name } assertions { nodes { polarity url
      attribution { level type cue scope source { __typename name } }
      evidence { quote role passage { index text } } report { title publisher { name } } } } } }`,
    data: {
      claim: {
        subject: { name: 'Ann' },
        object: { name: 'Bob' },
        assertions: {
          nodes: [
            {
              ...{ polarity: 'POSITIVE', url: 'http://localhost/assertion/rep.a1' },
              attribution: [
                {
                  ...{ level: 1, type: 'OUTLET', cue: 'reports', scope: 'CLOSED' },
                  source: { __typename: 'Organization', name: 'The Gazette' },
                },
                {
                  ...{ level: 2, type: 'NAMED_PERSON', cue: null, scope: 'OPEN' },
                  source: { __typename: 'Person', name: 'Bob' },
                },
              ],
              evidence: [
                {
                  ...{ quote: 'Ann met Bob', role: 'SUPPORT' },
                  passage: { index: 1, text: 'Ann met Bob.' },
                },
              ],
              report: { title: 'Talks end', publisher: { name: 'The Gazette' } },
            },
            {
              ...{ polarity: 'NEGATIVE', url: 'http://localhost/assertion/rep.a2' },
              attribution: [
                {
                  ...{ level: 1, type: 'UNSPECIFIED', cue: 'says', scope: 'CLOSED' },
                  source: null,
                },
              ],
              evidence: [],
              report: { title: 'Talks end', publisher: { name: 'The Gazette' } },
            },
          ],
        },
      },
    },
  },
  {
    name: 'assertions joined to others',
    query:
      '{ assertion(id: "rep.a2") { contrastsWith { cue other { id } left { id } } supersededBy { reason later { id quotation } earlier { id } } supersedes { earlier { id } } expressedIn { id } codingRun { id } } }',
    data: {
      assertion: {
        contrastsWith: [{ cue: 'yet', other: { id: 'rep.a1' }, left: { id: 'rep.a1' } }],
        supersededBy: [
          {
            reason: 'CORRECTION',
            later: { id: 'rep.a3', quotation: 'DIRECT' },
            earlier: { id: 'rep.a2' },
          },
        ],
        ...{ supersedes: [], expressedIn: null, codingRun: null },
      },
    },
  },
  {
    name: 'a report from its passages to its mentions',
    query:
      '{ report(id: "rep") { url cites { quote type source { id } } assertions { totalCount } passages { index mentions { surface metonym literal { name } entity { __typename name } } assertions { id } } } }',
    data: {
      report: {
        url: 'http://localhost/report/rep',
        cites: [{ quote: 'says', type: 'UNSPECIFIED', source: null }],
        assertions: { totalCount: 3 },
        passages: [
          {
            index: 1,
            mentions: [
              {
                ...{ surface: 'Ann', metonym: false, literal: null },
                entity: { __typename: 'Person', name: 'Ann' },
              },
            ],
            assertions: ids('rep.a1'),
          },
          {
            index: 2,
            mentions: [
              {
                ...{ surface: 'The Hall', metonym: true, literal: { name: 'Old Hall' } },
                entity: { __typename: 'State', name: 'North' },
              },
            ],
            assertions: [],
          },
        ],
      },
    },
  },
  {
    name: 'mentions of an entity, and those that stand for a state',
    query:
      '{ entity(id: "sta-north") { mentions(where: {metonym: {eq: true}, literal: {name: {startsWith: "old", ignoreCase: true}}}) { totalCount nodes { surface passage { id report { id } } entity { id } } } } }',
    data: {
      entity: {
        mentions: {
          totalCount: 1,
          nodes: [
            {
              surface: 'The Hall',
              passage: { id: 'rep.s02', report: { id: 'rep' } },
              entity: { id: 'sta-north' },
            },
          ],
        },
      },
    },
  },
  {
    name: 'judgements of identity',
    query:
      '{ person(id: "per-cy") { sameAs { nodes { judgement score why other { name } a { name } b { name } } } } }',
    data: {
      person: {
        sameAs: {
          nodes: [
            {
              ...{ judgement: 'UNSURE', score: 0.5, why: 'never equated' },
              ...{ other: { name: 'Ann' }, a: { name: 'Ann' }, b: { name: 'Cy' } },
            },
          ],
        },
      },
    },
  },
  {
    name: 'interfaces in one go, with fields of some types only',
    query:
      '{ actors(sort: [{name: ASC}]) { totalCount nodes { __typename name ...O ... on Person { description } } } } fragment O on Organization { orgType }',
    data: {
      actors: {
        totalCount: 6,
        nodes: [
          { __typename: 'Person', name: 'Ann', description: null },
          { __typename: 'Person', name: 'Bob', description: 'A guest.' },
          { __typename: 'Person', name: 'Cy', description: null },
          { __typename: 'State', name: 'North' },
          { __typename: 'Organization', name: 'The Gazette', orgType: 'NEWS_OUTLET' },
          { __typename: 'ActorGroup', name: 'unspecified' },
        ],
      },
    },
  },
  {
    name: 'lists filtered by what is linked to their nodes',
    query: `{ a: persons(where: {metWith: {some: {node: {name: {eq: "Cy"}}}}}) { nodes { name } }
      b: persons(where: {participatedIn: {none: {}}}) { nodes { name } }
      c: persons(where: {metWith: {count: {gte: 2}}}) { nodes { name } }
      d: persons(where: {NOT: {description: {contains: "guest"}}}) { nodes { name } }
      e: persons(where: {OR: [{aliases: {has: "Annie"}}, {name: {in: ["Cy"]}}]}) { nodes { name } } }`,
    data: {
      a: { nodes: names('Bob') },
      b: { nodes: names('Cy') },
      c: { nodes: names('Bob') },
      d: { nodes: names('Ann', 'Cy') },
      e: { nodes: names('Ann', 'Cy') },
    },
  },
  {
    name: 'claims and assertions by predicate, ends, polarity, report, source and scope',
    query: `{ claims(where: {predicate: {eq: "MET_WITH"}, subject: {id: {eq: "per-ann"}}, contested: {eq: true}}) { nodes { id } }
      objects: claims(where: {object: {id: {eq: "per-bob"}}}) { nodes { id } }
      registry: claims(where: {origin: {eq: REGISTRY}}) { nodes { id } }
      denials: assertions(where: {polarity: {eq: NEGATIVE}, report: {id: {eq: "rep"}}}) { nodes { id } }
      open: assertions(where: {attribution: {some: {scope: {eq: OPEN}, source: {name: {eq: "Bob"}}}}}) { nodes { id } }
      own: assertions(where: {attribution: {none: {}}}) { nodes { id } } }`,
    data: {
      claims: { nodes: ids('c-met') },
      objects: { nodes: ids('c-met') },
      registry: { nodes: ids('c-seat') },
      denials: { nodes: ids('rep.a2') },
      open: { nodes: ids('rep.a1') },
      own: { nodes: ids('rep.a3') },
    },
  },
  {
    name: 'sorting: absent values last either way, counts, to-one links',
    query: `{ up: events(sort: [{startsOn: ASC}]) { nodes { name } } down: events(sort: [{startsOn: DESC}]) { nodes { name } }
      busy: persons(sort: [{metWith: {count: DESC}}, {name: DESC}]) { nodes { name } }
      bySubject: claims(where: {predicate: {eq: "MET_WITH"}}, sort: [{subject: {name: DESC}}]) { nodes { id } } }`,
    data: {
      up: { nodes: names('Talks', 'Later talks') },
      down: { nodes: names('Talks', 'Later talks') },
      busy: { nodes: names('Bob', 'Cy', 'Ann') },
      bySubject: { nodes: ids('c-met-2', 'c-met') },
    },
  },
  {
    name: 'one field under two aliases, fields merged, directives followed',
    query: `query ($all: Boolean!) { person(id: "per-bob") { one: metWith(first: 1) { nodes { name } } rest: metWith(last: 1) { nodes { name } }
      name @include(if: $all) id @skip(if: $all) } person(id: "per-bob") { __typename } }`,
    variables: { all: true },
    data: {
      person: {
        one: { nodes: names('Ann') },
        rest: { nodes: names('Cy') },
        name: 'Bob',
        __typename: 'Person',
      },
    },
  },
  {
    name: 'an empty page, and counting without rows',
    query:
      '{ none: persons(first: 0) { nodes { id } } persons(first: 0) { nodes { id } pageInfo { hasNextPage startCursor endCursor } } entities { totalCount } conflicts { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    data: {
      none: { nodes: [] },
      persons: { nodes: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } },
      entities: { totalCount: 11 },
      conflicts: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    },
  },
  {
    name: 'fields of the schema beside fields of the graph',
    query: '{ __typename __type(name: "Person") { kind } person(id: "per-ann") { id } }',
    data: { __typename: 'Query', __type: { kind: 'OBJECT' }, person: { id: 'per-ann' } },
  },
];
