import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { ContradictionRule } from '../../ontology/enums/discourse-enums.js';
import { Assertion } from '../../ontology/types/assertion.js';
import { Claim } from '../../ontology/types/claim.js';
import { Entity } from '../../ontology/types/entity.js';
import type {
  ContradictionSideTree,
  ContradictionTree,
} from '../../research/contradictions/contradiction-tree.js';
import { enumTypeOf } from '../schema/value-types.js';
import { defineFindings } from './define-findings.js';

const Rule = enumTypeOf(ContradictionRule);

@ObjectType({
  description: 'One of the things that cannot all be so, with everyone who stands for it.',
})
class ContradictionSide implements ContradictionSideTree {
  @Field(() => String, {
    description:
      'What this side says: the literal, the value of the property, the graded stance, or the id of the entity; ASSERTED or DENIED where one claim is both.',
  })
  readonly says!: string;

  @Field(() => Claim, {
    description: 'The claim; both sides have the same one for rules within one claim.',
  })
  readonly claim!: Reference;

  @Field(() => [Assertion], {
    description: 'Live assertions that stand on this side, by id; at most 50.',
  })
  readonly assertions!: readonly Reference[];

  @Field(() => Int, {
    description: 'Number of live assertions on this side; exact up to 1,000 a claim.',
  })
  readonly assertionCount!: number;

  @Field(() => Int, {
    description:
      'Distinct outermost named sources of those assertions. Unnamed ones never count, nor who only announces it (tense FUTURE).',
  })
  readonly independentSources!: number;

  @Field(() => Boolean, { description: 'Whether a background fact of a registry says so too.' })
  readonly isBackgroundFact!: boolean;

  @Field(() => [Assertion], {
    description:
      'Assertions that stood on this side until one of another side superseded them (correction, retraction, recoding). They count no more.',
  })
  readonly superseded!: readonly Reference[];
}

@ObjectType({
  description:
    'Two claims, or the assertions of one, that a named rule sets against each other. No side is taken.',
})
class ContradictionFinding implements ContradictionTree {
  @Field(() => Rule, {
    description:
      'The rule that found it. CHANGED_OVER_TIME is no contradiction: a report itself tells of a change.',
  })
  readonly rule!: string;

  @Field(() => String, { description: 'What differs, in words.' })
  readonly detail!: string;

  @Field(() => ID, { description: 'Predicate of the claims.' })
  readonly predicate!: string;

  @Field(() => Entity, {
    description: 'Subject of the claim, of the first where there are two.',
  })
  readonly subject!: Reference;

  @Field(() => [ContradictionSide], {
    description: 'What stands against each other: two sides, or one for each value of a property.',
  })
  readonly sides!: readonly ContradictionSideTree[];
}

/** A page of contradictions. */
export const ContradictionFindingConnection = defineFindings(
  'ContradictionFinding',
  () => ContradictionFinding,
);
