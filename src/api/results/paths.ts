import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { Assertion } from '../../ontology/types/assertion.js';
import { Claim } from '../../ontology/types/claim.js';
import { Entity } from '../../ontology/types/entity.js';
import { Passage } from '../../ontology/types/passage.js';
import {
  PathFilter,
  type PathFilterName,
  StepDirection,
  type StepDirectionName,
  type WeaknessName,
  WeaknessRule,
} from '../../research/paths/path-enums.js';
import type {
  ChainQuoteTree,
  ChainStepTree,
  ChainTree,
  NearestMissTree,
  PathsTree,
  WeakestLinkTree,
} from '../../research/paths/path-tree.js';
import { enumTypeOf } from '../schema/value-types.js';

const Direction = enumTypeOf(StepDirection);
const Rule = enumTypeOf(WeaknessRule);
const Filter = enumTypeOf(PathFilter);

@ObjectType({ description: 'Words on which a step of a chain rests.' })
class ChainQuote implements ChainQuoteTree {
  @Field(() => String, { description: 'The exact words.' })
  readonly quote!: string;

  @Field(() => Assertion, { description: 'The assertion they support: on whose word, how surely.' })
  readonly assertion!: Reference;

  @Field(() => Passage, { description: 'The sentence they stand in.' })
  readonly passage!: Reference;
}

@ObjectType({ description: 'A step of a chain, from one entity to the next.' })
class ChainStep implements ChainStepTree {
  @Field(() => ID, { description: 'The relation’s name in the codebook.' })
  readonly relation!: string;

  @Field(() => Direction, { description: 'How the step runs along the relation.' })
  readonly direction!: StepDirectionName;

  @Field(() => Entity, { description: 'The entity it leads from.' })
  readonly from!: Reference;

  @Field(() => Entity, { description: 'The entity it leads to.' })
  readonly to!: Reference;

  @Field(() => Claim, {
    description:
      'The claim behind it; where several join the two, the strongest by the rules of `weakestLink`, the first by id of equals.',
  })
  readonly claim!: Reference;

  @Field(() => Boolean, {
    description:
      'Whether a registry’s background fact holds the claim up, alone or beside reports.',
  })
  readonly isBackgroundFact!: boolean;

  @Field(() => [ChainQuote], {
    description:
      'Words that support the claim, by assertion (announcements last) and place in the text; at most 5. Empty for background facts and a coder’s classification. What `avoid` leaves out is not quoted.',
  })
  readonly quotes!: readonly ChainQuoteTree[];

  @Field(() => [Claim], {
    description: 'Other claims that join the two, strongest first; at most 10.',
  })
  readonly otherClaims!: readonly Reference[];

  @Field(() => Int, { description: 'How many other claims join the two: exact up to 99.' })
  readonly otherClaimCount!: number;
}

@ObjectType({
  description: 'The step that a chain rests on worst: a chain is as strong as its weakest link.',
})
class WeakestLink implements WeakestLinkTree {
  @Field(() => Int, { description: 'Which step it is, from 1.' })
  readonly step!: number;

  @Field(() => ID, { description: 'Its relation.' })
  readonly relation!: string;

  @Field(() => Rule, { description: 'What tells it from the next weakest step.' })
  readonly rule!: WeaknessName;
}

@ObjectType({ description: 'A way from one entity to another on which none comes twice.' })
class Chain implements ChainTree {
  @Field(() => Int, { description: 'Number of its steps.' })
  readonly length!: number;

  @Field(() => [Entity], { description: 'The entities along it, both ends included.' })
  readonly entities!: readonly Reference[];

  @Field(() => [ChainStep], { description: 'Its steps in order.' })
  readonly steps!: readonly ChainStepTree[];

  @Field(() => WeakestLink, {
    description:
      'Its weakest step: the fewest independent sources, then contested, then inferred, then of open scope, then the first.',
  })
  readonly weakestLink!: WeakestLinkTree;
}

@ObjectType({ description: 'A chain that there would be, and what cut it off.' })
class NearestMiss implements NearestMissTree {
  @Field(() => Chain, { description: 'The chain.' })
  readonly chain!: ChainTree;

  @Field(() => [Filter], {
    description:
      'One argument: without it alone there is this chain, the shortest of all that lifting one argument gives. Or all arguments that were given, where none of them alone is in the way.',
  })
  readonly cutBy!: readonly PathFilterName[];
}

@ObjectType({ description: 'How one entity is connected with another.' })
export class Paths implements PathsTree {
  @Field(() => [Chain], {
    description: 'Chains by length, then by the ids of the entities along them.',
  })
  readonly chains!: readonly ChainTree[];

  @Field(() => Boolean, { description: 'Whether there are more of these lengths than `limit`.' })
  readonly hasMore!: boolean;

  @Field(() => Int, {
    description:
      'All chains of this length at most were looked for, and if there are more than `limit`, the first of them.',
  })
  readonly searchedLength!: number;

  @Field(() => Boolean, {
    description:
      'Whether the search came to one of its limits: 20,000 relations read around the ends, 2,000 pairs of neighbors looked at, 200,000 steps tried. Chains longer than `searchedLength` are then unknown, not absent.',
  })
  readonly isCutShort!: boolean;

  @Field(() => NearestMiss, {
    nullable: true,
    description:
      'Without any chain: the nearest one and what cut it off. Null where there are chains, or where nothing leads from one to the other within 8 steps, as far as the limits of the search let see.',
  })
  readonly nearestMiss!: NearestMissTree | null;
}
