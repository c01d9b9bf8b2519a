import { beforeEach, describe, expect, test } from '@jest/globals';

import { type Api, createApi } from '../../src/api/create-api.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import {
  type AssertionInput,
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
  makeValueClaim,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const registry = makeCodedRegistry('people', [
  makeEntity('per-ann', 'Person'),
  makeEntity('per-bob', 'Person'),
  makeEntity('per-cy', 'Person'),
  makeEntity('org-x', 'Organization'),
  makeEntity('org-y', 'Organization'),
  makeEntity('org-z', 'Organization'),
  makeEntity('ev-talks', 'Event'),
]);
const uses = ['per-ann', 'per-bob', 'per-cy', 'org-x', 'org-y', 'org-z', 'ev-talks'];
const met = makeClaim('per-ann', 'MET_WITH', 'per-bob');
const metCy = makeClaim('per-ann', 'MET_WITH', 'per-cy');

const report = (id: string, ...rows: readonly AssertionInput[]): CodedReport =>
  makeCodedReport({ id, publisher: 'org-x', publishedAt: '2025-12-01', uses, rows });

const first = report(
  'first',
  { claim: met },
  { claim: metCy },
  {
    claim: makeValueClaim('ev-talks', 'STATUS', 'CONCLUDED'),
  },
);
const second = report('second', { claim: met });

const PEOPLE = `{
  person(id: "per-ann") { metWith { totalCount nodes { id } } }
  event(id: "ev-talks") { status }
  report(id: "first") { retractedAt retractionReason assertions { nodes { id retractedAt retractionReason evidence { quote } claim { id } } } }
}`;

interface People {
  readonly person: { readonly metWith: { readonly nodes: readonly { readonly id: string }[] } };
  readonly event: { readonly status: string | null };
  readonly report: {
    readonly retractedAt: string | null;
    readonly retractionReason: string | null;
    readonly assertions: {
      readonly nodes: readonly {
        readonly retractedAt: string | null;
        readonly evidence: readonly unknown[];
      }[];
    };
  };
}

describeStores('a report that is taken back', (open) => {
  let store: GraphStore;
  let api: Api;

  const load = (...reports: readonly CodedReport[]) =>
    loadCoded(store, coreOntology, { registries: [], reports });

  const retract = (id: string, reason = 'It was made up.') =>
    retractReport(store, coreOntology, { id, reason });

  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await api.execute(query, variables);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as T;
  };

  const listMet = async (): Promise<readonly string[]> =>
    (await ask<People>(PEOPLE)).person.metWith.nodes.map(({ id }) => id);

  beforeEach(async () => {
    store = await open();
    await loadCoded(store, coreOntology, { registries: [registry], reports: [first, second] });
    api = await createApi({
      ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test' },
      reportBug: (error: unknown) => {
        throw error;
      },
    });
  }, 60_000);

  test('stays with its evidence and reason; what it alone held up goes, what others say stays', async () => {
    const before = await ask<People>(PEOPLE);
    const outcome = await retract('first', '  It was made up. ');
    expect(outcome).toMatchObject({
      ...{ id: 'first', reason: 'It was made up.' },
      ...{ assertions: 3, claimsFallen: 2, relationsRemoved: 1 },
    });
    const { person, event, report: taken } = await ask<People>(PEOPLE);
    expect(person.metWith.nodes).toEqual([{ id: 'per-bob' }]);
    expect(event.status).toBeNull();
    expect(taken.retractedAt).toBe(outcome.retractedAt);
    expect(taken.retractionReason).toBe('It was made up.');
    expect(taken.assertions.nodes).toHaveLength(3);
    for (const assertion of taken.assertions.nodes) {
      expect(assertion).toMatchObject({
        retractedAt: outcome.retractedAt,
        retractionReason: 'It was made up.',
      });
      expect(assertion.evidence).toHaveLength(1);
    }
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
    const earlier = new Date(Date.parse(outcome.retractedAt) - 1).toISOString();
    const then = PEOPLE.replaceAll(/(id: "[^"]*")\)/g, '$1, asOf: {recordedAt: $time})');
    expect(await ask(`query ($time: DateTime) ${then}`, { time: earlier })).toEqual(before);
  });

  test('is brought back by loading it again, and says so', async () => {
    const hash = await computeContentHash(store);
    const before = await ask<People>(PEOPLE);
    await retract('first');
    expect(await computeContentHash(store)).not.toBe(hash);
    const [outcome] = await load(first);
    expect(outcome).toMatchObject({ change: 'UPDATED', restored: true });
    expect(await ask<People>(PEOPLE)).toEqual(before);
    expect(await computeContentHash(store)).toBe(hash);
    expect(await load(first)).toMatchObject([{ change: 'UNCHANGED', restored: false }]);
  });

  test('stays taken back when its registry changes', async () => {
    await retract('first');
    const batch = { registries: [{ ...registry, source: 'made: again' }], reports: [first] };
    await loadCoded(store, coreOntology, { ...batch, keepRetracted: new Set(['first']) });
    expect(await listMet()).toEqual(['per-bob']);
    const more = report(
      'first',
      { claim: met },
      { claim: metCy },
      {
        claim: makeClaim('per-bob', 'MET_WITH', 'per-cy'),
      },
    );
    await loadCoded(store, coreOntology, {
      ...{ registries: [], reports: [more] },
      keepRetracted: new Set(['first']),
    });
    const { report: taken } = await ask<People>(PEOPLE);
    expect(taken.assertions.nodes.every(({ retractedAt }) => retractedAt !== null)).toBe(true);
  });

  test.each(['CORRECTION', 'RETRACTION', 'RECODING'])(
    'takes with it what it superseded (%s)',
    async (reason) => {
      const supersedes = [{ assertion: 'first.r1', reason }];
      await load(report('third', { claim: met, supersedes }));
      expect(await listMet()).toEqual(['per-bob']);
      const query = '{ assertion(id: "first.r1") { supersededBy { reason later { id } } } }';
      const superseded = { supersededBy: [{ reason, later: { id: 'third.r0' } }] };
      expect(await ask(query)).toEqual({ assertion: superseded });
      await retract('third');
      expect(await listMet()).toEqual(['per-bob', 'per-cy']);
      expect(await ask(query)).toEqual({ assertion: superseded });
      await load(report('third', { claim: met, supersedes }));
      expect(await listMet()).toEqual(['per-bob']);
      expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
    },
  );

  describe.each(['CORRECTION', 'RETRACTION', 'RECODING'])('superseded by %s', (reason) => {
    const by = (id: string, publisher: string, row: AssertionInput): CodedReport =>
      makeCodedReport({ id, publisher, publishedAt: '2025-12-05', uses, rows: [row] });
    const denial: AssertionInput = { claim: met, polarity: 'NEGATIVE' };
    const supersedes = [{ assertion: 'denial.r0', reason }];
    const STATE = `query ($asOf: AsOf) {
      claims(where: {predicate: {eq: "MET_WITH"}, object: {id: {eq: "per-bob"}}}, asOf: $asOf) { nodes { contested independentSources } }
      contradictions(asOf: $asOf, first: 5) { nodes { rule sides { says assertionCount independentSources superseded { id } } } }
    }`;
    const state = (asOf: object | null = null) => ask(STATE, { asOf });
    const side = (says: string, assertionCount: number, sources: number, superseded: string[]) => ({
      ...{ says, assertionCount, independentSources: sources },
      superseded: superseded.map((id) => ({ id })),
    });
    const contested = (independentSources: number, ...sides: readonly object[]): object => ({
      claims: { nodes: [{ contested: true, independentSources }] },
      contradictions: { nodes: [{ rule: 'ASSERTED_AND_DENIED', sides }] },
    });

    test('is no live evidence: it contests nothing and is no source, from that day on', async () => {
      await load(by('denial', 'org-y', denial));
      const denied = contested(1, side('ASSERTED', 2, 1, []), side('DENIED', 1, 1, []));
      expect(await state()).toEqual(denied);
      await load(by('later', 'org-y', { claim: met, supersedes }));
      const settled = { claims: { nodes: [{ contested: false, independentSources: 2 }] } };
      expect(await state()).toEqual({ ...settled, contradictions: { nodes: [] } });
      expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
      await retract('later');
      expect(await state()).toEqual(denied);
    });

    test('is told where the contradiction stands on for others', async () => {
      await load(by('denial', 'org-y', denial), by('another', 'org-z', denial));
      await load(by('later', 'org-y', { claim: met, supersedes }));
      expect(await state()).toEqual(
        contested(2, side('ASSERTED', 3, 2, []), side('DENIED', 1, 1, ['denial.r0'])),
      );
    });
  });

  test('a revision leaves the earlier version where it is', async () => {
    const revised = report('first-revised', { claim: met });
    await load({ ...revised, report: { ...revised.report, revisionOf: 'first' } });
    expect(
      await ask(
        '{ report(id: "first") { revisions { id } assertions { totalCount } } report2: report(id: "first-revised") { revisionOf { id } } }',
      ),
    ).toEqual({
      report: { revisions: [{ id: 'first-revised' }], assertions: { totalCount: 3 } },
      report2: { revisionOf: { id: 'first' } },
    });
  });

  describe('is refused', () => {
    const refusal = async (done: Promise<unknown>): Promise<unknown> => {
      const error: unknown = await done.then(
        () => null,
        (reason: unknown) => reason,
      );
      return error;
    };

    test('where there is no such report', async () => {
      expect(await refusal(retract('frist'))).toMatchObject({
        ...{ code: 'INPUT_REFUSED', message: 'There is no report frist.' },
        hint: 'Did you mean first?',
      });
    });

    test('the second time', async () => {
      const { retractedAt } = await retract('first', 'Wrong.');
      expect(await refusal(retract('first'))).toMatchObject({
        ...{ code: 'INPUT_REFUSED', hint: 'Load its file again to bring it back.' },
        message: `The report first was retracted already, at ${retractedAt}: Wrong.`,
      });
    });

    test('without a reason, or with a long one', async () => {
      const hash = await computeContentHash(store);
      expect(await refusal(retract('first', ' \n'))).toMatchObject({
        message: 'A retraction needs a reason.',
      });
      expect(await refusal(retract('first', 'x'.repeat(1_001)))).toMatchObject({
        message: 'The reason has 1001 characters; 1000 are allowed.',
      });
      expect(await computeContentHash(store)).toBe(hash);
    });
  });
});
