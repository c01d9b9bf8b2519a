import type { PropertyDeclaration } from './declaration.js';
import type { InheritedDeclaration } from './inherit-declarations.js';
import type { RelationField } from './link-relations.js';
import type { OntologyInput } from './ontology.js';
import type { Predicate, RelationDeclaration, ValuePredicateDeclaration } from './predicate.js';
import type { ValueType } from './value-type.js';

/** Every reason why the declarations make no ontology, in words; empty if they make one. */
export function findDeclarationProblems(
  input: OntologyInput,
  declared: readonly InheritedDeclaration[],
  fields: readonly RelationField[],
): readonly string[] {
  const typeNames = new Set(declared.flatMap((one) => one.type?.name ?? []));
  const predicates: readonly Predicate[] = [...input.relations, ...input.valuePredicates];
  return [
    ...findUndecorated(declared),
    ...findRepeated('type or enum', [
      ...declared.flatMap((one) => one.type?.name ?? []),
      ...input.enums.map((one) => one.name),
    ]),
    ...findRepeated(
      'predicate',
      predicates.map((one) => one.name),
    ),
    ...findRepeated(
      'qualifier',
      input.qualifiers.map((one) => one.name),
    ),
    ...findRepeated(
      'root field',
      declared.flatMap((one) => [one.type?.singular ?? [], one.type?.plural ?? []].flat()),
    ),
    ...predicates.flatMap((one) => findPredicateProblems(one, input)),
    ...input.relations.flatMap((one) => findRelationProblems(one, typeNames)),
    ...input.valuePredicates.flatMap((one) => findValueProblems(one, typeNames, input)),
    ...findLinkProblems(declared, typeNames),
    ...declared.flatMap((one) => findMemberClashes(one, fields)),
    ...declared.flatMap((one) =>
      one.properties.flatMap((p) => findPropertyProblems(one, p, input)),
    ),
    ...input.qualifiers.flatMap((one) => [
      ...(one.refersTo === undefined || typeNames.has(one.refersTo)
        ? []
        : [`Qualifier ${one.name} refers to an unknown type ${one.refersTo}.`]),
      ...findUnlistedEnum(`Qualifier ${one.name}`, one.type, input),
    ]),
  ];
}

function findUndecorated(declared: readonly InheritedDeclaration[]): readonly string[] {
  return declared
    .filter((one) => one.type === undefined)
    .map((one) => `Class ${one.class.name} has no type decorator.`);
}

function findRepeated(what: string, names: readonly string[]): readonly string[] {
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(repeated)].map((name) => `The ${what} ${name} is declared twice.`);
}

function findPredicateProblems(predicate: Predicate, input: OntologyInput): readonly string[] {
  const names = predicate.qualifiers.map(({ qualifier }) => qualifier.name);
  const undeclared = predicate.qualifiers
    .filter(({ qualifier }) => !input.qualifiers.includes(qualifier))
    .map(({ qualifier }) => `${predicate.name} has an undeclared qualifier ${qualifier.name}.`);
  const badName = /^[A-Z][A-Z0-9_]*$/.test(predicate.name)
    ? []
    : [`${predicate.name} is no predicate name: use capitals, digits and _.`];
  return [...badName, ...undeclared, ...findRepeated(`qualifier of ${predicate.name}`, names)];
}

function findRelationProblems(
  relation: RelationDeclaration,
  typeNames: ReadonlySet<string>,
): readonly string[] {
  const { name, from, to } = relation;
  const problems = [
    ...findUnknownTypes(name, from, typeNames),
    ...findUnknownTypes(name, to, typeNames),
  ];
  if (from.length === 0 || to.length === 0) problems.push(`${name} lacks an end.`);
  if (!relation.symmetric) return problems;
  if (from.join() !== to.join()) problems.push(`${name} is symmetric and its ends differ.`);
  if (relation.field !== relation.inverseField) {
    problems.push(`${name} is symmetric and its fields differ.`);
  }
  return problems;
}

function findValueProblems(
  predicate: ValuePredicateDeclaration,
  typeNames: ReadonlySet<string>,
  input: OntologyInput,
): readonly string[] {
  const { name, domain, value } = predicate;
  const unknown = findUnknownTypes(name, domain, typeNames);
  if (value.kind !== 'enum') return unknown;
  const uncovered = domain
    .filter((type) => !(type in value.byType))
    .map((type) => `${name} has no enum for ${type}.`);
  const unlisted = Object.values(value.byType).flatMap((declaration) =>
    findUnlistedEnum(name, { kind: 'enum', declaration }, input),
  );
  return [...unknown, ...uncovered, ...unlisted];
}

function findUnknownTypes(
  name: string,
  types: readonly string[],
  typeNames: ReadonlySet<string>,
): string[] {
  return types
    .filter((type) => !typeNames.has(type))
    .map((type) => `${name} names an unknown type ${type}.`);
}

function findLinkProblems(
  declared: readonly InheritedDeclaration[],
  typeNames: ReadonlySet<string>,
): readonly string[] {
  return declared.flatMap((one) =>
    one.links.flatMap((link) => {
      const names = link.edgeObject === undefined ? [link.target] : [link.target, link.edgeObject];
      return findUnknownTypes(`${one.class.name}.${link.name}`, names, typeNames);
    }),
  );
}

function findMemberClashes(
  one: InheritedDeclaration,
  fields: readonly RelationField[],
): readonly string[] {
  const owners: readonly string[] = [...one.interfaces, one.type?.name ?? ''];
  const members = [
    ...one.properties.map(({ name }) => name),
    ...one.links.map(({ name }) => name),
    ...fields.filter(({ owner }) => owners.includes(owner)).map(({ link }) => link.name),
  ];
  return findRepeated(`field on ${one.class.name}:`, members);
}

function findPropertyProblems(
  one: InheritedDeclaration,
  property: PropertyDeclaration,
  input: OntologyInput,
): readonly string[] {
  const where = `${one.class.name}.${property.name}`;
  const { projectedFrom } = property;
  const problems = [...findUnlistedEnum(where, property.type, input)];
  if (projectedFrom === undefined) return problems;
  if (!input.valuePredicates.some(({ name }) => name === projectedFrom)) {
    problems.push(`${where} is projected from an unknown predicate ${projectedFrom}.`);
  }
  if (!property.nullable) problems.push(`${where} is projected and not nullable.`);
  return problems;
}

function findUnlistedEnum(where: string, type: ValueType, input: OntologyInput): readonly string[] {
  if (type.kind === 'scalar' || input.enums.includes(type.declaration)) return [];
  return [`${where} uses the enum ${type.declaration.name}, which is not listed.`];
}
