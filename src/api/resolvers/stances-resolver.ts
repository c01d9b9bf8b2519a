import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';

import type { ConnectionTree } from '../../research/page.js';
import type { StanceTree } from '../../research/stances/stance-tree.js';
import type { ApiContext } from '../api-context.js';
import { StanceFindingConnection } from '../results/stance.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';
import { PageArguments } from './page-arguments.js';
import { StanceTargetFields } from './stance-target-fields.js';

/** Positions, one after the other. */
export function createStancesResolver(types: DeclaredTypes): GeneratedClass {
  const ClaimWhere = types.where.ofType('Claim');

  @InputType({ description: 'Which positions; the conditions are joined by AND.' })
  class StanceFindingWhere extends StanceTargetFields {
    @Field(() => [ID], { nullable: true, description: 'Of one of these actors.' })
    readonly actors?: readonly string[];

    @Field(() => ClaimWhere, {
      nullable: true,
      description:
        'Some claim that gives a grade, asserted or denied, meets this. The position is shown whole all the same.',
    })
    readonly claim?: object;
  }

  @ArgsType()
  class StancesArguments extends PageArguments {
    @Field(() => StanceFindingWhere, {
      nullable: true,
      description: 'Only positions that meet this.',
    })
    readonly where?: StanceFindingWhere;

    @Field(() => asOfType(), AS_OF_ARGUMENT)
    readonly asOf?: object;
  }

  @Resolver()
  class StancesResolver {
    @Query(() => StanceFindingConnection, {
      description:
        'Positions of actors on things, one entry for each actor and thing of which a live assertion or a background fact says something, be it a denial; by name of the actor, then of the thing, then ids. Positions are each actor’s own: those of its groups are not taken for its own. Empty: nobody says anything in what was coded, which is not neutrality. Entries of one page may rest on 1,000 claims together. Cost: with `actors`, the claims of those actors; with targets, the claims on those; else all claims that are stances.',
    })
    stances(
      @Args(() => StancesArguments) _arguments: StancesArguments,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionTree<StanceTree>> {
      return context.reading.answer<ConnectionTree<StanceTree>>(info);
    }
  }
  return StancesResolver;
}
