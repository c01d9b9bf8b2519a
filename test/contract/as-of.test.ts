import { beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { AS_OF_FILES } from './as-of-files.js';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** The answer of one root field, as far as a test asked for it. */
interface At extends Page {
  readonly metWith: Page & {
    readonly edges: readonly { readonly claim: { readonly assertions: Page } }[];
  };
  readonly belongsTo: { readonly edges: readonly unknown[] };
  readonly participants: { readonly edges: readonly unknown[] };
  readonly relations: Page;
  readonly pointCount: number | null;
}

function idsOf({ nodes, totalCount }: Page): readonly string[] {
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id);
}

/** The days before which the reports count: none, one, two, three; null is today. */
const DAYS = ['2025-11-20', '2025-11-21', '2025-12-01', '2026-01-01', null];

describeStores('as of an earlier time', (open) => {
  let api: Api;
  let stepwise: Api;

  beforeAll(async () => {
    const store = await open();
    await loadCoded(store, coreOntology, AS_OF_FILES);
    const options = {
      ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error: unknown) => {
        throw error;
      },
    };
    api = await createApi(options);
    stepwise = await createApi({ ...options, isDirect: false });
  }, 60_000);

  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const answer = JSON.stringify(await api.execute(query, variables));
    expect(JSON.stringify(await stepwise.execute(query, variables))).toBe(answer);
    const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };

  /** Answers before each of the days; `root` gets the argument, `body` what to read, `pick` what of it to compare. */
  const over = async (
    root: string,
    body: string,
    pick: (at: At) => unknown,
  ): Promise<readonly unknown[]> => {
    const query = `query ($day: Date) { at: ${root.replace(')', ', asOf: {reportedBefore: $day})')} { ${body} } }`;
    const answers: unknown[] = [];
    for (const day of DAYS) {
      const { at } = (await ask(query, { day })) as { at: At };
      answers.push(pick(at));
    }
    return answers;
  };

  describe('reports, and what they brought', () => {
    test('only those published before the day for certain', async () => {
      expect(await over('reports(first: 10)', 'totalCount nodes { id }', idsOf)).toEqual([
        [],
        ['first'],
        ['first', 'second'],
        ['first', 'second', 'third'],
        ['first', 'second', 'third', 'undated'],
      ]);
    });

    test('one by id, by its type or as a node', async () => {
      const isThere = (at: At | null) => at !== null;
      const second = [false, false, true, true, true];
      expect(await over('report(id: "second")', 'id', isThere)).toEqual(second);
      expect(await over('node(id: "second.r0")', 'id', isThere)).toEqual(second);
      expect(await over('passage(id: "second.s01")', 'id', isThere)).toEqual(second);
      expect(await over('node(id: "per-ann")', 'id', isThere)).toEqual(DAYS.map(() => true));
    });

    test('their assertions, at the root and below', async () => {
      const counts = [0, 6, 11, 13, 14];
      const total = ({ totalCount }: Page) => totalCount;
      expect(await over('assertions(first: 1)', 'totalCount', total)).toEqual(counts);
      const ofClaim = '{ assertions { totalCount } } }';
      expect(
        await over(
          'person(id: "per-bob")',
          `metWith(where: {node: {id: {eq: "per-ann"}}}) { edges { claim ${ofClaim} }`,
          ({ metWith }) => metWith.edges.map(({ claim }) => claim.assertions.totalCount),
        ),
      ).toEqual([[], [1], [2], [2], [2]]);
    });
  });

  describe('relations', () => {
    test('hold from the first report that asserts them until a correction is published', async () => {
      const body = 'metWith { totalCount nodes { id } }';
      expect(await over('person(id: "per-bob")', body, ({ metWith }) => idsOf(metWith))).toEqual([
        [],
        ['per-ann', 'per-cy'],
        ['per-ann', 'per-cy'],
        ['per-ann'],
        ['per-ann'],
      ]);
      expect(await over('person(id: "per-ann")', body, ({ metWith }) => idsOf(metWith))).toEqual([
        [],
        ['per-bob'],
        ['per-bob'],
        ['per-bob', 'per-cy'],
        ['per-bob', 'per-cy'],
      ]);
    });

    test('of background facts hold at all times, and say where they come from', async () => {
      const body =
        'belongsTo { edges { node { id } claim { origin sourceNote independentSources contested } } }';
      const fact = { origin: 'REGISTRY', sourceNote: 'a list', independentSources: 0 };
      expect(await over('person(id: "per-ann")', body, ({ belongsTo }) => belongsTo.edges)).toEqual(
        DAYS.map(() => [{ node: { id: 'sta-n' }, claim: { ...fact, contested: false } }]),
      );
    });

    test('of every type at once, with their direction and both ends', async () => {
      const body = `relations(where: {predicate: {in: ["PARTICIPATED_IN", "BELONGS_TO"]}}) {
        totalCount nodes { predicate direction role other { id } subject { id } object { id } claim { predicate } } }`;
      const [before, after] = (await over(
        'person(id: "per-ann")',
        body,
        ({ relations }) => relations.nodes,
      )) as readonly (readonly object[])[];
      const ends = (object: string) => {
        return { other: { id: object }, subject: { id: 'per-ann' }, object: { id: object } };
      };
      const belongs = {
        ...{ predicate: 'BELONGS_TO', direction: 'OUT', role: null, ...ends('sta-n') },
        claim: { predicate: 'BELONGS_TO' },
      };
      expect(before).toEqual([belongs]);
      const participated = {
        ...{ predicate: 'PARTICIPATED_IN', direction: 'OUT', role: 'HOST', ...ends('ev-talks') },
        claim: { predicate: 'PARTICIPATED_IN' },
      };
      expect(after).toEqual([participated, belongs]);
      expect(
        await ask(
          `{ event(id: "ev-talks", asOf: {reportedBefore: "2025-11-21"}) { relations { nodes { direction other { id } subject { id } } } } }`,
        ),
      ).toEqual({
        event: {
          relations: {
            nodes: [{ direction: 'IN', other: { id: 'per-ann' }, subject: { id: 'per-ann' } }],
          },
        },
      });
    });

    test('show the value on which those agree who had spoken, and count who they are', async () => {
      const body =
        'participants(where: {node: {id: {eq: "per-ann"}}}) { edges { role claim { role contested independentSources contradicts { nodes { rule } } } } }';
      const claim = (
        role: string | null,
        independentSources: number,
        rules: readonly string[],
      ) => ({
        role,
        claim: {
          role,
          ...{ contested: rules.length > 0, independentSources },
          contradicts: { nodes: rules.map((rule) => ({ rule })) },
        },
      });
      const differs = claim(null, 2, ['EDGE_PROPERTY_DIFFERS']);
      expect(
        await over('event(id: "ev-talks")', body, ({ participants }) => participants.edges),
      ).toEqual([[], [claim('HOST', 1, [])], [differs], [differs], [differs]]);
    });

    test('are filtered, counted and sorted by what they were', async () => {
      const query = `query ($day: Date) {
        hosts: persons(asOf: {reportedBefore: $day}, where: {participatedIn: {some: {edge: {role: {eq: HOST}}}}}) { nodes { id } }
        alwaysHosts: persons(asOf: {reportedBefore: $day}, where: {participatedIn: {all: {edge: {role: {eq: HOST}}}}, metWith: {count: {gte: 1}}}) { nodes { id } }
        bySources: persons(asOf: {reportedBefore: $day}, where: {metWith: {some: {claim: {independentSources: {gte: 2}}}}}) { nodes { id } }
        byMeetings: persons(asOf: {reportedBefore: $day}, sort: [{metWith: {count: DESC}}]) { nodes { id } }
        event(id: "ev-talks", asOf: {reportedBefore: $day}) { participants(sort: [{claim: {independentSources: DESC}}, {edge: {role: ASC}}]) { nodes { id } } }
        contested: claims(asOf: {reportedBefore: $day}, where: {contested: {eq: true}}, sort: [{predicate: ASC}]) { nodes { predicate } }
        single: claims(asOf: {reportedBefore: $day}, where: {assertions: {single: {polarity: {eq: POSITIVE}}}, origin: {eq: REPORT}}) { totalCount }
      }`;
      const nodes = (...list: readonly string[]) => ({ nodes: list.map((id) => ({ id })) });
      expect(await ask(query, { day: '2025-11-21' })).toEqual({
        hosts: nodes('per-ann'),
        alwaysHosts: nodes('per-ann', 'per-bob', 'per-cy'),
        bySources: nodes(),
        byMeetings: nodes('per-bob', 'per-ann', 'per-cy'),
        event: { participants: nodes('per-ann') },
        contested: { nodes: [] },
        single: { totalCount: 6 },
      });
      expect(await ask(query, { day: '2026-01-01' })).toEqual({
        hosts: nodes(),
        alwaysHosts: nodes('per-cy'),
        bySources: nodes('per-ann', 'per-bob'),
        byMeetings: nodes('per-ann', 'per-bob', 'per-cy'),
        event: { participants: nodes('per-ann', 'per-bob') },
        contested: {
          nodes: [{ predicate: 'HOLDS_STANCE_ON' }, { predicate: 'PARTICIPATED_IN' }],
        },
        single: { totalCount: 8 },
      });
    });
  });

  describe('values of entities', () => {
    test('are those on which all claims then in force agree; of dates the most exact', async () => {
      const body = 'edtf startsOn endsOn precision';
      const month = {
        ...{ edtf: '2025-12', startsOn: '2025-12-01', endsOn: '2025-12-31', precision: 'MONTH' },
      };
      const day = {
        edtf: '2025-12-02',
        startsOn: '2025-12-02',
        endsOn: '2025-12-02',
        precision: 'DAY',
      };
      const none = { edtf: null, startsOn: null, endsOn: null, precision: null };
      expect(await over('event(id: "ev-talks")', body, (at) => at)).toEqual([
        ...[none, month, day, day, day],
      ]);
      expect(
        await over('instrument(id: "ins-plan")', 'pointCount', ({ pointCount }) => pointCount),
      ).toEqual([null, 28, null, null, null]);
    });

    test('are filtered and sorted by', async () => {
      const query = `query ($day: Date) {
        of28: instruments(asOf: {reportedBefore: $day}, where: {pointCount: {gte: 20}}) { totalCount }
        ofNone: instruments(asOf: {reportedBefore: $day}, where: {pointCount: {isNull: true}}) { totalCount }
        not28: instruments(asOf: {reportedBefore: $day}, where: {pointCount: {ne: 28}}) { totalCount }
        events(asOf: {reportedBefore: $day}, sort: [{startsOn: DESC}], where: {startsOn: {gte: "2025-12-02"}}) { nodes { id } }
      }`;
      const total = (totalCount: number) => ({ totalCount });
      expect(await ask(query, { day: '2025-11-21' })).toEqual({
        ...{ of28: total(1), ofNone: total(0), not28: total(0), events: { nodes: [] } },
      });
      expect(await ask(query, { day: '2025-12-01' })).toEqual({
        ...{ of28: total(0), ofNone: total(1), not28: total(1) },
        events: { nodes: [{ id: 'ev-talks' }] },
      });
    });

    test('and claims hold on a day that their valid time does not exclude', async () => {
      const query = `query ($day: Date, $before: Date) {
        instrument(id: "ins-plan", asOf: {validAt: $day, reportedBefore: $before}) {
          pointCount attributes(sort: [{value: ASC}]) { nodes { value assertions { totalCount } } }
          stancesHeld { nodes { id } } }
        claims(asOf: {validAt: $day, reportedBefore: $before}, where: {predicate: {eq: "POINT_COUNT"}}) { nodes { value contested } }
        node(id: "second.r2", asOf: {validAt: $day, reportedBefore: $before}) { id }
      }`.replace('(sort: [{value: ASC}])', '');
      const at = (value: string | null, stance = true) => ({
        instrument: {
          pointCount: value === null ? null : Number(value),
          attributes: { nodes: value === null ? [] : [{ value, assertions: { totalCount: 1 } }] },
          stancesHeld: { nodes: stance ? [{ id: 'per-ann' }] : [] },
        },
        claims: { nodes: value === null ? [] : [{ value, contested: false }] },
        node: value === '19' ? { id: 'second.r2' } : null,
      });
      expect(await ask(query, { day: '2025-11-24' })).toEqual(at('28'));
      expect(await ask(query, { day: '2025-11-26' })).toEqual(at('19'));
      expect(await ask(query, { day: '2025-11-26', before: '2025-11-21' })).toEqual(at(null));
      expect(await ask(query, { day: '2025-11-24', before: '2025-11-20' })).toEqual(
        at(null, false),
      );
    });
  });

  test('a cursor holds for the time as of which its page was read', async () => {
    const query =
      'query ($day: Date, $after: String) { claims(first: 1, after: $after, asOf: {reportedBefore: $day}) { nodes { id } pageInfo { endCursor } } }';
    interface Answer {
      readonly claims: {
        readonly nodes: readonly { readonly id: string }[];
        readonly pageInfo: { readonly endCursor: string };
      };
    }
    const one = (await ask(query, { day: '2025-11-21' })) as Answer;
    const after = one.claims.pageInfo.endCursor;
    const two = (await ask(query, { day: '2025-11-21', after })) as Answer;
    expect(two.claims.nodes[0]?.id).not.toBe(one.claims.nodes[0]?.id);
    for (const day of ['2025-11-22', null]) {
      const { errors } = await api.execute(query, { day, after });
      expect(errors?.[0]?.extensions).toMatchObject({ reason: 'CURSOR_INVALID', path: 'claims' });
    }
  });

  test('nothing given is today', async () => {
    const today = await ask(
      '{ claims { totalCount } person(id: "per-ann") { metWith { totalCount } } }',
    );
    for (const asOf of [{}, null, { validAt: null, reportedBefore: null }]) {
      const query =
        'query ($asOf: AsOf) { claims(asOf: $asOf) { totalCount } person(id: "per-ann", asOf: $asOf) { metWith { totalCount } } }';
      expect(await ask(query, { asOf })).toEqual(today);
    }
  });

  test('what is not a day is refused', async () => {
    const query = '{ claims(asOf: {validAt: "2025-12"}) { totalCount } }';
    const { errors } = await api.execute(query);
    expect(errors?.[0]?.message).toContain('"2025-12" is not a valid Date');
  });
});
