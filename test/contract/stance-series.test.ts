import { beforeAll, describe, expect, test } from '@jest/globals';

import { loadQuarrel, QUARREL } from '../helpers/load-quarrel.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

interface Series {
  readonly changeCount: number;
  readonly points: readonly {
    readonly publishedAt: string;
    readonly status: string;
    readonly change: string;
    readonly changedFrom: number | null;
    readonly isOrderCertain: boolean;
    readonly reports: readonly { readonly id: string }[];
  }[];
}

describeStores('series and clusters of stances in an invented quarrel', (open) => {
  let roads: TwoRoads;
  /** Answers by query, as first given. */
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    const store = await open();
    await loadQuarrel(store);
    roads = await TwoRoads.open(store);
  }, 120_000);

  /** The field's answer; the same on both roads. */
  async function ask<T>(field: string): Promise<T> {
    const query = `query { answer: ${field} }`;
    const { answer } = await roads.ask<{ readonly answer: T }>(query);
    answers.set(query, answer);
    return answer;
  }

  const refusal = (field: string): Promise<unknown> => roads.refusal(`query { answer: ${field} }`);

  describe('a series', () => {
    const SERIES =
      '{ changeCount omittedPoints points { publishedAt status change changedFrom isOrderCertain reports { id } readings { stance } } }';
    const readSeries = async (actor: string, target: string, more = ''): Promise<Series> =>
      ask<Series>(`stanceSeries(actor: "${actor}", target: "${target}"${more}) ${SERIES}`);

    test('goes by date of publication and marks changes', async () => {
      const { points, changeCount } = await readSeries('sta-south', 'prp-port');
      expect(changeCount).toBe(2);
      expect(
        points.map((one) => [one.publishedAt, one.change, one.changedFrom, one.isOrderCertain]),
      ).toEqual([
        ['2026-01-10', 'FIRST', null, true],
        // some day in January: perhaps before the tenth
        ['2026-01', 'MORE_FAVOURABLE', -2, false],
        ['2026-02-05', 'MORE_FAVOURABLE', 0, true],
      ]);
      expect(points.map(({ reports }) => reports)).toEqual([
        [{ id: 'january' }],
        [{ id: 'some-day' }],
        [{ id: 'february' }],
      ]);
    });

    test('tells other terms from another grade, and what is no grade from a change', async () => {
      const terms = await readSeries('sta-east', 'prp-road');
      expect(terms.points.map(({ change }) => change)).toEqual(['FIRST', 'OTHER_TERMS']);
      const unclear = await readSeries('per-ilves', 'prp-road');
      expect(unclear.points.map(({ status, change }) => [status, change])).toEqual([
        ['UNCLEAR', 'NOT_COMPARABLE'],
        ['QUALIFIED', 'FIRST'],
      ]);
      const denied = await readSeries('sta-south', 'prp-line');
      expect(denied.points.map(({ status }) => status)).toEqual(['QUALIFIED', 'DENIED']);
      expect(denied.changeCount).toBe(0);
    });

    test('leaves out background facts, what was superseded, and groups; and keeps to its time', async () => {
      expect((await readSeries('sta-west', 'prp-road')).points).toEqual([]);
      expect((await readSeries('sta-west', 'prp-toll')).points).toHaveLength(1);
      expect((await readSeries('per-ilves', 'prp-line')).points).toEqual([]);
      const past = await readSeries(
        'sta-west',
        'prp-toll',
        ', asOf: { reportedBefore: "2026-02-01" }',
      );
      expect(past.points.map(({ status }) => status)).toEqual(['REJECTS']);
    });
  });

  describe('clusters', () => {
    const CLUSTERS =
      '{ rule omittedActors clusters { congruence actors { id } positions { target { id } least greatest holders } } ungraded { id } }';

    test('put together who grades alike, by the rule named', async () => {
      const targets = 'targets: ["prp-line", "prp-road", "prp-toll"]';
      expect(await ask(`stanceClusters(${targets}) ${CLUSTERS}`)).toEqual({
        rule: 'COMPLETE_LINKAGE',
        omittedActors: 0,
        clusters: [
          {
            congruence: 0.75,
            actors: [{ id: 'sta-east' }, { id: 'per-ilves' }, { id: 'sta-west' }],
            positions: [
              { target: { id: 'prp-line' }, least: 0, greatest: 0, holders: 1 },
              { target: { id: 'prp-road' }, least: 1, greatest: 2, holders: 3 },
              { target: { id: 'prp-toll' }, least: -1, greatest: -1, holders: 1 },
            ],
          },
          expect.objectContaining({ actors: [{ id: 'grp-league' }], congruence: null }),
          expect.objectContaining({ actors: [{ id: 'per-oya' }] }),
        ],
        ungraded: [{ id: 'sta-north' }, { id: 'sta-south' }],
      });
    });

    test('take the positions of groups where that is asked for', async () => {
      const { clusters } = await ask<{
        readonly clusters: readonly { readonly actors: readonly { readonly id: string }[] }[];
      }>(`stanceClusters(targets: ["prp-line"], inherit: true, minCongruence: 1) ${CLUSTERS}`);
      expect(clusters[0]?.actors).toEqual([{ id: 'per-ilves' }, { id: 'grp-league' }]);
    });

    test('are refused for bounds that mean nothing', async () => {
      expect(
        await refusal('stanceClusters(issue: "iss-trade", minCongruence: 1.5) { rule }'),
      ).toMatchObject({
        message: '“minCongruence” must be a number from 0 to 1 (argument of “answer”).',
      });
      expect(
        await refusal('stanceClusters(issue: "iss-trade", minShared: 0) { rule }'),
      ).toMatchObject({
        message: '“minShared” must be a whole number from 1 to 100 (argument of “answer”).',
      });
    });
  });

  test('are the same whatever the order of loading', async () => {
    const other = await open();
    await loadQuarrel(other, [...QUARREL].reverse());
    const backwards = await TwoRoads.open(other);
    expect(answers.size).toBeGreaterThan(5);
    for (const [query, answer] of answers) {
      expect(await backwards.ask(query)).toEqual({ answer });
    }
  }, 120_000);
});
