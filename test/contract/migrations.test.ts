import { expect, test } from '@jest/globals';

import { migrate } from '../../src/store/migrate.js';
import type { MigrationFile } from '../../src/store/migration-file.js';
import type { MigratableStore } from '../../src/store/port.js';
import { readMigrations } from '../../src/store/read-migrations.js';
import { describeStores } from '../helpers/open-test-stores.js';

const CONTENT: MigrationFile = {
  name: '900-content',
  text: "// only: embedded\nCREATE (n:Issue {id: 'one'});\n// only: neo4j\nCREATE (n:Issue {id: 'one'});\nMATCH (n:Issue)\nSET n.seen = true;\n",
};

async function readMigrationNodes(store: MigratableStore): Promise<unknown> {
  return store.read({
    text: 'MATCH (m:Migration) WITH m ORDER BY m.id RETURN m.id AS id, m.checksum AS checksum, m.appliedAt AS appliedAt',
    parameters: {},
  });
}

describeStores('migrations', (open) => {
  test('run once, are recorded, and change nothing the second time', async () => {
    const store = await open({ migrated: false });
    const files = await readMigrations();
    const names = files.map(({ name }) => name);
    const now = (): Date => new Date('2025-12-03T04:05:06Z');

    expect(await migrate(store, files, now)).toEqual({ applied: names });
    const recorded = await readMigrationNodes(store);
    expect(recorded).toEqual(
      names.map((id) => ({
        id,
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        appliedAt: '2025-12-03T04:05:06.000Z',
      })),
    );
    expect(await migrate(store, files)).toEqual({ applied: [] });
    expect(await readMigrationNodes(store)).toEqual(recorded);
  });

  test('go on where they were broken off', async () => {
    const store = await open({ migrated: false });
    const files = await readMigrations();
    const [first, ...rest] = files;
    if (first === undefined) throw new Error('no migrations');
    const half: MigrationFile = { ...first, text: `${first.text}CREATE INDEX broken FOR;\n` };
    await expect(migrate(store, [half])).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await readMigrationNodes(store)).toEqual([]);
    expect((await migrate(store, files)).applied).toEqual([
      first.name,
      ...rest.map(({ name }) => name),
    ]);
  });

  test('may write content, all of a file or nothing', async () => {
    const store = await open();
    const files = await readMigrations();
    const failing = { name: CONTENT.name, text: `${CONTENT.text}MATCH (n:Issue) RETRUN n;\n` };
    await expect(migrate(store, [...files, failing])).rejects.toMatchObject({
      code: 'STORE_FAILED',
    });
    const issues = { text: 'MATCH (n:Issue) RETURN n.id AS id, n.seen AS seen', parameters: {} };
    expect(await store.read(issues)).toEqual([]);

    expect(await migrate(store, [...files, CONTENT])).toEqual({ applied: [CONTENT.name] });
    expect(await store.read(issues)).toEqual([{ id: 'one', seen: true }]);
    // The database is now newer than a program that lacks that file.
    await expect(migrate(store, files)).rejects.toMatchObject({
      code: 'STORE_NEWER',
      message: 'The database has migration 900-content, unknown here.',
    });
    await expect(
      migrate(store, [...files, { ...CONTENT, text: `${CONTENT.text}// later\n` }]),
    ).rejects.toMatchObject({ code: 'STORE_UNSUPPORTED' });
  });

  test('make each id unique within its label', async () => {
    const store = await open();
    for (const labels of [
      'Source:Entity:Actor:Person',
      'Source:Report',
      'Passage',
      'Assertion',
      'Claim',
    ]) {
      const create = { text: `CREATE (n:${labels} {id: $id})`, parameters: { id: `x-${labels}` } };
      await store.write((transaction) => transaction.run(create));
      await expect(store.write((transaction) => transaction.run(create))).rejects.toMatchObject({
        code: 'STORE_FAILED',
      });
    }
  });
});
