import { invariant } from '../../util/invariant.js';
import { assertWithin } from '../limits.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { Condition } from './condition.js';
import type { PlanContext } from './context.js';
import { invalidArgument, pageLimit, plainValue } from './conversions.js';
import { GroupColumns } from './group-columns.js';
import { type Grouping, planGroupObject } from './group-object.js';
import { type GroupSite, placeOfEntry, readGroupKey } from './group-value.js';
import type { GroupKey, GroupOrder, GroupPlan, ObjectShape, RowSource } from './plan.js';

/** Groups where the client does not say how many. */
const DEFAULT_GROUPS = 25;
const MAX_KEYS = 3;
const KEY_NAMES: readonly string[] = ['key', 'secondKey', 'thirdKey'];

/** The list whose entries are grouped; `depth` is the level of its rows. */
export interface GroupedList {
  readonly context: PlanContext;
  readonly source: RowSource;
  readonly filter: Condition | null;
  readonly depth: number;
}

/**
 * One `groupBy`: groups of everything that the list's `where` lets in, whatever its page. Planned once for all fields that
 * ask for it with the same arguments; each adds the columns it needs.
 */
export class GroupReading {
  readonly plan: GroupPlan;
  readonly #grouping: Grouping;

  /** Throws ARGUMENT_INVALID where the keys or the order cannot be, QUERY_TOO_COMPLEX beyond a limit. */
  constructor(field: SelectedField, list: GroupedList) {
    const { context, source, filter, depth } = list;
    const { path } = field;
    assertWithin(context.limits, 'depth', depth, path);
    context.countSubquery(path);
    const site: GroupSite = { context, path, source };
    const keys = readKeys(field.arguments['by'], site);
    const columns = new GroupColumns(context, path, keys);
    const { minCount, first, sort } = field.arguments;
    this.#grouping = { columns, site, depth };
    this.plan = {
      path,
      source,
      filter,
      keys,
      minCount:
        minCount === null || minCount === undefined
          ? null
          : context.parameters.add(
              minCount,
              plainValue({ path, argument: 'minCount' }, context.limits),
            ),
      sort: readOrders(sort, keys, path),
      limit: context.parameters.add(
        first ?? DEFAULT_GROUPS,
        pageLimit({ path, argument: 'first' }, context.limits),
      ),
      columns: columns.columns,
    };
  }

  /** How a group is built for one of the fields. */
  shape(field: SelectedField): ObjectShape {
    return planGroupObject(field, this.#grouping);
  }
}

function readKeys(by: unknown, site: GroupSite): readonly GroupKey[] {
  const list = toList(by);
  const place = { path: site.path, argument: 'by' };
  if (list.length > MAX_KEYS) {
    const hint = 'Ask under two aliases, or filter by a value of one of the keys.';
    throw invalidArgument(place, `may have at most ${String(MAX_KEYS)} keys`, hint);
  }
  const entry = placeOfEntry(site);
  const keys = list.map((item) => readGroupKey(item, entry, site));
  const names = keys.map(({ value }) => value.name);
  const double = names.find((name, index) => names.indexOf(name) < index);
  if (double !== undefined) {
    throw invalidArgument(place, `has the key “${double}” twice`, 'Leave one of them out.');
  }
  return keys;
}

/** What the client asks, then the greatest count, then the keys: always a total order. */
function readOrders(sort: unknown, keys: readonly GroupKey[], path: string): readonly GroupOrder[] {
  const asked = toList(sort).map((item) => readOrder(item, keys, path));
  const byCount: GroupOrder = { by: { kind: 'count' }, descending: true };
  const byKeys = keys.map((_, index): GroupOrder => {
    return { by: { kind: 'key', index }, descending: false };
  });
  const seen = new Set<string>();
  return [...asked, byCount, ...byKeys].filter(({ by }) => {
    const name = by.kind === 'count' ? by.kind : (KEY_NAMES[by.index] ?? '');
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function readOrder(item: unknown, keys: readonly GroupKey[], path: string): GroupOrder {
  const [entry] = Object.entries(item as Readonly<Record<string, unknown>>);
  invariant(entry !== undefined, 'a sort key has one field');
  const [name, direction] = entry;
  const descending = direction === 'DESC';
  if (name === 'count') return { by: { kind: 'count' }, descending };
  const index = KEY_NAMES.indexOf(name);
  const key = keys[index];
  const place = { path, argument: 'sort' };
  if (key === undefined) {
    const hint = 'Add the key to `by`, or leave it out of `sort`.';
    throw invalidArgument(place, `names the ${name}, but “by” has no such key`, hint);
  }
  if (key.text !== null && key.text.sortKey === null) {
    const hint = 'Sort by another key, or by `count`.';
    throw invalidArgument(
      place,
      `names “${key.value.name}”, a free text, which has no order`,
      hint,
    );
  }
  return { by: { kind: 'key', index }, descending };
}

/** GraphQL takes a single value for a list of one. */
function toList(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
