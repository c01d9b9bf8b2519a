import type { LinkDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import { invariant } from '../../util/invariant.js';
import { argumentsKey, inCanonicalOrder } from '../selection/canonical-order.js';
import type { SelectedField } from '../selection/read-selection.js';
import { knownAsOf, linkAsOf, readAsOf, readsFormer } from './as-of.js';
import type { Columns } from './columns.js';
import type { Condition, Holder } from './condition.js';
import { joinAll } from './connectives.js';
import type { PlanContext } from './context.js';
import { findStart, type Start } from './find-start.js';
import { goesBack } from './goes-back.js';
import { planIndexOrder } from './index-order.js';
import { Level } from './level.js';
import { linkKey } from './link-key.js';
import { PageReading, type PageSource } from './page-reading.js';
import type { ConnectionPart, RootColumn, RootReadPlan, ValueShape } from './plan.js';
import { planLinkWhere, planNodeWhere } from './plan-condition.js';
import { deepen, planEdge, planItem, planObject } from './plan-object.js';
import { fixesText, planSeek } from './plan-seek.js';
import { planLinkSort, planNodeSort } from './plan-sort.js';

/** A page of the far ends of a link. */
export function planConnection(
  declared: LinkDeclaration,
  field: SelectedField,
  outer: { readonly on: Holder; readonly level: Level },
): ValueShape {
  const { on: from, level } = outer;
  const { context } = level;
  const key = `page ${from} ${linkKey(declared)} ${argumentsKey(field)}`;
  const reading = level.once(key, () => {
    const { link, restriction } = linkAsOf(declared, context);
    const page: PageSource = {
      link,
      source: { kind: 'link', link },
      filter: joinAll([
        restriction,
        planLinkWhere(field.arguments['where'], link, context, field.path),
      ]),
      sort: planLinkSort(field.arguments['sort'], link, { context, path: field.path }),
      findIndexOrder: () => null,
      makeLevel: () => deepen(level, link, field.path),
      planNode: (inner) => (fields) => planItem(link, fields, inner),
      addRead: (read) => level.add({ kind: 'read', from, read }),
      addCount: (count) => level.add({ kind: 'count', from, count }),
      addGroup: (group) => level.add({ kind: 'group', from, group }),
      depth: level.depth + 1,
    };
    return new PageReading(page, field, context);
  });
  return planPage(field, reading);
}

/** What the root fields of one operation share. */
export interface RootSite {
  readonly context: PlanContext;
  readonly columns: Columns<RootColumn>;
}

/** A page of all nodes of a type. */
export function planRootConnection(
  type: TypeDeclaration,
  field: SelectedField,
  root: RootSite,
): RootReadPlan {
  const { columns } = root;
  const reading = columns.once(`page ${type.name} ${argumentsKey(field)}`, () => {
    const context = root.context.at(readAsOf(field, root.context));
    const filter = joinAll([
      knownAsOf(type.name, 'node', context),
      planNodeWhere(field.arguments['where'], type, context, field.path),
    ]);
    const start = planStart(type, filter, field, context);
    const page: PageSource = {
      link: null,
      ...start,
      sort: planNodeSort(field.arguments['sort'], type, { context, path: field.path }),
      findIndexOrder: (sort) =>
        context.readsInIndexOrder && !readsFormer(context)
          ? planIndexOrder({ ...start, sort }, type, context)
          : null,
      makeLevel: () => {
        context.countSubquery(field.path);
        return new Level(context, 1, null);
      },
      planNode: (level) => (fields) => planObject(fields, { type, on: 'node', level }),
      addRead: (read) => columns.add({ kind: 'read', read }),
      addCount: (count) => columns.add({ kind: 'count', count }),
      addGroup: (group) => columns.add({ kind: 'group', group }),
      depth: 1,
    };
    return new PageReading(page, field, context);
  });
  return { kind: 'connection', responseKey: field.responseKey, shape: planPage(field, reading) };
}

function planStart(
  type: TypeDeclaration,
  filter: Condition | null,
  field: SelectedField,
  context: PlanContext,
): Start {
  if (readsFormer(context)) {
    return { source: { kind: 'label', label: type.name, withFormer: true }, filter };
  }
  const { where } = field.arguments;
  // an index stops when the page is full, and few nodes have a given text
  const readsAll = !context.readsInIndexOrder && !fixesText(where, type);
  const start = findStart(
    type.name,
    filter,
    (way) => readsAll && goesBack(type.name, way, context),
  );
  if (!context.readsInIndexOrder || start.source.kind !== 'label') return start;
  const seek = planSeek(where, type, context, field.path);
  return seek === null ? start : { ...start, source: { ...start.source, seek } };
}

/** The parts of a connection that one field asks for. */
function planPage(field: SelectedField, reading: PageReading): ValueShape {
  const needsRows = field.fields.some(({ name }) => ['edges', 'nodes', 'pageInfo'].includes(name));
  const needsCount = field.fields.some(({ name }) => name === 'totalCount');
  const rows = needsRows ? reading.rows() : null;
  if (asksForMore(field, reading.isBackward)) reading.peek();
  const planned = new Map<SelectedField, ConnectionPart>();
  for (const part of inCanonicalOrder(field.fields)) planned.set(part, planPart(part, reading));
  const { hasAfter, isBackward } = reading;
  return {
    kind: 'connection',
    connection: {
      typeName: field.returnType,
      rows: rows?.index ?? null,
      count: needsCount ? reading.count() : null,
      limit: rows?.limit ?? null,
      ...{ hasAfter, isBackward },
      cursor: needsCursor(field) ? reading.cursor() : null,
      parts: field.fields.flatMap((part) => planned.get(part) ?? []),
    },
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

function planPart(part: SelectedField, reading: PageReading): ConnectionPart {
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
    case 'groupBy': {
      const { index, groups } = reading.groups(part);
      return { kind: 'groups', responseKey, index, object: groups.shape(part) };
    }
    default: {
      const { page } = reading;
      const { level } = reading.rows();
      const planNode = page.planNode(level);
      if (part.name === 'nodes') {
        return { kind: 'nodes', responseKey, object: planNode(part.fields) };
      }
      invariant(part.name === 'edges', `a connection has no ${part.name}`);
      return { kind: 'edges', responseKey, ...planEdge(page.link, part, { level, planNode }) };
    }
  }
}
