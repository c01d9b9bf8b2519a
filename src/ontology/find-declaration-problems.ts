import type { LinkDeclaration, PropertyDeclaration, TypeDeclaration } from './declaration.js';
import type { EnumDeclaration } from './enum.js';
import type { OntologyInput } from './ontology.js';
import type { Predicate, RelationDeclaration, ValuePredicateDeclaration } from './predicate.js';
import type { ValueType } from './value-type.js';

/** What every edge of a connection has. */
const EDGE_FIELDS: readonly string[] = ['cursor', 'node'];

/**
 * Every reason why the declarations make no ontology, in words; empty if they make one.
 * `types` are the input's classes with relations and qualifiers worked in.
 */
export function findDeclarationProblems(
  input: OntologyInput,
  types: readonly TypeDeclaration[],
): readonly string[] {
  const typeNames = new Set(types.map(({ name }) => name));
  const predicates: readonly Predicate[] = [...input.relations, ...input.valuePredicates];
  return [
    ...findRepeatedNames(input, types, predicates),
    ...input.enums.flatMap(findEnumProblems),
    ...input.qualifiers.flatMap((one) => [
      ...findUnknownTypes(`Qualifier ${one.name}`, [one.refersTo ?? []].flat(), typeNames),
      ...findUnlistedEnum(`Qualifier ${one.name}`, one.type, input),
    ]),
    ...predicates.flatMap((one) => findPredicateProblems(one, input)),
    ...input.relations.flatMap((one) => findRelationProblems(one, typeNames)),
    ...input.valuePredicates.flatMap((one) => findValueProblems(one, typeNames, input)),
    ...types.flatMap((type) => [
      ...findRepeated(`field of ${type.name}`, listMembers(type)),
      ...type.properties.flatMap((one) => findPropertyProblems(type.name, one, input)),
      ...type.links.flatMap((one) => findLinkProblems(type.name, one, typeNames)),
    ]),
  ];
}

function findRepeatedNames(
  input: OntologyInput,
  types: readonly TypeDeclaration[],
  predicates: readonly Predicate[],
): readonly string[] {
  const names = (items: readonly { readonly name: string }[]): readonly string[] =>
    items.map(({ name }) => name);
  return [
    ...findRepeated('type or enum', names([...types, ...input.enums])),
    ...findRepeated('predicate', names(predicates)),
    ...findRepeated('qualifier', names(input.qualifiers)),
    ...findRepeated(
      'root field',
      types.flatMap((type) => [type.singular ?? [], type.plural ?? []].flat()),
    ),
  ];
}

function listMembers(type: TypeDeclaration): readonly string[] {
  return [...type.properties, ...type.links].map(({ name }) => name);
}

function findEnumProblems(declaration: EnumDeclaration): readonly string[] {
  const { name, values, codes = {} } = declaration;
  return [
    ...Object.keys(values)
      .filter((value) => !/^(?!(?:true|false|null)$)[A-Za-z_][A-Za-z0-9_]*$/.test(value))
      .map((value) => `${name} has a value ${value}, which GraphQL cannot name.`),
    ...Object.keys(codes)
      .filter((value) => !(value in values))
      .map((value) => `${name} has a code for ${value}, which is none of its values.`),
  ];
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
  typeName: string,
  link: LinkDeclaration,
  typeNames: ReadonlySet<string>,
): readonly string[] {
  const where = `${typeName}.${link.name}`;
  const targets = [link.target, link.edgeObject ?? []].flat();
  const edgeMembers = [...link.edgeProperties, ...link.edgeLinks].map(({ name }) => name);
  return [
    ...findUnknownTypes(where, targets, typeNames),
    ...findRepeated(`edge field of ${where}`, [...EDGE_FIELDS, ...edgeMembers]),
  ];
}

function findPropertyProblems(
  typeName: string,
  property: PropertyDeclaration,
  input: OntologyInput,
): readonly string[] {
  const where = `${typeName}.${property.name}`;
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
