import { beforeAll, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';

const FOLDER = new URL('../fixtures/stances/', import.meta.url).pathname;
const REPORTS = ['january', 'february', 'some-day'];

const READING = `{ holder { id } membership { id predicate } claim { id subject { id } stanceLevel } polarity stance level condition { id }
  wants assertionCount independentSources isBackgroundFact assertions { id } }`;
const STANCE = `{ actor { id } target { id } status stance isInherited conditions { id } wants independentSources readingCount
  readings ${READING} }`;

interface Reading {
  readonly holder: { readonly id: string };
  readonly membership: { readonly predicate: string } | null;
  readonly polarity: string;
  readonly stance: number | null;
  readonly assertions: readonly { readonly id: string }[];
  readonly isBackgroundFact: boolean;
}

interface Stance {
  readonly actor: { readonly id: string };
  readonly target: { readonly id: string };
  readonly status: string;
  readonly stance: number | null;
  readonly isInherited: boolean;
  readonly readings: readonly Reading[];
}

interface StancePage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Stance[];
}

interface Matrix {
  readonly columns: readonly { readonly target: { readonly id: string } }[];
  readonly rows: readonly {
    readonly actor: { readonly id: string };
    readonly cells: readonly Stance[];
  }[];
  readonly omittedTargets: number;
  readonly omittedActors: number;
}

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

async function openApi(store: GraphStore, isDirect: boolean): Promise<Api> {
  return createApi({
    ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test', isDirect },
    reportBug: (error) => {
      throw error;
    },
  });
}

async function load(store: GraphStore, reports: readonly string[]): Promise<void> {
  for (const report of ['registry', ...reports]) {
    const files = [`${FOLDER}registry.yaml`, `${FOLDER}${report}.yaml`];
    const { refused, misfits } = await loadReport(store, files);
    invariant(refused.length + misfits.length === 0, 'the invented quarrel loads');
  }
}

describeStores('stances in an invented quarrel', (open) => {
  let api: Api;
  let executed: Api;
  /** Answers by query, as first given. */
  const answers = new Map<string, string>();

  beforeAll(async () => {
    const store = await open();
    await load(store, REPORTS);
    api = await openApi(store, true);
    executed = await openApi(store, false);
  }, 120_000);

  /** The field's answer; the same on both roads. */
  async function ask<T>(field: string): Promise<T> {
    const query = `query { answer: ${field} }`;
    const result = await api.execute(query);
    expect(result.errors).toBeUndefined();
    expect(JSON.stringify(await executed.execute(query))).toBe(JSON.stringify(result));
    answers.set(query, JSON.stringify(result));
    return (JSON.parse(JSON.stringify(result.data)) as { readonly answer: T }).answer;
  }

  async function refusal(field: string): Promise<unknown> {
    const { errors } = await api.execute(`query { answer: ${field} }`);
    const [error] = errors ?? [];
    return { message: error?.message, hint: error?.extensions?.['hint'] };
  }

  async function readMatrix(args: string): Promise<Matrix> {
    return ask<Matrix>(
      `stanceMatrix(${args}) { columns { target { id } } omittedTargets omittedActors rows { actor { id } cells ${STANCE} } }`,
    );
  }

  /** Status of each cell, by actor, in the order of the columns. */
  async function readStatuses(args: string): Promise<Readonly<Record<string, string>>> {
    const { rows } = await readMatrix(args);
    return Object.fromEntries(
      rows.map(({ actor, cells }) => [actor.id, cells.map(({ status }) => status).join(' ')]),
    );
  }

  describe('a matrix', () => {
    test('tells silence, neutrality, dispute, change and denial apart', async () => {
      expect(await readStatuses('instrument: "ins-port-plan"')).toEqual({
        // the plan itself, the line (its first point), the port (its second)
        'sta-east': 'UNKNOWN NEUTRAL CHANGED',
        'sta-north': 'UNKNOWN DENIED CONTESTED',
        'per-oya': 'UNKNOWN SUPPORTS UNKNOWN',
        'sta-south': 'UNKNOWN CONTESTED CONTESTED',
        'grp-league': 'UNKNOWN REJECTS UNKNOWN',
      });
    });

    test('has its rows and columns in a named order, and each cell says where it stands', async () => {
      const { columns, rows, omittedActors, omittedTargets } = await readMatrix(
        'targets: ["prp-road", "prp-line"], actors: ["sta-west", "sta-east"]',
      );
      expect(columns.map(({ target }) => target.id)).toEqual(['prp-road', 'prp-line']);
      expect([omittedActors, omittedTargets]).toEqual([0, 0]);
      expect(
        rows.flatMap(({ cells }) => cells.map(({ actor, target }) => `${actor.id} ${target.id}`)),
      ).toEqual([
        'sta-west prp-road',
        'sta-west prp-line',
        'sta-east prp-road',
        'sta-east prp-line',
      ]);
      const byName = await readMatrix('targets: ["prp-line"]');
      expect(byName.rows.map(({ actor }) => actor.id)).toEqual([
        'sta-east',
        'sta-north',
        'per-oya',
        'sta-south',
        'grp-league',
      ]);
    });

    test('has the propositions of an issue and of those below it', async () => {
      const { columns } = await readMatrix('issue: "iss-trade"');
      expect(columns.map(({ target }) => target.id)).toEqual([
        'iss-trade',
        'prp-port',
        'prp-road',
        'prp-toll',
      ]);
      expect(await readStatuses('issue: "iss-roads"')).toEqual({
        'sta-east': 'UNKNOWN QUALIFIED UNKNOWN',
        // one report finds it unclear, another does not
        'per-ilves': 'UNKNOWN QUALIFIED UNKNOWN',
        'sta-west': 'UNKNOWN SUPPORTS RESERVATIONS',
      });
    });

    test('shows conditions, what is wanted, evidence and sources', async () => {
      const { rows } = await readMatrix(
        'targets: ["prp-port", "prp-road"], actors: ["sta-south", "sta-east", "sta-west"]',
      );
      expect(rows[0]?.cells[0]).toMatchObject({
        status: 'CONTESTED',
        stance: null,
        conditions: [{ id: 'prp-road' }],
        wants: ['ADDITION', 'REMOVAL'],
        // the Gazette in its own words and as the Herald quotes it, and a leaflet: two sources
        independentSources: 2,
        readings: [
          { stance: 1, condition: { id: 'prp-road' }, assertions: [{ id: 'february.a02' }] },
          { stance: 0, assertions: [{ id: 'some-day.a01' }] },
          { stance: -2, wants: ['REMOVAL'], assertions: [{ id: 'january.a02' }] },
        ],
      });
      expect(rows[1]?.cells[1]).toMatchObject({
        status: 'QUALIFIED',
        stance: 1,
        conditions: [{ id: 'prp-line' }, { id: 'prp-toll' }],
        independentSources: 2,
      });
      expect(rows[2]?.cells[1]).toMatchObject({
        status: 'SUPPORTS',
        independentSources: 0,
        wants: ['ADOPTION'],
        readings: [{ isBackgroundFact: true, assertions: [], assertionCount: 0 }],
      });
    });

    test('counts what was superseded no more', async () => {
      const { rows } = await readMatrix('targets: ["prp-toll"]');
      expect(rows).toHaveLength(1);
      expect(rows[0]?.cells[0]).toMatchObject({
        status: 'RESERVATIONS',
        readingCount: 1,
        readings: [{ assertions: [{ id: 'february.a07' }] }],
      });
    });

    test('gives members nothing of their group unless that is asked for, and marks it then', async () => {
      const own = 'targets: ["prp-line"], actors: ["per-ilves", "per-oya", "grp-league"]';
      expect(await readStatuses(own)).toEqual({
        'per-ilves': 'UNKNOWN',
        'per-oya': 'SUPPORTS',
        'grp-league': 'REJECTS',
      });
      const { rows } = await readMatrix(`${own}, inherit: true`);
      const cells = rows.flatMap((row) => row.cells);
      expect(cells.map(({ status, isInherited }) => [status, isInherited])).toEqual([
        ['REJECTS', true],
        // its own position stands against that of the group
        ['SUPPORTS', false],
        ['REJECTS', false],
      ]);
      expect(cells[0]?.readings).toMatchObject([
        { holder: { id: 'grp-league' }, membership: { predicate: 'MEMBER_OF' } },
      ]);
      expect(cells[1]?.readings[0]?.membership).toBeNull();
      const all = await readStatuses('targets: ["prp-line"], inherit: true');
      expect(all).toMatchObject({ 'per-ilves': 'REJECTS', 'per-oya': 'SUPPORTS' });
      expect(await readStatuses('targets: ["prp-line"]')).not.toHaveProperty('per-ilves');
    });

    test('can be asked as of an earlier time', async () => {
      const before = 'asOf: { reportedBefore: "2026-02-01" }';
      expect(
        await readStatuses(`targets: ["prp-port", "prp-line", "prp-toll"], ${before}`),
      ).toEqual({
        'sta-east': 'CHANGED NEUTRAL UNKNOWN',
        'sta-north': 'SUPPORTS UNKNOWN UNKNOWN',
        'per-oya': 'UNKNOWN SUPPORTS UNKNOWN',
        // what is published some time in January was there before February
        'sta-south': 'CONTESTED QUALIFIED UNKNOWN',
        'grp-league': 'UNKNOWN REJECTS UNKNOWN',
        'sta-west': 'UNKNOWN UNKNOWN REJECTS',
      });
      const valid = await readStatuses('targets: ["prp-port"], asOf: { validAt: "2025-06-01" }');
      expect(valid['sta-east']).toBe('SUPPORTS');
      const later = await readStatuses('targets: ["prp-port"], asOf: { validAt: "2026-06-01" }');
      expect(later['sta-east']).toBe('RESERVATIONS');
    });

    test('is refused without one way to say its targets, or with ids that nothing has', async () => {
      expect(await refusal('stanceMatrix { rows { actor { id } } }')).toMatchObject({
        message: 'One of “targets”, “instrument” and “issue” must be given (argument of “answer”).',
      });
      expect(
        await refusal('stanceMatrix(issue: "iss-trade", targets: ["prp-port"]) { omittedActors }'),
      ).toMatchObject({ hint: 'Leave out all but one of them.' });
      expect(await refusal('stanceMatrix(instrument: "port-plan") { omittedActors }')).toEqual({
        message: 'There is no instrument “port-plan” (argument of “answer”).',
        hint: 'Did you mean “ins-port-plan” (Port plan)?',
      });
      expect(
        await refusal('stanceMatrix(issue: "iss-trade", actors: ["East"]) { omittedActors }'),
      ).toMatchObject({ hint: 'Did you mean “sta-east” (East)?' });
      const targets = JSON.stringify(Array.from({ length: 101 }, (_, i) => `prp-${String(i)}`));
      expect(await refusal(`stanceMatrix(targets: ${targets}) { omittedActors }`)).toMatchObject({
        message: '“targets” may have at most 100 entries (argument of “answer”).',
      });
    });
  });

  describe('a list of stances', () => {
    const LIST = `{ totalCount pageInfo { hasNextPage endCursor } nodes ${STANCE} }`;

    test('agrees with the matrix, cell by cell', async () => {
      const { totalCount, nodes } = await ask<StancePage>(`stances(first: 100) ${LIST}`);
      const { rows } = await readMatrix(
        'targets: ["prp-line", "prp-port", "prp-road", "prp-toll"]',
      );
      const known = rows.flatMap(({ cells }) => cells.filter(({ status }) => status !== 'UNKNOWN'));
      expect(totalCount).toBe(known.length);
      const sort = (list: readonly Stance[]): readonly string[] =>
        list.map((one) => JSON.stringify(one)).sort();
      expect(sort(nodes)).toEqual(sort(known));
    });

    test('comes in pages, by actor and target', async () => {
      const whole = await ask<StancePage>(`stances ${LIST}`);
      const nodes: Stance[] = [];
      let after = 'null';
      for (;;) {
        const page = await ask<StancePage>(`stances(first: 3, after: ${after}) ${LIST}`);
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = JSON.stringify(page.pageInfo.endCursor);
      }
      expect(nodes).toEqual(whole.nodes);
    });

    test('is filtered; what is shown of a position does not depend on the filter', async () => {
      const find = async (where: string): Promise<readonly string[]> => {
        const { totalCount, nodes } = await ask<StancePage>(`stances(where: ${where}) ${LIST}`);
        expect(totalCount).toBe(nodes.length);
        return nodes.map(({ actor, target, status }) => `${actor.id} ${target.id} ${status}`);
      };
      expect(await find('{ actors: ["sta-west", "per-ilves"] }')).toEqual([
        'per-ilves prp-road QUALIFIED',
        'sta-west prp-road SUPPORTS',
        'sta-west prp-toll RESERVATIONS',
      ]);
      expect(await find('{ claim: { stanceLevel: { eq: REJECTS } } }')).toEqual([
        'sta-north prp-port CONTESTED',
        'sta-south prp-port CONTESTED',
        'grp-league prp-line REJECTS',
      ]);
      expect(await find('{ instrument: "ins-port-plan", actors: ["sta-north"] }')).toEqual([
        'sta-north prp-line DENIED',
        'sta-north prp-port CONTESTED',
      ]);
      expect(await find('{ issue: "iss-roads", claim: { origin: { eq: REGISTRY } } }')).toEqual([
        'sta-west prp-road SUPPORTS',
      ]);
      expect(await find('{ targets: ["ins-port-plan"] }')).toEqual([]);
    });
  });

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
    await load(other, [...REPORTS].reverse());
    const backwards = await openApi(other, true);
    expect(answers.size).toBeGreaterThan(20);
    for (const [query, answer] of answers) {
      expect(JSON.stringify(await backwards.execute(query))).toBe(answer);
    }
  }, 120_000);
});
