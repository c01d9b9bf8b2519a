import 'reflect-metadata';

import { Field, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import type { EnumValue } from '../../ontology/enum.js';
import { Polarity } from '../../ontology/enums/discourse-enums.js';
import { RequestedChange, StanceLevel, StanceStatus } from '../../ontology/enums/stance-enums.js';
import { Actor } from '../../ontology/types/actor.js';
import { Assertion } from '../../ontology/types/assertion.js';
import { Claim } from '../../ontology/types/claim.js';
import { Entity } from '../../ontology/types/entity.js';
import { Proposition } from '../../ontology/types/proposition.js';
import type {
  StanceGroundsTree,
  StanceReadingTree,
  StanceTree,
} from '../../research/stances/stance-tree.js';
import { enumTypeOf } from '../schema/value-types.js';
import { defineFindings } from './define-findings.js';

const Level = enumTypeOf(StanceLevel);
const Status = enumTypeOf(StanceStatus);
const Change = enumTypeOf(RequestedChange);
const PolarityType = enumTypeOf(Polarity);

@ObjectType({
  description: 'One grade of an actor’s position, asserted or denied, with everyone who does so.',
})
class StanceReading implements StanceReadingTree {
  @Field(() => Actor, {
    description: 'Whose position it is: the actor’s own, or that of a group it is a member of.',
  })
  readonly holder!: Reference;

  @Field(() => Claim, {
    nullable: true,
    description: 'The claim that makes the actor a member of the holder; null where it is its own.',
  })
  readonly membership!: Reference | null;

  @Field(() => Claim, { description: 'The claim that gives the grade.' })
  readonly claim!: Reference;

  @Field(() => PolarityType, {
    description:
      'POSITIVE: asserted. NEGATIVE: denied, which says that this is not its position, and not which is.',
  })
  readonly polarity!: string;

  @Field(() => Int, { nullable: true, description: 'The grade, −2 to +2; null for UNCLEAR.' })
  readonly stance!: number | null;

  @Field(() => Level, { description: 'The grade as a word.' })
  readonly level!: string;

  @Field(() => Proposition, {
    nullable: true,
    description: 'What it depends on; null where no condition is given.',
  })
  readonly condition!: Reference | null;

  @Field(() => [Change], {
    description: 'What the holder wants done with the target; empty where nobody says.',
  })
  readonly wants!: readonly string[];

  @Field(() => [Assertion], { description: 'Live assertions that say so, by id; at most 5.' })
  readonly assertions!: readonly Reference[];

  @Field(() => Int, { description: 'Number of them; exact up to 1,000.' })
  readonly assertionCount!: number;

  @Field(() => Int, {
    description:
      'Distinct outermost named sources of those assertions. Unnamed ones never count, nor who only announces it (tense FUTURE).',
  })
  readonly independentSources!: number;

  @Field(() => Boolean, { description: 'Whether a background fact of a registry says so too.' })
  readonly isBackgroundFact!: boolean;
}

/** What readings come to, wherever they are judged together. */
@ObjectType()
export abstract class StanceGrounds implements StanceGroundsTree {
  @Field(() => Status, {
    description: 'What the readings come to. UNKNOWN: nobody says anything.',
  })
  readonly status!: EnumValue<typeof StanceStatus>;

  @Field(() => Int, {
    nullable: true,
    description: 'The grade, −2 to +2, where the status is one of the five grades; else null.',
  })
  readonly stance!: number | null;

  @Field(() => [Proposition], {
    description:
      'What it depends on, by those who give the grade (all who give one where it is CONTESTED); by id. Empty: nobody gives a condition.',
  })
  readonly conditions!: readonly Reference[];

  @Field(() => [Change], {
    description: 'What the actor wants done with the target, by the same; empty: nobody says.',
  })
  readonly wants!: readonly string[];

  @Field(() => Int, {
    description:
      'Distinct outermost named sources of the same; of the denials where the status is DENIED.',
  })
  readonly independentSources!: number;

  @Field(() => [StanceReading], {
    description:
      'Everything that is said: the highest grade first, UNCLEAR last, what is asserted before what is denied; at most 20 (5 in a series).',
  })
  readonly readings!: readonly StanceReadingTree[];

  @Field(() => Int, { description: 'Number of readings, shown or not.' })
  readonly readingCount!: number;
}

/** An actor's position on a target. */
@ObjectType({
  description:
    'An actor’s position on a target, from all live assertions: with its evidence, and told apart from silence and from dispute.',
})
export class StanceFinding extends StanceGrounds implements StanceTree {
  @Field(() => Actor, { description: 'Whose position.' })
  readonly actor!: Reference;

  @Field(() => Entity, { description: 'On what.' })
  readonly target!: Reference;

  @Field(() => Boolean, {
    description:
      'Whether it is that of groups which the actor is a member of, nobody giving one of its own. Only where `inherit` asks for it.',
  })
  readonly isInherited!: boolean;
}

/** A page of positions. */
export const StanceFindingConnection = defineFindings('StanceFinding', () => StanceFinding);
