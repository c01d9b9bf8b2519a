import { readChain } from './check-attribution.js';
import { type CheckedRow, checkRow } from './check-row.js';
import { readFields, readMap, reportMissing } from './read-fields.js';
import { findPassage } from './read-quotes.js';
import { readBoolean } from './read-values.js';
import type { ReportScope } from './report-scope.js';
import type { RowPlace } from './row-place.js';
import { isNull, itemsOf, type SourceNode } from './source-node.js';

const MOST_ASSERTIONS = 20_000;
/** An id that the program made; a wrong row may share one by accident. */
const MADE_ID = /^(s\d+|coded)-[0-9a-f]{10}$/;
const GROUP_FORM = { name: 'a `by`/`say` group', keys: ['by', 'say', 'open'] };

/** Checks `code:` (rows by passage) and `coded:` (rows of origin CODING). */
export function checkCode(
  code: SourceNode | undefined,
  coded: SourceNode | undefined,
  scope: ReportScope,
): readonly CheckedRow[] {
  const { problems } = scope.entityScope;
  const rows = new RowList(scope);
  const map = code === undefined ? null : readMap(code, '`code`', problems);
  for (const entry of map?.entries ?? []) {
    const passage = findPassage(entry.key, entry, { book: scope.book, problems });
    if (passage === null || isNull(entry.value)) continue;
    rows.addAll(entry.value, { passage, chain: [], origin: 'REPORT' });
  }
  if (coded !== undefined) rows.addAll(coded, { passage: null, chain: [], origin: 'CODING' });
  rows.refuseTwins();
  return rows.rows;
}

class RowList {
  readonly rows: CheckedRow[] = [];
  /** Rows with errors of their own; what they say is not known well enough to compare. */
  private readonly wrong = new Set<CheckedRow>();
  private count = 0;

  constructor(private readonly scope: ReportScope) {}

  /** Rows and groups of rows, one below the other or nested. */
  addAll(node: SourceNode, place: RowPlace): void {
    for (const item of itemsOf(node)) {
      const isGroup = item.kind === 'map' && item.entries.some(({ key }) => key === 'say');
      if (isGroup) this.addGroup(item, place);
      else this.addRow(item, place);
    }
  }

  private addGroup(node: SourceNode, place: RowPlace): void {
    const { entityScope, book } = this.scope;
    const fields = readFields(node, GROUP_FORM, entityScope.problems);
    if (fields === null) return;
    if (!fields.has('by')) reportMissing('by', node, entityScope.problems);
    const isOpen = readBoolean(fields.get('open')?.value, entityScope.problems) ?? false;
    const links = readChain(fields.get('by')?.value, { scope: entityScope, book, isOpen });
    const say = fields.get('say')?.value;
    if (say === undefined) reportMissing('say', node, entityScope.problems);
    else this.addAll(say, { ...place, chain: [...place.chain, ...links] });
  }

  private addRow(node: SourceNode, place: RowPlace): void {
    if (this.count > MOST_ASSERTIONS) return;
    const { problems } = this.scope.entityScope;
    const errorsBefore = problems.errorCount;
    const row = checkRow(node, place, this.scope);
    if (row === null) return;
    this.rows.push(row);
    if (problems.errorCount > errorsBefore) this.wrong.add(row);
    this.count += row.assertions.length;
    if (this.count > MOST_ASSERTIONS) {
      const message = `more than ${String(MOST_ASSERTIONS)} assertions in one report`;
      problems.add('TOO_LARGE', { at: node, message });
    }
  }

  refuseTwins(): void {
    const { problems } = this.scope.entityScope;
    const seen = new Set<string>();
    for (const row of this.rows) {
      for (const { id } of row.assertions) {
        const key = id.slice(id.indexOf('.') + 1);
        const isMade = row.rowId === null && MADE_ID.test(key);
        if (!seen.has(id)) seen.add(id);
        else if (!isMade || !this.wrong.has(row)) {
          const message = isMade
            ? 'this row says what another row of this passage says'
            : `the row id ${key} is here twice`;
          problems.add('DUPLICATE_ROW', { at: row.at, message });
        }
      }
    }
  }
}
