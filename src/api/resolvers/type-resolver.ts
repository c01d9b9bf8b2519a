import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';

import type { TypeDeclaration } from '../../ontology/declaration.js';
import type { ApiContext } from '../api-context.js';
import { type DeclaredTypes, DEFAULT_PAGE_SIZE } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';

/** A page of nodes, as far as it was asked for. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly totalCount: number;
}

export interface RootNames {
  readonly singular: string;
  readonly plural: string;
}

/** The class that answers the two root fields of a type: one by id, many by condition. */
export function createTypeResolver<T extends object>(
  type: TypeDeclaration,
  { singular, plural }: RootNames,
  types: DeclaredTypes,
): GeneratedClass {
  const where = types.where.ofType(type.name);
  const sort = types.sort.ofType(type.name) ?? where;
  const connection = types.connections.ofRoot(type);

  @Resolver()
  class TypeResolver {
    @Query(() => types.classOf(type.name), {
      name: singular,
      nullable: true,
      description: `${type.description} Null if there is none with this id.`,
    })
    one(
      @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<T | null> {
      return context.reading.answer<T | null>(info);
    }

    @Query(() => connection, {
      name: plural,
      description: `A page of all that are: ${type.description} By id unless sorted otherwise.`,
    })
    many(
      @Arg('where', () => where, { nullable: true, description: 'Only those that meet this.' })
      _where: object | undefined,
      @Arg('sort', () => [sort], {
        nullable: true,
        description: 'Sort keys, the first weighs most; ids break ties.',
      })
      _sort: readonly object[] | undefined,
      @Arg('first', () => Int, {
        defaultValue: DEFAULT_PAGE_SIZE,
        description: 'Number of entries, at most 500.',
      })
      _first: number,
      @Arg('after', () => String, {
        nullable: true,
        description: 'Cursor: only entries after it, in the same order.',
      })
      _after: string | undefined,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Connection<T>> {
      return context.reading.answer<Connection<T>>(info);
    }
  }
  return TypeResolver;
}
