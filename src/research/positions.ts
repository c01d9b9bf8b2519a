import { decodeCursor, encodeCursor, signatureOf } from '../compile/plan/cursor.js';
import type { ResearchCall } from '../compile/research-field.js';

/** Cursors of a research field's list: each holds the text values under which one entry is sorted. */
export interface Positions<K extends string> {
  readonly encode: (values: Readonly<Record<K, unknown>>) => string;
  /** Values of the cursor in the argument `after`, null without one; CURSOR_INVALID if nobody here made it for this list. */
  readonly after: Readonly<Record<K, string>> | null;
}

/** `list` names list and order: cursors of another, or of another `asOf`, are refused. `keys` are the sort values, in order. */
export function usePositions<K extends string>(
  call: ResearchCall,
  list: string,
  keys: readonly K[],
): Positions<K> {
  const { parameters } = call.time;
  const order = { signature: signatureOf(list), within: Object.keys(parameters) };
  const binding = { seal: call.seal, parameters };
  const terms = keys.map(() => ({ valueType: 'string', nullable: false }) as const);
  const cursor = call.arguments['after'];
  const isGiven = cursor !== null && cursor !== undefined;
  const values = isGiven ? decodeCursor(cursor, { order, terms, path: call.path }, binding) : [];
  return {
    encode: (values) =>
      encodeCursor(
        keys.map((key) => values[key]),
        order,
        binding,
      ),
    after: isGiven
      ? (Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Record<K, string>)
      : null,
  };
}
