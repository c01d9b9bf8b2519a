import { setTimeout as sleep } from 'node:timers/promises';

import neo4j, { type BookmarkManager, type Driver, type Session } from 'neo4j-driver';

import { printForNeo4j } from '../../compile/cypher/dialect.js';
import type { Statement } from '../../compile/statement.js';
import type { TextMatches, TextQuery } from '../../compile/text-query.js';
import { ParleyError } from '../../errors/parley-error.js';
import { memoizeTexts } from '../../util/memoize-texts.js';
import type { StopSignal } from '../../util/stop-signal.js';
import { checkParameters } from '../check-parameters.js';
import { giveUpOnAbort } from '../give-up-on-abort.js';
import type {
  MigratableStore,
  ReadOptions,
  Row,
  StoreCapabilities,
  StoreTransaction,
} from '../port.js';
import { checkServer } from './check-server.js';
import { FirstRuns } from './first-runs.js';
import { Neo4jTransaction } from './neo4j-transaction.js';
import { runWithoutStacks } from './run-without-stacks.js';
import { countTextHits, readTextHits } from './text-statements.js';
import { toDriverParameters } from './to-driver-parameters.js';
import { toRows } from './to-rows.js';
import { isWorthRepeating, toStoreError } from './to-store-error.js';

export interface Neo4jStoreOptions {
  /** `neo4j://`, `bolt://`, or either with `+s` (TLS) or `+ssc` (TLS, self-signed certificate). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database if left out. */
  readonly database?: string;
  /** Milliseconds a read may take, 10,000 by default. The server stops it then; it stops planning only when done. */
  readonly queryTimeoutMs?: number;
  /** Milliseconds a write transaction may take, 60,000 by default. */
  readonly writeTimeoutMs?: number;
  /** Connections to one server, 100 by default. */
  readonly maxConnectionPoolSize?: number;
  /** Milliseconds to wait for a connection, 5,000 by default. */
  readonly connectionTimeoutMs?: number;
}

/** Milliseconds after which a failed read is not tried again: what a member of a cluster needs to take over. */
const READ_RETRY_WINDOW = 5_000;
/** Milliseconds between two tries of a read at most. */
const LONGEST_PAUSE = 1_000;
/** Milliseconds the server gets beyond its own timeout before a read is given up here (it does not stop planning). */
const GRACE = 2_000;
const INDEX_WAIT_SECONDS = 300;

/**
 * Connects to a Neo4j server, 5.26.31 or later, and makes sure that it answers.
 *
 * @throws ParleyError STORE_UNAVAILABLE, STORE_AUTH_FAILED, STORE_UNSUPPORTED; CONFIG_INVALID for an unknown scheme
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<MigratableStore> {
  const driver = createDriver(options);
  try {
    return new Neo4jStore(driver, options, await readVersion(driver, options));
  } catch (cause) {
    await driver.close();
    throw toStoreError(cause);
  }
}

function createDriver(options: Neo4jStoreOptions): Driver {
  const { uri, user, password, maxConnectionPoolSize = 100, connectionTimeoutMs = 5_000 } = options;
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize,
      connectionTimeout: connectionTimeoutMs,
      connectionAcquisitionTimeout: 2 * connectionTimeoutMs,
      maxTransactionRetryTime: 10_000,
      fetchSize: 1_000,
      telemetryDisabled: true,
      userAgent: 'parley',
      notificationFilter: {
        minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
      },
    });
  } catch (cause) {
    throw new ParleyError('CONFIG_INVALID', 'The address of the database cannot be used.', {
      cause,
      hint: 'It begins with neo4j://, neo4j+s://, bolt:// or bolt+s://.',
    });
  }
}

/** One try, unlike the driver's managed transactions: who starts the program wants to know at once. */
async function readVersion(driver: Driver, { database }: Neo4jStoreOptions): Promise<string> {
  const session = driver.session({
    defaultAccessMode: 'READ',
    ...(database === undefined ? {} : { database }),
  });
  try {
    const { records } = await session.run(
      'CALL dbms.components() YIELD name, versions RETURN name AS name, versions[0] AS version',
    );
    const [row] = toRows(records);
    return checkServer(String(row?.['name']), String(row?.['version']));
  } finally {
    await session.close();
  }
}

class Neo4jStore implements MigratableStore {
  readonly capabilities: StoreCapabilities;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #queryTimeout: number;
  readonly #writeTimeout: number;
  /** Makes a read wait for the writes acknowledged before it, whichever member of a cluster answers it. */
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  readonly #print = memoizeTexts(printForNeo4j);
  readonly #firstRuns = new FirstRuns();

  constructor(driver: Driver, options: Neo4jStoreOptions, version: string) {
    this.#driver = driver;
    this.#database = options.database;
    this.#queryTimeout = options.queryTimeoutMs ?? 10_000;
    this.#writeTimeout = options.writeTimeoutMs ?? 60_000;
    this.capabilities = {
      engine: 'neo4j',
      version,
      snapshotReads: false,
      readsInIndexOrder: true,
    };
  }

  async read(statement: Statement, options: ReadOptions = {}): Promise<readonly Row[]> {
    checkParameters(statement.parameters);
    const parameters = toDriverParameters(statement.parameters);
    const text = this.#print(statement.text);
    const started = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#firstRuns.run(
          text,
          () => this.#readOnce(text, parameters, options.signal),
          options.signal,
        );
      } catch (cause) {
        const isLate = performance.now() - started > READ_RETRY_WINDOW;
        if (isLate || !isWorthRepeating(cause)) throw toStoreError(cause);
        const pause = Math.min(50 * 4 ** (attempt - 1), LONGEST_PAUSE) * (0.5 + Math.random());
        await giveUpOnAbort(sleep(pause), options.signal);
      }
    }
  }

  async findTexts(query: TextQuery, options: ReadOptions = {}): Promise<TextMatches> {
    const [rows, counted] = await Promise.all([
      query.limit === 0 ? [] : this.read(readTextHits(query), options),
      query.isCounted ? this.read(countTextHits(query), options) : null,
    ]);
    return {
      hits: rows.map((row) => ({
        id: String(row['id']),
        score: Number(row['score']),
        order: String(row['order']),
      })),
      count: counted === null ? null : Number(counted[0]?.['total'] ?? 0),
    };
  }

  /** The server plans by text and by the kind of each parameter, and there is one, a map: so any values will do. */
  async plan(statement: Statement, options: ReadOptions = {}): Promise<void> {
    const text = `EXPLAIN ${this.#print(statement.text)}`;
    try {
      await this.#readOnce(text, toDriverParameters(statement.parameters), options.signal);
    } catch (cause) {
      throw toStoreError(cause);
    }
  }

  /** Auto-commit: one round trip instead of the three of a managed transaction. */
  async #readOnce(
    text: string,
    parameters: { p: unknown },
    signal: StopSignal | undefined,
  ): Promise<readonly Row[]> {
    const session = this.#openSession('READ');
    try {
      const running = runWithoutStacks(() =>
        session.run(text, parameters, { timeout: this.#queryTimeout }),
      );
      const { records } = await giveUpOnAbort(
        Promise.resolve(running),
        signal,
        this.#queryTimeout + GRACE,
      );
      await session.close();
      return toRows(records);
    } catch (cause) {
      // closing makes the server stop; who hears that a read failed or was given up does not wait until it has
      session.close().catch(() => undefined);
      throw cause;
    }
  }

  async write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    const session = this.#openSession('WRITE');
    try {
      return await session.executeWrite(
        async (managed) => {
          const transaction = new Neo4jTransaction(managed, this.#print);
          try {
            const result = await work(transaction);
            await transaction.settle();
            return result;
          } catch (cause) {
            // The driver decides by its own error whether to run the work again.
            throw transaction.failure ?? cause;
          }
        },
        { timeout: this.#writeTimeout },
      );
    } catch (cause) {
      throw cause instanceof neo4j.Neo4jError ? toStoreError(cause) : cause;
    } finally {
      await session.close();
    }
  }

  async applySchema(statements: readonly string[]): Promise<void> {
    const session = this.#openSession('WRITE');
    try {
      for (const text of statements) await session.run(text);
      await session.run('CALL db.awaitIndexes($seconds)', {
        seconds: neo4j.int(INDEX_WAIT_SECONDS),
      });
    } catch (cause) {
      throw toStoreError(cause);
    } finally {
      await session.close();
    }
  }

  async ping(): Promise<void> {
    const session = this.#openSession('READ');
    try {
      await session.run('RETURN 1 AS one', {}, { timeout: this.#queryTimeout });
    } catch (cause) {
      throw toStoreError(cause);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #openSession(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }
}
