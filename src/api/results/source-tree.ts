import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { Assertion } from '../../ontology/types/assertion.js';
import { Claim } from '../../ontology/types/claim.js';
import { Source } from '../../ontology/types/source.js';
import type {
  Leaning as LeaningTree,
  SourceTree as SourceTreeShape,
  TreeSource as TreeSourceTree,
} from '../../research/source-tree/source-tree.js';
import { LeaningKind, TreeSourceKind } from '../../research/source-tree/source-tree-enums.js';
import { enumTypeOf } from '../schema/value-types.js';

const SourceKind = enumTypeOf(TreeSourceKind);
const Kind = enumTypeOf(LeaningKind);

@ObjectType({ description: 'A report or source in a tree of sources.' })
class TreeSource implements TreeSourceTree {
  @Field(() => ID, { description: 'Its id, as leanings name it.' })
  readonly id!: string;

  @Field(() => SourceKind, { description: 'What it is in the tree.' })
  readonly kind!: TreeSourceTree['kind'];

  @Field(() => Source, {
    nullable: true,
    description: 'The report or entity; null for a source that the text does not name at all.',
  })
  readonly source!: Reference | null;

  @Field(() => Boolean, {
    description:
      'Whether it is one of the independent sources: the first named one on the way from a report.',
  })
  readonly isIndependent!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it leans on no other, by what these reports say; so do all of a circle that leans on none outside.',
  })
  readonly isOrigin!: boolean;
}

@ObjectType({ description: 'A report or source that takes a claim from another one.' })
class Leaning implements LeaningTree {
  @Field(() => Kind, { description: 'In which way.' })
  readonly kind!: LeaningTree['kind'];

  @Field(() => ID, { description: 'Who leans.' })
  readonly fromId!: string;

  @Field(() => ID, { description: 'On whom.' })
  readonly toId!: string;

  @Field(() => [String], {
    description: 'The words by which reports attribute it, in order; empty where none do.',
  })
  readonly cues!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether the text leaves open, each time, how far the attribution reaches.',
  })
  readonly isOpen!: boolean;

  @Field(() => Int, { description: 'Number of assertions that show it.' })
  readonly assertionCount!: number;

  @Field(() => [Assertion], { description: 'Assertions that show it, by id; at most 5.' })
  readonly assertions!: readonly Reference[];
}

/** Who says one claim, on whose word. */
@ObjectType({
  description:
    'Who says a claim, on whose word: reports, the sources they name, and how one leans on the other. Nothing stands in it twice.',
})
export class SourceTree implements SourceTreeShape {
  @Field(() => Claim, { description: 'The claim.' })
  readonly claim!: Reference;

  @Field(() => Int, {
    description:
      'As `independentSources` of the claim: distinct first named sources on the way from the reports, or publishers of those that speak in their own voice. Two reports that cite one outlet count once; unnamed sources never count.',
  })
  readonly independentSources!: number;

  @Field(() => Int, {
    description:
      'Where all of it ends: reports and named sources that lean on no other, a circle counting once. Fewer than `independentSources` where several outlets have it from one official; more where one outlet has it from several.',
  })
  readonly origins!: number;

  @Field(() => [TreeSource], {
    description:
      'Reports in order of their assertions, then sources as they are met; at most 200. Empty for background facts, and where nobody says it any more.',
  })
  readonly sources!: readonly TreeSourceTree[];

  @Field(() => [Leaning], {
    description: 'Who leans on whom, in order of the assertions; at most 200.',
  })
  readonly leanings!: readonly LeaningTree[];
}
