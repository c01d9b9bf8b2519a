import { expect, test } from '@jest/globals';

import { compareCodings } from '../../src/agreement/compare-codings.js';
import { checkReport } from '../../src/intake/check-report.js';
import { checkStoredReport } from '../../src/intake/check-stored-report.js';
import { loadReport } from '../../src/intake/load-report.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { CodedReport } from '../../src/report/coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const FIRST = 'seed/reports/putin-bishkek.yaml';
const SECOND = 'test/fixtures/agreement/putin-bishkek-ben.yaml';

async function readFile(path: string): Promise<CodedReport> {
  const { reports, refused } = await checkReport(path, { registry: 'seed/registry' });
  expect(refused).toEqual([]);
  const [coded] = reports;
  if (coded === undefined) throw new Error(`${path} is no report`);
  return coded;
}

describeStores('stored codings', (open) => {
  test('are compared as the files they came from', async () => {
    const store = await open();
    const { refused, misfits } = await loadReport(store, ['seed/registry', FIRST, SECOND]);
    expect({ refused, misfits }).toEqual({ refused: [], misfits: [] });
    const [a, b] = [await readFile(FIRST), await readFile(SECOND)];
    const stored = compareCodings(
      await checkStoredReport(store, coreOntology, a.report.id),
      await checkStoredReport(store, coreOntology, b.report.id),
      coreOntology,
    );
    expect(stored).toEqual(compareCodings(a, b, coreOntology));
    expect(stored.overall.rows).toEqual({ a: 43, b: 36, both: 35 });
    expect(stored.disagreements).toHaveLength(16);
  }, 120_000);

  test('that cannot be read again are told', async () => {
    const store = await open();
    await expect(checkStoredReport(store, coreOntology, 'no-such')).rejects.toMatchObject({
      ...{ code: 'INPUT_REFUSED', message: 'There is no report no-such.' },
    });
  }, 60_000);
});
