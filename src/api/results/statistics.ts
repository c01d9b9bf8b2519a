import 'reflect-metadata';

import { Field, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { Report } from '../../ontology/types/report.js';
import { Source } from '../../ontology/types/source.js';
import type { NamedCountTree, StatisticsTree } from '../../research/statistics/statistics-field.js';

@ObjectType({ description: 'How many there are of something.' })
class NamedCount implements NamedCountTree {
  @Field(() => String, { description: 'Name in the codebook.' })
  readonly name!: string;

  @Field(() => Int, { description: 'How many there are; at least one.' })
  readonly count!: number;
}

@ObjectType({ description: 'How much a report says.' })
class ReportCount {
  @Field(() => Report, { description: 'The report.' })
  readonly report!: Reference;

  @Field(() => Int, { description: 'Its assertions, retracted ones included.' })
  readonly assertions!: number;
}

@ObjectType({ description: 'How much is said on the word of a source.' })
class SourceCount {
  @Field(() => Source, { description: 'The source; unnamed ones too, one for each report.' })
  readonly source!: Reference;

  @Field(() => Int, { description: 'Assertions of which it is the outermost source.' })
  readonly assertions!: number;
}

@ObjectType({ description: 'What is in the store, counted.' })
export class Statistics implements StatisticsTree {
  @Field(() => String, { description: 'Version of the codebook.' })
  readonly codebookVersion!: string;

  @Field(() => [NamedCount], {
    description: 'Stored nodes by type; interfaces count all that implement them.',
  })
  readonly types!: readonly NamedCountTree[];

  @Field(() => [NamedCount], { description: 'Claims by predicate, denied ones included; by name.' })
  readonly predicates!: readonly NamedCountTree[];

  @Field(() => [ReportCount], {
    description: 'Reports by number of assertions, the 100 with the most.',
  })
  readonly reports!: StatisticsTree['reports'];

  @Field(() => [SourceCount], {
    description:
      'Outermost sources by number of assertions, the 100 with the most. What a report says in its own voice is not among them.',
  })
  readonly sources!: StatisticsTree['sources'];

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 over all content but times of recording: equal for equal content, on any engine and after any order of loading. Reads everything; null above 20,000 nodes, where `parley status --hash` tells it.',
  })
  readonly contentHash!: string | null;
}
