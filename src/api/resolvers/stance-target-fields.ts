import 'reflect-metadata';

import { ArgsType, Field, ID, InputType } from 'type-graphql';

import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';

/** What stances are on: one of three ways to say it. */
@ArgsType()
@InputType()
export abstract class StanceTargetFields {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Things that stances are on: propositions, instruments, issues, processes, actors.',
  })
  readonly targets?: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Instead of `targets`: an instrument and its points.',
  })
  readonly instrument?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Instead of `targets`: an issue and the propositions that concern it or, up to five levels below, a narrower issue.',
  })
  readonly issue?: string;
}

/** Arguments of fields over a matrix of stances. */
@ArgsType()
export abstract class StanceMatrixArguments extends StanceTargetFields {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Actors, in the order in which they are to be shown: at most 100. If absent, all of whom a position on a target is asserted or denied, with `inherit` also the members of groups among them.',
  })
  readonly actors?: readonly string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether an actor of whom nobody gives a position on a target is shown with those of the groups that it is a member of (MEMBER_OF, one step, whoever says so). Each such position is marked, and shows the membership.',
  })
  readonly inherit!: boolean;

  @Field(() => asOfType(), AS_OF_ARGUMENT)
  readonly asOf?: object;
}
