import { ParleyError } from '../../errors/parley-error.js';
import { argumentsKey } from '../selection/canonical-order.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { Condition } from './condition.js';
import type { PlanContext } from './context.js';
import { pageLimit } from './conversions.js';
import { type CursorOrder, decodeCursor, signatureOf } from './cursor.js';
import { GroupReading } from './group-reading.js';
import type { Level } from './level.js';
import type {
  AfterPlan,
  CountPlan,
  CursorShape,
  GroupPlan,
  IndexOrder,
  ObjectShape,
  PageLimit,
  ReadPlan,
  RowSource,
  SortTerm,
} from './plan.js';
import { nameKey, reverseSort } from './plan-sort.js';
import type { PlannedLink } from './time.js';

/** Entries of a page where the client does not say. */
const DEFAULT_PAGE_SIZE = 25;

/** What a connection leads to, and how it is filtered and sorted. */
export interface PageSource {
  readonly link: PlannedLink | null;
  readonly source: RowSource;
  readonly filter: Condition | null;
  readonly sort: readonly SortTerm[];
  /** How an index gives the order in which the page is read; null if it needs no more than the terms. */
  readonly findIndexOrder: (sort: readonly SortTerm[]) => IndexOrder | null;
  readonly makeLevel: () => Level;
  readonly planNode: (level: Level) => (fields: readonly SelectedField[]) => ObjectShape;
  /** Add a column to the level around; each is called at most once. */
  readonly addRead: (read: ReadPlan) => number;
  readonly addCount: (count: CountPlan) => number;
  /** Adds groups of the same entries; called once for each way of grouping. */
  readonly addGroup: (group: GroupPlan) => number;
  /** Level of the rows. */
  readonly depth: number;
}

/** The rows of a page: the column they come in, and the level that their own columns are added to. */
interface PageRows {
  readonly index: number;
  readonly level: Level;
  readonly limit: PageLimit;
}

/** Groups, and the column they come in. */
interface PlannedGroups {
  readonly index: number;
  readonly groups: GroupReading;
}

/** One page of a connection, read once for all fields that ask for it with the same arguments. */
export class PageReading {
  readonly isBackward: boolean;
  readonly hasAfter: boolean;
  readonly #order: CursorOrder;
  readonly #window: Window;
  #isPeeking = false;
  #rows: PageRows | null = null;
  #count: number | null = null;
  readonly #groups = new Map<string, PlannedGroups>();

  constructor(
    readonly page: PageSource,
    readonly field: SelectedField,
    readonly context: PlanContext,
  ) {
    const keys = page.sort.map(({ key, descending }) => [nameKey(key), descending]);
    const signature = signatureOf(JSON.stringify([field.name, keys, ...nameTimes(context)]));
    this.#order = { signature, within: listTimes(context) };
    this.#window = readWindow(field);
    this.isBackward = this.#window.isBackward;
    this.hasAfter = isGiven(this.#window.cursor);
  }

  /** Reads one row beyond the page, if one field at least asks whether there is one. */
  peek(): void {
    this.#isPeeking = true;
  }

  /** Plans the rows when they are first asked for. */
  rows(): PageRows {
    this.#rows ??= this.#planRows();
    return this.#rows;
  }

  /** The column with the number of all entries. */
  count(): number {
    this.#count ??= this.#planCount();
    return this.#count;
  }

  /** Groups of all entries, planned once for all fields that ask for them with the same arguments. */
  groups(field: SelectedField): PlannedGroups {
    const key = argumentsKey(field);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const groups = new GroupReading(field, { ...this.page, context: this.context });
    const planned = { index: this.page.addGroup(groups.plan), groups };
    this.#groups.set(key, planned);
    return planned;
  }

  cursor(): CursorShape {
    const { level } = this.rows();
    const indexes = this.page.sort.map(({ key }, place) =>
      key.kind === 'property' ? level.property(key.on, key.property) : level.sortValue(place),
    );
    return { order: this.#order, indexes };
  }

  #planRows(): PageRows {
    const { page, field, context } = this;
    const { source, filter } = page;
    const level = page.makeLevel();
    const { size, sizeName, isBackward } = this.#window;
    const sort = isBackward ? reverseSort(page.sort) : page.sort;
    const indexOrder = page.findIndexOrder(sort);
    // known when all fields that share the page are planned
    const isPeeking = (): boolean => this.#isPeeking;
    const parameter = context.parameters.add(
      size ?? DEFAULT_PAGE_SIZE,
      pageLimit({ path: field.path, argument: sizeName }, context.limits, isPeeking),
    );
    const index = page.addRead({
      path: field.path,
      source,
      filter,
      sort,
      after: this.#planAfter(),
      limit: parameter,
      columns: level.columns,
      ...(indexOrder === null ? {} : { indexOrder }),
    });
    const limit = {
      parameter,
      get isPeeking() {
        return isPeeking();
      },
    };
    return { index, level, limit };
  }

  #planCount(): number {
    const { source, filter } = this.page;
    const { path } = this.field;
    this.context.countSubquery(path);
    return this.page.addCount({ path, source, filter });
  }

  #planAfter(): AfterPlan | null {
    if (!this.hasAfter) return null;
    const { cursor } = this.#window;
    const { sort } = this.page;
    const expected = { order: this.#order, terms: sort, path: this.field.path };
    return {
      values: this.context.parameters.addAll(cursor, sort.length, (value, binding) =>
        decodeCursor(value, expected, binding),
      ),
    };
  }
}

const TIMES = ['validAt', 'reportedBefore', 'recordedAt'] as const;

/** Which times are asked for; nothing where none is. */
function nameTimes({ asOf }: PlanContext): readonly unknown[] {
  return asOf === null ? [] : TIMES.map((time) => asOf[time] !== null);
}

/** A cursor holds for the time as of which its page was read. */
function listTimes({ asOf }: PlanContext): readonly string[] {
  return TIMES.map((time) => asOf?.[time]).filter((name) => typeof name === 'string');
}

interface Window {
  readonly isBackward: boolean;
  readonly size: unknown;
  readonly sizeName: 'first' | 'last';
  readonly cursor: unknown;
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** `first` and `after` read forwards, `last` and `before` backwards; they do not mix. */
function readWindow(field: SelectedField): Window {
  const { first, after, last, before } = field.arguments;
  const isBackward = isGiven(last) || isGiven(before);
  if (isBackward && (isGiven(first) || isGiven(after))) {
    throw new ParleyError(
      'ARGUMENT_INVALID',
      `“first” and “after” do not go with “last” and “before” (argument of “${field.path}”).`,
      {
        hint: 'Page forwards with `first` and `after`, or backwards with `last` and `before`.',
        details: { path: field.path },
      },
    );
  }
  return isBackward
    ? { isBackward, size: last ?? null, sizeName: 'last', cursor: before }
    : { isBackward, size: first ?? null, sizeName: 'first', cursor: after };
}
