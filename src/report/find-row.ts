import type { CheckedRow } from './check-row.js';
import type { Problems } from './problems.js';
import { shorten, suggest } from './read-fields.js';

/** Row id as written → id of the assertion; null where the id stands for several. */
export type RowIds = ReadonlyMap<string, string | null>;

export function listRowIds(rows: readonly CheckedRow[]): RowIds {
  const ids = new Map<string, string | null>();
  for (const { assertions, rowId } of rows) {
    for (const { id } of assertions) ids.set(id.slice(id.indexOf('.') + 1), id);
    if (rowId !== null && assertions.length > 1) ids.set(rowId, null);
  }
  return ids;
}

/** The assertion that a row of this name makes; null, with a diagnostic, if there is none or several. */
export function findRow(
  name: { readonly text: string; readonly offset: number },
  ids: RowIds,
  problems: Problems,
): string | null {
  const id = ids.get(name.text);
  if (id !== undefined && id !== null) return id;
  const isSeveral = id === null;
  problems.add('UNKNOWN_ROW', {
    at: name,
    message: isSeveral
      ? `row ${name.text} makes several assertions`
      : `no row has the id ${shorten(name.text)}`,
    hint: isSeveral
      ? `say which: ${name.text}-1, ${name.text}-2 …`
      : suggest(name.text, ids.keys(), problems),
  });
  return null;
}
