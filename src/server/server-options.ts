import type { Api } from '../api/create-api.js';
import type { Config } from '../config/config.js';
import type { Logger } from '../observe/logger.js';
import type { Metrics } from '../observe/metrics.js';
import type { GraphStore } from '../store/port.js';
import type { ServedExport } from './add-export-routes.js';
import type { SampleQuery } from './read-sample-queries.js';

export type ServerConfig = Pick<
  Config,
  | 'readToken'
  | 'writeToken'
  | 'cors'
  | 'requestTimeoutMs'
  | 'bodyLimitBytes'
  | 'writeBodyLimitBytes'
>;

export interface ServerOptions {
  readonly config: ServerConfig;
  readonly api: Api;
  readonly store: Pick<GraphStore, 'ping'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** By format name: what `GET /export.<name>` answers. */
  readonly exports: ReadonlyMap<string, ServedExport>;
  readonly samples: readonly SampleQuery[];
}
