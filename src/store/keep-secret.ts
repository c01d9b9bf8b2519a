import { randomBytes } from 'node:crypto';

import type { GraphStore, Row } from './port.js';

/** A write lock on the first migration, held until the transaction ends; leaves nothing behind. */
const LOCK = ['SET m.lock = true', 'REMOVE m.lock'].map(
  (change) => `MATCH (m:Migration) WITH m ORDER BY m.id LIMIT 1 ${change}`,
);

/**
 * The secret of this name that the store keeps, made when first asked for: all processes on one database share it, and it
 * outlives them. Its node has a label of its own, so that nothing of the API, the exports or the content hash sees it.
 */
export async function keepSecret(store: GraphStore, name: string): Promise<string> {
  const read = {
    text: 'MATCH (s:Secret {id: $name}) RETURN s.value AS value',
    parameters: { name },
  };
  const known = valueOf(await store.read(read));
  if (known !== null) return known;
  return store.write(async (transaction) => {
    // two that start at once must not make two
    for (const text of LOCK) await transaction.run({ text, parameters: {} });
    const other = valueOf(await transaction.run(read));
    if (other !== null) return other;
    const value = randomBytes(32).toString('base64url');
    await transaction.run({
      text: 'CREATE (s:Secret {id: $name, value: $value})',
      parameters: { name, value },
    });
    return value;
  });
}

function valueOf(rows: readonly Row[]): string | null {
  const value = rows[0]?.['value'];
  return typeof value === 'string' ? value : null;
}
