import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';

import type { StanceSeriesTree } from '../../research/stances/stance-tree.js';
import type { ApiContext } from '../api-context.js';
import { StanceSeries } from '../results/stance-series.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';

@ArgsType()
class StanceSeriesArguments {
  @Field(() => ID, { description: 'Whose position.' })
  readonly actor!: string;

  @Field(() => ID, { description: 'On what.' })
  readonly target!: string;

  @Field(() => asOfType(), AS_OF_ARGUMENT)
  readonly asOf?: object;
}

/** A position as it is reported over time. */
@Resolver()
export class StanceSeriesResolver {
  @Query(() => StanceSeries, {
    description:
      'An actor’s own position on a target, date of publication by date, from live assertions; changes are marked. That reports differ is no proof that the position changed: they may have other sources, or tell of other times (`claim { validFrom validTo }`, `assertions { tense }`). Background facts have no date and are left out. No points: no report says anything of it. Cost: the claims on the target, and up to 10,000 assertions of each that is on this actor.',
  })
  stanceSeries(
    @Args(() => StanceSeriesArguments) _arguments: StanceSeriesArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StanceSeriesTree> {
    return context.reading.answer<StanceSeriesTree>(info);
  }
}
