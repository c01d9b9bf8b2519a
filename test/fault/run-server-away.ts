import { setTimeout as sleep } from 'node:timers/promises';

import { ParleyError } from '../../src/errors/parley-error.js';
import { loadSources } from '../../src/intake/load-sources.js';
import { computeContentHash } from '../../src/load/content-hash.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { SourceFile } from '../../src/report/check-file.js';
import type { MigratableStore } from '../../src/store/port.js';
import { verifyStore } from '../../src/upkeep/verify/verify-store.js';
import { openFaultStore } from './fault-store.js';
import { makeReports } from './make-reports.js';
import type { FaultServer } from './neo4j-server.js';

/** Milliseconds within which a load must answer while the server is away: the driver's own retries, and a connection. */
const BOUND = 25_000;
const REPORTS = 30;
/** Reports that are loaded before the server goes. */
const HALT_AFTER = 10;
/** Milliseconds that it stays away. */
const AWAY = 20_000;

/**
 * Loads reports while the server stops and starts again: what fails must say so in time and in clear words, and the same store
 * must go on by itself once the server is back. The exit code is 1 if not.
 */
export async function runServerAway(
  server: FaultServer,
  write: (line: string) => void,
): Promise<number> {
  const { registry, reports } = makeReports(REPORTS);
  const store = await openFaultStore(server.place);
  await loadSources(store, [registry], { ontology: coreOntology });
  const failures: Refusal[] = [];
  let attempts = 0;
  const load = async (report: SourceFile): Promise<void> => {
    for (;;) {
      attempts += 1;
      const failure = await tryLoad(store, report);
      if (failure === null) return;
      failures.push(failure);
    }
  };
  for (const report of reports.slice(0, HALT_AFTER)) await load(report);
  const restarting = restart(server);
  for (const report of reports.slice(HALT_AFTER)) await load(report);
  await restarting;
  const findings = await verifyStore(store, coreOntology);
  const hash = await computeContentHash(store);
  await store.close();
  const expected = await hashUndisturbed();
  const codes = [...new Set(failures.map(({ code }) => code))].join(', ');
  const longest = Math.max(0, ...failures.map(({ milliseconds }) => milliseconds));
  write(
    `${String(REPORTS)} reports in ${String(attempts)} attempts; ${String(failures.length)} refused while the server was away (${codes}), ` +
      `the longest after ${(longest / 1_000).toFixed(1)} s; ${String(findings.length)} findings, content ${hash === expected ? 'as undisturbed' : 'DIFFERS'}`,
  );
  const isClear = failures.every(({ code }) => code === 'STORE_UNAVAILABLE');
  return isClear && longest < BOUND && findings.length === 0 && hash === expected ? 0 : 1;
}

async function restart(server: FaultServer): Promise<void> {
  await server.halt();
  await sleep(AWAY);
  await server.start();
}

interface Refusal {
  readonly code: string;
  readonly milliseconds: number;
}

async function tryLoad(store: MigratableStore, report: SourceFile): Promise<Refusal | null> {
  const started = performance.now();
  try {
    await loadSources(store, [report], { ontology: coreOntology });
    return null;
  } catch (error) {
    const code = error instanceof ParleyError ? error.code : String(error);
    return { code, milliseconds: performance.now() - started };
  }
}

async function hashUndisturbed(): Promise<string> {
  const store = await openFaultStore({ engine: 'embedded', directory: ':memory:' });
  const { registry, reports } = makeReports(REPORTS);
  await loadSources(store, [registry, ...reports], { ontology: coreOntology });
  const hash = await computeContentHash(store);
  await store.close();
  return hash;
}
