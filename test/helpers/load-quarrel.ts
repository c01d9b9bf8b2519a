import { loadReport } from '../../src/intake/load-report.js';
import type { GraphStore } from '../../src/store/port.js';
import { invariant } from '../../src/util/invariant.js';

const FOLDER = new URL('../fixtures/stances/', import.meta.url).pathname;

/** Reports on an invented quarrel, by the months in which they were published. */
export const QUARREL: readonly string[] = ['january', 'february', 'some-day'];

/** Loads the reports one after the other. */
export async function loadQuarrel(store: GraphStore, reports = QUARREL): Promise<void> {
  for (const report of ['registry', ...reports]) {
    const files = [`${FOLDER}registry.yaml`, `${FOLDER}${report}.yaml`];
    const { refused, misfits } = await loadReport(store, files);
    invariant(refused.length + misfits.length === 0, 'the invented quarrel loads');
  }
}
