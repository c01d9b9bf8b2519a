import { invariant } from '../../util/invariant.js';
import { assertWithin } from '../limits.js';
import { inCanonicalOrder } from '../selection/canonical-order.js';
import type { SelectedField } from '../selection/read-selection.js';
import { knownAsOf, readsFormer } from './as-of.js';
import type { GroupColumns } from './group-columns.js';
import {
  type GroupPlace,
  type GroupSite,
  nameAt,
  placeOfEntry,
  readGroupKey,
  takeStep,
  valueAt,
} from './group-value.js';
import { Level } from './level.js';
import type { FieldShape, ObjectShape, ReadPlan, ValueShape } from './plan.js';
import { planObject } from './plan-object.js';

/** What the parts of one `groupBy` share. */
export interface Grouping {
  readonly columns: GroupColumns;
  readonly site: GroupSite;
  readonly depth: number;
}

const NULL: ValueShape = { kind: 'constant', value: null };

/** Plans a group of the answer: adds the columns that its fields need. */
export function planGroupObject(field: SelectedField, grouping: Grouping): ObjectShape {
  const { columns, site } = grouping;
  return shapeObject(field, (part) => {
    switch (part.name) {
      case 'keys':
        return { kind: 'texts', indexes: columns.keys.map((_, index) => index) };
      case 'key':
        return inline(planKeyObject(part, placeOfEntry(site), grouping));
      case 'count':
        return scalar(columns.count(), false);
      case 'countDistinct': {
        const { value, part: of } = readGroupKey(part.arguments['of'], placeOfEntry(site), site);
        return scalar(columns.aggregate('distinct', value, of), false);
      }
      default: {
        const { name } = part;
        invariant(name === 'min' || name === 'max', `a group has no ${name}`);
        return inline(planExtremes(part, name, placeOfEntry(site), grouping));
      }
    }
  });
}

/** Values of keys, at a place: what is not among the keys is null. */
function planKeyObject(field: SelectedField, place: GroupPlace, grouping: Grouping): ObjectShape {
  const { columns, site } = grouping;
  return shapeObject(field, (part) => {
    const name = nameAt(place, part.name);
    const step = place.subject.steps.find((one) => one.name === part.name);
    if (step !== undefined) {
      if (!columns.hasKeyBelow(name)) return NULL;
      return inline(planKeyObject(part, takeStep(place, step, site), grouping));
    }
    if (part.name === 'node') return planNode(part, place, grouping);
    const index = columns.findKey(name);
    return index === -1 ? NULL : scalar(index, true);
  });
}

/** The node whose id is a key, read for each group. */
function planNode(
  field: SelectedField,
  place: GroupPlace,
  { columns, site: { context }, depth }: Grouping,
): ValueShape {
  const { nodeType } = place.subject;
  invariant(nodeType !== null, 'only nodes are read');
  const index = columns.findKey(nameAt(place, 'id'));
  if (index === -1) return NULL;
  const { column, level } = columns.once(`node ${String(index)}`, () => {
    assertWithin(context.limits, 'depth', depth + 1, field.path);
    context.countSubquery(field.path);
    const inner = new Level(context, depth + 1, null);
    return { column: columns.node(index, planRead(field.path, nodeType, inner)), level: inner };
  });
  const object = planObject(field.fields, { type: context.typeOf(nodeType), on: 'node', level });
  return { kind: 'one', index: column, object, nullable: true };
}

function planRead(path: string, label: string, level: Level): ReadPlan {
  const isPast = readsFormer(level.context);
  return {
    path,
    source: { kind: 'key', label, ...(isPast ? { withFormer: true } : {}) },
    filter: isPast ? knownAsOf(label, 'node', level.context) : null,
    sort: [],
    after: null,
    limit: null,
    columns: level.columns,
  };
}

function planExtremes(
  field: SelectedField,
  kind: 'min' | 'max',
  place: GroupPlace,
  grouping: Grouping,
): ObjectShape {
  const { columns, site } = grouping;
  return shapeObject(field, (part) => {
    const step = place.subject.steps.find((one) => one.name === part.name);
    if (step !== undefined) {
      return inline(planExtremes(part, kind, takeStep(place, step, site), grouping));
    }
    const property = place.subject.properties.find((one) => one.name === part.name);
    invariant(property !== undefined, `extremes have no ${part.name}`);
    return scalar(columns.aggregate(kind, valueAt(place, property, site), { kind: 'VALUE' }), true);
  });
}

/** An object of a type of its own, with `__typename` wherever it is asked for. */
function shapeObject(field: SelectedField, plan: (part: SelectedField) => ValueShape): ObjectShape {
  const values = new Map<SelectedField, ValueShape>();
  for (const part of inCanonicalOrder(field.fields)) {
    const isTypename = part.name === '__typename';
    values.set(part, isTypename ? { kind: 'constant', value: field.returnType } : plan(part));
  }
  const fields = field.fields.flatMap((part): FieldShape[] => {
    const value = values.get(part);
    return value === undefined ? [] : [{ responseKey: part.responseKey, types: null, value }];
  });
  return { type: { fixed: field.returnType }, fields };
}

const scalar = (index: number, nullable: boolean): ValueShape => ({
  kind: 'scalar',
  index,
  isList: false,
  nullable,
  weight: 1,
});

const inline = (object: ObjectShape): ValueShape => ({ kind: 'inline', object, nullWhen: null });
