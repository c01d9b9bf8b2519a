import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';

import type { StatisticsTree } from '../../research/statistics/statistics-field.js';
import type { ApiContext } from '../api-context.js';
import { Statistics } from '../results/statistics.js';

/** What there is. */
@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, {
    description:
      'What is in the store, counted. Only what is asked for is counted; predicates, reports and sources cost one visit to each claim, report and assertion.',
  })
  statistics(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StatisticsTree> {
    return context.reading.answer<StatisticsTree>(info);
  }
}
