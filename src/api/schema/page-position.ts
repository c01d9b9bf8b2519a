import 'reflect-metadata';

import { Field, ObjectType } from 'type-graphql';

/** Where a page stands among all entries (Relay). */
@ObjectType({ description: 'Where a page stands among all entries (Relay).' })
export class PageInfo {
  @Field(() => Boolean, {
    description: 'Whether entries follow this page; read backwards, whether `before` was given.',
  })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether entries precede this page; read forwards, whether `after` was given.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry; null on an empty page.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry, for the next `after`; null on an empty page.',
  })
  readonly endCursor!: string | null;
}
