import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { invariant } from '../../util/invariant.js';
import { assertWithin } from '../limits.js';
import { inCanonicalOrder } from '../selection/canonical-order.js';
import type { SelectedField } from '../selection/read-selection.js';
import { linkAsOf } from './as-of.js';
import type { Holder, LinkAsOf } from './condition.js';
import { endHolder, endOfClaim } from './end-holder.js';
import { Level } from './level.js';
import { linkKey } from './link-key.js';
import type { FieldShape, ObjectShape, ReadPlan, ValueShape } from './plan.js';
import { planLinkSort } from './plan-sort.js';
import type { PlannedLink } from './time.js';
import { isClaim, isOwnClaim, valueAsOf, type ValueSite } from './value-as-of.js';

/** What an object of the answer is made of: a declaration and the variable that holds it. */
export interface ObjectSite {
  readonly type: Pick<TypeDeclaration, 'name' | 'kind' | 'properties' | 'links'>;
  readonly on: Holder;
  readonly level: Level;
}

/** Plans an object made from the row of a level: adds the columns it needs and says how it is built from them. */
export function planObject(fields: readonly SelectedField[], site: ObjectSite): ObjectShape {
  const type = planType(fields, site);
  const values = new Map<SelectedField, ValueShape>();
  for (const field of inCanonicalOrder(fields)) {
    values.set(field, planField(field, concreteSite(field, site)));
  }
  return {
    type,
    fields: fields.flatMap((field) => {
      const value = values.get(field);
      const types = field.types === null ? null : new Set(field.types);
      return value === undefined ? [] : { responseKey: field.responseKey, types, value };
    }),
  };
}

/** Any type of an interface stands for all where no field tells them apart: a column less to read. */
function planType(
  fields: readonly SelectedField[],
  { type, on, level }: ObjectSite,
): ObjectShape['type'] {
  if (type.kind !== 'interface') return { fixed: type.name };
  const isToldApart = fields.some(({ name, types }) => name === '__typename' || types !== null);
  const [anyType] = level.context.ontology.concreteTypesOf(type.name);
  return isToldApart || anyType === undefined
    ? { index: level.property(on, 'type') }
    : { fixed: anyType };
}

/** A field that only some concrete types of an interface have is looked up on the first of them. */
function concreteSite(field: SelectedField, site: ObjectSite): ObjectSite {
  const [first] = field.types ?? [];
  if (site.type.kind !== 'interface' || first === undefined) return site;
  return { ...site, type: site.level.context.typeOf(first) };
}

function planField(field: SelectedField, site: ObjectSite): ValueShape {
  const { type, on, level } = site;
  if (field.name === '__typename') {
    const isFixed = type.kind !== 'interface' && field.types === null;
    return isFixed
      ? { kind: 'constant', value: type.name }
      : { kind: 'typename', index: level.property(on, 'type') };
  }
  const property = type.properties.find(({ name }) => name === field.name);
  if (property !== undefined)
    return planProperty(property, field, { ...site, typeName: type.name });
  const link = type.links.find(({ name }) => name === field.name);
  invariant(link !== undefined, `${type.name}.${field.name} is a property or a link`);
  return planLink(link, field, { ...site, typeName: type.name });
}

/** A property of the node or edge in hand. */
function planProperty(
  property: PropertyDeclaration,
  field: SelectedField,
  site: MemberSite,
): ValueShape {
  const { on, level } = site;
  const { computed } = property;
  switch (computed?.kind) {
    case undefined:
      return {
        kind: 'scalar',
        index: level.value(valueAsOf(property, valueSite(field, site))),
        isList: property.list,
        nullable: property.nullable,
        weight: property.weight ?? 1,
      };
    case 'relationshipType':
      return toScalar(
        isClaim(valueSite(field, site))
          ? level.property(on, 'predicate')
          : level.relationshipType(),
      );
    case 'relationshipDirection':
      return toScalar(level.relationshipDirection());
    case 'url':
      return { kind: 'url', index: level.property(on, 'id'), path: computed.path };
    case 'identifiers':
      return {
        kind: 'identifiers',
        index: level.property(on, property.name),
        fields: field.fields.map(({ responseKey, name }) => ({ responseKey, name })),
      };
  }
}

/** A plain value that is always there. */
function toScalar(index: number): ValueShape {
  return { kind: 'scalar', index, isList: false, nullable: false, weight: 1 };
}

/** Whose member is planned; `typeName` is null for the edge of a relation. */
interface MemberSite extends Pick<ObjectSite, 'on' | 'level'> {
  readonly typeName: string | null;
}

function valueSite({ path }: SelectedField, { on, level, typeName }: MemberSite): ValueSite {
  return { typeName, on, via: level.link, context: level.context, path };
}

/** A field that leads to other nodes. */
function planLink(link: LinkDeclaration, field: SelectedField, site: MemberSite): ValueShape {
  const { on, level } = site;
  if (link.shape === 'connection') {
    return level.context.planConnection(link, field, { on, level });
  }
  if (link.path.kind === 'end') {
    const holder = endHolder(link.path.end, level.link);
    if (holder !== null) return planInline(link, field, holder, level);
  }
  if (isOwnClaim(link, valueSite(field, site))) return planInline(link, field, on, level);
  const { index, inner } = level.once(`rows ${on} ${linkKey(link)}`, () => {
    const followed = linkAsOf(endOfClaim(link, level), level.context);
    const deeper = deepen(level, followed.link, field.path);
    const read = planRows(followed, field, deeper);
    return { index: level.add({ kind: 'read', from: on, read }), inner: deeper };
  });
  const object = planItem(link, field.fields, inner);
  return link.shape === 'list'
    ? { kind: 'list', index, object }
    : { kind: 'one', index, object, nullable: link.nullable };
}

function planInline(
  link: LinkDeclaration,
  field: SelectedField,
  on: Holder,
  level: Level,
): ValueShape {
  const type = level.context.typeOf(link.target);
  const { nullWhen } = link;
  return {
    kind: 'inline',
    object: planObject(field.fields, { type, on, level }),
    nullWhen:
      nullWhen === undefined
        ? null
        : { index: level.property('edge', nullWhen.property), equals: nullWhen.equals },
  };
}

/** One or all far ends of a link, bounded by nature. */
function planRows({ link, restriction }: LinkAsOf, field: SelectedField, level: Level): ReadPlan {
  const sort =
    link.shape === 'one'
      ? []
      : planLinkSort(null, link, { context: level.context, path: field.path });
  return {
    path: field.path,
    source: { kind: 'link', link },
    filter: restriction,
    sort,
    after: null,
    limit: null,
    columns: level.columns,
  };
}

/** The level of a nested read, counted against the limits. */
export function deepen(outer: Level, link: PlannedLink, path: string): Level {
  const depth = outer.depth + 1;
  assertWithin(outer.context.limits, 'depth', depth, path);
  outer.context.countSubquery(path);
  return new Level(outer.context, depth, link);
}

/** What a link yields for each row: its edge object where it has one, else the far node. */
export function planItem(
  link: PlannedLink,
  fields: readonly SelectedField[],
  level: Level,
): ObjectShape {
  const { context } = level;
  return link.edgeObject === undefined
    ? planObject(fields, { type: context.typeOf(link.target), on: 'node', level })
    : planObject(fields, { type: context.typeOf(link.edgeObject), on: 'edge', level });
}

/** The object of an `edges` entry, whose fields are the edge's own, its links and `node`. */
export function planEdge(
  link: PlannedLink | null,
  field: SelectedField,
  site: {
    readonly level: Level;
    readonly planNode: (fields: readonly SelectedField[]) => ObjectShape;
  },
): { readonly object: ObjectShape; readonly cursorKeys: readonly string[] } {
  const values = new Map<SelectedField, ValueShape>();
  for (const part of inCanonicalOrder(field.fields)) {
    if (part.name === '__typename') {
      values.set(part, { kind: 'constant', value: field.returnType });
    } else if (part.name === 'cursor') {
      // keeps the place of the cursor among the fields; its value is set when the row is read
      values.set(part, { kind: 'constant', value: '' });
    } else values.set(part, planEdgePart(link, part, site));
  }
  const fields = field.fields.flatMap((part): FieldShape[] => {
    const value = values.get(part);
    return value === undefined ? [] : [{ responseKey: part.responseKey, types: null, value }];
  });
  const cursors = field.fields.filter(({ name }) => name === 'cursor');
  return {
    object: { type: { fixed: field.returnType }, fields },
    cursorKeys: cursors.map(({ responseKey }) => responseKey),
  };
}

function planEdgePart(
  link: PlannedLink | null,
  part: SelectedField,
  site: {
    readonly level: Level;
    readonly planNode: (fields: readonly SelectedField[]) => ObjectShape;
  },
): ValueShape {
  if (part.name === 'node') {
    return { kind: 'inline', object: site.planNode(part.fields), nullWhen: null };
  }
  const property = link?.edgeProperties.find(({ name }) => name === part.name);
  if (property !== undefined)
    return planProperty(property, part, { typeName: null, on: 'edge', level: site.level });
  const edgeLink = link?.edgeLinks.find(({ name }) => name === part.name);
  invariant(edgeLink !== undefined, `the edge has the field ${part.name}`);
  return planLink(edgeLink, part, { typeName: null, on: 'edge', level: site.level });
}
