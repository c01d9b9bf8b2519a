import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import type { StanceMatrixTree } from '../../research/stances/stance-tree.js';
import type { ApiContext } from '../api-context.js';
import { StanceMatrix } from '../results/stance-matrix.js';
import { StanceMatrixArguments } from './stance-target-fields.js';

/** Actors by what they may have a position on. */
@Resolver()
export class StanceMatrixResolver {
  @Query(() => StanceMatrix, {
    description:
      'Actors by targets: what each holds on each, with evidence, and UNKNOWN where nobody says. One of `targets`, `instrument` and `issue` must be given. All times count together unless `asOf` chooses one. At most 100 targets, 100 actors and 5,000 cells, which may rest on 1,000 claims together; more claims are an error, since part of them would mislead. No rows: nobody is said to have a position on any of the targets. Cost: the claims on the targets.',
  })
  stanceMatrix(
    @Args(() => StanceMatrixArguments) _arguments: StanceMatrixArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StanceMatrixTree> {
    return context.reading.answer<StanceMatrixTree>(info);
  }
}
