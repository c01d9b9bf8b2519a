import { createConfiguredApi } from '../app.js';
import { ParleyError } from '../errors/parley-error.js';
import { computeContentHash } from '../load/content-hash.js';
import { createLogger } from '../observe/logger.js';
import type { CommandFrame } from './command-frame.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
Examples:
  parley status
  parley status --hash --json`;

const COUNTS = `{
  reports(first: 1) { totalCount }
  assertions(first: 1) { totalCount }
  claims(first: 1) { totalCount }
  contestedClaims: claims(first: 1, where: {contested: {eq: true}}) { totalCount }
  entities(first: 1) { totalCount }
}`;

type Status = Readonly<Record<string, string | number>>;

/** `parley status`: which store, how much is in it. */
export function addStatusCommand({ program, terminal }: CommandFrame): void {
  program
    .command('status')
    .description('show which store is used and how much is in it')
    .option('--json', 'as one JSON object', false)
    .option('--hash', 'with the content hash: reads the whole graph', false)
    .addHelpText('after', EXAMPLES)
    .action(async ({ json, hash }: { readonly json: boolean; readonly hash: boolean }) => {
      const status = await readStatus(hash);
      if (json) terminal.write(`${JSON.stringify(status, null, 2)}\n`);
      else {
        for (const [name, value] of Object.entries(status)) {
          terminal.write(`${name.padEnd(16)} ${String(value)}\n`);
        }
      }
    });
}

function readStatus(withHash: boolean): Promise<Status> {
  return useStore(async (store, config) => {
    const api = await createConfiguredApi(store, { publicUrl: '' }, createLogger(config));
    const { data, errors } = await api.execute(COUNTS);
    const [error] = errors ?? [];
    if (error !== undefined) throw new ParleyError('STORE_FAILED', error.message);
    const counts = Object.entries(
      data as Readonly<Record<string, { readonly totalCount: number }>>,
    );
    const { engine, version } = store.capabilities;
    return {
      store: `${engine} ${version}`,
      location: config.store.kind === 'embedded' ? config.store.directory : config.store.uri,
      ...Object.fromEntries(counts.map(([name, { totalCount }]) => [name, totalCount])),
      ...(withHash ? { contentHash: await computeContentHash(store) } : {}),
    };
  }, READ_ONLY);
}
