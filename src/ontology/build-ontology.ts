import type { LinkDeclaration, PropertyDeclaration, TypeDeclaration } from './declaration.js';
import { findDeclarationProblems } from './find-declaration-problems.js';
import { inheritDeclarations, type InheritedDeclaration } from './inherit-declarations.js';
import {
  CONDITION_LINK,
  linkRelation,
  qualifierLinks,
  qualifierProperty,
  type RelationField,
  STANCE_PROPERTIES,
} from './link-relations.js';
import type { Ontology, OntologyInput } from './ontology.js';

/** Types whose instances carry every qualifier, since they stand for claims of any predicate. */
const QUALIFIED_TYPES: readonly string[] = ['Claim', 'Assertion', 'EntityRelation'];

/** The interface of every stored node. */
const ROOT_INTERFACE = 'Node';

/**
 * Works inheritance, relations and qualifiers into one immutable ontology.
 * Throws one Error that lists every problem of the declarations.
 */
export function buildOntology(input: OntologyInput): Ontology {
  const declared = input.classes.map(inheritDeclarations);
  const fields = linkAllRelations(input, declared);
  const completed = declared.map((one) => completeType(one, input, fields));
  const problems = findDeclarationProblems(input, completed);
  if (problems.length > 0) {
    throw new Error(['The ontology is wrong:', ...problems].join('\n- '));
  }
  const types = byName(completed);
  return Object.freeze({
    version: input.version,
    types,
    relations: byName(input.relations),
    valuePredicates: byName(input.valuePredicates),
    predicates: byName([...input.relations, ...input.valuePredicates]),
    qualifiers: byName(input.qualifiers),
    enums: byName(input.enums),
    concreteTypesOf: makeConcreteTypesOf(types),
    labelsOf: makeLabelsOf(types),
  });
}

function linkAllRelations(
  input: OntologyInput,
  declared: readonly InheritedDeclaration[],
): readonly RelationField[] {
  const lineages = new Map(
    declared.map(({ type, interfaces }) => [type.name, [...interfaces, type.name]]),
  );
  const coverTypes = (names: readonly string[]): string => {
    const [first, ...others] = names.map((name) => lineages.get(name) ?? []);
    const common = (first ?? []).filter((name) =>
      others.every((one: readonly string[]) => one.includes(name)),
    );
    return common.at(-1) ?? ROOT_INTERFACE;
  };
  return input.relations.flatMap((relation) => linkRelation(relation, coverTypes));
}

function completeType(
  declared: InheritedDeclaration,
  input: OntologyInput,
  fields: readonly RelationField[],
): TypeDeclaration {
  const { type, interfaces } = declared;
  const owners = [...interfaces, type.name];
  const relationLinks = fields
    .filter(({ owner }) => owners.includes(owner))
    .map(({ link }) => link);
  const isQualified = QUALIFIED_TYPES.includes(type.name);
  const added = isQualified ? qualifierMembers(type.name, input) : { properties: [], links: [] };
  return Object.freeze({
    ...type,
    interfaces: Object.freeze(interfaces),
    properties: Object.freeze([...declared.properties, ...added.properties]),
    links: Object.freeze([...declared.links, ...added.links, ...relationLinks]),
    class: declared.class,
  });
}

function qualifierMembers(
  typeName: string,
  input: OntologyInput,
): {
  readonly properties: readonly PropertyDeclaration[];
  readonly links: readonly LinkDeclaration[];
} {
  const properties = input.qualifiers.map(qualifierProperty);
  const links = input.qualifiers.flatMap(qualifierLinks);
  if (typeName !== 'EntityRelation') return { properties, links };
  return { properties: [...STANCE_PROPERTIES, ...properties], links: [CONDITION_LINK, ...links] };
}

function makeConcreteTypesOf(
  types: ReadonlyMap<string, TypeDeclaration>,
): Ontology['concreteTypesOf'] {
  const nodes = [...types.values()].filter((type) => type.kind === 'node');
  const concrete = new Map(
    [...types.keys()].map((name) => [
      name,
      Object.freeze(
        nodes
          .filter((type) => type.name === name || type.interfaces.includes(name))
          .map((type) => type.name),
      ),
    ]),
  );
  return (name) => concrete.get(name) ?? [];
}

function makeLabelsOf(types: ReadonlyMap<string, TypeDeclaration>): Ontology['labelsOf'] {
  const labels = new Map(
    [...types.values()]
      .filter((type) => type.kind === 'node')
      .map((type) => [type.name, Object.freeze([...type.interfaces, type.name])]),
  );
  return (type) => labels.get(type) ?? [];
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}
