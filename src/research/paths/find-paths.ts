import type { StatementReader } from '../../compile/research-field.js';
import { invariant } from '../../util/invariant.js';
import { KnownGraph } from './known-graph.js';
import { Leg } from './leg.js';
import type { Link } from './link.js';
import { LinkReader, pairsOf } from './link-reader.js';
import { listRoutes, type Tries } from './list-routes.js';
import { PATH_LIMITS } from './path-limits.js';
import type { PathRequest } from './path-request.js';

/** A way from one entity to another on which no entity comes twice. */
export type FoundPath = readonly FoundStep[];

/** A step from an entity to a neighbor. */
export interface FoundStep {
  readonly from: string;
  readonly to: string;
  /** The strongest of the links between the two. */
  readonly link: Link;
  /** The others, strongest first. */
  readonly others: readonly Link[];
}

/** What a search came to. */
export interface PathSearch {
  /** By length, then by the ids of the entities along them. */
  readonly paths: readonly FoundPath[];
  /** Whether there are more than the limit. */
  readonly hasMore: boolean;
  /** All paths of this length at most were looked for. */
  readonly searchedLength: number;
  /** Whether the search came to one of its limits. */
  readonly isCutShort: boolean;
}

/**
 * Finds the shortest paths, and longer ones if they are asked for. First entities alone are read, from both ends, and put
 * together to routes; claims are looked at only along these. A pair of neighbors that nothing joins which may be rested on is taken apart, and
 * the search goes on. Answers depend on the graph alone: all limits count what is in it.
 */
export async function findPaths(request: PathRequest, read: StatementReader): Promise<PathSearch> {
  const search = new Search(request, read);
  return search.run();
}

class Search {
  readonly #request: PathRequest;
  readonly #graph: KnownGraph;
  readonly #links: LinkReader;
  readonly #legs: readonly Leg[];
  readonly #tries: Tries = { left: PATH_LIMITS.tries };

  constructor(request: PathRequest, read: StatementReader) {
    const { from, to, viaEntity, relations, types, avoidEntities, time } = request;
    const ends = viaEntity === null ? [from, to] : [from, viaEntity, to];
    this.#request = request;
    this.#graph = new KnownGraph(
      { filter: { relations, types, ends, time }, avoided: avoidEntities },
      read,
      PATH_LIMITS.relations,
    );
    this.#links = new LinkReader(this.#graph, request, read);
    const check = (rim: readonly string[]): Promise<void> => this.#links.checkAround(rim);
    this.#legs = pairsOf(ends).map((pair) => new Leg(this.#graph, pair, check));
  }

  async run(): Promise<PathSearch> {
    const { maxLength, longer, limit } = this.#request;
    const paths: FoundPath[] = [];
    let [greatest, searchedLength] = [maxLength, 0];
    for (let length = 1; length <= greatest && paths.length <= limit; length += 1) {
      const found = await this.#findOfLength(length, limit + 1 - paths.length);
      if (found === null) break;
      if (paths.length === 0 && found.length > 0) greatest = Math.min(maxLength, length + longer);
      paths.push(...found);
      searchedLength = length;
    }
    const hasMore = paths.length > limit;
    const isCutShort = !hasMore && searchedLength < greatest;
    return { paths: paths.slice(0, limit), hasMore, searchedLength, isCutShort };
  }

  /** At most `count` paths of exactly this length; null if the search came to a limit. */
  async #findOfLength(length: number, count: number): Promise<readonly FoundPath[] | null> {
    if (!(await this.#explore(length))) return null;
    if (sumShortest(this.#legs) > length) return [];
    for (let window = count; ; window *= 2) {
      const routes = this.#listRoutes(length, window);
      if (routes === null || !(await this.#links.readAlong(routes))) return null;
      const open = routes.filter((route) => this.#links.isOpen(route));
      if (open.length >= count || routes.length < window) {
        return open.slice(0, count).map((entities) => this.#toPath(entities));
      }
    }
  }

  /** Reads until all ways of this length are known: each leg leaves the others the steps that they need at least. */
  async #explore(length: number): Promise<boolean> {
    for (;;) {
      const leg = this.#legs
        .filter(
          (one) => one.depth < length - sumShortest(this.#legs.filter((other) => other !== one)),
        )
        .sort((a, b) => a.depth - b.depth)[0];
      if (leg === undefined) return true;
      if (!(await leg.deepen())) return false;
    }
  }

  #listRoutes(length: number, count: number): readonly (readonly string[])[] | null {
    const { from, to, viaEntity: via } = this.#request;
    const routes: (readonly string[])[] = [];
    for (const route of listRoutes(this.#graph, { from, to, via, length }, this.#tries)) {
      routes.push(route);
      if (routes.length === count) break;
    }
    return this.#tries.left < 0 ? null : routes;
  }

  #toPath(route: readonly string[]): FoundPath {
    return pairsOf(route).map(([from, to]) => {
      const [link, ...others] = this.#links.linksOf(from, to);
      invariant(link !== undefined, 'each step of an open route has a link');
      return { from, to, link, others };
    });
  }
}

const sumShortest = (legs: readonly Leg[]): number =>
  legs.reduce((sum, { shortest }) => sum + shortest, 0);
