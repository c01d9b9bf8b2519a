import 'reflect-metadata';

import { Field, ID, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { Claim } from '../../ontology/types/claim.js';
import { Entity } from '../../ontology/types/entity.js';
import type {
  GraphEdgeTree,
  GraphNodeTree,
  GraphTree,
} from '../../research/neighborhood/graph-tree.js';

@ObjectType({ description: 'An entity in a graph, with what a picture needs.' })
class GraphNode implements GraphNodeTree {
  @Field(() => ID, { description: 'Id of the entity.' })
  readonly id!: string;

  @Field(() => Entity, { description: 'The entity.' })
  readonly entity!: Reference;

  @Field(() => String, { description: 'Its name.' })
  readonly label!: string;

  @Field(() => String, { description: 'Its concrete type, as `__typename` has it.' })
  readonly type!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Relations on the shortest way from an entity asked for; null in `graph`.',
  })
  readonly distance!: number | null;

  @Field(() => Int, {
    description: 'Relations it has in the whole store, of the types asked for (all if none are).',
  })
  readonly degree!: number;

  @Field(() => Int, { description: 'Edges of this graph at it.' })
  readonly shown!: number;

  @Field(() => Int, {
    description:
      'Relations of `degree` that are no edges here: cut by `limitPerNode` or by a filter, or beyond the depth.',
  })
  readonly omitted!: number;
}

@ObjectType({
  description: 'A world relation between two entities of a graph; one for each claim.',
})
class GraphEdge implements GraphEdgeTree {
  @Field(() => ID, { description: 'Id of the claim behind it.' })
  readonly id!: string;

  @Field(() => Claim, { description: 'The claim behind it, with who says so.' })
  readonly claim!: Reference;

  @Field(() => ID, { description: 'The relation’s name in the codebook.' })
  readonly predicate!: string;

  @Field(() => ID, { description: 'Id of the subject.' })
  readonly sourceId!: string;

  @Field(() => ID, { description: 'Id of the object.' })
  readonly targetId!: string;

  @Field(() => Entity, { description: 'The subject.' })
  readonly source!: Reference;

  @Field(() => Entity, { description: 'The object.' })
  readonly target!: Reference;

  @Field(() => Int, {
    description:
      'Live assertions of the claim; 0 where a registry’s background fact alone holds it. Not independent sources: `claim` has those.',
  })
  readonly weight!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Words that support it, of the first of those assertions by id, announcements last; null without any.',
  })
  readonly quote!: string | null;
}

@ObjectType({
  description:
    'Entities and the world relations between them, each once: what a picture is drawn from.',
})
export class Graph implements GraphTree {
  @Field(() => [GraphNode], { description: 'Entities by distance, then id.' })
  readonly nodes!: readonly GraphNodeTree[];

  @Field(() => [GraphEdge], {
    description: 'Relations by id of the claim. Both ends are among the nodes.',
  })
  readonly edges!: readonly GraphEdgeTree[];

  @Field(() => Int, {
    description:
      'Entities that meet `where` in `graph` and are not shown, because of `first`; 0 in a neighborhood.',
  })
  readonly omittedNodes!: number;
}
