import 'reflect-metadata';

import { ArgsType, Field, ID, Int } from 'type-graphql';

import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';
import { entityTypeEnum } from './entity-type-enum.js';

/** Arguments that say which relations a graph has: a base class of the arguments of such fields. */
export function neighborArguments(types: DeclaredTypes): GeneratedClass {
  const EntityType = entityTypeEnum(types);

  @ArgsType()
  class NeighborArguments {
    @Field(() => [ID], {
      nullable: true,
      description: 'Only relations of these types of the codebook; all if absent.',
    })
    readonly relations?: readonly string[];

    @Field(() => [EntityType], {
      nullable: true,
      description: 'Only relations to entities of these types; all if absent.',
    })
    readonly types?: readonly string[];

    @Field(() => Int, {
      defaultValue: 20,
      description: 'Relations shown of each entity at most: 1 to 100.',
    })
    readonly limitPerNode!: number;

    @Field(() => asOfType(), AS_OF_ARGUMENT)
    readonly asOf?: object;
  }
  return NeighborArguments;
}
