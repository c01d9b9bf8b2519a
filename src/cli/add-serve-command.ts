import { openConfiguredStore, serve } from '../app.js';
import { type Config, listUnknownVariables, loadConfig } from '../config/config.js';
import { ERROR_CODES } from '../errors/codes.js';
import { ParleyError } from '../errors/parley-error.js';
import { loadSeed } from '../intake/load-seed.js';
import { createLogger, type Logger } from '../observe/logger.js';
import { coreOntology } from '../ontology/core-ontology.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import type { GraphStore } from '../store/port.js';
import type { CommandFrame } from './command-frame.js';
import { resolveInstalled } from './resolve-installed.js';
import type { Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  npm start
  PARLEY_PORT=8080 PARLEY_SEED=./my-reports npm start
  NEO4J_URI=neo4j://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… npm start`;

/** `parley serve`: migrate, load the seed, answer until told to stop. */
export function addServeCommand({ program, terminal }: CommandFrame, variables: string): void {
  program
    .command('serve')
    .description(
      'start the server: migrate the store, load the seed where it changed, answer GraphQL',
    )
    .addHelpText('after', `\nEnvironment:\n${variables}\n${EXAMPLES}`)
    .action(async () => {
      const config = loadConfig();
      const logger = createLogger(config);
      for (const name of listUnknownVariables()) logger.warn({ name }, 'unknown variable, ignored');
      const store = await openConfiguredStore(config, { logger });
      try {
        await runServer({ config, logger, store, terminal });
      } finally {
        await store.close();
      }
    });
}

interface ServerRun {
  readonly config: Config;
  readonly logger: Logger;
  readonly store: GraphStore;
  readonly terminal: Terminal;
}

async function runServer({ config, logger, store, terminal }: ServerRun): Promise<void> {
  const isStopped = waitForSignal();
  await seed({ config, logger, store, terminal });
  const queries =
    config.queries === 'none' ? null : (config.queries ?? resolveInstalled('seed/queries'));
  const server = await serve({ config, store, logger, queries }).catch((cause: unknown) => {
    throw explainListenFailure(cause, config);
  });
  logger.info({ url: server.url, store: store.capabilities.engine }, 'ready');
  terminal.write(describeStart(server.url));
  const signal = await isStopped;
  logger.info({ signal }, 'stopping');
  await server.stop();
  logger.info('stopped');
}

async function seed({ config, logger, store, terminal }: ServerRun): Promise<void> {
  if (config.seed === 'none') return;
  const summary = await loadSeed(store, config.seed ?? resolveInstalled('seed'), {
    ontology: coreOntology,
    stanceWindowDays: config.stanceWindowDays,
    onProgress: (line) => {
      terminal.showProgress(line);
    },
  });
  terminal.clearProgress();
  if (summary.diagnostics.length > 0) {
    terminal.say(renderDiagnostics(summary.diagnostics, { color: terminal.speaksInColor }));
  }
  const { outcomes, unchanged, refused } = summary;
  logger[refused.length > 0 ? 'error' : 'info'](
    { loaded: outcomes.length, unchanged, refused },
    'seed',
  );
}

function waitForSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
}

function explainListenFailure(cause: unknown, { host, port }: Config): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return cause;
  const address = `${host}:${String(port)}`;
  const reason =
    code === 'EADDRINUSE' ? 'is in use by another process' : `cannot be used (${code})`;
  return new ParleyError('CONFIG_INVALID', `The address ${address} ${reason}.`, {
    cause,
    hint: `Set PARLEY_PORT or PARLEY_HOST. ${ERROR_CODES.CONFIG_INVALID.cure}`,
  });
}

function describeStart(url: string): string {
  const ask = (query: string): string =>
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"${query}"}'\n`;
  return [
    `\nParley answers at ${url}/ (a page to try it) and ${url}/graphql. Try:\n`,
    ask('{ reports { totalCount nodes { id title publishedAt } } }'),
    ask('{ persons { nodes { name metWith { nodes { name } } } } }'),
    ask(
      '{ claims(where: {contested: {eq: true}}) { nodes { predicate subject { name } assertions { nodes { url evidence { quote } } } } } }',
    ),
    'Ctrl+C stops it.\n',
  ].join('');
}
