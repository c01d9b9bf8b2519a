import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { sortKeyOf } from '../../ontology/sort-key.js';
import { invariant } from '../../util/invariant.js';
import type { PlanContext } from './context.js';
import type { SortExpression, SortTerm } from './plan.js';

type SortInput = Readonly<Record<string, unknown>>;

/** What a sort input speaks of: properties and links of one declaration, and the variable that holds it. */
interface Subject {
  readonly properties: readonly PropertyDeclaration[];
  readonly links: readonly LinkDeclaration[];
  readonly on: 'node' | 'edge';
}

/** Sort terms of a root list: what the client asks, then the id, which makes the order total. */
export function planNodeSort(
  sort: unknown,
  type: TypeDeclaration,
  site: SortSite,
): readonly SortTerm[] {
  return complete(readTerms(sort, { ...type, on: 'node' }, site), [BY_ID]);
}

export interface SortSite {
  readonly context: PlanContext;
  readonly path: string;
}

/** Sort terms of a field that follows a link. */
export function planLinkSort(
  sort: unknown,
  link: LinkDeclaration,
  site: SortSite,
): readonly SortTerm[] {
  const target = site.context.typeOf(link.target);
  const asked = readLinkTerms(sort, link, site);
  const natural = link.order.map(({ on, property }) =>
    propertyTerm(on, property, 'ASC', on === 'node' ? target.properties : []),
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

function readLinkTerms(sort: unknown, link: LinkDeclaration, site: SortSite): readonly SortTerm[] {
  const target = site.context.typeOf(link.target);
  if (link.edgeObject !== undefined) {
    const { properties } = site.context.typeOf(link.edgeObject);
    return readTerms(sort, { properties, links: [], on: 'edge' }, site);
  }
  if (link.relation === undefined) return readTerms(sort, { ...target, on: 'node' }, site);
  const edge: Subject = { properties: link.edgeProperties, links: link.edgeLinks, on: 'edge' };
  return toList(sort).flatMap((item) => [
    ...readTerms(item['node'], { ...target, on: 'node' }, site),
    ...readTerms(item['edge'], edge, site),
  ]);
}

const BY_ID = plainTerm('node', 'id');

/** Parallel relationships to one node are told apart by the claim or key they carry. */
function tieBreak(link: LinkDeclaration): readonly SortTerm[] {
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
        ? propertyTerm(subject.on, name, value, subject.properties)
        : linkTerm(subject.on, link, value as SortInput, site);
    }),
  );
}

function toList(sort: unknown): readonly SortInput[] {
  if (sort === null || sort === undefined) return [];
  return (Array.isArray(sort) ? sort : [sort]) as SortInput[];
}

/** By the number of a link's entries, or by a property of the one node it leads to. */
function linkTerm(
  on: 'node' | 'edge',
  link: LinkDeclaration,
  value: SortInput,
  site: SortSite,
): SortTerm {
  site.context.countSubquery(site.path);
  const [entry] = Object.entries(value);
  invariant(entry !== undefined, 'a sort key has one field');
  const [name, direction] = entry;
  if (link.shape !== 'one')
    return toTerm({ kind: 'count', on, link }, direction, { valueType: 'number', nullable: false });
  const { properties } = site.context.typeOf(link.target);
  const { key, valueType } = propertyTerm('node', name, direction, properties);
  invariant(key.kind === 'property', 'a to-one link is sorted by a property');
  const linked = { kind: 'linked', on, link, property: key.property } as const;
  return toTerm(linked, direction, { valueType, nullable: true });
}

function propertyTerm(
  on: 'node' | 'edge',
  name: string,
  direction: unknown,
  properties: readonly PropertyDeclaration[],
): SortTerm {
  const declaration = properties.find((property) => property.name === name);
  const property = declaration === undefined ? name : sortKeyOf(declaration);
  const isNumber =
    declaration?.type.kind === 'scalar' && ['Int', 'Float'].includes(declaration.type.name);
  return toTerm({ kind: 'property', on, property }, direction, {
    valueType: isNumber ? 'number' : 'string',
    nullable: declaration?.nullable ?? false,
  });
}

/** Appends the tie-break; a term that was there already is left out the second time. */
function complete(terms: readonly SortTerm[], last: readonly SortTerm[]): readonly SortTerm[] {
  const seen = new Set<string>();
  return [...terms, ...last].filter(({ key }) => {
    const name = `${key.kind} ${key.on} ${'link' in key ? key.link.name : ''} ${'property' in key ? key.property : ''}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
