import { writeSync } from 'node:fs';

import { ParleyError } from '../../src/errors/parley-error.js';
import { loadSources } from '../../src/intake/load-sources.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { SourceFile } from '../../src/report/check-file.js';
import type { MigratableStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import type { ChildOrder, ChildStep } from './child-steps.js';
import { openFaultStore } from './fault-store.js';
import { makeFiles } from './make-reports.js';

/**
 * The process that is killed. Opens the store, says what is there and whether it is whole, then loads the reports that are
 * missing, one after the other, and tells of each once it is loaded: from then on it is acknowledged.
 */
async function run({ place, count, isHashed, beginsWithRegistry }: ChildOrder): Promise<void> {
  const started = performance.now();
  const store = await openFaultStore(place);
  tell({ step: 'opened', milliseconds: performance.now() - started });
  const found = await listFiles(store);
  const findings = await verifyStore(store, coreOntology, { isQuick: !isHashed });
  tell({ step: 'found', files: found, findings: findings.map((one) => JSON.stringify(one)) });
  if (isHashed) tell({ step: 'hash', hash: await computeContentHash(store) });
  const left = makeFiles(count).slice(found.length);
  const isRegistryEarly = found.length === 0 && !beginsWithRegistry;
  for (const file of isRegistryEarly ? left.splice(0, 1) : []) await load(store, file);
  tell({ step: 'loading' });
  for (const file of left) await load(store, file);
  await store.close();
  tell({ step: 'done' });
}

async function load(store: MigratableStore, file: SourceFile): Promise<void> {
  const { refused, diagnostics } = await loadSources(store, [file], { ontology: coreOntology });
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  tell({ step: 'acknowledged' });
}

/** The registry first, then the reports by their ids: the order in which they are loaded. */
async function listFiles(store: MigratableStore): Promise<readonly string[]> {
  const list = async (label: string): Promise<readonly string[]> => {
    const text = `MATCH (f:${label}) RETURN f.id AS id ORDER BY f.id`;
    return (await store.read({ text, parameters: {} })).map((row) => String(row['id']));
  };
  return [...(await list('Registry')), ...(await list('Report'))];
}

/** Not through a stream: what is told has left the process. */
function tell(step: ChildStep): void {
  writeSync(1, `${JSON.stringify(step)}\n`);
}

await run(JSON.parse(process.argv[2] ?? '') as ChildOrder).catch((error: unknown) => {
  const isOurs = error instanceof ParleyError;
  tell({
    step: 'failed',
    code: isOurs ? error.code : null,
    message: error instanceof Error ? error.message : String(error),
    hint: isOurs ? (error.hint ?? null) : null,
  });
  process.exit(isOurs ? 3 : 70);
});
