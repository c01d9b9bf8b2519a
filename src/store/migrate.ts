import { ParleyError } from '../errors/parley-error.js';
import { type Migration, type MigrationFile, parseMigration } from './migration-file.js';
import type { GraphStore, MigratableStore } from './port.js';

const READ_APPLIED =
  'MATCH (m:Migration) WITH m ORDER BY m.id RETURN m.id AS id, m.checksum AS checksum';
const RECORD_APPLIED =
  'MERGE (m:Migration {id: $id}) ON CREATE SET m.checksum = $checksum, m.appliedAt = $appliedAt';

/**
 * Brings a database to the schema of this version: runs what `files` hold and the database has not recorded, in order,
 * and records each as a node `:Migration` with id, checksum and appliedAt. Repeating it changes nothing, also after a failure halfway.
 *
 * @throws ParleyError STORE_NEWER if the database has a migration unknown here; STORE_UNSUPPORTED if one was applied
 * with another text
 */
export async function migrate(
  store: MigratableStore,
  files: readonly MigrationFile[],
  now: () => Date = () => new Date(),
): Promise<{ readonly applied: readonly string[] }> {
  const migrations = files.map((file) => parseMigration(file, store.capabilities.engine));
  const recorded = await readRecorded(store);
  checkRecorded(recorded, migrations);
  const missing = migrations.filter(({ id }) => !recorded.has(id));
  for (const migration of missing) await apply(store, migration, now().toISOString());
  return { applied: missing.map(({ id }) => id) };
}

/** Ids of the migrations that the database has, in order. */
export async function readAppliedMigrations(store: GraphStore): Promise<readonly string[]> {
  return [...(await readRecorded(store)).keys()];
}

async function readRecorded(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read({ text: READ_APPLIED, parameters: {} });
  return new Map(rows.map((row) => [String(row['id']), String(row['checksum'])]));
}

function checkRecorded(
  recorded: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
): void {
  const known = new Map(migrations.map(({ id, checksum }) => [id, checksum]));
  for (const [id, checksum] of recorded) {
    const expected = known.get(id);
    if (expected === undefined) {
      throw new ParleyError('STORE_NEWER', `The database has migration ${id}, unknown here.`);
    }
    if (expected !== checksum) {
      throw new ParleyError(
        'STORE_UNSUPPORTED',
        `Migration ${id} was applied to this database with another text than it has now.`,
        { hint: 'Use the version of Parley that made the database, or an empty database.' },
      );
    }
  }
}

async function apply(
  store: MigratableStore,
  migration: Migration,
  appliedAt: string,
): Promise<void> {
  const { id, checksum, kind, statements } = migration;
  if (kind === 'schema') await store.applySchema(statements);
  await store.write(async (transaction) => {
    if (kind === 'content') {
      for (const text of statements) await transaction.run({ text, parameters: {} });
    }
    await transaction.run({ text: RECORD_APPLIED, parameters: { id, checksum, appliedAt } });
  });
}
