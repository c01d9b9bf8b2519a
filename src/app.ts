import type { FastifyInstance } from 'fastify';

import { type Api, createApi } from './api/create-api.js';
import { makeSeal } from './api/make-seal.js';
import { DEFAULT_QUERY_LIMITS } from './compile/limits.js';
import { type Config, loadConfig } from './config/config.js';
import { EXPORT_FORMATS, type ExportFormatName, exportGraph } from './export/export-graph.js';
import { fillSearch } from './load/fill-search.js';
import type { Logger } from './observe/logger.js';
import { createMetrics, type Metrics } from './observe/metrics.js';
import { coreOntology } from './ontology/core-ontology.js';
import type { ServedExport } from './server/add-export-routes.js';
import { createServer } from './server/create-server.js';
import { instrumentStore } from './server/instrument-store.js';
import { PAGE_OPERATIONS } from './server/pages/page-operations.js';
import { pickFreePort } from './server/pick-free-port.js';
import { readSampleQueries } from './server/read-sample-queries.js';
import { warmUp } from './server/warm-up.js';
import { keepSecret } from './store/keep-secret.js';
import { migrate } from './store/migrate.js';
import type { GraphStore, MigratableStore } from './store/port.js';
import { readMigrations } from './store/read-migrations.js';
import { watchStatistics } from './store/watch-statistics.js';
import { refuseHalfRestored } from './upkeep/backup/refuse-half-restored.js';

export interface OpenSettings {
  /** Refuse to make an embedded store where there is none; off unless set. */
  readonly mustExist?: boolean;
  /** Told what goes wrong with the store while nobody waits for it; nobody is unless given. */
  readonly logger?: Logger;
}

/** Opens the store that the configuration names and brings it to this version's schema: the one place that picks an adapter. */
export async function openConfiguredStore(
  config: Pick<Config, 'store' | 'queryTimeoutMs'>,
  settings: OpenSettings = {},
): Promise<GraphStore> {
  const store = await openAdapter(config, settings);
  try {
    await migrate(store, await readMigrations());
    await refuseHalfRestored(store);
    await fillSearch(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens a store by the variables of docs/CONFIGURATION.md, the environment's unless given: `openStore({ PARLEY_DATA: './data' })`.
 * @throws ParleyError CONFIG_INVALID, STORE_UNAVAILABLE, STORE_AUTH_FAILED, STORE_LOCKED, STORE_NEWER, STORE_UNSUPPORTED
 */
export function openStore(
  variables?: Readonly<Record<string, string | undefined>>,
): Promise<GraphStore> {
  return openConfiguredStore(loadConfig(variables));
}

/** Only the adapter that is used is read from disk: each brings a driver of its own. */
async function openAdapter(
  { store, queryTimeoutMs }: Pick<Config, 'store' | 'queryTimeoutMs'>,
  { mustExist = false, logger }: OpenSettings,
): Promise<MigratableStore> {
  switch (store.kind) {
    case 'embedded': {
      const { openEmbeddedStore } = await import('./store/embedded/embedded-store.js');
      return openEmbeddedStore({
        ...{ directory: store.directory, mustExist },
        onCheckpointFailure: (failure) => logger?.warn(failure, 'checkpoints of the store fail'),
      });
    }
    case 'neo4j': {
      const { openNeo4jStore } = await import('./store/neo4j/neo4j-store.js');
      const { uri, user, password, database } = store;
      const named = database === null ? {} : { database };
      return openNeo4jStore({ uri, user, password, queryTimeoutMs, ...named });
    }
  }
}

/** The API over an open store, as server and commands use it. */
export function createConfiguredApi(
  store: GraphStore,
  {
    publicUrl,
    isExplaining = false,
    limits = {},
    cursorSecret,
    stanceWindowDays,
  }: {
    readonly publicUrl: string;
    readonly isExplaining?: boolean;
    readonly limits?: Config['limits'];
    /** Secret of whatever length; cursors are good for this process alone without it. */
    readonly cursorSecret?: string;
    readonly stanceWindowDays?: number;
  },
  logger: Logger,
): Promise<Api> {
  return createApi({
    store,
    ontology: coreOntology,
    publicUrl,
    isExplaining,
    limits: { ...DEFAULT_QUERY_LIMITS, ...limits },
    ...(cursorSecret === undefined ? {} : { seal: makeSeal(cursorSecret) }),
    ...(stanceWindowDays === undefined ? {} : { stanceWindowDays }),
    reportBug: (error, reference) => {
      logger.error({ err: error, reference }, 'bug');
    },
  });
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** Takes no new requests, lets running ones finish within the time configured, then closes. The store stays open. */
  stop(): Promise<void>;
}

export interface ServeSettings {
  readonly config: Config;
  readonly store: GraphStore;
  readonly logger: Logger;
  /** Folder of the sample queries; null for none. */
  readonly queries: string | null;
}

/** Starts the HTTP server over an open store. */
export async function serve({
  config,
  store,
  logger,
  queries,
}: ServeSettings): Promise<RunningServer> {
  const metrics = createMetrics();
  const port = config.port === 0 ? await pickFreePort(config.host) : config.port;
  const url = `http://${toUrlHost(config.host)}:${String(port)}`;
  const measured = instrumentStore(store, metrics);
  const api = await createConfiguredApi(
    measured,
    {
      publicUrl: config.publicUrl ?? url,
      isExplaining: config.explain,
      limits: config.limits,
      stanceWindowDays: config.stanceWindowDays,
      cursorSecret: config.cursorKey ?? (await keepSecret(measured, 'cursors')),
    },
    logger,
  );
  watchPlanCache(api, metrics);
  watchCheckpoints(store, metrics);
  const samples = queries === null ? [] : await readSampleQueries(queries);
  const server = await createServer({
    config,
    api,
    store: measured,
    logger,
    metrics,
    exports: listExports(measured),
    samples,
  });
  await server.listen({ host: config.host, port });
  const watch = watchStatistics({
    store,
    ontology: coreOntology,
    publish: (statistics) => {
      api.compiler.useStatistics(statistics);
    },
    onError: (error) => {
      logger.warn({ err: error }, 'statistics of the graph could not be read');
    },
  });
  const warming = warmUp({
    api,
    store,
    operations: [...PAGE_OPERATIONS, ...samples.map(({ query }) => ({ query, variables: {} }))],
    onError: (error) => {
      logger.warn({ err: error }, 'known operations could not be planned ahead');
    },
  });
  return {
    url,
    stop: () => {
      watch.stop();
      warming.stop();
      return stop(server, api, config.shutdownTimeoutMs);
    },
  };
}

function watchCheckpoints(store: GraphStore, metrics: Metrics): void {
  const count = store.countFailedCheckpoints?.bind(store);
  if (count === undefined) return;
  metrics.addGauge(
    'parley_store_failed_checkpoints',
    'Checkpoints of the embedded store that failed since the last that succeeded; its log grows meanwhile.',
    count,
  );
}

function watchPlanCache({ compiler }: Api, metrics: Metrics): void {
  metrics.addGauge(
    'parley_plan_cache_entries',
    'Query plans kept.',
    () => compiler.cacheFigures.size,
  );
  metrics.addGauge(
    'parley_plan_cache_hits',
    'Operations whose plan was there.',
    () => compiler.cacheFigures.hits,
  );
  metrics.addGauge(
    'parley_plan_cache_misses',
    'Operations planned anew.',
    () => compiler.cacheFigures.misses,
  );
}

function listExports(store: GraphStore): ReadonlyMap<string, ServedExport> {
  const names = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];
  return new Map(
    names.map((name) => [
      name,
      {
        contentType: EXPORT_FORMATS[name].contentType,
        write: () => exportGraph(store, coreOntology, name),
      },
    ]),
  );
}

async function stop(server: FastifyInstance, api: Api, timeoutMs: number): Promise<void> {
  const timer = setTimeout(() => {
    server.server.closeAllConnections();
  }, timeoutMs);
  try {
    await server.close();
    await api.apollo.stop();
  } finally {
    clearTimeout(timer);
  }
}

/** An address a browser on this machine can open: a wildcard is no address, IPv6 stands in brackets. */
function toUrlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
