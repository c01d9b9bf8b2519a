import { setTimeout as sleep } from 'node:timers/promises';

import { ParleyError } from '../../../src/errors/parley-error.js';
import { loadCoded } from '../../../src/load/load-files.js';
import { coreOntology } from '../../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../../src/store/port.js';
import {
  makeClaim,
  makeCodedRegistry,
  makeCodedReport,
  makeEntity,
} from '../../helpers/make-coded-report.js';
import { testStores } from '../../helpers/test-stores.js';

const registry = makeCodedRegistry('people', [
  makeEntity('per-a', 'Person'),
  makeEntity('per-b', 'Person'),
]);
const reports = ['r1', 'r2', 'r3'].map((id) =>
  makeCodedReport({
    ...{ id, uses: ['per-a', 'per-b'] },
    rows: [{ claim: makeClaim('per-a', 'MET_WITH', 'per-b') }],
  }),
);

/** A store that goes away while two reports are written, the second of which learns it first. Prints what the load ends with. */
const [stores] = testStores();
const store = await stores?.open();
if (store === undefined) throw new Error('no store');
await loadCoded(store, coreOntology, { registries: [registry], reports: [] });
let writes = 0;
const away: GraphStore = {
  ...{ capabilities: store.capabilities, read: store.read.bind(store) },
  ...{ findTexts: store.findTexts.bind(store), ping: store.ping.bind(store) },
  close: () => store.close(),
  write: async () => {
    writes += 1;
    await sleep(writes === 1 ? 200 : 10);
    throw new ParleyError('STORE_UNAVAILABLE', 'The graph database is away.');
  },
};
await loadCoded(away, coreOntology, { registries: [], reports }).catch((cause: unknown) => {
  if (!(cause instanceof ParleyError)) throw cause;
  process.stdout.write(`${cause.code} after ${String(writes)} writes`);
});
await store.close();
