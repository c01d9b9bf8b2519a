import { ParleyError } from '../../errors/parley-error.js';
import type { ParameterValue } from '../statement.js';

const VERSION = 1;

type CursorValue = string | number | boolean | null;

/** Short mark of a sort order, so that a cursor is not used with another one (FNV-1a, 32 bits). */
export function signatureOf(sort: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sort.length; i += 1) {
    hash = Math.imul(hash ^ sort.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Opaque position of a row: its values under the sort terms, the last of which is unique. */
export function encodeCursor(signature: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([VERSION, signature, ...values])).toString('base64url');
}

/** Values of a cursor; throws CURSOR_INVALID if it is damaged or made for another order. */
function decodeCursor(
  cursor: unknown,
  expected: { readonly signature: string; readonly length: number; readonly path: string },
): readonly CursorValue[] {
  const refuse = (message: string): never => {
    throw new ParleyError('CURSOR_INVALID', message, { details: { path: expected.path } });
  };
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
  } catch {
    return refuse(`The cursor given to “${expected.path}” is damaged.`);
  }
  if (!Array.isArray(parts) || parts[0] !== VERSION || !parts.slice(2).every(isCursorValue)) {
    return refuse(`The cursor given to “${expected.path}” is damaged.`);
  }
  if (parts[1] !== expected.signature || parts.length !== expected.length + 2) {
    return refuse(`The cursor given to “${expected.path}” belongs to another field or sort order.`);
  }
  return parts.slice(2) as CursorValue[];
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Picks one value of a cursor as a parameter. */
export function cursorValueAt(
  index: number,
  expected: { readonly signature: string; readonly length: number; readonly path: string },
): (cursor: unknown) => ParameterValue {
  return (cursor) => decodeCursor(cursor, expected)[index] ?? null;
}
