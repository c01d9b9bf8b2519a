import type { CheckedRow } from './check-row.js';
import { findRow, listRowIds } from './find-row.js';
import type { ReportScope } from './report-scope.js';
import { itemsOf, type SourceNode } from './source-node.js';

/** Of `supersedes:`, what names rows of this report: they must be there, and others than the row itself. */
export function checkSupersedes(
  rows: readonly CheckedRow[],
  { reportId, entityScope: { problems } }: ReportScope,
): void {
  const ids = listRowIds(rows);
  const prefix = `${reportId}.`;
  for (const row of rows) {
    const own = new Set(row.assertions.map(({ id }) => id));
    for (const { key, offset } of listTargets(row.at)) {
      if (key.includes('.') && !key.startsWith(prefix)) continue;
      const text = key.startsWith(prefix) ? key.slice(prefix.length) : key;
      const target = findRow({ text, offset }, ids, problems);
      if (target === null || !own.has(target)) continue;
      problems.add('SELF_RELATION', {
        at: { offset },
        message: `row ${text} replaces itself`,
        hint: 'Name the row that gives way.',
      });
    }
  }
}

function listTargets(
  row: SourceNode,
): readonly { readonly key: string; readonly offset: number }[] {
  const entry =
    row.kind === 'map' ? row.entries.find(({ key }) => key === 'supersedes') : undefined;
  const items = entry === undefined ? [] : itemsOf(entry.value);
  return items.flatMap((item) => (item.kind === 'map' ? item.entries : []));
}
