import {
  type NeighborFilter,
  readNeighbors,
} from '../../compile/cypher/neighborhood-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import { type FoundRelation, toRelations } from './found-relation.js';

/** Nodes by their distance from the nearest seed, and the relations that lead to them, by claim. */
export interface Neighborhood {
  readonly distances: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<string, FoundRelation>;
}

export interface Growth {
  readonly seeds: readonly string[];
  readonly depth: number;
  readonly limitPerNode: number;
  /** Found nodes with more relations than this are shown and not gone on from. */
  readonly hub: number;
}

/**
 * Grows a neighborhood level by level, each with one statement for all nodes that the level before found for the first
 * time: a node is read once, on however many paths it lies.
 */
export async function growNeighborhood(
  { seeds, depth, limitPerNode, hub }: Growth,
  filter: NeighborFilter,
  read: StatementReader,
): Promise<Neighborhood> {
  const distances = new Map(seeds.map((id) => [id, 0]));
  const relations = new Map<string, FoundRelation>();
  let frontier = seeds;
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const step = { ids: frontier, limit: limitPerNode, hub: distance === 1 ? null : hub };
    const found = toRelations(await read(readNeighbors(step, filter)));
    const reached: string[] = [];
    for (const relation of found) {
      relations.set(relation.claim, relation);
      for (const id of [relation.from, relation.to]) {
        if (distances.has(id)) continue;
        distances.set(id, distance);
        reached.push(id);
      }
    }
    frontier = reached;
  }
  return { distances, relations };
}
