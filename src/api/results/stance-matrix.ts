import 'reflect-metadata';

import { Field, Float, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import type { EnumValue } from '../../ontology/enum.js';
import { StanceClusterRule } from '../../ontology/enums/stance-enums.js';
import { Actor } from '../../ontology/types/actor.js';
import { Entity } from '../../ontology/types/entity.js';
import type {
  ClusterPositionTree,
  MatrixOmissionsTree,
  StanceClustersTree,
  StanceClusterTree,
  StanceMatrixTree,
  StanceRowTree,
  StanceTree,
} from '../../research/stances/stance-tree.js';
import { enumTypeOf } from '../schema/value-types.js';
import { StanceFinding } from './stance.js';

const ClusterRule = enumTypeOf(StanceClusterRule);

@ObjectType({ description: 'A column of a matrix of stances.' })
class StanceColumn {
  @Field(() => Entity, { description: 'What the stances of the column are on.' })
  readonly target!: Reference;
}

@ObjectType({ description: 'A row of a matrix of stances.' })
class StanceRow implements StanceRowTree {
  @Field(() => Actor, { description: 'Whose stances.' })
  readonly actor!: Reference;

  @Field(() => [StanceFinding], {
    description: 'One for each column, in their order; UNKNOWN where nobody says anything.',
  })
  readonly cells!: readonly StanceTree[];
}

@ObjectType()
abstract class MatrixOmissions implements MatrixOmissionsTree {
  @Field(() => Int, {
    description: 'Propositions of the instrument or issue that are left out: over 100.',
  })
  readonly omittedTargets!: number;

  @Field(() => Int, {
    description: 'Actors left out, the last by name: over 100, or over 5,000 cells.',
  })
  readonly omittedActors!: number;
}

/** Actors by targets. */
@ObjectType({ description: 'Positions of actors on targets, with those that nobody speaks of.' })
export class StanceMatrix extends MatrixOmissions implements StanceMatrixTree {
  @Field(() => [StanceColumn], {
    description:
      'The targets: as named, or the instrument and its points by number and name, or the issue and its propositions by name.',
  })
  readonly columns!: readonly StanceColumn[];

  @Field(() => [StanceRow], { description: 'The actors: as named, else by name.' })
  readonly rows!: readonly StanceRowTree[];
}

@ObjectType({ description: 'What a cluster of actors holds on one target.' })
class ClusterPosition implements ClusterPositionTree {
  @Field(() => Entity, { description: 'The target.' })
  readonly target!: Reference;

  @Field(() => Int, { description: 'The lowest grade among them, −2 to +2.' })
  readonly least!: number;

  @Field(() => Int, { description: 'The highest.' })
  readonly greatest!: number;

  @Field(() => Int, { description: 'How many of them have a grade.' })
  readonly holders!: number;
}

@ObjectType({ description: 'Actors that stand together by the rule.' })
class StanceCluster implements StanceClusterTree {
  @Field(() => [Actor], { description: 'Its members, in the order of the matrix.' })
  readonly actors!: readonly Reference[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Of its least congruent pair: 1 where all grades are alike, 0 where they are as far apart as can be. Null of one actor alone.',
  })
  readonly congruence!: number | null;

  @Field(() => [ClusterPosition], {
    description: 'What it holds on each target on which a member has a grade.',
  })
  readonly positions!: readonly ClusterPositionTree[];
}

/** Blocs. */
@ObjectType({ description: 'Actors put together by their stances.' })
export class StanceClusters extends MatrixOmissions implements StanceClustersTree {
  @Field(() => ClusterRule, { description: 'The rule by which they are put together.' })
  readonly rule!: EnumValue<typeof StanceClusterRule>;

  @Field(() => [StanceCluster], {
    description:
      'Every actor that has one grade on some target is in one of them; the largest first, then by the least id. An actor alone agrees with nobody enough, or shares too few targets.',
  })
  readonly clusters!: readonly StanceClusterTree[];

  @Field(() => [Actor], {
    description:
      'Actors without one grade on any of the targets: UNKNOWN, UNCLEAR, CONTESTED, CHANGED or DENIED throughout.',
  })
  readonly ungraded!: readonly Reference[];
}
