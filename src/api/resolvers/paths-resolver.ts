import 'reflect-metadata';

import type { GraphQLResolveInfo } from 'graphql';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Query,
  Resolver,
} from 'type-graphql';

import type { PathsTree } from '../../research/paths/path-tree.js';
import type { ApiContext } from '../api-context.js';
import { Paths } from '../results/paths.js';
import { AS_OF_ARGUMENT, asOfType } from '../schema/as-of-input.js';
import type { DeclaredTypes } from '../schema/declare-types.js';
import type { GeneratedClass } from '../schema/define-class.js';
import { entityTypeEnum } from './entity-type-enum.js';

@InputType({
  description:
    'What a chain may not rest on. Evidence that is to be avoided does not count: a step needs other evidence for its claim.',
})
class PathAvoidance {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Assertions that a coder inferred (`inference` is not NONE).',
  })
  readonly inference!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Assertions with an attribution whose reach syntax leaves open (scope OPEN).',
  })
  readonly openScope!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Claims that are contested.' })
  readonly contested!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Background facts of registries, which no report is quoted for.',
  })
  readonly registry!: boolean;
}

/** How one entity is connected with another. */
export function createPathsResolver(types: DeclaredTypes): GeneratedClass {
  const EntityType = entityTypeEnum(types);

  @ArgsType()
  class PathsArguments {
    @Field(() => ID, { description: 'Entity at which chains begin.' })
    readonly from!: string;

    @Field(() => ID, { description: 'Entity at which they end; another one.' })
    readonly to!: string;

    @Field(() => Int, { defaultValue: 6, description: 'Steps of a chain at most: 1 to 8.' })
    readonly maxLength!: number;

    @Field(() => Int, {
      defaultValue: 0,
      description: 'Also chains with up to this many steps more than the shortest: 0 to 7.',
    })
    readonly longer!: number;

    @Field(() => [ID], {
      nullable: true,
      description: 'Only over relations of these types of the codebook; all if absent.',
    })
    readonly relations?: readonly string[];

    @Field(() => [EntityType], {
      nullable: true,
      description: 'Only over entities of these types, the ends excepted; all if absent.',
    })
    readonly types?: readonly string[];

    @Field(() => PathAvoidance, {
      nullable: true,
      description: 'What a chain may not rest on; nothing is avoided if absent.',
    })
    readonly avoid?: PathAvoidance;

    @Field(() => ID, { nullable: true, description: 'Only chains over this entity.' })
    readonly viaEntity?: string;

    @Field(() => [ID], { nullable: true, description: 'No chains over these entities: 1 to 100.' })
    readonly avoidEntities?: readonly string[];

    @Field(() => Int, { defaultValue: 10, description: 'Chains at most: 1 to 50.' })
    readonly limit!: number;

    @Field(() => asOfType(), AS_OF_ARGUMENT)
    readonly asOf?: object;
  }

  @Resolver()
  class PathsResolver {
    @Query(() => Paths, {
      description:
        'The shortest chains of relations between two entities, whichever way the relations run, with the evidence of each step; longer ones on request. A chain is a sequence of entities, none of them twice; several relations between two of them are one step. By length, then by the ids of the entities along them. Cost: the relations around both ends, level by level, at most 20,000; `isCutShort` tells if that was not enough. No chain: `nearestMiss` says which argument cut it off, for each argument that was given at the cost of another search. That there is none does not mean that the two have nothing to do with each other, only that nobody coded it. An id that there is not is an error.',
    })
    paths(
      @Args(() => PathsArguments) _arguments: PathsArguments,
      @Ctx() context: ApiContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<PathsTree> {
      return context.reading.answer<PathsTree>(info);
    }
  }
  return PathsResolver;
}
