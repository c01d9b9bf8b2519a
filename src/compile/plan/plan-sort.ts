import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { sortKeyOf } from '../../ontology/sort-key.js';
import { invariant } from '../../util/invariant.js';
import { linkAsOf } from './as-of.js';
import type { PastValue, Value } from './condition.js';
import type { PlanContext } from './context.js';
import type { SortExpression, SortTerm } from './plan.js';
import type { PlannedLink } from './time.js';
import { isOwnClaim, isStored, storedName, valueAsOf } from './value-as-of.js';

type SortInput = Readonly<Record<string, unknown>>;

/** What a sort input speaks of: properties and links of one declaration, and the variable that holds it. */
interface Subject {
  readonly properties: readonly PropertyDeclaration[];
  readonly links: readonly LinkDeclaration[];
  readonly on: 'node' | 'edge';
  /** Null for the edge of a relation. */
  readonly name: string | null;
  readonly via: PlannedLink | null;
}

/** Sort terms of a root list: what the client asks, then the id, which makes the order total. */
export function planNodeSort(
  sort: unknown,
  type: TypeDeclaration,
  site: SortSite,
): readonly SortTerm[] {
  return complete(readTerms(sort, nodeSubject(type), site), [BY_ID]);
}

export interface SortSite {
  readonly context: PlanContext;
  readonly path: string;
}

/** Sort terms of a field that follows a link. */
export function planLinkSort(
  sort: unknown,
  link: PlannedLink,
  site: SortSite,
): readonly SortTerm[] {
  const target = site.context.typeOf(link.target);
  const asked = readLinkTerms(sort, link, site);
  const edge: Subject = { properties: [], links: [], on: 'edge', name: null, via: link };
  const natural = link.order.map(({ on, property }) =>
    propertyTerm(property, 'ASC', on === 'node' ? nodeSubject(target) : edge, site),
  );
  return complete(asked.length > 0 ? asked : natural, tieBreak(link));
}

/** The same order read from its end. */
export function reverseSort(terms: readonly SortTerm[]): readonly SortTerm[] {
  return terms.map((term) => ({
    ...term,
    descending: !term.descending,
    nullsFirst: !term.nullsFirst,
  }));
}

function readLinkTerms(sort: unknown, link: PlannedLink, site: SortSite): readonly SortTerm[] {
  const target = site.context.typeOf(link.target);
  if (link.edgeObject !== undefined) {
    const { name, properties } = site.context.typeOf(link.edgeObject);
    return readTerms(sort, { properties, links: [], on: 'edge', name, via: link }, site);
  }
  if (link.relation === undefined) return readTerms(sort, nodeSubject(target), site);
  const { edgeProperties: properties, edgeLinks: links } = link;
  const edge: Subject = { properties, links, on: 'edge', name: null, via: link };
  return toList(sort).flatMap(({ node, edge: ofEdge, ...ofLinks }) => [
    ...readTerms(node, nodeSubject(target), site),
    ...readTerms(ofEdge, edge, site),
    ...readTerms(ofLinks, edge, site),
  ]);
}

function nodeSubject({ name, properties, links }: TypeDeclaration): Subject {
  return { properties, links, on: 'node', name, via: null };
}

const BY_ID = plainTerm('node', 'id');

/** Parallel relationships to one node are told apart by the claim or key they carry. */
function tieBreak(link: PlannedLink): readonly SortTerm[] {
  if (link.path.kind === 'claim') return [BY_ID, plainTerm('edge', 'id')];
  if (link.path.kind !== 'relationship') return [BY_ID];
  if (link.relation !== undefined || link.path.types.length === 0) {
    return [BY_ID, plainTerm('edge', 'claimId')];
  }
  return link.edgeObject === undefined ? [BY_ID] : [plainTerm('edge', 'key'), BY_ID];
}

function plainTerm(on: 'node' | 'edge', property: string): SortTerm {
  return toTerm({ kind: 'property', on, property }, 'ASC', {
    valueType: 'string',
    nullable: false,
  });
}

function toTerm(
  key: SortExpression,
  direction: unknown,
  value: Pick<SortTerm, 'valueType' | 'nullable'>,
): SortTerm {
  return { key, ...value, descending: direction === 'DESC', nullsFirst: false };
}

function readTerms(sort: unknown, subject: Subject, site: SortSite): readonly SortTerm[] {
  return toList(sort).flatMap((item) =>
    Object.entries(item).map(([name, value]) => {
      const link = subject.links.find((one) => one.name === name);
      return link === undefined
        ? propertyTerm(name, value, subject, site)
        : linkTerm(link, value as SortInput, subject, site);
    }),
  );
}

function toList(sort: unknown): readonly SortInput[] {
  if (sort === null || sort === undefined) return [];
  return (Array.isArray(sort) ? sort : [sort]) as SortInput[];
}

/** By the number of a link's entries, or by a property of the one node it leads to. */
function linkTerm(
  declared: LinkDeclaration,
  value: SortInput,
  subject: Subject,
  site: SortSite,
): SortTerm {
  const { context, path } = site;
  const [entry] = Object.entries(value);
  invariant(entry !== undefined, 'a sort key has one field');
  const [name, direction] = entry;
  const target = nodeSubject(context.typeOf(declared.target));
  const { on } = subject;
  if (isOwnClaim(declared, { typeName: subject.name, on, via: subject.via })) {
    return { ...propertyTerm(name, direction, { ...target, on }, site), nullable: true };
  }
  context.countSubquery(path);
  const { link, restriction: condition } = linkAsOf(declared, context);
  if (link.shape !== 'one') {
    const count = { kind: 'count', on, link, condition } as const;
    return toTerm(count, direction, { valueType: 'number', nullable: false });
  }
  const { key, valueType } = propertyTerm(name, direction, target, site);
  invariant(key.kind !== 'count', 'a to-one link is sorted by a value');
  const linked = { kind: 'linked', on, link, condition, value: key } as const;
  return toTerm(linked, direction, { valueType, nullable: true });
}

function propertyTerm(
  name: string,
  direction: unknown,
  subject: Subject,
  { context, path }: SortSite,
): SortTerm {
  const { on, via } = subject;
  const declaration = subject.properties.find((property) => property.name === name);
  const site = { typeName: subject.name, on, via, context, path };
  const key: Value =
    declaration === undefined
      ? storedName(name, site)
      : withSortKey(valueAsOf(declaration, site), declaration);
  const isNumber =
    declaration?.type.kind === 'scalar' && ['Int', 'Float'].includes(declaration.type.name);
  return toTerm(key, direction, {
    valueType: isNumber ? 'number' : 'string',
    nullable: declaration?.nullable ?? false,
  });
}

/** Texts are sorted by the form that both engines order alike. */
function withSortKey(value: Value, declaration: PropertyDeclaration): Value {
  return isStored(value)
    ? { ...value, property: sortKeyOf({ ...declaration, name: value.property }) }
    : value;
}

/** Appends the tie-break; a term that was there already is left out the second time. */
function complete(terms: readonly SortTerm[], last: readonly SortTerm[]): readonly SortTerm[] {
  const seen = new Set<string>();
  return [...terms, ...last].filter(({ key }) => {
    const name = nameKey(key);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function namePast(value: PastValue): string {
  if (value.what === 'recorded') return value.property;
  return value.what === 'qualifier' ? value.qualifier.name : '';
}

/** Equal for equal keys; part of a cursor's signature. */
export function nameKey(key: SortExpression): string {
  switch (key.kind) {
    case 'property':
      return `${key.on}.${key.property}`;
    case 'past':
      return `${key.on} ${key.what} ${namePast(key)}`;
    case 'count':
      return `${key.on} count ${key.link.name}`;
    case 'linked':
      return `${key.on} ${key.link.name} ${nameKey(key.value)}`;
  }
}
