import 'reflect-metadata';

import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments by which the answer of a research field is read page by page, forwards. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of entries, at most 100; 25 if absent.',
  })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: 'Cursor: only entries after it.' })
  readonly after?: string;
}
