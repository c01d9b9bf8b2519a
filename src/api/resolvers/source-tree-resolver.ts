import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';

import type { SourceTree as SourceTreeShape } from '../../research/source-tree/source-tree.js';
import type { ApiContext } from '../api-context.js';
import { SourceTree } from '../results/source-tree.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';

@ArgsType()
class SourceTreeArguments {
  @Field(() => [ID], { description: 'Claims to tell of: 1 to 20.' })
  readonly claims!: readonly string[];

  @Field(() => asOfType(), AS_OF_ARGUMENT)
  readonly asOf?: object;
}

/** On whose word claims are said. */
@Resolver()
export class SourceTreeResolver {
  @Query(() => [SourceTree], {
    description:
      'Who says some claims, on whose word: one tree for each claim, in the order given. The rule: a report leans on the source it names first for the claim, that one on the next it names, and so on inwards; a report that speaks in its own voice leans on its publisher, or stands for itself. An outlet that others name, and whose own reports say it only on the word of others, leans on those reports. What is retracted, superseded, denied, only announced (tense FUTURE) or a coder’s classification is not in it. Of each claim the first 1,000 assertions are looked at, by id. Cost: the assertions of the claims. An id that there is not is an error; a claim that was not there as of an earlier time of recording is left out.',
  })
  sourceTree(
    @Args(() => SourceTreeArguments) _arguments: SourceTreeArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly SourceTreeShape[]> {
    return context.reading.answer<readonly SourceTreeShape[]>(info);
  }
}
