import 'reflect-metadata';

import { Field, Float, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { IdentityEvidence, Judgement } from '../../ontology/enums/discourse-enums.js';
import { Entity } from '../../ontology/types/entity.js';
import type {
  IdentityCandidateTree,
  IdentityScorePartTree,
} from '../../research/identity/identity-candidate-tree.js';
import { enumTypeOf } from '../schema/value-types.js';
import { defineFindings } from './define-findings.js';

const Evidence = enumTypeOf(IdentityEvidence);
const Verdict = enumTypeOf(Judgement);

@ObjectType({ description: 'One reason for or against two entities being one.' })
class IdentityScorePart implements IdentityScorePartTree {
  @Field(() => Evidence, { description: 'What was compared.' })
  readonly kind!: string;

  @Field(() => Float, {
    description: 'What this reason weighs at most; below 0 it speaks against.',
  })
  readonly weight!: number;

  @Field(() => Float, { description: 'How far it holds, 0 to 1.' })
  readonly value!: number;

  @Field(() => Float, { description: 'What it adds to the score: weight × value.' })
  readonly contribution!: number;

  @Field(() => String, {
    description: 'The names, identifiers or claims that were compared, in words.',
  })
  readonly detail!: string;
}

@ObjectType({
  description:
    'Two entities of one type that may be one, with the reasons. A proposal: nothing is merged until someone judges them POSITIVE.',
})
class IdentityCandidate implements IdentityCandidateTree {
  @Field(() => Entity, { description: 'One of the two, by the lesser id.' })
  readonly a!: Reference;

  @Field(() => Entity, { description: 'The other.' })
  readonly b!: Reference;

  @Field(() => Float, {
    description:
      'Sum of the contributions, not below 0 nor above 1. It ranks; it is no probability.',
  })
  readonly score!: number;

  @Field(() => [IdentityScorePart], {
    description: 'The reasons, each with its weight.',
  })
  readonly parts!: readonly IdentityScorePartTree[];

  @Field(() => Verdict, {
    nullable: true,
    description:
      'What was judged of the two: UNSURE, or NEGATIVE where `withRejected` lets it in. Null: nobody has judged.',
  })
  readonly judgement!: string | null;
}

/** A page of pairs that may be one entity. */
export const IdentityCandidateConnection = defineFindings(
  'IdentityCandidate',
  () => IdentityCandidate,
);
