import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { Node } from '../../ontology/types/node.js';
import type { ApiContext } from '../api-context.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';

/** Relay's `node`. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Anything with an id (Relay); null if there is none.',
  })
  node(
    @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
    @Arg('asOf', () => asOfType(), AS_OF_ARGUMENT) _asOf: object | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return context.reading.answer<Node | null>(info);
  }
}
