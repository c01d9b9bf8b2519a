import { createHash } from 'node:crypto';

import { ParleyError } from '../errors/parley-error.js';
import type { StoreCapabilities } from './port.js';

/** One file of `cypher/`, read. */
export interface MigrationFile {
  /** File name without extension: `001-identity`. Also the id under which it is recorded. */
  readonly name: string;
  readonly text: string;
}

/** What a migration does on one engine. */
export interface Migration {
  readonly id: string;
  /** SHA-256 of the file's text, in hexadecimal. */
  readonly checksum: string;
  readonly kind: 'schema' | 'content';
  readonly statements: readonly string[];
}

const SCHEMA = /^(?:CREATE|DROP)\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\b/;
const ONLY = /^\/\/ only: (\w+)$/;

/**
 * Parses a migration: statements end with `;` at the end of a line, comments are lines that begin with `//`, and the
 * comment `// only: neo4j` (or `embedded`) keeps the statement after it to that engine. Schema and content never share
 * a file, since Neo4j lets them share no transaction.
 *
 * @throws ParleyError BUG if a file mixes the two
 */
export function parseMigration(
  file: MigrationFile,
  engine: StoreCapabilities['engine'],
): Migration {
  const all = splitStatements(file.text);
  const isSchema = all.map(({ text }) => SCHEMA.test(text));
  if (isSchema.includes(true) && isSchema.includes(false)) {
    throw new ParleyError('BUG', `Migration ${file.name} mixes schema and content.`);
  }
  return {
    id: file.name,
    checksum: createHash('sha256').update(file.text).digest('hex'),
    kind: isSchema.includes(false) ? 'content' : 'schema',
    statements: all.filter(({ only }) => only === null || only === engine).map(({ text }) => text),
  };
}

function splitStatements(text: string): readonly { text: string; only: string | null }[] {
  const statements: { text: string; only: string | null }[] = [];
  let lines: string[] = [];
  let only: string | null = null;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line.startsWith('//')) {
      only = ONLY.exec(line)?.[1] ?? only;
    } else if (line.endsWith(';')) {
      statements.push({ text: [...lines, line.slice(0, -1)].join('\n'), only });
      lines = [];
      only = null;
    } else if (line !== '') {
      lines.push(line);
    }
  }
  if (lines.length > 0) throw new ParleyError('BUG', 'A migration ends without a semicolon.');
  return statements;
}
