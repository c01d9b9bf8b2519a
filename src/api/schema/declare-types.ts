import 'reflect-metadata';

import { Field, InterfaceType, ObjectType } from 'type-graphql';

import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { IdentifierScheme } from '../../ontology/enums/world-enums.js';
import type { Ontology } from '../../ontology/ontology.js';
import { invariant } from '../../util/invariant.js';
import { ConnectionTypes } from './connection-types.js';
import { addField, addFieldWithArguments } from './define-class.js';
import { pageArguments } from './page-arguments.js';
import { SortInputs } from './sort-inputs.js';
import { enumTypeOf, type GraphType, graphTypeOf } from './value-types.js';
import { WhereInputs } from './where-inputs.js';

const Scheme = enumTypeOf(IdentifierScheme);

/** The id of an entity in another scheme. */
@ObjectType({ description: 'The id of an entity in another scheme.', simpleResolvers: true })
class Identifier {
  @Field(() => Scheme, { description: 'The scheme.' })
  readonly scheme!: string;

  @Field(() => String, { description: 'The id in the scheme.' })
  readonly value!: string;

  @Field(() => Boolean, { description: 'Whether someone looked it up in the scheme.' })
  readonly verified!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Address of its page; null if the scheme has none.',
  })
  readonly url!: string | null;
}

/** The GraphQL types made from an ontology, and what root fields need of them. */
export interface DeclaredTypes {
  readonly classOf: (name: string) => GraphType;
  readonly connections: ConnectionTypes;
  readonly where: WhereInputs;
  readonly sort: SortInputs;
}

/**
 * Turns the ontology's classes into type-graphql's by calling its decorators as functions, relation fields included.
 * type-graphql keeps one store of metadata a process, so this is done once for an ontology (see `createSchema`).
 */
export function declareTypes(ontology: Ontology): DeclaredTypes {
  const classOf = (name: string): GraphType => {
    const type = ontology.types.get(name);
    invariant(type !== undefined, `the ontology has the type ${name}`);
    return type.class;
  };
  const where = new WhereInputs(ontology);
  const sort = new SortInputs(ontology);
  const connections: ConnectionTypes = new ConnectionTypes(
    ontology,
    classOf,
    (target, link, type) => {
      addLink(target, link, type);
    },
  );

  function addLink(
    target: { readonly prototype: object },
    link: LinkDeclaration,
    type: TypeDeclaration,
  ): void {
    const itemName = link.edgeObject ?? link.target;
    if (link.shape !== 'connection') {
      addField(target, link.name, {
        type: () => classOf(itemName),
        description: link.description,
        nullable: link.nullable,
        list: link.shape === 'list',
      });
      return;
    }
    const inputs = { where: where.ofLink(link, type), sort: sort.ofLink(link, type) };
    const connection = connections.ofLink(link, type);
    addFieldWithArguments(target, link.name, {
      type: () => connection,
      description: link.description,
      arguments: pageArguments(inputs.where, inputs.sort),
    });
  }

  for (const type of ontology.types.values()) declareType(type, ontology, addLink);
  return { classOf, connections, where, sort };
}

function declareType(
  type: TypeDeclaration,
  ontology: Ontology,
  addLink: (
    target: { readonly prototype: object },
    link: LinkDeclaration,
    type: TypeDeclaration,
  ) => void,
): void {
  const parents = type.interfaces
    .map((name) => ontology.types.get(name))
    .filter((one) => one !== undefined);
  const options = {
    description: type.description,
    implements: parents.map((parent) => parent.class),
    name: type.name,
  };
  if (type.kind === 'interface') {
    InterfaceType(type.name, options)(type.class as never);
  } else {
    ObjectType(type.name, { ...options, simpleResolvers: true })(type.class as never);
  }
  const isInherited = (name: string): boolean =>
    parents.some(({ properties, links }) =>
      [...properties, ...links].some((one) => one.name === name),
    );
  for (const property of type.properties) {
    if (!isInherited(property.name)) addProperty(type.class, property);
  }
  for (const link of type.links) {
    if (!isInherited(link.name)) addLink(type.class, link, type);
  }
}

function addProperty(target: { readonly prototype: object }, property: PropertyDeclaration): void {
  const isIdentifiers = property.computed?.kind === 'identifiers';
  const type = isIdentifiers ? Identifier : graphTypeOf(property.type);
  addField(target, property.name, {
    type: () => type,
    description: property.description,
    nullable: property.nullable,
    list: property.list,
  });
}
