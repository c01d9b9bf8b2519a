import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';

import { ContradictionRule } from '../../ontology/enums/discourse-enums.js';
import type { ContradictionTree } from '../../research/contradictions/contradiction-tree.js';
import type { ConnectionTree } from '../../research/page.js';
import type { ApiContext } from '../api-context.js';
import { ContradictionFindingConnection } from '../results/contradiction-finding.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import { DateScalar } from '../schema/scalars.js';
import { enumTypeOf } from '../schema/value-types.js';
import { PageArguments } from './page-arguments.js';

const Rule = enumTypeOf(ContradictionRule);

@InputType({ description: 'Which contradictions; the conditions are joined by AND.' })
class ContradictionFindingWhere {
  @Field(() => [Rule], { nullable: true, description: 'Found by one of these rules.' })
  readonly rule?: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'One of these entities is subject or object of a claim of either side.',
  })
  readonly involving?: readonly string[];

  @Field(() => [ID], { nullable: true, description: 'The claims have one of these predicates.' })
  readonly predicate?: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'One of these reports asserts or denies a claim of either side.',
  })
  readonly reports?: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'A report that asserts or denies a claim of either side was published on this day or later, or may have been (a month or year that contains it). Reports without a date do not count.',
  })
  readonly since?: string;
}

@ArgsType()
class ContradictionsArguments extends PageArguments {
  @Field(() => ContradictionFindingWhere, {
    nullable: true,
    description: 'Only contradictions that meet this.',
  })
  readonly where?: ContradictionFindingWhere;

  @Field(() => asOfType(), AS_OF_ARGUMENT)
  readonly asOf?: object;
}

/** What sources say against each other. */
@Resolver()
export class ContradictionsResolver {
  @Query(() => ContradictionFindingConnection, {
    description:
      'Contradictions that follow from the named rules, with everyone on each side; by name of the subject, then ids. The order of loading never changes them. A thing that nobody specifies is no contradiction and not listed. Empty: no rule found one in what was coded, which does not mean that the sources agree. Cost: with `involving`, the claims of those entities; else all claims.',
  })
  contradictions(
    @Args(() => ContradictionsArguments) _arguments: ContradictionsArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionTree<ContradictionTree>> {
    return context.reading.answer<ConnectionTree<ContradictionTree>>(info);
  }
}
