import type { PropertyDeclaration } from '../../ontology/declaration.js';
import { shownName } from '../../ontology/testimony.js';
import type {
  Holder,
  LinkedValue,
  PastValue,
  PropertyValue,
  RecordedValue,
  Value,
} from './condition.js';
import type { PlanContext } from './context.js';
import { NO_TIME, type PastQualifier, type PlannedLink } from './time.js';

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
  const past = isClaim(site) ? pastOf(property, site) : null;
  return past ?? recordedOf(property, site) ?? storedName(property.name, site);
}

/** What follows from the proposition alone, or from the id: it never changes. */
const LASTING: ReadonlySet<string> = new Set([
  ...['id', 'type', 'predicate', 'value', 'stance', 'stanceLevel', 'conditionId'],
  ...['validFrom', 'validTo', 'edtf'],
]);

/** A property of what is remembered, as it was recorded. Relationships do not change: others take their place. */
function recordedOf(property: PropertyDeclaration, site: ValueSite): RecordedValue | null {
  const { on, typeName, context } = site;
  const recordedAt = context.asOf?.recordedAt ?? null;
  if (recordedAt === null) return null;
  const { property: name } = storedName(property.name, site);
  const isLasting = isClaim(site)
    ? LASTING.has(name)
    : name === 'id' || !isRemembered(typeName, context);
  if (isLasting) return null;
  const type = property.list ? 'texts' : scalarType(property);
  return { kind: 'past', on, what: 'recorded', property: name, type, recordedAt };
}

/** Whether nodes of the type remember what they were: all but entities do. */
function isRemembered(typeName: string | null, { ontology }: PlanContext): boolean {
  if (typeName === null || ontology.types.get(typeName)?.kind === 'edge') return false;
  return ontology
    .concreteTypesOf(typeName)
    .some((name) => ontology.types.get(name)?.layer !== 'world');
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

/** A stored property, of today or as it was recorded: its sort key is stored beside it. */
export function isStored(value: Value): value is PropertyValue | RecordedValue {
  return value.kind === 'property' || (value.kind === 'past' && value.what === 'recorded');
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
  if (name === 'contested' && (asOf.validAt !== null || asOf.reportedBefore !== null)) {
    context.countSubquery(site.path);
    return { kind: 'past', on, what: 'contested', asOf };
  }
  if (asOf.reportedBefore === null) return null;
  if (name === 'independentSources' || name === 'origin' || name === 'sourceNote') {
    return { kind: 'past', on, what: name, asOf };
  }
  const qualifier = pastQualifier(property, site);
  return qualifier === null ? null : { kind: 'past', on, what: 'qualifier', qualifier, asOf };
}

/** Null for what is no qualifier, or part of the claim's identity. */
function pastQualifier(
  property: PropertyDeclaration,
  { via, context }: ValueSite,
): PastQualifier | null {
  const { name } = property;
  const predicates = [...context.ontology.predicates.values()].filter(
    (one) => via?.path.kind !== 'claim' || [null, one.name].includes(via.path.predicate),
  );
  const uses = predicates.flatMap(({ qualifiers }) =>
    qualifiers.filter(({ qualifier }) => qualifier.name === name).map(({ use }) => use),
  );
  const isIdentity = uses.map((use) => use === 'identifying');
  if (isIdentity.length === 0 || isIdentity.every(Boolean)) return null;
  return { name, isMixed: isIdentity.includes(true), type: scalarType(property) };
}

function scalarType({ type }: PropertyDeclaration): PastQualifier['type'] {
  const scalar = type.kind === 'scalar' ? type.name : 'String';
  const stored = ({ Int: 'integer', Float: 'float', Boolean: 'boolean' } as const)[
    scalar as 'Int' | 'Float' | 'Boolean'
  ] as PastQualifier['type'] | undefined;
  return stored ?? 'text';
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
      asOf: asOf ?? NO_TIME,
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
