import { ParleyError } from '../../errors/parley-error.js';
import type { Binding, Seal } from '../selection/parameters.js';

type CursorValue = string | number | null;

/** The order that a cursor is a position in. */
export interface CursorOrder {
  /** Field and sort terms, as a short mark. */
  readonly signature: string;
  /** Parameters on which the order depends besides: the times of `asOf`. */
  readonly within: readonly string[];
}

/** Short mark of a text (FNV-1a, 32 bits): tells orders apart, and protects nothing. */
export function signatureOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function markOf({ signature, within }: CursorOrder, parameters: Binding['parameters']): string {
  if (within.length === 0) return signature;
  return signatureOf(
    JSON.stringify([signature, ...within.map((name) => parameters[name] ?? null)]),
  );
}

/** Characters of a seal. */
const SEAL_LENGTH = 16;

/**
 * The position of a row in its order, as text that only who has the key can make: base64url of the keyed hash and the
 * JSON of the order's mark and the row's sort values, the last of which is unique. Cost: about a microsecond.
 */
export function encodeCursor(
  values: readonly unknown[],
  order: CursorOrder,
  { seal, parameters }: Binding,
): string {
  const text = JSON.stringify([markOf(order, parameters), ...values]);
  return Buffer.from(seal(text) + text).toString('base64url');
}

/** What a cursor must be to fit a field: made for its order, with a value of the right type for each term. */
export interface ExpectedCursor {
  readonly order: CursorOrder;
  readonly terms: readonly {
    readonly valueType: 'string' | 'number';
    readonly nullable: boolean;
  }[];
  readonly path: string;
}

/** Longest cursor that is looked at: some sort keys of a thousand characters. */
const MAX_LENGTH = 20_000;

/** Values of a cursor, one for each term; throws CURSOR_INVALID if nobody here made it, or for another order. */
export function decodeCursor(
  cursor: unknown,
  { order, terms, path }: ExpectedCursor,
  { seal, parameters }: Binding,
): readonly CursorValue[] {
  const refuse = (what: string): never => {
    const message = `The cursor given to “${path}” ${what}.`;
    throw new ParleyError('CURSOR_INVALID', message, { details: { path } });
  };
  const text = openSeal(String(cursor), seal);
  if (text === null) return refuse('is damaged, or was made by another server');
  const [mark, ...values] = JSON.parse(text) as readonly unknown[];
  const isFitting =
    mark === markOf(order, parameters) &&
    values.length === terms.length &&
    terms.every((term, index) => fits(values[index], term));
  if (!isFitting) return refuse('belongs to another field, sort order or `asOf`');
  return values as readonly CursorValue[];
}

/** What was sealed; null if the seal is not ours. */
function openSeal(cursor: string, seal: Seal): string | null {
  if (cursor.length > MAX_LENGTH) return null;
  const bytes = Buffer.from(cursor, 'base64url');
  // the decoder passes over what is not base64url: one cursor, one text
  if (bytes.toString('base64url') !== cursor) return null;
  const whole = bytes.toString('utf8');
  const text = whole.slice(SEAL_LENGTH);
  return text.length > 0 && seal(text) === whole.slice(0, SEAL_LENGTH) ? text : null;
}

/** Orders of other versions of the program may have the same mark and other types. */
function fits(value: unknown, { valueType, nullable }: ExpectedCursor['terms'][number]): boolean {
  return value === null ? nullable : typeof value === valueType;
}
