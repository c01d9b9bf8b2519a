import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';

import type { GraphTree } from '../../research/neighborhood/graph-tree.js';
import type { ApiContext } from '../api-context.js';
import { Graph } from '../results/graph.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';
import { neighborArguments } from './neighbor-arguments.js';

/** A part of the whole, as nodes and edges. */
export function createGraphResolver(types: DeclaredTypes): GeneratedClass {
  const EntityWhere = types.where.ofType('Entity');
  const ClaimWhere = types.where.ofType('Claim');
  const NeighborArguments = neighborArguments(types);

  @ArgsType()
  class GraphArguments extends NeighborArguments {
    @Field(() => EntityWhere, { nullable: true, description: 'Only entities that meet this.' })
    readonly where?: object;

    @Field(() => ClaimWhere, {
      nullable: true,
      description: 'Only relations whose claim meets this.',
    })
    readonly claims?: object;

    @Field(() => Int, {
      defaultValue: 200,
      description: 'Entities at most, the first by name: 0 to 1,000.',
    })
    readonly first!: number;
  }

  @Resolver()
  class GraphResolver {
    @Query(() => Graph, {
      description:
        'The entities that meet a filter and the relations between them: both ends meet it. At most `first` entities, by name, and of each at most `limitPerNode` relations that lead from it, by id of the claim; `first` times `limitPerNode` may be 10,000. Entities without relations stand alone. Cost: the relations of the entities shown, and all entities for `omittedNodes`.',
    })
    graph(
      @Args(() => GraphArguments) _arguments: GraphArguments,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<GraphTree> {
      return context.reading.answer<GraphTree>(info);
    }
  }
  return GraphResolver;
}
