import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import type { TypeDeclaration } from '../../ontology/declaration.js';
import type { ApiContext } from '../api-context.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import { defineArguments, type GeneratedClass } from '../schema/define-class.js';
import { pageArguments } from '../schema/page-arguments.js';

/** A page of nodes, as far as it was asked for. */
interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
  readonly nodes: readonly object[];
  readonly totalCount: number;
}

interface PageArguments {
  readonly where?: object;
  readonly sort?: readonly object[];
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
  readonly asOf?: object;
}

export interface RootNames {
  readonly singular: string;
  readonly plural: string;
}

/** The class that answers the two root fields of a type: one by id, many by condition. */
export function createTypeResolver(
  type: TypeDeclaration,
  { singular, plural }: RootNames,
  types: DeclaredTypes,
): GeneratedClass {
  const connection = types.connections.ofRoot(type);
  const inputs = {
    ...pageArguments(types.where.ofType(type.name), types.sort.ofType(type.name)),
    asOf: AS_OF_ARGUMENT,
  };
  const PageArgs = defineArguments(`${plural}Arguments`, inputs);

  @Resolver()
  class TypeResolver {
    @Query(() => types.classOf(type.name), {
      name: singular,
      nullable: true,
      description: `${type.description} Null if there is none with this id.`,
    })
    one(
      @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
      @Arg('asOf', () => asOfType(), AS_OF_ARGUMENT) _asOf: object | null,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return context.reading.answer<object | null>(info);
    }

    @Query(() => connection, {
      name: plural,
      description: `A page of: ${type.description} By id unless sorted otherwise.`,
    })
    many(
      @Args(() => PageArgs) _page: PageArguments,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Connection> {
      return context.reading.answer<Connection>(info);
    }
  }
  return TypeResolver;
}
