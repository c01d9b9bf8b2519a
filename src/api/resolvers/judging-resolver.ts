import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Mutation, Resolver } from 'type-graphql';

import { Judgement } from '../../ontology/enums/discourse-enums.js';
import type { ApiContext } from '../api-context.js';
import type { JudgeIdentityTree } from '../mutations/judge-identity-field.js';
import type { RetractReportTree } from '../mutations/retract-report-field.js';
import { JudgeIdentityPayload, RetractReportPayload } from '../results/judging.js';
import { enumTypeOf } from '../schema/value-types.js';

@ArgsType()
class RetractionArguments {
  @Field(() => ID, { description: 'Id of the report.' })
  readonly id!: string;

  @Field(() => String, { description: 'Why, for those who ask later: 1 to 1,000 characters.' })
  readonly reason!: string;
}

@ArgsType()
class PairArguments {
  @Field(() => ID, { description: 'One entity.' })
  readonly a!: string;

  @Field(() => ID, { description: 'The other, of the same type.' })
  readonly b!: string;
}

@ArgsType()
class JudgementArguments extends PairArguments {
  @Field(() => enumTypeOf(Judgement), { description: 'Whether they are one.' })
  readonly judgement!: string;

  @Field(() => String, { description: 'Reasons, for those who come after.' })
  readonly why!: string;

  @Field(() => String, {
    defaultValue: 'API',
    description: 'Who decides: a name that others know.',
  })
  readonly decidedBy!: string;
}

/** Taking back and telling apart over the API. */
@Resolver()
export class JudgingResolver {
  @Mutation(() => RetractReportPayload, {
    nullable: true,
    description:
      'Takes back a report, as `parley retract` does: it stays with its texts, assertions and evidence, and counts no more. Loading it again brings it back. One transaction. An error if there is no such report or it is retracted already. Null only beside an error.',
  })
  retractReport(
    @Args(() => RetractionArguments) _arguments: RetractionArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetractReportTree> {
    return context.reading.perform<RetractReportTree>(info);
  }

  @Mutation(() => JudgeIdentityPayload, {
    nullable: true,
    description:
      'Judges by hand whether two entities are one, in place of what was judged of them by hand before. POSITIVE merges them; no stored assertion changes, and both ids go on leading to the one entity. An error if it contradicts what else was judged. One transaction. Null only beside an error.',
  })
  judgeIdentity(
    @Args(() => JudgementArguments) _arguments: JudgementArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JudgeIdentityTree> {
    return context.reading.perform<JudgeIdentityTree>(info);
  }

  @Mutation(() => JudgeIdentityPayload, {
    nullable: true,
    description:
      'Takes back what was judged by hand of two entities: the graph is as if it had not been. An error if nothing was. Null only beside an error.',
  })
  withdrawJudgement(
    @Args(() => PairArguments) _arguments: PairArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JudgeIdentityTree> {
    return context.reading.perform<JudgeIdentityTree>(info);
  }
}
