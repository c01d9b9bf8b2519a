import type { PropertyDeclaration } from '../../ontology/declaration.js';
import {
  type GroupStep,
  type GroupSubject,
  groupSubjectOfLink,
  groupSubjectOfType,
  isDate,
} from '../../ontology/group-subject.js';
import { sortKeyOf } from '../../ontology/sort-key.js';
import { invariant } from '../../util/invariant.js';
import { assertWithin } from '../limits.js';
import { linkAsOf } from './as-of.js';
import type { Holder, LinkAsOf } from './condition.js';
import type { PlanContext } from './context.js';
import { endHolder } from './end-holder.js';
import type { DatePart, GroupKey, GroupValue, RowSource, TextOrder } from './plan.js';
import { isClaim, isOwnClaim, valueAsOf, type ValueSite } from './value-as-of.js';

/** A place on the way from an entry to a value. */
export interface GroupPlace {
  readonly subject: GroupSubject;
  /** What clients wrote to come here: `claim`, `report.publisher`; empty for the entry itself. */
  readonly names: readonly string[];
  readonly on: Holder;
  readonly links: readonly LinkAsOf[];
}

/** What places are found with: the rows that are grouped, and where the field stands. */
export interface GroupSite {
  readonly context: PlanContext;
  readonly path: string;
  readonly source: RowSource;
}

/** The place of an entry itself. */
export function placeOfEntry({ context, source }: GroupSite): GroupPlace {
  const { ontology } = context;
  const start = { names: [], links: [] };
  if (source.kind !== 'link') {
    return { ...start, subject: groupSubjectOfType(source.label, ontology), on: 'node' };
  }
  const { link } = source;
  const hasEdge = link.relation !== undefined || link.edgeObject !== undefined;
  return { ...start, subject: groupSubjectOfLink(link, ontology), on: hasEdge ? 'edge' : 'node' };
}

/** Name of a member of a place, as clients write it. */
export function nameAt({ names }: GroupPlace, member: string): string {
  return [...names, member].join('.');
}

/** The place that a step leads to. */
export function takeStep(place: GroupPlace, step: GroupStep, site: GroupSite): GroupPlace {
  const next = { ...place, subject: step.subject(), names: [...place.names, step.name] };
  if (step.kind !== 'link') return { ...next, on: step.kind };
  const { link } = step;
  if (link.path.kind === 'end') {
    const on = endHolder(link.path.end, site.source.kind === 'link' ? site.source.link : null);
    invariant(on !== null, 'keys are offered only for ends known beforehand');
    return { ...next, on };
  }
  if (isOwnClaim(link, siteOfValue(place, site))) return next;
  const links = [...place.links, linkAsOf(link, site.context)];
  assertWithin(site.context.limits, 'relationFilterDepth', links.length, site.path);
  return { ...next, links };
}

/** A property at a place. */
export function valueAt(
  place: GroupPlace,
  property: PropertyDeclaration,
  site: GroupSite,
): GroupValue {
  const { on, links } = place;
  return {
    name: nameAt(place, property.name),
    on,
    links,
    property: readProperty(property, siteOfValue(place, site)),
  };
}

function readProperty(property: PropertyDeclaration, site: ValueSite): GroupValue['property'] {
  const kind = property.computed?.kind;
  if (kind !== 'relationshipType' && kind !== 'relationshipDirection') {
    return { kind: 'value', value: valueAsOf(property, site) };
  }
  if (!isClaim(site)) return { kind };
  return kind === 'relationshipType'
    ? { kind: 'value', value: { kind: 'property', on: site.on, property: 'predicate' } }
    : { kind: 'claimDirection' };
}

/** A value is of the node at the end of the links, of the entry's own variable where there are none. */
function siteOfValue(
  { subject, on, links }: GroupPlace,
  { context, path, source }: GroupSite,
): ValueSite {
  const isLinked = links.length > 0;
  return {
    typeName: subject.nodeType,
    on: isLinked ? 'node' : on,
    via: !isLinked && source.kind === 'link' ? source.link : null,
    context,
    path,
  };
}

/** Reads `{claim: {contested: VALUE}}`: one field at each level, the last of them a property. */
export function readGroupKey(given: unknown, place: GroupPlace, site: GroupSite): GroupKey {
  const [entry] = Object.entries(given as Readonly<Record<string, unknown>>);
  invariant(entry !== undefined, 'a key has one field');
  const [name, value] = entry;
  const step = place.subject.steps.find((one) => one.name === name);
  if (step !== undefined) return readGroupKey(value, takeStep(place, step, site), site);
  const property = place.subject.properties.find((one) => one.name === name);
  invariant(property !== undefined, `“${name}” is a property or leads on`);
  const part = readPart(value, property);
  return {
    value: valueAt(place, property, site),
    part,
    nullable: property.nullable || part.kind !== 'VALUE' || place.links.some(mayBeAbsent),
    text: orderText(property, place, site),
  };
}

function mayBeAbsent({ link, restriction }: LinkAsOf): boolean {
  return link.nullable || restriction !== null;
}

function readPart(value: unknown, property: PropertyDeclaration): DatePart {
  if (!isDate(property) || value === 'VALUE') return { kind: 'VALUE' };
  invariant(
    value === 'YEAR' || value === 'MONTH' || value === 'DAY',
    'parts of dates are part of the shape',
  );
  const isExact = property.type.kind === 'scalar' && property.type.name !== 'EDTF';
  return { kind: value, isExact };
}

function orderText(
  property: PropertyDeclaration,
  place: GroupPlace,
  { source }: GroupSite,
): TextOrder | null {
  const { type } = property;
  if (type.kind !== 'scalar' || type.name !== 'String') return null;
  const key = sortKeyOf(property);
  return { sortKey: key === property.name ? null : key, marks: listMarks(place, source) };
}

/** What tells the holders of a value apart. */
function listMarks({ on, links }: GroupPlace, source: RowSource): TextOrder['marks'] {
  if (links.length > 0) return [{ on: 'linked', property: 'id' }];
  if (on !== 'edge') return [{ on, property: 'id' }];
  if (source.kind === 'link' && source.link.path.kind === 'claim') {
    return [{ on: 'edge', property: 'id' }];
  }
  const isRelation =
    source.kind === 'link' &&
    source.link.path.kind === 'relationship' &&
    (source.link.relation !== undefined || source.link.path.types.length === 0);
  return isRelation
    ? [{ on: 'edge', property: 'claimId' }]
    : [
        { on: 'edge', property: 'key' },
        { on: 'node', property: 'id' },
      ];
}
