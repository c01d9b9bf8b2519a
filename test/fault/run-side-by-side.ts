import { computeContentHash } from '../../src/load/content-hash.js';
import type { MigratableStore } from '../../src/store/port.js';
import { openFaultStore } from './fault-store.js';
import { type GivenSource, loadSideBySide } from './load-side-by-side.js';
import { makeReports } from './make-reports.js';
import type { FaultServer } from './neo4j-server.js';

interface Sizes {
  readonly reports: number;
  readonly writers: number;
}

/** Loads the same reports one after the other and by many writers at once; the exit code is 1 unless the content is the same. */
export async function runSideBySide(
  { reports: count, writers }: Sizes,
  server: FaultServer | null,
  write: (line: string) => void,
): Promise<number> {
  const { registry, reports } = makeReports(count);
  const toSource = ({ file, bytes }: (typeof reports)[number]): GivenSource => ({
    name: file,
    content: new TextDecoder().decode(bytes),
  });
  const files = reports.map(toSource);
  const load = async (stores: readonly MigratableStore[], by: number): Promise<string> => {
    const started = performance.now();
    const problems = [
      ...(await loadSideBySide(stores, [toSource(registry)], 1)),
      ...(await loadSideBySide(stores, files, by)),
    ];
    for (const problem of problems.slice(0, 5)) write(JSON.stringify(problem));
    const seconds = (performance.now() - started) / 1_000;
    const [store] = stores;
    const hash = store === undefined ? '' : await computeContentHash(store);
    const engine = store?.capabilities.engine ?? '';
    write(
      `${engine}, ${String(by)} writers on ${String(stores.length)} servers: ${String(count)} reports in ${seconds.toFixed(1)} s, ` +
        `${String(problems.length)} problems, content ${hash}`,
    );
    for (const each of stores) await each.close();
    return problems.length === 0 ? hash : 'problems';
  };
  const openEmbedded = (): Promise<MigratableStore> =>
    openFaultStore({ engine: 'embedded', directory: ':memory:' });
  const hashes = [
    await load([await openEmbedded()], 1),
    await load([await openEmbedded()], writers),
  ];
  if (server !== null) {
    await server.empty();
    const stores = [await openFaultStore(server.place), await openFaultStore(server.place)];
    hashes.push(await load(stores, writers));
  }
  return new Set(hashes).size === 1 ? 0 : 1;
}
