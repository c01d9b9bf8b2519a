import { ParleyError } from '../../errors/parley-error.js';

/** Older 5.26 servers give wrong rows (neo4j/neo4j#13877, #13879). */
const LEAST = [5, 26, 31] as const;

/**
 * Version of a server that can be used.
 *
 * @throws ParleyError STORE_UNSUPPORTED if it is older than 5.26.31, or no Neo4j
 */
export function checkServer(name: string, version: string): string {
  const parts = version.split(/[^0-9]+/).map(Number);
  if (name !== 'Neo4j Kernel' || isLess(parts, LEAST)) {
    throw new ParleyError(
      'STORE_UNSUPPORTED',
      `The server is ${name} ${version}; Parley needs Neo4j ${LEAST.join('.')} or later.`,
    );
  }
  return version;
}

function isLess(version: readonly number[], least: readonly number[]): boolean {
  for (const [position, needed] of least.entries()) {
    const given = version[position] ?? 0;
    if (given !== needed) return given < needed;
  }
  return false;
}
