import { createHash } from 'node:crypto';

import { expect, test } from '@jest/globals';

import { parseMigration } from '../../../src/store/migration-file.js';
import { readMigrations } from '../../../src/store/read-migrations.js';

const SCHEMA = `// Why.

CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A)
  REQUIRE n.id IS UNIQUE;
// A remark.
// only: neo4j
CREATE INDEX b IF NOT EXISTS FOR (n:A) ON (n.k, n.id);
// only: embedded
CREATE INDEX c IF NOT EXISTS FOR (n:A) ON (n.id);
DROP INDEX d IF EXISTS;
`;

test('statements are split, and kept to their engine', () => {
  const neo4j = parseMigration({ name: '001-x', text: SCHEMA }, 'neo4j');
  expect(neo4j).toEqual({
    id: '001-x',
    checksum: createHash('sha256').update(SCHEMA).digest('hex'),
    kind: 'schema',
    statements: [
      'CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A)\nREQUIRE n.id IS UNIQUE',
      'CREATE INDEX b IF NOT EXISTS FOR (n:A) ON (n.k, n.id)',
      'DROP INDEX d IF EXISTS',
    ],
  });
  const embedded = parseMigration({ name: '001-x', text: SCHEMA }, 'embedded');
  expect(embedded.statements[1]).toBe('CREATE INDEX c IF NOT EXISTS FOR (n:A) ON (n.id)');
  expect(embedded.checksum).toBe(neo4j.checksum);
});

test('a mixture of schema and content is refused, and so is an open end', () => {
  const mixed = { name: '002-y', text: `${SCHEMA}MATCH (n) SET n.x = 1;\n` };
  expect(() => parseMigration(mixed, 'neo4j')).toThrow('Migration 002-y mixes schema and content.');
  expect(() => parseMigration({ name: '003-z', text: 'MATCH (n)\n' }, 'neo4j')).toThrow(
    'without a semicolon',
  );
});

const files = await readMigrations();

test('the shipped files are numbered from 1 without a gap', () => {
  expect(files.map(({ name }) => Number(name.slice(0, 3)))).toEqual(files.map((_, n) => n + 1));
});

test('each schema name of the shipped files ends in a hash of its definition', () => {
  const found = files.flatMap(({ text }) =>
    [...text.matchAll(/^CREATE (?:FULLTEXT )?\w+ (\w+) IF NOT EXISTS (FOR .*);$/gm)].map(
      ([, name = '', definition = '']) => ({ name, definition }),
    ),
  );
  const statements = files.flatMap(({ text }) => text.match(/;$/gm) ?? []);
  expect(found).toHaveLength(statements.length);
  for (const { name, definition } of found) {
    const hash = createHash('sha256').update(definition).digest('hex').slice(0, 8);
    expect(`${name} ${definition}`).toBe(`${name.replace(/[^_]+$/, hash)} ${definition}`);
  }
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
});
