import { beforeAll, describe, expect, test } from '@jest/globals';

import { loadReport } from '../../src/intake/load-report.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const HARBOUR = new URL('../fixtures/research/harbour.yaml', import.meta.url).pathname;

interface Timeline {
  readonly totalCount: number;
  readonly undatedCount: number;
  readonly nodes: readonly {
    readonly event: { readonly id: string };
    readonly placement: string;
    readonly span: string | null;
    readonly dates: readonly { readonly value: string }[];
    readonly follows: readonly { readonly event: { readonly id: string } }[];
    readonly involved: readonly {
      readonly entity: { readonly id: string };
      readonly predicate: string;
    }[];
    readonly gapBefore: {
      readonly from: string;
      readonly to: string;
      readonly days: number;
    } | null;
  }[];
  readonly groups: readonly {
    readonly span: string | null;
    readonly count: number;
    readonly entries: readonly { readonly event: { readonly id: string } }[];
  }[];
  readonly conflictCount: number;
  readonly conflicts: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SELECTION = `{ totalCount undatedCount conflictCount pageInfo { hasNextPage endCursor }
  conflicts { rule detail events { id } claims { predicate value } }
  groups { span count entries { event { id } } }
  nodes { event { id } placement span dates { value } follows { event { id } claim { predicate } }
    involved { entity { id } predicate claim { predicate } } gapBefore { from to days } } }`;

describeStores('timeline', (open) => {
  let roads: TwoRoads;

  async function load(paths: readonly string[]): Promise<void> {
    const store = await open();
    const { refused, misfits } = await loadReport(store, paths);
    invariant(refused.length + misfits.length === 0, 'all of it loads');
    roads = await TwoRoads.open(store);
  }

  /** The field's answer; the same on both roads. */
  async function ask(given: string): Promise<Timeline> {
    const query = `query { timeline${given} ${SELECTION} }`;
    return (await roads.ask<{ readonly timeline: Timeline }>(query)).timeline;
  }

  const withoutCursor = ({ pageInfo: _cursor, ...rest }: Timeline): object => rest;

  const idsOf = ({ nodes }: Pick<Timeline, 'nodes'>): readonly string[] =>
    nodes.map(({ event }) => event.id);

  describe('of a report with all kinds of dates', () => {
    beforeAll(() => load([HARBOUR]), 120_000);

    test('is in order of dates and of what came before what', async () => {
      const { nodes, totalCount, undatedCount } = await ask('');
      expect([totalCount, undatedCount]).toEqual([11, 4]);
      expect(nodes.map(({ event, placement, span }) => [event.id, placement, span])).toEqual([
        ['ev-dispute', 'DATE', '../2024-06-02'],
        ['ev-strike', 'DATE', '2024-06-03'],
        ['ev-quarrel', 'ORDER', null],
        ['ev-call', 'DATE', '2024-06-03T09:30Z'],
        ['ev-inspection', 'DATE', '2024-06-10'],
        ['ev-tour', 'DATE', '2024-06~'],
        ['ev-vote', 'DIFFERING_DATES', '2024-06-20/2024-06-25'],
        ['ev-regatta', 'DATE', '2024-07/..'],
        ['ev-dance', 'NONE', null],
        ['ev-parade', 'NONE', null],
        ['ev-toast', 'NONE', null],
      ]);
      const tour = nodes.find(({ event }) => event.id === 'ev-tour');
      expect(tour?.follows).toEqual([
        { event: { id: 'ev-inspection' }, claim: { predicate: 'PRECEDED' } },
        { event: { id: 'ev-quarrel' }, claim: { predicate: 'PRECEDED' } },
      ]);
      expect(tour?.dates).toEqual([{ value: '2024-06~' }]);
    });

    test('names gaps and conflicts', async () => {
      const { nodes, conflicts, conflictCount } = await ask('');
      expect(
        nodes.flatMap(({ event, gapBefore }) => (gapBefore ? [[event.id, gapBefore]] : [])),
      ).toEqual([['ev-inspection', { from: '2024-06-04', to: '2024-06-09', days: 6 }]]);
      expect(conflictCount).toBe(3);
      const order = { predicate: 'PRECEDED', value: null };
      expect(conflicts).toEqual([
        {
          rule: 'DATES_DIFFER',
          detail: '2024-06-20, 2024-06-25',
          events: [{ id: 'ev-vote' }],
          claims: ['2024-06-20', '2024-06-25'].map((value) => ({ predicate: 'DATE', value })),
        },
        expect.objectContaining({ rule: 'ORDER_IN_A_CIRCLE', claims: [order, order] }),
        {
          rule: 'ORDER_AGAINST_DATES',
          detail: 'not before 2024-06-20, and before what was over by 2024-06-03',
          events: [{ id: 'ev-vote' }, { id: 'ev-strike' }],
          claims: [order],
        },
      ]);
    });

    test('is of the events that somebody is involved in, with what beyond them orders them', async () => {
      const { nodes } = await ask('(involving: ["per-ada"])');
      expect(
        nodes.map(({ event, involved }) => [event.id, involved.map(({ predicate }) => predicate)]),
      ).toEqual([
        ['ev-call', ['MET_WITH']],
        ['ev-tour', ['PARTICIPATED_IN']],
      ]);
      expect(nodes[1]?.follows.map(({ event }) => event.id)).toEqual([
        'ev-inspection',
        'ev-quarrel',
      ]);
      expect(idsOf(await ask('(involving: ["plc-harbour"])'))).toEqual(['ev-tour']);
      const both = await ask('(involving: ["per-bo", "plc-harbour"])');
      expect(both.nodes.map(({ involved }) => involved[0]?.entity.id)).toEqual([
        'per-bo',
        'plc-harbour',
      ]);
    });

    test('shows what may lie in a window', async () => {
      const window = await ask('(from: "2024-06-05", to: "2024-06-22")');
      expect(idsOf(window)).toEqual(['ev-inspection', 'ev-tour', 'ev-vote']);
      expect(window.undatedCount).toBe(4);
      expect(idsOf(await ask('(to: "2024-06-02")'))).toEqual(['ev-dispute', 'ev-tour']);
      expect(idsOf(await ask('(from: "2030-01-01")'))).toEqual(['ev-regatta']);
      expect(idsOf(await ask('(from: "2024-06-23", to: "2024-06-24")'))).toEqual(['ev-tour']);
    });

    test('is of kinds and types', async () => {
      expect(idsOf(await ask('(kinds: [MEETING])'))).toEqual(['ev-call']);
      expect(idsOf(await ask('(kinds: [MEETING, SPEECH_ACT])'))).toEqual(['ev-call', 'ev-toast']);
      expect(idsOf(await ask('(types: [PROTEST])'))).toEqual(['ev-strike']);
      expect(idsOf(await ask('(types: [ASSAULT])'))).toEqual([]);
    });

    test('is grouped by what lies within a day, a month, a year', async () => {
      const groups = async (given: string) =>
        (await ask(`(${given})`)).groups.map(({ span, count, entries }) => [
          span,
          count,
          entries.length,
        ]);
      expect(await groups('groupBy: DAY')).toEqual([
        ['../2024-06-02', 1, 1],
        ['2024-06-03', 2, 2],
        ['2024-06-10', 1, 1],
        ['2024-06', 1, 1],
        ['2024-06-20/2024-06-25', 1, 1],
        ['2024-07-01/..', 1, 1],
        [null, 4, 4],
      ]);
      expect(await groups('groupBy: MONTH, first: 4')).toEqual([
        ['../2024-06', 1, 1],
        ['2024-06', 5, 2],
        [null, 4, 1],
      ]);
      expect(await groups('first: 4')).toEqual([]);
    });

    test('is the same as of a day after all reports', async () => {
      for (const given of ['', 'from: "2024-06-05", to: "2024-06-22",', 'to: "2024-06-02",']) {
        const today = await ask(`(${given} groupBy: MONTH)`);
        const then = await ask(`(${given} groupBy: MONTH, asOf: { reportedBefore: "2024-09-01" })`);
        expect(withoutCursor(then)).toEqual(withoutCursor(today));
      }
      const ada = await ask('(involving: ["per-ada"])');
      const then = await ask('(involving: ["per-ada"], asOf: { validAt: "2024-06-01" })');
      expect(withoutCursor(then)).toEqual(withoutCursor(ada));
      expect(idsOf(await ask('(asOf: { reportedBefore: "2024-08-01" })'))).toEqual([]);
    });

    test('comes in pages', async () => {
      const whole = await ask('');
      const ids: string[] = [];
      let after = 'null';
      for (;;) {
        const page = await ask(`(first: 2, after: ${after})`);
        expect(page.totalCount).toBe(11);
        ids.push(...idsOf(page));
        if (!page.pageInfo.hasNextPage) break;
        after = JSON.stringify(page.pageInfo.endCursor);
      }
      expect(ids).toEqual(idsOf(whole));
      expect(idsOf(await ask('(first: 0)'))).toEqual([]);
    });

    test.each([
      ['(involving: ["per-adda"])', 'There is no entity “per-adda” (argument of “timeline”).'],
      ['(involving: [])', '“involving” must not be empty (argument of “timeline”).'],
      ['(first: 101)', '“first” must be a whole number from 0 to 100 (argument of “timeline”).'],
      [
        '(from: "2024-06-02", to: "2024-06-01")',
        '“from” must not be after “to” (argument of “timeline”).',
      ],
    ])('refuses %s', async (given, message) => {
      const { errors } = await roads.direct.execute(`{ timeline${given} { totalCount } }`);
      expect(errors?.map((error) => error.message)).toEqual([message]);
    });
  });

  describe('of the seed', () => {
    beforeAll(() => load([SEED]), 120_000);

    test('knows the talks from three dates that agree, and what came before them', async () => {
      const { nodes, conflictCount } = await ask('(involving: ["per-witkoff"])');
      expect(conflictCount).toBe(0);
      const talks = nodes.find(({ event }) => event.id === 'ev-moscow-talks');
      expect(talks?.span).toBe('2025-12-02');
      expect(talks?.dates.map(({ value }) => value).sort()).toEqual([
        '2025-12-01/2025-12-07',
        '2025-12-02',
        '2025-12-02/2025-12-03',
      ]);
      expect(talks?.follows.map(({ event }) => event.id).sort()).toEqual([
        'ev-florida-talks',
        'ev-framework-leak',
        'ev-geneva-consultations',
      ]);
    });

    test('as of an earlier day has the dates that were told by then', async () => {
      const before = await ask('(asOf: { reportedBefore: "2025-11-29" })');
      const talks = before.nodes.find(({ event }) => event.id === 'ev-moscow-talks');
      expect(talks).toMatchObject({ span: '2025-12-01/2025-12-07', follows: [] });
      expect(idsOf(before)).not.toContain('ev-kremlin-announces-end');
      const putin = await ask('(involving: ["per-putin"], asOf: { reportedBefore: "2025-11-29" })');
      expect(idsOf(putin)).toEqual(['ev-putin-bishkek']);
      const later = '(from: "2025-12-05", asOf: { reportedBefore: "2025-12-10" })';
      expect(idsOf(await ask(later))).toEqual(idsOf(await ask('(from: "2025-12-05")')));
    });
  });
});
