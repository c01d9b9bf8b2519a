import type { PropertyDeclaration } from '../../ontology/declaration.js';
import { shownName } from '../../ontology/testimony.js';
import type { Holder, LinkedValue, PastValue, PropertyValue, Value } from './condition.js';
import type { PlanContext } from './context.js';
import type { PastQualifier, PlannedLink } from './time.js';

/** Where a property is sought. */
export interface ValueSite {
  /** Name of the type that declares it; null for the edge of a relation. */
  readonly typeName: string | null;
  readonly on: Holder;
  /** The link that led to what is in hand. */
  readonly via: PlannedLink | null;
  readonly context: PlanContext;
  /** The field, for errors. */
  readonly path: string;
}

/** Edges keep these properties of their claim under other names. */
const CLAIM_NAMES: Readonly<Record<string, string>> = {
  claimId: 'id',
  value: 'stance',
  level: 'stanceLevel',
};

/** How the value of a property is come by: as it is stored, or as it was at the time the field is read as of. */
export function valueAsOf(property: PropertyDeclaration, site: ValueSite): Value {
  const { asOf } = site.context;
  if (asOf === null) return { kind: 'property', on: site.on, property: property.name };
  if (property.projectedFrom !== undefined) return decidedValue(property, site);
  if (!isClaim(site)) return { kind: 'property', on: site.on, property: property.name };
  return pastOf(property, site) ?? storedName(property.name, site);
}

/** Name under which whoever is in hand stores a property. */
export function storedName(
  name: string,
  site: Pick<ValueSite, 'typeName' | 'on' | 'via'>,
): PropertyValue {
  const isEdge = site.typeName !== 'Claim' && isClaim(site);
  const property = isEdge ? (CLAIM_NAMES[name] ?? name) : name;
  return { kind: 'property', on: site.on, property };
}

/** A claim itself, or one in the place of a relation. */
export function isClaim({
  typeName,
  on,
  via,
}: Pick<ValueSite, 'typeName' | 'on' | 'via'>): boolean {
  return typeName === 'Claim' || (on === 'edge' && via?.path.kind === 'claim');
}

/** Whether a link leads from a claim in the place of a relation to that claim: it is in hand already. */
export function isOwnClaim(
  { path }: PlannedLink,
  site: Pick<ValueSite, 'typeName' | 'on' | 'via'>,
): boolean {
  const isEdge = site.typeName !== 'Claim' && isClaim(site);
  return isEdge && path.kind === 'lookup' && path.key === 'claimId';
}

function pastOf(property: PropertyDeclaration, site: ValueSite): PastValue | null {
  const { on, context } = site;
  const { name } = property;
  const { asOf } = context;
  if (asOf === null) return null;
  if (name === 'contested') {
    context.countSubquery(site.path);
    return { kind: 'past', on, what: 'contested', asOf };
  }
  const before = asOf.reportedBefore;
  if (before === null) return null;
  if (name === 'independentSources' || name === 'origin' || name === 'sourceNote') {
    return { kind: 'past', on, what: name, before };
  }
  const qualifier = pastQualifier(property, site);
  return qualifier === null ? null : { kind: 'past', on, what: 'qualifier', qualifier, before };
}

/** Null for what is no qualifier, or part of the claim's identity. */
function pastQualifier(
  { name, type }: PropertyDeclaration,
  { via, context }: ValueSite,
): PastQualifier | null {
  const predicates = [...context.ontology.predicates.values()].filter(
    (one) => via?.path.kind !== 'claim' || [null, one.name].includes(via.path.predicate),
  );
  const uses = predicates.flatMap(({ qualifiers }) =>
    qualifiers.filter(({ qualifier }) => qualifier.name === name).map(({ use }) => use),
  );
  const isIdentity = uses.map((use) => use === 'identifying');
  if (isIdentity.length === 0 || isIdentity.every(Boolean)) return null;
  const scalar = type.kind === 'scalar' ? type.name : 'String';
  const stored = ({ Int: 'integer', Float: 'float', Boolean: 'boolean' } as const)[
    scalar as 'Int' | 'Float' | 'Boolean'
  ] as PastQualifier['type'] | undefined;
  return { name, isMixed: isIdentity.includes(true), type: stored ?? 'text' };
}

/** A property that claims decide, from the claim that decides it. */
function decidedValue(property: PropertyDeclaration, site: ValueSite): LinkedValue {
  const { on, context, path } = site;
  const { asOf, ontology } = context;
  const predicate = property.projectedFrom ?? '';
  const isDate = ontology.valuePredicates.get(predicate)?.tolerance.kind === 'overlap';
  context.countSubquery(path);
  context.countSubquery(path);
  const link: PlannedLink = {
    name: predicate,
    description: '',
    path: {
      kind: 'deciding',
      predicate,
      agreement: isDate ? 'within' : 'equal',
      asOf: asOf ?? { validAt: null, reportedBefore: null },
    },
    target: 'Claim',
    shape: 'one',
    nullable: true,
    order: [],
    edgeProperties: [],
    edgeLinks: [],
  };
  const value = { kind: 'property', on: 'node', property: shownName(property.name) } as const;
  return { kind: 'linked', on, link, condition: null, value };
}
