import type { LinkDeclaration, PropertyDeclaration } from './declaration.js';
import { byKey } from './decorators/link.js';
import { StanceLevel } from './enums/stance-enums.js';
import type { QualifierDeclaration, RelationDeclaration } from './predicate.js';
import { toValueType, type ValueTypeInput } from './value-type.js';

/** A field that a relation gives to one of its end types. */
export interface RelationField {
  /** Type or interface that gets the field; whatever implements it inherits it. */
  readonly owner: string;
  readonly link: LinkDeclaration;
}

/** Finds the one type that stands for several: itself, or the narrowest interface that covers them all. */
export type CoverTypes = (names: readonly string[]) => string;

/** The fields of a relation on the types of both ends; on one end's only if it is symmetric. */
export function linkRelation(
  relation: RelationDeclaration,
  coverTypes: CoverTypes,
): readonly RelationField[] {
  const shared = {
    shape: 'connection',
    nullable: false,
    order: [{ on: 'node', property: 'name' }],
    relation: relation.name,
    edgeProperties: listEdgeProperties(relation),
    edgeLinks: listEdgeLinks(relation),
  } as const;
  const types = [relation.name];
  const forward: LinkDeclaration = {
    ...shared,
    name: relation.field,
    description: relation.fieldDescription,
    target: coverTypes(relation.to),
    path: { kind: 'relationship', types, direction: relation.symmetric ? 'both' : 'out' },
  };
  const fields = relation.from.map((owner) => ({ owner, link: forward }));
  if (relation.symmetric) return fields;
  const backward: LinkDeclaration = {
    ...shared,
    name: relation.inverseField,
    description: relation.inverseFieldDescription,
    target: coverTypes(relation.from),
    path: { kind: 'relationship', types, direction: 'in' },
  };
  return [...fields, ...relation.to.map((owner) => ({ owner, link: backward }))];
}

/** A qualifier as a nullable property of claims, assertions and edges. */
export function qualifierProperty(qualifier: QualifierDeclaration): PropertyDeclaration {
  const { name, description, type } = qualifier;
  const isText = type.kind === 'scalar' && type.name === 'String';
  return {
    name,
    description,
    type,
    list: false,
    nullable: true,
    filterable: true,
    sortable: !isText,
  };
}

/**
 * The link to what a qualifier refers to: `eventId` gives `event`. A name without `Id` keeps its property, so the link
 * adds the type: `seenIn` gives `seenInEvent`. Empty for qualifiers that refer to nothing.
 */
export function qualifierLinks(qualifier: QualifierDeclaration): readonly LinkDeclaration[] {
  const { name, refersTo } = qualifier;
  if (refersTo === undefined) return [];
  const linkName = name.endsWith('Id') ? name.slice(0, -2) : `${name}${refersTo}`;
  return [lookup(linkName, name, refersTo, describeReference(qualifier.description))];
}

/** What edges of a stance show beside the relation's own qualifiers. */
export const STANCE_PROPERTIES: readonly PropertyDeclaration[] = [
  stanceProperty(
    'value',
    'Int',
    'Stance from −2 (rejects) to +2 (supports or demands); null for UNCLEAR.',
  ),
  stanceProperty('level', StanceLevel, 'The stance as a word.'),
  stanceProperty(
    'conditionId',
    'ID',
    'Id of the proposition on which the stance depends; null if none.',
  ),
];

/** The proposition on which a stance depends. */
export const CONDITION_LINK: LinkDeclaration = lookup(
  'condition',
  'conditionId',
  'Proposition',
  'The proposition on which the stance depends; null if none.',
);

function listEdgeProperties(relation: RelationDeclaration): readonly PropertyDeclaration[] {
  const own = relation.qualifiers.map(({ qualifier }) => qualifierProperty(qualifier));
  return relation.stance ? [...STANCE_PROPERTIES, ...own] : own;
}

function listEdgeLinks(relation: RelationDeclaration): readonly LinkDeclaration[] {
  const claim = {
    ...lookup('claim', 'claimId', 'Claim', 'The claim behind the relation, with who says so.'),
    nullable: false,
  };
  const own = relation.qualifiers.flatMap(({ qualifier }) => qualifierLinks(qualifier));
  return relation.stance ? [claim, CONDITION_LINK, ...own] : [claim, ...own];
}

function lookup(name: string, key: string, target: string, description: string): LinkDeclaration {
  return {
    name,
    description,
    path: byKey(key),
    target,
    shape: 'one',
    nullable: true,
    order: [],
    edgeProperties: [],
    edgeLinks: [],
  };
}

function stanceProperty(
  name: string,
  type: ValueTypeInput,
  description: string,
): PropertyDeclaration {
  return {
    name,
    description,
    type: toValueType(type),
    list: false,
    nullable: true,
    filterable: true,
    sortable: true,
  };
}

/** “Id of the event at which …” → “The event at which …”: one description serves id and link. */
function describeReference(description: string): string {
  return description.replace(/^Id of the /, 'The ');
}
