import type { ApiCase } from './api-cases.js';

/** Groups, and their values from `api-graph.ts`. */
export const API_GROUP_CASES: readonly ApiCase[] = [
  {
    name: 'groups of a list, the largest first, then by key; the page does not count, the filter does',
    query: `{ claims(first: 1, where: {origin: {eq: REPORT}}) {
      nodes { id }
      groupBy(by: [{predicate: VALUE}]) { keys key { __typename predicate contested } count } } }`,
    data: {
      claims: {
        nodes: [{ id: 'c-guest' }],
        groupBy: [
          ['DURATION', 2],
          ['MET_WITH', 2],
          ['PARTICIPATED_IN', 2],
          ['HOLDS_STANCE_ON', 1],
        ].map(([predicate, count]) => ({
          keys: [predicate],
          key: { __typename: 'ClaimBucketKey', predicate, contested: null },
          count,
        })),
      },
    },
  },
  {
    name: 'several keys, among them absent values, along links and over an edge',
    query: `{ person(id: "per-bob") { metWith {
      byEvent: groupBy(by: [{edge: {eventId: VALUE}}, {claim: {contested: VALUE}}, {node: {type: VALUE}}]) {
        keys key { edge { eventId } claim { contested } node { type } event { name } } count }
      byName: groupBy(by: [{event: {name: VALUE}}], sort: [{key: DESC}]) { keys key { event { name startsOn } } } } } }`,
    data: {
      person: {
        metWith: {
          byEvent: [
            {
              keys: ['ev-talks', 'true', 'Person'],
              key: {
                ...{ edge: { eventId: 'ev-talks' }, claim: { contested: true } },
                ...{ node: { type: 'Person' }, event: null },
              },
              count: 1,
            },
            {
              keys: [null, 'false', 'Person'],
              key: {
                ...{ edge: { eventId: null }, claim: { contested: false } },
                ...{ node: { type: 'Person' }, event: null },
              },
              count: 1,
            },
          ],
          byName: [
            { keys: ['Talks'], key: { event: { name: 'Talks', startsOn: null } } },
            { keys: [null], key: { event: { name: null, startsOn: null } } },
          ],
        },
      },
    },
  },
  {
    name: 'the node of a key is read like any other, and may be grouped in turn',
    query: `{ claims { groupBy(by: [{subject: {id: VALUE}}], first: 2) { count key { subject { id node {
      __typename name claims { groupBy(by: [{predicate: VALUE}]) { keys count } } ... on Event { startsOn } } } } } } }`,
    data: {
      claims: {
        groupBy: [
          ['ev-talks', 'Event', 'Talks', 2],
          ['per-ann', 'Person', 'Ann', 3],
        ]
          .reverse()
          .map(([id, type, name, count]) => ({
            count,
            key: {
              subject: {
                id,
                node: {
                  ...{ __typename: type, name },
                  claims: {
                    groupBy:
                      id === 'per-ann'
                        ? ['HOLDS_STANCE_ON', 'MET_WITH', 'PARTICIPATED_IN'].map((one) => ({
                            ...{ keys: [one], count: 1 },
                          }))
                        : ['DURATION', 'PARTICIPATED_IN'].map((one) => ({ keys: [one], count: 2 })),
                  },
                  ...(type === 'Event' ? { startsOn: '2025-12-02' } : {}),
                },
              },
            },
          })),
      },
    },
  },
  {
    name: 'distinct values, least and greatest ones, of entries and of what they lead to',
    query: `{ assertions { groupBy(by: [{polarity: VALUE}], minCount: 2) { keys count
        claims: countDistinct(of: {claim: {id: VALUE}}) roles: countDistinct(of: {role: VALUE})
        months: countDistinct(of: {report: {publishedAt: MONTH}})
        min { report { publishedAt } claim { stance } } max { claim { independentSources validFrom } } } }
      stances: person(id: "per-ann") { stances { groupBy(by: [{edge: {level: VALUE}}]) { min { edge { value } } max { __typename } } } } }`,
    data: {
      assertions: {
        groupBy: [
          {
            ...{ keys: ['POSITIVE'], count: 2, claims: 2, roles: 1, months: 1 },
            min: { report: { publishedAt: '2025-12-03' }, claim: { stance: 1 } },
            max: { claim: { independentSources: 2, validFrom: null } },
          },
        ],
      },
      stances: {
        stances: {
          groupBy: [{ min: { edge: { value: 1 } }, max: { __typename: 'ActorStancesExtremes' } }],
        },
      },
    },
  },
  {
    name: 'parts of dates, in variables too',
    query: `query ($part: GroupDate!, $by: [EventGroupBy!]!, $sort: [GroupSort!]) { events {
      part: groupBy(by: [{startsOn: $part}]) { keys key { startsOn } count }
      given: groupBy(by: $by, sort: $sort, first: 1) { keys }
      none: groupBy(by: $by, minCount: 3) { count } last: groupBy(by: $by, first: 0) { count } } }`,
    variables: { part: 'MONTH', by: [{ startsOn: 'YEAR' }], sort: [{ key: 'ASC' }] },
    data: {
      events: {
        part: [
          { keys: ['2025-12'], key: { startsOn: '2025-12' }, count: 1 },
          { keys: [null], key: { startsOn: null }, count: 1 },
        ],
        given: [{ keys: ['2025'] }],
        none: [],
        last: [],
      },
    },
  },
  {
    name: 'mentions by the words, relations by predicate and direction',
    query: `{ entity(id: "sta-north") {
      mentions { groupBy(by: [{surface: VALUE}, {passage: {index: VALUE}}, {literal: {id: VALUE}}]) {
        keys key { passage { index node { id } } literal { node { name } } } } }
      relations { groupBy(by: [{predicate: VALUE}, {direction: VALUE}, {claim: {origin: VALUE}}]) { keys } } } }`,
    data: {
      entity: {
        mentions: {
          groupBy: [
            {
              keys: ['The Hall', '2', 'plc-hall'],
              key: {
                passage: { index: 2, node: null },
                literal: { node: { name: 'Old Hall' } },
              },
            },
          ],
        },
        relations: { groupBy: [{ keys: ['LOCATED_IN', 'OUT', 'REGISTRY'] }] },
      },
    },
  },
  {
    name: 'groups of nothing are an empty list; without keys everything, or nothing, is one group',
    query: `{ none: claims(where: {id: {eq: "none"}}) { totalCount groupBy(by: [{predicate: VALUE}]) { count max { independentSources } }
        all: groupBy { keys count max { independentSources } } }
      claims { groupBy { keys key { origin subject { id } } count max { independentSources } countDistinct(of: {subject: {type: VALUE}}) } } }`,
    data: {
      none: {
        ...{ totalCount: 0, groupBy: [] },
        all: [{ keys: [], count: 0, max: { independentSources: null } }],
      },
      claims: {
        groupBy: [
          {
            ...{ keys: [], key: { origin: null, subject: null }, count: 8 },
            ...{ max: { independentSources: 2 }, countDistinct: 3 },
          },
        ],
      },
    },
  },
];
