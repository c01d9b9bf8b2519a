import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';

import type { CodebookTree } from '../../research/codebook/codebook-tree.js';
import type { ApiContext } from '../api-context.js';
import { Codebook } from '../results/codebook.js';

/** What can be said. */
@Resolver()
export class CodebookResolver {
  @Query(() => Codebook, {
    description:
      'Types, predicates, enumerations and rules with what they mean; docs/CODEBOOK.md is the same for reading. Counts cost one visit to each claim, and nothing where none is asked for.',
  })
  codebook(@Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo): Promise<CodebookTree> {
    return context.reading.answer<CodebookTree>(info);
  }
}
