import { beforeAll, describe, expect, test } from '@jest/globals';

import { loadQuarrel, QUARREL } from '../helpers/load-quarrel.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

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

describeStores('stances in an invented quarrel', (open) => {
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

  test('are the same whatever the order of loading', async () => {
    const other = await open();
    await loadQuarrel(other, [...QUARREL].reverse());
    const backwards = await TwoRoads.open(other);
    expect(answers.size).toBeGreaterThan(10);
    for (const [query, answer] of answers) {
      expect(await backwards.ask(query)).toEqual({ answer });
    }
  }, 120_000);
});
