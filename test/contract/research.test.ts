import { beforeAll, describe, expect, test } from '@jest/globals';

import { loadReport } from '../../src/intake/load-report.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

const SEED = new URL('../../seed', import.meta.url).pathname;
const CONTRARY = new URL('../fixtures/research/three-hours.yaml', import.meta.url).pathname;

const SIDES = `{ totalCount pageInfo { hasNextPage endCursor } nodes {
  rule detail predicate subject { id }
  sides { says assertionCount independentSources isBackgroundFact assertions { id } superseded { id } }
} }`;

interface Side {
  readonly says: string;
  readonly assertionCount: number;
  readonly assertions: readonly { readonly id: string }[];
}

interface Found {
  readonly rule: string;
  readonly detail: string;
  readonly subject: { readonly id: string };
  readonly sides: readonly Side[];
}

interface FoundPage {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly Found[];
}

interface Picture {
  readonly omittedNodes: number;
  readonly nodes: readonly {
    readonly id: string;
    readonly distance: number | null;
    readonly degree: number;
    readonly shown: number;
    readonly omitted: number;
    readonly entity: { readonly id: string; readonly name: string };
    readonly label: string;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly predicate: string;
    readonly sourceId: string;
    readonly targetId: string;
    readonly weight: number;
    readonly quote: string | null;
    readonly claim: { readonly id: string; readonly contested: boolean };
  }[];
}

const PICTURE =
  '{ omittedNodes nodes { id label distance degree shown omitted entity { id name } } edges { id predicate sourceId targetId weight quote claim { id contested } source { id } target { id } } }';

describeStores('research fields on the seed', (open) => {
  let store: GraphStore;
  let roads: TwoRoads;

  beforeAll(async () => {
    store = await open();
    const { refused, misfits } = await loadReport(store, SEED);
    invariant(refused.length + misfits.length === 0, 'the whole seed loads');
    roads = await TwoRoads.open(store);
  }, 120_000);

  /** The field's answer; the same on both roads. */
  async function ask<T>(
    field: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<T> {
    const query = `query { answer: ${field} }`;
    return (await roads.ask<{ readonly answer: T }>(query, variables)).answer;
  }

  const refusal = (field: string): Promise<unknown> => roads.refusal(`query { answer: ${field} }`);

  describe('contradictions', () => {
    test('are those that the reports give: a change as such, and two roles', async () => {
      const { totalCount, nodes } = await ask<FoundPage>(`contradictions ${SIDES}`);
      expect(totalCount).toBe(nodes.length);
      expect(nodes.map(({ rule, detail }) => `${rule} ${detail}`)).toEqual([
        'CHANGED_OVER_TIME 28, then 19',
        'CHANGED_OVER_TIME 28, then 19',
        'EDGE_PROPERTY_DIFFERS role: ACCOMPANYING, DELEGATE',
      ]);
      for (const { sides } of nodes.slice(0, 2)) {
        expect(sides.map(({ says }) => says)).toEqual(['28', '19']);
      }
      expect(nodes[2]?.sides).toEqual([
        expect.objectContaining({ says: 'ACCOMPANYING', assertionCount: 1, independentSources: 1 }),
        expect.objectContaining({ says: 'DELEGATE' }),
      ]);
    });

    test('five hours and nearly five are none; nor is what nobody specifies', async () => {
      const { nodes } = await ask<FoundPage>(
        `contradictions(where: { predicate: ["DURATION"] }) ${SIDES}`,
      );
      expect(nodes).toEqual([]);
      const { nodes: rest } = await ask<FoundPage>(
        `contradictions(where: { involving: ["prp-donbas-withdrawal"] }) ${SIDES}`,
      );
      expect(rest).toEqual([]);
    });

    test('are filtered by each part of `where`', async () => {
      const count = async (where: string): Promise<number> =>
        (await ask<FoundPage>(`contradictions(where: ${where}) ${SIDES}`)).totalCount;
      expect(await count('{ rule: [CHANGED_OVER_TIME] }')).toBe(2);
      expect(await count('{ involving: ["per-kushner"] }')).toBe(1);
      expect(await count('{ involving: ["ev-moscow-talks", "per-kushner"] }')).toBe(1);
      expect(await count('{ predicate: ["POINT_COUNT"], involving: ["per-kushner"] }')).toBe(0);
      expect(await count('{ reports: ["e3-counter-proposal"] }')).toBe(1);
      expect(await count('{ since: "2025-12-01" }')).toBe(3);
      expect(await count('{ since: "2026-01-01" }')).toBe(0);
    });

    test('come in pages', async () => {
      const whole = await ask<FoundPage>(`contradictions ${SIDES}`);
      const nodes: Found[] = [];
      let after = 'null';
      for (;;) {
        const page = await ask<FoundPage>(`contradictions(first: 1, after: ${after}) ${SIDES}`);
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = JSON.stringify(page.pageInfo.endCursor);
      }
      expect(nodes).toEqual(whole.nodes);
      expect(await refusal(`contradictions(after: "bm9uZQ") ${SIDES}`)).toMatchObject({
        message: expect.stringMatching(/cursor/) as unknown,
      });
    });
  });

  describe('a neighborhood', () => {
    test('has each node and each relation once, and says what is left out', async () => {
      const { nodes, edges } = await ask<Picture>(
        `neighborhood(of: ["per-kushner", "per-witkoff"], depth: 2, limitPerNode: 70) ${PICTURE}`,
      );
      const ids = nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      expect(nodes.filter(({ distance }) => distance === 0).map(({ id }) => id)).toEqual([
        'per-kushner',
        'per-witkoff',
      ]);
      for (const { sourceId, targetId } of edges) {
        expect(ids).toEqual(expect.arrayContaining([sourceId, targetId]));
      }
      for (const { id, entity, label, degree, shown, omitted, distance } of nodes) {
        expect(entity).toEqual({ id, name: label });
        const at = edges.filter(({ sourceId, targetId }) => sourceId === id || targetId === id);
        expect([shown, omitted]).toEqual([at.length, degree - at.length]);
        expect(distance === 2 || omitted === 0).toBe(true);
      }
    });

    test('agrees with what entities say of their relations', async () => {
      const { edges, nodes } = await ask<Picture>(
        `neighborhood(of: ["ev-moscow-talks"]) ${PICTURE}`,
      );
      const { relations } = await ask<{
        readonly relations: {
          readonly totalCount: number;
          readonly nodes: readonly {
            readonly predicate: string;
            readonly claim: { readonly id: string };
          }[];
        };
      }>(
        'entity(id: "ev-moscow-talks") { relations(first: 100) { totalCount nodes { predicate claim { id } } } }',
      );
      expect(nodes[0]).toMatchObject({ degree: relations.totalCount });
      expect(edges.map(({ id, predicate }) => `${predicate} ${id}`).sort()).toEqual(
        relations.nodes.map(({ predicate, claim }) => `${predicate} ${claim.id}`).sort(),
      );
    });

    test('follows only what is asked for', async () => {
      const { edges, nodes } = await ask<Picture>(
        `neighborhood(of: ["ev-moscow-talks"], relations: ["PARTICIPATED_IN", "TOOK_PLACE_AT"], types: [Person], where: { contested: { eq: false } }) ${PICTURE}`,
      );
      expect(edges.length).toBeGreaterThan(1);
      expect(edges.every(({ predicate }) => predicate === 'PARTICIPATED_IN')).toBe(true);
      expect(edges.every(({ claim }) => !claim.contested)).toBe(true);
      expect(nodes.map(({ id }) => id)).not.toContain('per-kushner');
      expect(nodes[0]?.omitted).toBeGreaterThan(0);
    });

    test('keeps to the limit for each node', async () => {
      const { nodes, edges } = await ask<Picture>(
        `neighborhood(of: ["ev-moscow-talks"], limitPerNode: 3) ${PICTURE}`,
      );
      expect(edges).toHaveLength(3);
      expect(nodes[0]).toMatchObject({ id: 'ev-moscow-talks', shown: 3 });
    });

    test('refuses ids that nothing has, with what may be meant; and what would be too large', async () => {
      expect(await refusal(`neighborhood(of: ["putin"]) ${PICTURE}`)).toEqual({
        message: 'There is no entity “putin” (argument of “answer”).',
        hint: 'Did you mean “per-putin” (Vladimir Putin)?',
      });
      expect(await refusal(`neighborhood(of: ["Vladimir Putin"]) ${PICTURE}`)).toMatchObject({
        hint: 'Did you mean “per-putin” (Vladimir Putin)?',
      });
      expect(await refusal(`neighborhood(of: []) ${PICTURE}`)).toMatchObject({
        message: '“of” must not be empty (argument of “answer”).',
      });
      expect(await refusal(`neighborhood(of: ["per-putin"], depth: 4) ${PICTURE}`)).toMatchObject({
        message: '“depth” must be a whole number from 1 to 3 (argument of “answer”).',
      });
      expect(
        await refusal(`neighborhood(of: ["per-putin"], depth: 3, limitPerNode: 50) ${PICTURE}`),
      ).toMatchObject({
        hint: 'Lower `limitPerNode` or `depth`, or ask for fewer entities at once.',
      });
      expect(
        await refusal(`neighborhood(of: ["per-putin"], relations: ["MET_WIHT"]) ${PICTURE}`),
      ).toMatchObject({ hint: 'Did you mean MET_WITH? docs/CODEBOOK.md lists all.' });
    });

    test('stands beside other fields, and fails alone', async () => {
      const { data, errors } = await roads.direct.execute(
        `{ persons(first: 1) { nodes { id } } a: __typename statesOf: neighborhood(of: ["sta-russia"], limitPerNode: 1) { nodes { id } } }`,
      );
      expect(errors).toBeUndefined();
      expect(Object.keys(data ?? {})).toEqual(['persons', 'a', 'statesOf']);
      const failed = await roads.direct.execute(
        '{ persons(first: 1) { nodes { id } } gone: neighborhood(of: ["x"]) { nodes { id } } }',
      );
      expect(failed.errors?.map(({ path }) => path)).toEqual([['gone']]);
    });
  });

  describe('a graph', () => {
    test('has the entities that meet the filter and what relates them', async () => {
      const { nodes, edges, omittedNodes } = await ask<Picture>(
        `graph(where: { type: { in: [Person, Event] } }, first: 5, limitPerNode: 100) ${PICTURE}`,
      );
      const { totalCount } = await ask<{ readonly totalCount: number }>(
        'entities(where: { type: { in: [Person, Event] } }) { totalCount }',
      );
      expect(nodes).toHaveLength(5);
      expect(omittedNodes).toBe(totalCount - 5);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.every(({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId))).toBe(
        true,
      );
      const all = await ask<Picture>(
        `graph(first: 1000, limitPerNode: 10, claims: { origin: { eq: REPORT } }) ${PICTURE}`,
      );
      expect(all.omittedNodes).toBe(0);
      expect(all.edges.length).toBeGreaterThan(60);
      expect(all.edges.every(({ weight, quote }) => weight > 0 && quote !== null)).toBe(true);
    });
  });

  test('statistics count what lists count, and hash the content', async () => {
    const { types, predicates, reports, contentHash } = await ask<{
      readonly types: readonly { readonly name: string; readonly count: number }[];
      readonly predicates: readonly { readonly name: string; readonly count: number }[];
      readonly reports: readonly {
        readonly assertions: number;
        readonly report: { readonly assertions: { readonly totalCount: number } };
      }[];
      readonly contentHash: string;
    }>(
      'statistics { types { name count } predicates { name count } reports { assertions report { assertions { totalCount } } } contentHash }',
    );
    const { data } = await roads.direct.execute(
      '{ persons { totalCount } entities { totalCount } claims(where: { predicate: { eq: "MET_WITH" } }) { totalCount } reports { totalCount } }',
    );
    const total = (name: string) =>
      (data as Readonly<Record<string, { readonly totalCount: number }>>)[name]?.totalCount;
    const counted = new Map([...types, ...predicates].map(({ name, count }) => [name, count]));
    expect([counted.get('Person'), counted.get('Entity'), counted.get('MET_WITH')]).toEqual([
      ...[total('persons'), total('entities'), total('claims')],
    ]);
    expect(reports).toHaveLength(total('reports') ?? 0);
    for (const { assertions, report } of reports) {
      expect(assertions).toBe(report.assertions.totalCount);
    }
    expect(contentHash).toBe(await computeContentHash(store));
  });

  test('the codebook has every name of the ontology, and counts', async () => {
    const { types, predicates, enums, rules } = await ask<
      Readonly<Record<string, readonly { readonly name: string; readonly count: number }[]>>
    >(
      'codebook { types { name count } predicates { name count qualifiers { name use } } enums { name values { name code } } rules { name count } }',
    );
    expect(predicates?.map(({ name }) => name)).toEqual([...coreOntology.predicates.keys()]);
    expect(enums?.map(({ name }) => name)).toEqual([...coreOntology.enums.keys()]);
    expect(types?.find(({ name }) => name === 'Report')?.count).toBe(7);
    expect(rules?.find(({ name }) => name === 'CHANGED_OVER_TIME')?.count).toBe(2);
  });

  test('a report says which words nobody coded', async () => {
    const { coveredShare, lengthCodePoints, uncovered, text } = await ask<{
      readonly coveredShare: number;
      readonly lengthCodePoints: number;
      readonly text: string;
      readonly uncovered: readonly {
        readonly text: string;
        readonly start: number;
        readonly end: number;
        readonly passage: { readonly start: number };
      }[];
    }>(
      'report(id: "moscow-talks") { coveredShare lengthCodePoints text uncovered { text start end passage { start } } }',
    );
    expect(coveredShare).toBeGreaterThan(0.95);
    const letters = Array.from(text);
    expect(letters).toHaveLength(lengthCodePoints);
    for (const words of uncovered) {
      expect(letters.slice(words.start, words.end).join('')).toBe(words.text);
    }
    expect(uncovered.map(({ text: words }) => words)).toContain('However');
  });

  // last, since it adds to the graph
  test('a report that says otherwise is found, whatever comes first', async () => {
    await loadReport(store, [`${SEED}/registry`, CONTRARY]);
    const found = await ask<FoundPage>(
      `contradictions(where: { reports: ["three-hours"] }) ${SIDES}`,
    );
    const durations = found.nodes.filter(({ rule }) => rule === 'FUNCTIONAL_VALUES');
    expect(durations.map(({ sides }) => sides.map(({ says }) => says).sort())).toEqual([
      ['PT3H', 'PT4H50M'],
      ['PT3H', 'PT5H'],
    ]);
    const [denied] = found.nodes.filter(({ rule }) => rule === 'ASSERTED_AND_DENIED');
    expect(denied?.sides.map(({ says, assertionCount }) => [says, assertionCount])).toEqual([
      ['ASSERTED', 3],
      ['DENIED', 1],
    ]);
    expect(denied?.sides[1]?.assertions).toEqual([{ id: 'three-hours.a02' }]);
    const other = await open();
    await loadReport(other, [`${SEED}/registry`, CONTRARY]);
    await loadReport(other, SEED);
    const backwards = await TwoRoads.open(other);
    const query = `{ answer: contradictions ${SIDES.replace('endCursor', '')} }`;
    expect(await backwards.ask(query)).toEqual(await roads.ask(query));
  }, 120_000);
});
