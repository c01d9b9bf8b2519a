import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { judgeIdentity, withdrawJudgement } from '../../src/load/merge/judge-identity.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedReport } from '../../src/report/coded-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { makeCodedReport, makeEntity, makeStanceClaim } from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { reportHistories, sharedRegistry } from './report-arbitrary.js';

type Pair = readonly [a: string, b: string];

const PAIRS: readonly Pair[] = [
  ['per-a', 'per-b'],
  ['per-b', 'per-c'],
  ['per-a', 'per-c'],
  ['org-x', 'org-y'],
  ['ev-1', 'ev-2'],
  ['prp-1', 'prp-2'],
  ['plc-1', 'plc-2'],
];

/** What is done to the graph, one after the other. */
type Step =
  | { readonly kind: 'load'; readonly report: CodedReport }
  | { readonly kind: 'judge' | 'withdraw'; readonly pair: Pair };

/** Nothing contradicts: what files judge NEGATIVE is POSITIVE here. */
function agree(report: CodedReport): CodedReport {
  const judgements = report.judgements.map((one) =>
    one.judgement === 'NEGATIVE' ? { ...one, judgement: 'POSITIVE' as const } : one,
  );
  return { ...report, judgements };
}

const histories = fc
  .record({
    reports: reportHistories,
    pairs: fc.subarray([...PAIRS], { minLength: 1 }),
    withdrawn: fc.subarray([...PAIRS], { maxLength: 2 }),
    places: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
  })
  .map(({ reports, pairs, withdrawn, places }) => {
    const steps: Step[] = reports.history.map((report) => ({
      kind: 'load',
      report: agree(report),
    }));
    const next = (from: number): number =>
      from + ((places.shift() ?? 0) % (steps.length - from + 1));
    for (const pair of pairs) steps.splice(next(0), 0, { kind: 'judge', pair });
    for (const pair of withdrawn.filter((one) => !pairs.includes(one))) {
      const begin = next(0);
      steps.splice(begin, 0, { kind: 'judge', pair });
      steps.splice(next(begin + 1), 0, { kind: 'withdraw', pair });
    }
    return { latest: reports.latest.map(agree), pairs, steps };
  });

async function take(store: GraphStore, step: Step): Promise<void> {
  if (step.kind === 'load') {
    await loadCoded(store, coreOntology, { registries: [], reports: [step.report] });
    return;
  }
  const [a, b] = step.pair;
  if (step.kind === 'withdraw') {
    await withdrawJudgement(store, coreOntology, { a, b });
    return;
  }
  const judgement = { a, b, judgement: 'POSITIVE', why: 'one thing', decidedBy: 'anna' } as const;
  await judgeIdentity(store, coreOntology, judgement);
}

describeStores('loads and judgements in any order', (open, engine) => {
  const numRuns = engine === 'embedded' ? 15 : 2;

  async function openLoaded(steps: readonly Step[]): Promise<GraphStore> {
    const store = await open();
    await loadCoded(store, coreOntology, { registries: [sharedRegistry], reports: [] });
    for (const step of steps) await take(store, step);
    expect(await verifyStore(store, coreOntology, { isQuick: true })).toEqual([]);
    return store;
  }

  async function hashAndClose(store: GraphStore): Promise<string> {
    const hash = await computeContentHash(store);
    await store.close();
    return hash;
  }

  test('give one content hash, and withdrawn judgements leave nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ latest, pairs, steps }) => {
        const loads = latest.map((report): Step => ({ kind: 'load', report }));
        const judged = pairs.map((pair): Step => ({ kind: 'judge', pair }));
        const expected = await hashAndClose(await openLoaded([...loads, ...judged]));
        const mixed = await openLoaded(steps);
        expect(await computeContentHash(mixed)).toBe(expected);
        for (const pair of pairs) await take(mixed, { kind: 'withdraw', pair });
        const bare = await hashAndClose(await openLoaded(loads));
        expect(await hashAndClose(mixed)).toBe(bare);
      }),
      { numRuns, seed: 2026 },
    );
  }, 600_000);

  test('a judgement outlives what it is on: an entity that goes and comes back is merged again', async () => {
    const own = makeEntity('prp-own', 'Proposition');
    const rows = [{ claim: makeStanceClaim('per-a', 'prp-1', 2) }];
    const more = [...rows, { claim: makeStanceClaim('per-b', 'prp-own', -2) }];
    const uses = ['per-a', 'per-b', 'prp-1'];
    const whole = makeCodedReport({ id: 'r0', uses, entities: [own], rows: more });
    const part = makeCodedReport({ id: 'r0', uses, entities: [], rows });
    const pair = ['prp-1', 'prp-own'] as const;
    const first = { kind: 'load', report: whole } as const;
    const judge = { kind: 'judge', pair } as const;
    const expected = await hashAndClose(await openLoaded([first, judge]));
    const between = [first, judge, { kind: 'load', report: part }, first] as const;
    expect(await hashAndClose(await openLoaded(between))).toBe(expected);
  }, 120_000);
});
