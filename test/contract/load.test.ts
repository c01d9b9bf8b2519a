import { expect, test } from '@jest/globals';

import { computeContentHash } from '../../src/load/content-hash.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
} from '../helpers/make-coded-report.js';
import { describeStores } from '../helpers/open-test-stores.js';

const registry = makeCodedRegistry('actors', [
  makeEntity('per-a', 'Person'),
  makeEntity('per-b', 'Person'),
  makeEntity('org-x', 'Organization', { properties: { orgType: 'NEWS_OUTLET' } }),
]);

describeStores('loading', (open) => {
  test('draws one relation from a claim', async () => {
    const store = await open();
    const report = makeCodedReport({
      id: 'r1',
      uses: ['per-a', 'per-b', 'org-x'],
      publisher: 'org-x',
      rows: [{ claim: makeClaim('per-b', 'MET_WITH', 'per-a') }],
    });
    const outcomes = await loadCoded(store, coreOntology, {
      registries: [registry],
      reports: [report],
    });
    expect(outcomes).toMatchObject([
      { change: 'CREATED' },
      { change: 'CREATED', claims: { added: 1 } },
    ]);
    const rows = await store.read({
      text: 'MATCH (a:Entity)-[r:MET_WITH]->(b:Entity) RETURN a.id AS a, b.id AS b, r.claimId AS claim',
      parameters: {},
    });
    expect(rows).toMatchObject([{ a: 'per-a', b: 'per-b' }]);
    expect(await computeContentHash(store)).toMatch(/^[0-9a-f]{64}$/);
    const again = await loadCoded(store, coreOntology, {
      registries: [registry],
      reports: [report],
    });
    expect(again).toMatchObject([{ change: 'UNCHANGED' }, { change: 'UNCHANGED' }]);
  });
});
