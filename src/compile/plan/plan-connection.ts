import { ParleyError } from '../../errors/parley-error.js';
import type { LinkDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import { invariant } from '../../util/invariant.js';
import type { SelectedField } from '../selection/read-selection.js';
import type { PlanContext } from './context.js';
import { pageLimit } from './conversions.js';
import { cursorValueAt, signatureOf } from './cursor.js';
import { Level } from './level.js';
import type {
  AfterPlan,
  Condition,
  ConnectionPart,
  ConnectionShape,
  CountPlan,
  CursorShape,
  Holder,
  ObjectShape,
  ReadPlan,
  RootReadPlan,
  RowSource,
  SortTerm,
  ValueShape,
} from './plan.js';
import { planLinkWhere, planNodeWhere } from './plan-condition.js';
import { deepen, planEdge, planItem, planObject } from './plan-object.js';
import { planLinkSort, planNodeSort, reverseSort, type SortSite } from './plan-sort.js';

/** Entries of a page where the client does not say. */
const DEFAULT_PAGE_SIZE = 25;

/** A page of the far ends of a link. */
export function planConnection(
  link: LinkDeclaration,
  field: SelectedField,
  outer: { readonly on: Holder; readonly level: Level },
): ValueShape {
  const { context } = outer.level;
  const makeLevel = (): Level => deepen(outer.level, link, field.path);
  const planned = planPage(field, context, {
    link,
    source: { kind: 'link', link },
    filter: planLinkWhere(field.arguments['where'], link, context, field.path),
    sort: planLinkSort(field.arguments['sort'], link, { context, path: field.path }),
    makeLevel,
    planNode: (level) => (fields) => planItem(link, fields, level),
  });
  const from = outer.on;
  const rows =
    planned.read === null ? null : outer.level.add({ kind: 'read', from, read: planned.read });
  const count =
    planned.count === null ? null : outer.level.add({ kind: 'count', from, count: planned.count });
  return { kind: 'connection', connection: { ...planned.shape, rows, count } };
}

/** A page of all nodes of a type. */
export function planRootConnection(
  type: TypeDeclaration,
  field: SelectedField,
  context: PlanContext,
): RootReadPlan {
  const planned = planPage(field, context, {
    link: null,
    source: { kind: 'label', label: type.name },
    filter: planNodeWhere(field.arguments['where'], type, context, field.path),
    sort: planNodeSort(field.arguments['sort'], type, { context, path: field.path }),
    makeLevel: () => {
      context.countSubquery(field.path);
      return new Level(context, 1, null);
    },
    planNode: (level) => (fields) => planObject(fields, { type, on: 'node', level }),
  });
  const shape: ConnectionShape = { ...planned.shape, rows: 0, count: 1 };
  return {
    kind: 'connection',
    responseKey: field.responseKey,
    read: planned.read,
    count: planned.count,
    shape: { kind: 'connection', connection: shape },
  };
}

interface PageSource {
  readonly link: LinkDeclaration | null;
  readonly source: RowSource;
  readonly filter: Condition | null;
  readonly sort: readonly SortTerm[];
  readonly makeLevel: () => Level;
  readonly planNode: (level: Level) => (fields: readonly SelectedField[]) => ObjectShape;
}

interface PlannedPage {
  readonly read: ReadPlan | null;
  readonly count: CountPlan | null;
  readonly shape: Omit<ConnectionShape, 'rows' | 'count'>;
}

function planPage(field: SelectedField, context: PlanContext, page: PageSource): PlannedPage {
  const { source, filter, sort } = page;
  const needsRows = field.fields.some(({ name }) => ['edges', 'nodes', 'pageInfo'].includes(name));
  const needsCount = field.fields.some(({ name }) => name === 'totalCount');
  if (needsCount) context.countSubquery(field.path);
  const count = needsCount ? { source, filter } : null;
  if (!needsRows) {
    const parts = field.fields.map((part) => planPart(part, null, page));
    return { read: null, count, shape: { ...noRows(field), parts } };
  }
  const level = page.makeLevel();
  const signature = signatureOf(JSON.stringify([field.name, sort.map(nameTerm)]));
  const parts = field.fields.map((part) => planPart(part, level, page));
  const cursor = needsCursor(field) ? planCursor(signature, sort, level) : null;
  const window = readWindow(field);
  const { isBackward, sizeName } = window;
  const isPeeking = asksForMore(field, isBackward);
  const limit = context.parameters.add(
    window.size ?? DEFAULT_PAGE_SIZE,
    pageLimit(field.path, { name: sizeName, isPeeking }, context.limits),
  );
  const after = planAfter(window.cursor, signature, sort, { context, path: field.path });
  const shape = {
    typeName: field.returnType,
    limit: { parameter: limit, isPeeking },
    hasAfter: after !== null,
    isBackward,
    cursor,
    parts,
  };
  const order = isBackward ? reverseSort(sort) : sort;
  return {
    read: { path: field.path, source, filter, sort: order, after, limit, columns: level.columns },
    count,
    shape,
  };
}

/** A sort term as part of a cursor's signature. */
function nameTerm({ key, descending }: SortTerm): readonly unknown[] {
  const link = 'link' in key ? key.link.name : null;
  const property = 'property' in key ? key.property : null;
  return [key.kind, key.on, link, property, descending];
}

interface Window {
  readonly isBackward: boolean;
  readonly size: unknown;
  readonly sizeName: 'first' | 'last';
  readonly cursor: unknown;
}

/** `first` and `after` read forwards, `last` and `before` backwards; they do not mix. */
function readWindow(field: SelectedField): Window {
  const { first, after, last, before } = field.arguments;
  const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
  const isBackward = isGiven(last) || isGiven(before);
  if (isBackward && (isGiven(first) || isGiven(after))) {
    throw new ParleyError(
      'ARGUMENT_INVALID',
      `“first” and “after” do not go with “last” and “before” (argument of “${field.path}”).`,
      { details: { path: field.path } },
    );
  }
  return isBackward
    ? { isBackward, size: last ?? null, sizeName: 'last', cursor: before }
    : { isBackward, size: first ?? null, sizeName: 'first', cursor: after };
}

function noRows(field: SelectedField): Omit<ConnectionShape, 'rows' | 'count' | 'parts'> {
  return {
    typeName: field.returnType,
    limit: null,
    hasAfter: false,
    isBackward: false,
    cursor: null,
  };
}

/** Whether the client asks if there are rows beyond the page, in the direction it is read. Nested pages multiply. */
function asksForMore(field: SelectedField, isBackward: boolean): boolean {
  const asked = isBackward ? 'hasPreviousPage' : 'hasNextPage';
  return field.fields.some(
    (part) => part.name === 'pageInfo' && part.fields.some(({ name }) => name === asked),
  );
}

function needsCursor(field: SelectedField): boolean {
  return field.fields.some(
    ({ name, fields }) =>
      (name === 'edges' && fields.some((part) => part.name === 'cursor')) ||
      (name === 'pageInfo' && fields.some((part) => part.name.endsWith('Cursor'))),
  );
}

function planCursor(signature: string, sort: readonly SortTerm[], level: Level): CursorShape {
  const indexes = sort.map(({ key }, place) =>
    key.kind === 'property' ? level.property(key.on, key.property) : level.sortValue(place),
  );
  return { signature, indexes };
}

function planAfter(
  cursor: unknown,
  signature: string,
  sort: readonly SortTerm[],
  { context, path }: SortSite,
): AfterPlan | null {
  if (cursor === null || cursor === undefined) return null;
  const expected = { signature, terms: sort, path };
  return {
    values: sort.map((_, index) => context.parameters.add(cursor, cursorValueAt(index, expected))),
  };
}

function planPart(part: SelectedField, level: Level | null, page: PageSource): ConnectionPart {
  const { responseKey } = part;
  switch (part.name) {
    case 'totalCount':
      return { kind: 'totalCount', responseKey };
    case '__typename':
      return { kind: 'typename', responseKey };
    case 'pageInfo':
      return {
        kind: 'pageInfo',
        responseKey,
        fields: part.fields.map((field) => ({ responseKey: field.responseKey, name: field.name })),
      };
    case 'nodes':
      invariant(level !== null, 'nodes need rows');
      return { kind: 'nodes', responseKey, object: page.planNode(level)(part.fields) };
    default: {
      invariant(part.name === 'edges' && level !== null, `a connection has no ${part.name}`);
      const planned = planEdge(page.link, part, { level, planNode: page.planNode(level) });
      return { kind: 'edges', responseKey, ...planned };
    }
  }
}
