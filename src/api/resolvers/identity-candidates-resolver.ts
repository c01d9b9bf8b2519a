import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Float, ID, Info, Query, Resolver } from 'type-graphql';

import type { IdentityCandidateTree } from '../../research/identity/identity-candidate-tree.js';
import type { ConnectionTree } from '../../research/page.js';
import type { ApiContext } from '../api-context.js';
import { IdentityCandidateConnection } from '../results/identity-candidate.js';
import { PageArguments } from './page-arguments.js';

@ArgsType()
class IdentityCandidatesArguments extends PageArguments {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only pairs with one of these entities, at most 100. Absent: all pairs.',
  })
  readonly of?: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Only entities of these types (`Person`, `Organization` …). Absent: all types.',
  })
  readonly types?: readonly string[];

  @Field(() => Float, { nullable: true, description: 'Least score, 0.2 to 1; 0.5 if absent.' })
  readonly minScore?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With pairs that were judged NEGATIVE, marked so. False if absent.',
  })
  readonly withRejected?: boolean;
}

/** Entities that may be one. */
@Resolver()
export class IdentityCandidatesResolver {
  @Query(() => IdentityCandidateConnection, {
    description:
      'Entities of one type that may be one and the same, the likeliest first, then by ids. Compared are names and other names in any alphabet and spelling, identifiers, and what claims say of both; only entities whose names or identifiers share a key (a word by its sound, its beginning or its end, the whole name, an acronym) are compared, and keys that more than 40 entities share are passed over; with `of` keys that fewest share come first, and those are passed over with which more than 1,000 entities would be compared with one. Empty: no two names are alike, which does not mean that no two entities are one. Cost: reads the names of all entities of the types.',
  })
  identityCandidates(
    @Args(() => IdentityCandidatesArguments) _arguments: IdentityCandidatesArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionTree<IdentityCandidateTree>> {
    return context.reading.answer<ConnectionTree<IdentityCandidateTree>>(info);
  }
}
