import 'reflect-metadata';

import { Field, Int, ObjectType } from 'type-graphql';

import type {
  CodebookEnumTree,
  CodebookPredicateTree,
  CodebookQualifierTree,
  CodebookTree,
  CodebookTypeTree,
  CodebookValueTree,
  CountedNameTree,
} from '../../research/codebook/codebook-tree.js';

@ObjectType({ description: 'A type or interface of the codebook.' })
class CodebookType implements CodebookTypeTree {
  @Field(() => String, { description: 'Its name, as `__typename` has it.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;

  @Field(() => String, {
    description:
      'source: what was published; discourse: what it says, on whose word; world: what it is about.',
  })
  readonly layer!: string;

  @Field(() => Boolean, { description: 'Whether other types implement it.' })
  readonly isInterface!: boolean;

  @Field(() => [String], { description: 'Interfaces it implements, the most general first.' })
  readonly interfaces!: readonly string[];

  @Field(() => String, { nullable: true, description: 'First part of its ids by convention.' })
  readonly idPrefix!: string | null;

  @Field(() => Int, { description: 'How many are stored.' })
  readonly count!: number;
}

@ObjectType({ description: 'A property that claims of a predicate may have.' })
class CodebookQualifier implements CodebookQualifierTree {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;

  @Field(() => String, {
    description:
      'identifying: part of which claim it is; comparable: two values contradict each other; plain: neither.',
  })
  readonly use!: string;
}

@ObjectType({ description: 'A relation between entities, or a value that an entity may have.' })
class CodebookPredicate implements CodebookPredicateTree {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;

  @Field(() => Boolean, { description: 'Whether it relates two entities; else it gives a value.' })
  readonly isRelation!: boolean;

  @Field(() => [String], { description: 'Types of the subject.' })
  readonly from!: readonly string[];

  @Field(() => [String], { description: 'Types of the object; empty for values.' })
  readonly to!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Field of the subject; null for values.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Field of the object; null for values.' })
  readonly inverseField!: string | null;

  @Field(() => Boolean, { description: 'Whether both directions mean the same.' })
  readonly isSymmetric!: boolean;

  @Field(() => Boolean, { description: 'At most one object or value at a time for a subject.' })
  readonly isFunctional!: boolean;

  @Field(() => Boolean, { description: 'At most one subject at a time for an object.' })
  readonly isInverseFunctional!: boolean;

  @Field(() => Boolean, { description: 'Whether it is graded from −2 to +2.' })
  readonly isStance!: boolean;

  @Field(() => [CodebookQualifier], { description: 'Properties that its claims may have.' })
  readonly qualifiers!: readonly CodebookQualifierTree[];

  @Field(() => Int, { description: 'Claims stored with it, denied ones included.' })
  readonly count!: number;
}

@ObjectType({ description: 'A value of an enumeration.' })
class CodebookValue implements CodebookValueTree {
  @Field(() => String, { description: 'The value.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it means.' })
  readonly description!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its code in an outside scheme (PA-X, …); null where there is none.',
  })
  readonly code!: string | null;
}

@ObjectType({ description: 'An enumeration. `groupBy` counts its values wherever they stand.' })
class CodebookEnum implements CodebookEnumTree {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'What its values tell apart.' })
  readonly description!: string;

  @Field(() => [CodebookValue], { description: 'Its values, in the order they were declared.' })
  readonly values!: readonly CodebookValueTree[];
}

@ObjectType({ description: 'A rule by which claims are set against each other.' })
class CodebookRule implements CountedNameTree {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => String, { description: 'What it says.' })
  readonly description!: string;

  @Field(() => Int, { description: 'Pairs that it has found.' })
  readonly count!: number;
}

@ObjectType({ description: 'Everything that can be said here, and how often it was.' })
export class Codebook implements CodebookTree {
  @Field(() => String, { description: 'Version of the codebook.' })
  readonly version!: string;

  @Field(() => [CodebookType], { description: 'Types and interfaces of things with an id.' })
  readonly types!: readonly CodebookTypeTree[];

  @Field(() => [CodebookPredicate], { description: 'Relations, then value predicates.' })
  readonly predicates!: readonly CodebookPredicateTree[];

  @Field(() => [CodebookEnum], { description: 'Enumerations.' })
  readonly enums!: readonly CodebookEnumTree[];

  @Field(() => [CodebookRule], { description: 'Rules of contradiction, and the one of change.' })
  readonly rules!: readonly CountedNameTree[];
}
