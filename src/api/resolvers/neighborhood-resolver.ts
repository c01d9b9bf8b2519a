import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';

import type { GraphTree } from '../../research/neighborhood/graph-tree.js';
import type { ApiContext } from '../api-context.js';
import { Graph } from '../results/graph.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';
import { neighborArguments } from './neighbor-arguments.js';

/** What lies around some entities, as nodes and edges. */
export function createNeighborhoodResolver(types: DeclaredTypes): GeneratedClass {
  const ClaimWhere = types.where.ofType('Claim');
  const NeighborArguments = neighborArguments(types);

  @ArgsType()
  class NeighborhoodArguments extends NeighborArguments {
    @Field(() => [ID], { description: 'Entities to begin at: 1 to 100.' })
    readonly of!: readonly string[];

    @Field(() => Int, { defaultValue: 1, description: 'Relations to go from there: 1 to 3.' })
    readonly depth!: number;

    @Field(() => ClaimWhere, {
      nullable: true,
      description: 'Follow only relations whose claim meets this.',
    })
    readonly where?: object;
  }

  @Resolver()
  class NeighborhoodResolver {
    @Query(() => Graph, {
      description:
        'The entities around some others, to a depth, with the relations that lead to them. Each level is read with one statement for all its entities. Of each entity at most `limitPerNode` relations are read, by id of the claim: which ones means nothing, but they are always the same. An entity found on the way with more than 2,000 relations is shown and not gone on from. `limitPerNode` to the power of `depth` for each entity may come to 10,000 relations. An entity that nothing is related to stands alone. An id that there is not is an error.',
    })
    neighborhood(
      @Args(() => NeighborhoodArguments) _arguments: NeighborhoodArguments,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<GraphTree> {
      return context.reading.answer<GraphTree>(info);
    }
  }
  return NeighborhoodResolver;
}
