import { ParleyError } from '../../errors/parley-error.js';
import type { ParameterValue } from '../statement.js';

const VERSION = 1;

type CursorValue = string | number | null;

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

/** What a cursor must be to fit a field: made for its sort order, with a value of the right type for each term. */
interface ExpectedCursor {
  readonly signature: string;
  readonly terms: readonly {
    readonly valueType: 'string' | 'number';
    readonly nullable: boolean;
  }[];
  readonly path: string;
}

/** Longest string a sort key may be. */
const MAX_LENGTH = 1000;

/** Values of a cursor; throws CURSOR_INVALID if it is damaged or made for another order. */
function decodeCursor(cursor: unknown, expected: ExpectedCursor): readonly CursorValue[] {
  const { signature, terms, path } = expected;
  const refuse = (what: string): never => {
    const message = `The cursor given to “${path}” ${what}.`;
    throw new ParleyError('CURSOR_INVALID', message, { details: { path } });
  };
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
  } catch {
    return refuse('is damaged');
  }
  if (!Array.isArray(parts) || parts[0] !== VERSION) return refuse('is damaged');
  const [, made, ...values] = parts as readonly unknown[];
  if (made !== signature || values.length !== terms.length) {
    return refuse('belongs to another field or sort order');
  }
  const isFitting = terms.every((term, index) => fits(values[index], term));
  return isFitting ? (values as CursorValue[]) : refuse('is damaged');
}

function fits(value: unknown, { valueType, nullable }: ExpectedCursor['terms'][number]): boolean {
  if (value === null) return nullable;
  if (valueType === 'string') return typeof value === 'string' && value.length <= MAX_LENGTH;
  return typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** Picks one value of a cursor as a parameter. */
export function cursorValueAt(
  index: number,
  expected: ExpectedCursor,
): (cursor: unknown) => ParameterValue {
  return (cursor) => decodeCursor(cursor, expected)[index] ?? null;
}
