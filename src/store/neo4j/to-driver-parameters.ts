import neo4j from 'neo4j-driver';

import type { ParameterValue, Statement } from '../../compile/statement.js';

/**
 * Parameters as the driver takes them: one map `p` (see `compile/cypher/dialect.ts`), whole numbers as integers at any depth,
 * since LIMIT needs them and both engines then store one type. −0 becomes 0 on the way.
 */
export function toDriverParameters(parameters: Statement['parameters']): { p: unknown } {
  return { p: toDriverValue(parameters) };
}

function toDriverValue(value: ParameterValue): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(toDriverValue);
  const map: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) map[key] = toDriverValue(member);
  return map;
}

function isList(value: object): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
