import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, InputType, Mutation, Resolver } from 'type-graphql';

import type { ApiContext } from '../api-context.js';
import type { CheckReportTree, LoadReportTree } from '../mutations/loading-trees.js';
import { CheckReportPayload, LoadReportPayload } from '../results/loading.js';
import { ReportFileScalar } from '../schema/scalars.js';

@InputType({ description: 'A report or registry file as it is written.' })
class SourceFileInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Its name in diagnostics; `source[0]` … if absent. A registry without `id:` takes its id from it.',
  })
  readonly name?: string;

  @Field(() => String, { description: 'The file: YAML or JSON (docs/REPORT-FORMAT.md).' })
  readonly content!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that the file names by `textFile`; absent where the text is in the file.',
  })
  readonly text?: string;
}

@ArgsType()
class FilesArguments {
  @Field(() => [SourceFileInput], {
    nullable: true,
    description: 'Files as they are written; this or `input`.',
  })
  readonly source?: readonly SourceFileInput[];

  @Field(() => [ReportFileScalar], {
    nullable: true,
    description: 'Files as values, in a variable; this or `source`. The text stands in the file.',
  })
  readonly input?: readonly object[];
}

/** Loading over the API. Its fields may be null, so that one that fails leaves the answers of those before it. */
@Resolver()
export class LoadingResolver {
  @Mutation(() => CheckReportPayload, {
    nullable: true,
    description:
      'Checks report and registry files and loads nothing: every problem at once, as `parley check` tells them. Registries in the store count as given, unless one of the same id is. Null only beside an error.',
  })
  checkReport(
    @Args(() => FilesArguments) _arguments: FilesArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CheckReportTree> {
    return context.reading.perform<CheckReportTree>(info);
  }

  @Mutation(() => LoadReportPayload, {
    nullable: true,
    description:
      'Checks report and registry files and loads those that are right, as `parley load` does: the registries together, then each report in one transaction. A file with errors is left out whole; the others load. To load the same again changes nothing. Null only beside an error; what was loaded before that error stays.',
  })
  loadReport(
    @Args(() => FilesArguments) _arguments: FilesArguments,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LoadReportTree> {
    return context.reading.perform<LoadReportTree>(info);
  }
}
