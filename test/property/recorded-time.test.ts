import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { type Api, createApi } from '../../src/api/create-api.js';
import { readLastRecording } from '../../src/compile/cypher/load-statements.js';
import { loadCoded } from '../../src/load/load-files.js';
import { retractReport } from '../../src/load/retract-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';
import { describeStores } from '../helpers/open-test-stores.js';
import {
  declareVariables,
  RECORDED_QUESTIONS,
  TESTIMONY_QUESTIONS,
} from '../helpers/past-questions.js';
import { reportHistories, sharedRegistry } from './report-arbitrary.js';

const QUESTIONS = [...RECORDED_QUESTIONS, ...TESTIMONY_QUESTIONS];
const SEEDS = ['per-a', 'ev-1'];

/** The registry without its one fact, and with a note that differs. */
const REGISTRIES = [
  sharedRegistry,
  { ...sharedRegistry, source: 'made: no facts', facts: [] },
  {
    ...sharedRegistry,
    source: 'made: another note',
    facts: sharedRegistry.facts.map((fact) => ({ ...fact, sourceNote: 'an atlas' })),
  },
];

/** A store that stands for another: plans are made once for all runs. */
class Stand implements GraphStore {
  constructor(private current: GraphStore) {}

  use(store: GraphStore): void {
    this.current = store;
  }

  get capabilities(): GraphStore['capabilities'] {
    return this.current.capabilities;
  }

  read: GraphStore['read'] = (statement, options) => this.current.read(statement, options);
  findTexts: GraphStore['findTexts'] = (query, options) => this.current.findTexts(query, options);
  write: GraphStore['write'] = (work) => this.current.write(work);
  ping: GraphStore['ping'] = () => this.current.ping();
  close: GraphStore['close'] = () => this.current.close();
}

async function ask(api: Api, asOf: object | null): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const question of QUESTIONS) {
    const variables = { asOf, of: SEEDS, near: 'per-a', far: 'prp-1' };
    const text = `query (${declareVariables(question)}) { ${question} }`;
    const { data, errors } = await api.execute(text, variables);
    expect({ question, errors }).toEqual({ question, errors: undefined });
    answers.push(JSON.parse(JSON.stringify(data)));
  }
  return answers;
}

async function readClock(store: GraphStore): Promise<string> {
  const [row] = await store.read(readLastRecording());
  const time = row?.['recordedAt'];
  invariant(typeof time === 'string', 'something was recorded');
  return time;
}

describeStores('as of a time of recording', (open, engine) => {
  const numRuns = Number(process.env['PARLEY_TEST_HISTORIES'] ?? (engine === 'embedded' ? 12 : 2));
  test(
    'answers are what they were then, whatever was loaded since',
    async () => {
      let stand: Stand | null = null;
      let api: Api | null = null;
      await fc.assert(
        fc.asyncProperty(
          reportHistories,
          fc.array(fc.nat(2), { minLength: 16, maxLength: 16 }),
          async ({ history }, registries) => {
            const store = await open();
            stand ??= new Stand(store);
            stand.use(store);
            api ??= await createApi({
              ...{ store: stand, ontology: coreOntology, publicUrl: 'http://parley.test' },
              reportBug: (error: unknown) => {
                throw error;
              },
            });
            const [asked, moments] = [api, [] as { time: string; answers: readonly unknown[] }[]];
            // the clock stands still: times of recording go on
            const now = (): Date => new Date('2026-01-01T00:00:00Z');
            const load = async (batch: Parameters<typeof loadCoded>[2]): Promise<void> => {
              await loadCoded(store, coreOntology, batch, { now });
              await note();
            };
            const note = async (): Promise<void> => {
              moments.push({ time: await readClock(store), answers: await ask(asked, null) });
            };
            await load({ registries: [sharedRegistry], reports: [] });
            for (const [index, report] of history.entries()) {
              const registry = REGISTRIES[registries[index % registries.length] ?? 0];
              const isTurn = index % 3 === 2 && registry !== undefined;
              await load({ registries: isTurn ? [registry] : [], reports: [report] });
              if (registries[index % registries.length] !== 1) continue;
              const { id } = report.report;
              await retractReport(store, coreOntology, { id, reason: 'a test' }, { now });
              await note();
            }
            for (const { time, answers } of moments) {
              expect(await ask(asked, { recordedAt: time })).toEqual(answers);
            }
            await store.close();
          },
        ),
        { numRuns, seed: Number(process.env['PARLEY_TEST_SEED'] ?? 2026) },
      );
    },
    engine === 'embedded' ? 600_000 : 900_000,
  );
});
