import { performance } from 'node:perf_hooks';

import type { BenchServer } from './bench-server.js';

/** Answers a second over this many connections, each asking again as soon as it is answered. */
export async function measureThroughput(
  server: BenchServer,
  makeBody: () => string,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<number> {
  let answers = 0;
  const started = performance.now();
  const end = started + milliseconds;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      await server.ask(makeBody());
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  return answers / ((performance.now() - started) / 1000);
}
