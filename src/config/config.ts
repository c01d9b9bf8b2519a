import type { z } from 'zod';

import { ParleyError } from '../errors/parley-error.js';
import { type VariableName, VARIABLES } from './variables.js';

type Values = { readonly [K in VariableName]: z.output<(typeof VARIABLES)[K]['schema']> };

/** What the program runs with: the environment, checked once, under names of the code. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end; null where it follows from host and port. */
  readonly publicUrl: string | null;
  readonly store: StoreConfig;
  /** Null: the installation's own folder. `none`: nothing. */
  readonly seed: string | null;
  readonly queries: string | null;
  readonly stanceWindowDays: number;
  readonly readToken: string | null;
  /** Null: the server takes no mutations. */
  readonly writeToken: string | null;
  readonly cursorKey: string | null;
  readonly cors: readonly string[];
  readonly explain: boolean;
  readonly logLevel: Values['PARLEY_LOG_LEVEL'];
  readonly logFormat: Values['PARLEY_LOG_FORMAT'];
  readonly queryTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly shutdownTimeoutMs: number;
  readonly bodyLimitBytes: number;
  /** Of requests with the write token. */
  readonly writeBodyLimitBytes: number;
  /** Limits of operations that are not the default. */
  readonly limits: Values['PARLEY_LIMITS'];
}

type StoreConfig =
  | { readonly kind: 'embedded'; readonly directory: string }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string | null;
    };

/**
 * Reads and checks the environment. An empty variable counts as unset.
 * @throws ParleyError CONFIG_INVALID that lists every problem, one a line.
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const problems: string[] = [];
  const values = readVariables(env, problems);
  const kind = values.PARLEY_STORE ?? (values.NEO4J_URI === undefined ? 'embedded' : 'neo4j');
  if (kind === 'neo4j') {
    if (values.NEO4J_URI === undefined)
      problems.push('NEO4J_URI must be set for PARLEY_STORE=neo4j');
    if (values.NEO4J_PASSWORD === undefined) problems.push('NEO4J_PASSWORD must be set for Neo4j');
  }
  if (problems.length > 0) {
    throw new ParleyError(
      'CONFIG_INVALID',
      ['The environment cannot be used:', ...problems].join('\n  '),
    );
  }
  return freezeConfig(values, kind);
}

/** Names in the environment that begin with PARLEY_ and mean nothing: misspellings, most likely. */
export function listUnknownVariables(
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('PARLEY_') && !Object.hasOwn(VARIABLES, name))
    .sort();
}

function readVariables(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): Values {
  const values: Record<string, unknown> = {};
  for (const [name, { schema, secret }] of Object.entries(VARIABLES)) {
    const given = env[name] === '' ? undefined : env[name];
    const result = schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else {
      const shown = secret ? '' : ` (it is ${JSON.stringify(given)})`;
      for (const issue of result.error.issues) problems.push(`${name} ${issue.message}${shown}`);
    }
  }
  return values as Values;
}

function freezeConfig(values: Values, kind: 'embedded' | 'neo4j'): Config {
  return Object.freeze({
    host: values.PARLEY_HOST,
    port: values.PARLEY_PORT,
    publicUrl: values.PARLEY_PUBLIC_URL ?? null,
    store: Object.freeze(toStoreConfig(values, kind)),
    seed: values.PARLEY_SEED ?? null,
    queries: values.PARLEY_QUERIES ?? null,
    stanceWindowDays: values.PARLEY_STANCE_WINDOW_DAYS,
    readToken: values.PARLEY_READ_TOKEN ?? null,
    writeToken: values.PARLEY_WRITE_TOKEN ?? null,
    cursorKey: values.PARLEY_CURSOR_KEY ?? null,
    cors: Object.freeze(values.PARLEY_CORS),
    explain: values.PARLEY_EXPLAIN,
    logLevel: values.PARLEY_LOG_LEVEL,
    logFormat: values.PARLEY_LOG_FORMAT,
    queryTimeoutMs: values.PARLEY_QUERY_TIMEOUT_MS,
    requestTimeoutMs: values.PARLEY_REQUEST_TIMEOUT_MS,
    shutdownTimeoutMs: values.PARLEY_SHUTDOWN_TIMEOUT_MS,
    bodyLimitBytes: values.PARLEY_BODY_LIMIT_BYTES,
    writeBodyLimitBytes: values.PARLEY_WRITE_BODY_LIMIT_BYTES,
    limits: Object.freeze(values.PARLEY_LIMITS),
  });
}

function toStoreConfig(values: Values, kind: 'embedded' | 'neo4j'): StoreConfig {
  if (kind === 'embedded') return { kind, directory: values.PARLEY_DATA };
  return {
    kind,
    uri: values.NEO4J_URI ?? '',
    user: values.NEO4J_USER,
    password: values.NEO4J_PASSWORD ?? '',
    database: values.NEO4J_DATABASE ?? null,
  };
}
