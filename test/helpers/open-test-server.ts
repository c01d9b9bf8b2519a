import { createApi } from '../../src/api/create-api.js';
import { createLogger } from '../../src/observe/logger.js';
import { createMetrics } from '../../src/observe/metrics.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { createServer } from '../../src/server/create-server.js';
import type { ServerOptions } from '../../src/server/server-options.js';
import type { GraphStore } from '../../src/store/port.js';

export interface TestServer {
  /** Asks for a path of the server. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends a query to `/graphql`. */
  readonly ask: (query: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
  /** What the server logged, one object a line. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
}

/** A server over a store, listening on a free port of the loopback address. */
export async function openTestServer(
  store: GraphStore,
  options: Partial<Omit<ServerOptions, 'config'>> & {
    readonly config?: Partial<ServerOptions['config']>;
    /** Where requests seem to come from; this machine unless given. */
    readonly remoteAddress?: string;
  } = {},
): Promise<TestServer> {
  const log: Record<string, unknown>[] = [];
  const logger = createLogger(
    { logLevel: 'info', logFormat: 'json' },
    { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const api = await createApi({
    store,
    ontology: coreOntology,
    publicUrl: 'https://parley.example',
    reportBug: (error, reference) => {
      logger.error({ err: error, reference }, 'bug');
    },
  });
  const server = await createServer({
    api,
    store,
    logger,
    metrics: createMetrics(),
    exports: new Map(),
    samples: [],
    ...options,
    config: {
      readToken: null,
      writeToken: null,
      cors: ['localhost'],
      requestTimeoutMs: 5_000,
      bodyLimitBytes: 10_000,
      writeBodyLimitBytes: 100_000,
      ...options.config,
    },
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const { remoteAddress } = options;
  if (remoteAddress !== undefined) {
    server.server.prependListener('connection', (socket) => {
      Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
    });
  }
  const get: TestServer['get'] = (path, init) => fetch(url + path, init);
  return {
    get,
    ask: (query, headers = {}) =>
      get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
    url,
    close: () => server.close(),
    log,
  };
}
