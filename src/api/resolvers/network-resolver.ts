import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Float, ID, Info, Int, Query, Resolver } from 'type-graphql';

import {
  NetworkCount,
  NetworkKind,
  NetworkNormalization,
} from '../../research/network/network-enums.js';
import type { NetworkTree } from '../../research/network/network-tree.js';
import type { ApiContext } from '../api-context.js';
import { Network } from '../results/network.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import { enumTypeOf } from '../schema/value-types.js';

const Kind = enumTypeOf(NetworkKind);
const Normalization = enumTypeOf(NetworkNormalization);
const Count = enumTypeOf(NetworkCount);

@ArgsType()
class NetworkArguments {
  @Field(() => Kind, { description: 'What ties the actors.' })
  readonly kind!: string;

  @Field(() => Normalization, {
    defaultValue: 'NONE',
    description: 'How weights are made comparable.',
  })
  readonly normalization!: string;

  @Field(() => Count, { defaultValue: 'REPORT', description: 'What counts once.' })
  readonly countPer!: string;

  @Field(() => Float, {
    defaultValue: 0,
    description: 'Only edges of this weight or more, as normalized.',
  })
  readonly minWeight!: number;

  @Field(() => [ID], { nullable: true, description: 'Only these actors: 1 to 500.' })
  readonly actors?: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only these events (CO_PARTICIPATION) or targets (STANCE_CONGRUENCE, STANCE_CONFLICT): 1 to 500.',
  })
  readonly about?: readonly string[];

  @Field(() => [ID], { nullable: true, description: 'Only what these reports say: 1 to 500.' })
  readonly reports?: readonly string[];

  @Field(() => Int, {
    defaultValue: 100,
    description: 'Edges shown at most: 0 to 500. Measures rest on all.',
  })
  readonly limit!: number;

  @Field(() => asOfType(), AS_OF_ARGUMENT)
  readonly asOf?: object;
}

/** Networks of actors. */
@Resolver()
export class NetworkResolver {
  @Query(() => Network, {
    description:
      'A weighted network of actors as discourse network analysis makes it (Leifeld, “Discourse Network Analysis: Policy Debates as Dynamic Networks”, The Oxford Handbook of Political Networks, 2017). Let x(a, c, s) be how often actor a is linked with thing c on side s: the number of assertions, of reports or days that have one, or just 1 (`countPer`). Things are events, targets of stances, or for CO_MENTION the sentences, reports or days themselves; stances have the sides + (value 1, 2) and − (−1, −2), neutral and unclear ones count nowhere; other things have one side. Weight of a tie: CO_PARTICIPATION, CO_MENTION and STANCE_CONGRUENCE Σ x(a, c, s)·x(b, c, s) over things and sides; STANCE_CONFLICT Σ x(a, c, +)·x(b, c, −) + x(a, c, −)·x(b, c, +); ATTRIBUTION, directed, the number of claims that a says on the word of b, each once in what counts, a being the publisher or a source that is itself reported. It is divided by: AVERAGE_ACTIVITY (n(a) + n(b)) / 2 with n(a) = Σ x(a, c, s); JACCARD Σ x of what only one of the two has + Σ x(a, c, s)·x(b, c, s); COSINE √Σ x(a, c, s)² · √Σ x(b, c, s)²; ACTIVITY, for ATTRIBUTION, Σ w(a, ·). Counted are live positive assertions of reports, of ATTRIBUTION denials too; not background facts, a coder’s classification, nor what is only announced (tense FUTURE). Empty: nothing that was coded ties two actors, which does not mean that nothing does. Cost: all claims of the relation (all assertions for ATTRIBUTION, all mentions for CO_MENTION) unless narrowed, and nodes times edges for the measures. At most 50,000 assertions or mentions, 500,000 pairs that things make of actors, 1,000 actors and 50,000 edges; more is refused, since part of a network has other weights and measures.',
  })
  network(
    @Args(() => NetworkArguments) _arguments: NetworkArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NetworkTree> {
    return context.reading.answer<NetworkTree>(info);
  }
}
