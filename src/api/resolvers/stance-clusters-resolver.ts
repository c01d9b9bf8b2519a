import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Float, Info, Int, Query, Resolver } from 'type-graphql';

import { StanceClusterRule } from '../../ontology/enums/stance-enums.js';
import type { StanceClustersTree } from '../../research/stances/stance-tree.js';
import type { ApiContext } from '../api-context.js';
import { StanceClusters } from '../results/stance-matrix.js';
import { StanceMatrixArguments } from './stance-target-fields.js';

@ArgsType()
class StanceClustersArguments extends StanceMatrixArguments {
  @Field(() => Float, {
    defaultValue: 0.75,
    description:
      'Least congruence of any two actors of one cluster, 0 to 1. At 0.75 their grades are one step apart on average, at 1 they are the same.',
  })
  readonly minCongruence!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Least number of targets on which any two of them both have one grade: 1 to 100.',
  })
  readonly minShared!: number;
}

/** Blocs. */
@Resolver()
export class StanceClustersResolver {
  @Query(() => StanceClusters, {
    description: `Blocs: actors whose grades on the targets are near each other. The rule is COMPLETE_LINKAGE. ${StanceClusterRule.values.COMPLETE_LINKAGE} Only cells of the matrix with one grade are compared: who is silent, UNCLEAR, CONTESTED, CHANGED or only DENIED on a target is not compared on it. The same stances always give the same clusters. Limits and cost are those of \`stanceMatrix\`. No clusters: nobody has one grade on any of the targets.`,
  })
  stanceClusters(
    @Args(() => StanceClustersArguments) _arguments: StanceClustersArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StanceClustersTree> {
    return context.reading.answer<StanceClustersTree>(info);
  }
}
