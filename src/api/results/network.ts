import 'reflect-metadata';

import { Field, Float, Int, ObjectType } from 'type-graphql';

import type { Reference } from '../../compile/research-field.js';
import { Assertion } from '../../ontology/types/assertion.js';
import { Entity } from '../../ontology/types/entity.js';
import { Passage } from '../../ontology/types/passage.js';
import type {
  NetworkEdgeTree,
  NetworkNodeTree,
  NetworkTree,
} from '../../research/network/network-tree.js';

@ObjectType({ description: 'An actor in a network. Numbers are rounded to six decimals.' })
class NetworkNode implements NetworkNodeTree {
  @Field(() => Entity, { description: 'The actor; in ATTRIBUTION a source of any type.' })
  readonly entity!: Reference;

  @Field(() => Int, {
    description:
      'How much it is linked with at all, shared or not: the sum of x(a, c, s) over things and sides. In ATTRIBUTION what it takes from others.',
  })
  readonly activity!: number;

  @Field(() => Int, {
    description: 'Number of its edges; those in either direction in ATTRIBUTION.',
  })
  readonly degree!: number;

  @Field(() => Float, { description: 'Sum of the weights of its edges, in either direction.' })
  readonly weightedDegree!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Sum of the weights of the edges that lead to it; null in undirected networks.',
  })
  readonly weightedInDegree!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Sum of the weights of the edges that lead from it; null in undirected networks.',
  })
  readonly weightedOutDegree!: number | null;

  @Field(() => Float, {
    description:
      'Share of the shortest ways between two others on which it lies (Freeman 1977, by Brandes’ algorithm), 0 to 1. Steps count, not weights.',
  })
  readonly betweenness!: number;

  @Field(() => Int, {
    description:
      'Number of its community, from 1: the largest first, of equals the one with the least id. By Louvain’s method (Blondel et al. 2008) on the weights, actors taken by id: always the same for the same network.',
  })
  readonly community!: number;
}

@ObjectType({ description: 'A tie between two actors, with what it rests on.' })
class NetworkEdge implements NetworkEdgeTree {
  @Field(() => Entity, {
    description: 'The actor with the lesser id; in ATTRIBUTION who reports.',
  })
  readonly source!: Reference;

  @Field(() => Entity, { description: 'The other; in ATTRIBUTION who is reported.' })
  readonly target!: Reference;

  @Field(() => Float, { description: 'Its weight, normalized as asked; to six decimals.' })
  readonly weight!: number;

  @Field(() => Int, { description: 'Its weight before it is normalized.' })
  readonly count!: number;

  @Field(() => [Entity], {
    description:
      'Events, or targets of stances, that the two share, by id; at most 20. Empty for CO_MENTION and ATTRIBUTION.',
  })
  readonly shared!: readonly Reference[];

  @Field(() => Int, {
    description:
      'How many things the two share: events, targets, or for CO_MENTION sentences, reports or days; 0 for ATTRIBUTION.',
  })
  readonly sharedCount!: number;

  @Field(() => [Assertion], {
    description: 'Assertions that it rests on, by id; at most 20. Empty for CO_MENTION.',
  })
  readonly assertions!: readonly Reference[];

  @Field(() => [Passage], {
    description:
      'Sentences of CO_MENTION that name one or the other where both are named, by id; at most 20. Empty for other kinds.',
  })
  readonly passages!: readonly Reference[];

  @Field(() => Int, { description: 'How many assertions, or sentences, it rests on.' })
  readonly groundCount!: number;
}

@ObjectType({ description: 'A weighted network of actors.' })
export class Network implements NetworkTree {
  @Field(() => [NetworkNode], {
    description: 'Actors with an edge, by weighted degree, the greatest first, then id.',
  })
  readonly nodes!: readonly NetworkNodeTree[];

  @Field(() => [NetworkEdge], {
    description: 'Edges by weight, the heaviest first, then ids; as many as `limit`.',
  })
  readonly edges!: readonly NetworkEdgeTree[];

  @Field(() => Int, { description: 'Number of all edges: those that all measures rest on.' })
  readonly edgeCount!: number;

  @Field(() => Int, {
    description: 'Actors that are linked with something and have no edge, so are not shown.',
  })
  readonly unconnectedCount!: number;

  @Field(() => Boolean, { description: 'Whether edges have a direction: ATTRIBUTION alone.' })
  readonly isDirected!: boolean;

  @Field(() => Int, { description: 'Number of communities.' })
  readonly communityCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much more weight lies within communities than chance would put there (Newman’s modularity), below 1; null without edges.',
  })
  readonly modularity!: number | null;
}
