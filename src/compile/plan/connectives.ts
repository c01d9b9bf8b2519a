import type { Condition } from './plan.js';

/** Holds for nothing. What always holds is null. */
export const NEVER: Condition = { kind: 'never' };

export function joinAll(parts: readonly (Condition | null)[]): Condition | null {
  if (parts.some((part) => part?.kind === 'never')) return NEVER;
  const needed = parts.filter((part) => part !== null);
  return needed.length > 1 ? { kind: 'and', all: needed } : (needed[0] ?? null);
}

export function joinAny(parts: readonly (Condition | null)[]): Condition | null {
  if (parts.includes(null)) return null;
  const possible = parts.flatMap((part) => (part === null || part.kind === 'never' ? [] : part));
  return possible.length > 1 ? { kind: 'or', all: possible } : (possible[0] ?? NEVER);
}

export function negate(condition: Condition | null): Condition | null {
  if (condition === null) return NEVER;
  return condition.kind === 'never' ? null : { kind: 'not', condition };
}
