import { readGrounds, readRelationsBetween } from '../../compile/cypher/path-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import { type KnownGraph, pairOf } from './known-graph.js';
import { type Link, restrictLink, type Saying } from './link.js';
import { PATH_LIMITS } from './path-limits.js';
import type { PathRequest } from './path-request.js';
import { compareStrength } from './weakness.js';

/** A step of a route. */
type Pair = readonly [string, string];
type Relation = Pick<Link, 'claim' | 'predicate' | 'from' | 'to'>;

/** Finds out by which relations neighbors on routes are joined, and takes those apart that only what is to be avoided joins. */
export class LinkReader {
  /** Links by pair of neighbors, strongest first. */
  readonly #links = new Map<string, readonly Link[]>();
  readonly #graph: KnownGraph;
  readonly #request: PathRequest;
  readonly #read: StatementReader;

  constructor(graph: KnownGraph, request: PathRequest, read: StatementReader) {
    this.#graph = graph;
    this.#request = request;
    this.#read = read;
  }

  /** Links between two neighbors, strongest first; empty where there is none, or none was read. */
  linksOf(a: string, b: string): readonly Link[] {
    return this.#links.get(pairOf(a, b)) ?? [];
  }

  /** Whether all steps of a route may be taken: those of `readAlong`. */
  isOpen(route: readonly string[]): boolean {
    return pairsOf(route).every(([a, b]) => this.linksOf(a, b).length > 0);
  }

  /** Reads the links along some routes; false, and nothing is read, if they would be too many. */
  async readAlong(routes: readonly (readonly string[])[]): Promise<boolean> {
    const pairs = this.#listUnread(routes.flatMap(pairsOf));
    if (this.#links.size + pairs.size > PATH_LIMITS.links) return false;
    await this.#readPairs(pairs);
    return true;
  }

  /**
   * Reads the links between some entities and all their neighbors, if there is something to avoid and they are few: a search then
   * does not go on where nothing leads.
   */
  async checkAround(ids: readonly string[]): Promise<void> {
    if (!Object.values(this.#request.avoid).includes(true)) return;
    const count = ids.reduce((sum, id) => sum + this.#graph.neighborsOf(id).size, 0);
    if (count > PATH_LIMITS.linksAround) return;
    const all = ids.flatMap((id) =>
      [...this.#graph.neighborsOf(id)].map((one) => [id, one] as const),
    );
    const pairs = this.#listUnread(all);
    if (this.#links.size + pairs.size <= PATH_LIMITS.links) await this.#readPairs(pairs);
  }

  #listUnread(steps: readonly Pair[]): ReadonlyMap<string, Pair> {
    const pairs = new Map<string, Pair>();
    for (const step of steps) {
      const pair = pairOf(...step);
      if (!this.#links.has(pair)) pairs.set(pair, step);
    }
    return pairs;
  }

  async #readPairs(pairs: ReadonlyMap<string, Pair>): Promise<void> {
    const relations = await this.#readRelations(pairs);
    const grounds = await this.#readGrounds([...relations.values()].flat());
    for (const [pair, [a, b]] of pairs) {
      const links = (relations.get(pair) ?? []).flatMap((relation): readonly Link[] => {
        const ground = grounds.get(relation.claim);
        if (ground === undefined) return [];
        const link = restrictLink({ ...relation, ...ground }, this.#request.avoid);
        return link === null ? [] : [link];
      });
      this.#links.set(
        pair,
        [...links].sort((x, y) => compareStrength(y, x)),
      );
      if (links.length === 0) this.#graph.sever(a, b);
    }
  }

  /** Relations by pair, each by claim. */
  async #readRelations(
    pairs: ReadonlyMap<string, Pair>,
  ): Promise<ReadonlyMap<string, readonly Relation[]>> {
    if (pairs.size === 0) return new Map();
    const ends = [...pairs.values()].map(([a, b]) => (this.#isNearer(a, b) ? [a, b] : [b, a]));
    const near = [...new Set(ends.map(([id = '']) => id))];
    const far = [...new Set(ends.map(([, id = '']) => id))];
    const found = new Map<string, Relation[]>();
    for (const row of await this.#read(readRelationsBetween({ near, far }, this.#request))) {
      const relation = row as unknown as Relation;
      const pair = pairOf(relation.from, relation.to);
      // others that happen to lie among these ends
      if (!pairs.has(pair)) continue;
      const others = found.get(pair) ?? [];
      if (others.length < PATH_LIMITS.claimsOfLink) found.set(pair, [...others, relation]);
    }
    return found;
  }

  /** Reading starts where few relations are: never at a hub at the rim of what is known. */
  #isNearer(a: string, b: string): boolean {
    const graph = this.#graph;
    if (graph.isExpanded(a) !== graph.isExpanded(b)) return graph.isExpanded(a);
    return graph.neighborsOf(a).size <= graph.neighborsOf(b).size;
  }

  async #readGrounds(
    relations: readonly Relation[],
  ): Promise<ReadonlyMap<string, Omit<Link, keyof Relation>>> {
    if (relations.length === 0) return new Map();
    const rows = await this.#read(
      readGrounds(
        relations.map(({ claim }) => claim),
        this.#request.time,
      ),
    );
    return new Map(
      rows.map((row) => [
        row['id'] as string,
        {
          contested: row['contested'] === true,
          independentSources: Number(row['independentSources'] ?? 0),
          facts: Number(row['facts']),
          said: (row['said'] as readonly (readonly unknown[])[]).map(toSaying),
        },
      ]),
    );
  }
}

function toSaying([id, inference, tense, open]: readonly unknown[]): Saying {
  return {
    id: String(id),
    isInferred: inference !== 'NONE',
    isOpen: Number(open) > 0,
    isAnnouncement: tense === 'FUTURE',
  };
}

/** The steps of a route. */
export function pairsOf(route: readonly string[]): readonly Pair[] {
  return route.slice(1).map((id, index) => [route[index] ?? '', id] as const);
}
