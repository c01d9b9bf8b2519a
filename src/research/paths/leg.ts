import type { KnownGraph } from './known-graph.js';

/** Takes apart what may not be gone over, as far as that pays, between some entities and their neighbors. */
export type CheckRim = (rim: readonly string[]) => Promise<void>;

/** Relations that entities at a rim have on average, or more: a rim that must cost more is not counted. */
const USUAL_DEGREE = 3;

/** One end of a leg: what is known around it. */
interface Side {
  readonly seen: Set<string>;
  /** Entities at the rim, whose neighbors are not read yet. */
  rim: readonly string[];
  /** Relations of the rim; null before they are counted. */
  cost: number | null;
}

/**
 * A search between two entities from both ends, level by level. Every way from one to the other of a given length consists of
 * a part near the one and a part near the other; so both surroundings together need only be as deep as the way is long.
 */
export class Leg {
  readonly #graph: KnownGraph;
  readonly #check: CheckRim;
  readonly #sides: readonly [Side, Side];
  #depth = 0;
  #metAt: number | null = null;

  constructor(graph: KnownGraph, ends: readonly [string, string], check: CheckRim) {
    const [from, to] = ends;
    this.#graph = graph;
    this.#check = check;
    this.#sides = [startAt(from), startAt(to)];
  }

  /** All ways of this length at most are in the known graph. */
  get depth(): number {
    return this.#depth;
  }

  /** No way is shorter; infinite where there is none at all. */
  get shortest(): number {
    return this.#metAt ?? this.#depth + 1;
  }

  /** Goes one step deeper; false, and nothing is read, if that would go beyond the budget. */
  async deepen(): Promise<boolean> {
    // one side has seen all there is: nothing more can lie between
    if (this.#sides.some(({ rim }) => rim.length === 0)) {
      this.#depth = Infinity;
      return true;
    }
    const { side, cost } = await this.#chooseCheaper();
    if (!(await this.#graph.expand(side.rim, cost))) return false;
    await this.#check(side.rim);
    side.rim = this.#advance(side);
    side.cost = null;
    this.#depth += 1;
    const [one, other] = this.#sides;
    const facing = side === one ? other : one;
    if (this.#metAt === null && side.rim.some((id) => facing.seen.has(id))) {
      this.#metAt = this.#depth;
    }
    return true;
  }

  /** The side with fewer relations at its rim, by what a far larger rim must have at least. */
  async #chooseCheaper(): Promise<{ readonly side: Side; readonly cost: number }> {
    const [one, other] = this.#sides;
    const [small, large] = one.rim.length <= other.rim.length ? [one, other] : [other, one];
    const cost = await this.#count(small);
    if (cost <= large.rim.length * USUAL_DEGREE) return { side: small, cost };
    const otherCost = await this.#count(large);
    return cost <= otherCost ? { side: small, cost } : { side: large, cost: otherCost };
  }

  async #count(side: Side): Promise<number> {
    side.cost ??= await this.#graph.countUnread(side.rim);
    return side.cost;
  }

  #advance({ rim, seen }: Side): readonly string[] {
    const reached: string[] = [];
    for (const id of rim) {
      for (const neighbor of this.#graph.neighborsOf(id)) {
        if (seen.has(neighbor)) continue;
        seen.add(neighbor);
        reached.push(neighbor);
      }
    }
    return reached;
  }
}

function startAt(id: string): Side {
  return { seen: new Set([id]), rim: [id], cost: null };
}
