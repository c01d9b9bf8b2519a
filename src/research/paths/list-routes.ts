/** Routes of one length that are sought in a graph. */
export interface RouteQuery {
  readonly from: string;
  readonly to: string;
  /** An entity that each route must lead by, neither of its ends; null for none. */
  readonly via: string | null;
  /** Steps of a route. */
  readonly length: number;
}

/** What routes are made of. */
interface RouteGraph {
  neighborsOf(id: string): ReadonlySet<string>;
}

/** Entities from which a walk of 0, 1, 2 … steps leads to the end. */
type Layers = readonly ReadonlySet<string>[];

/** Counts down the steps tried; who comes to 0 stops. */
export interface Tries {
  left: number;
}

/**
 * All ways of exactly this length on which no entity comes twice, by the ids of the entities along them. A step is only taken if some
 * walk leads on from it in the steps that are left; so what is tried in vain are ways that would have to come back to
 * an entity. Ends early when the tries are used up.
 */
export function* listRoutes(
  graph: RouteGraph,
  query: RouteQuery,
  tries: Tries,
): Generator<readonly string[]> {
  const { from, to, via, length } = query;
  const after = layersTo(graph, to, length);
  const before = via === null ? after : layersBy(graph, via, after);
  const route = [from];
  const onRoute = new Set(route);

  function* goOn(hasPassed: boolean): Generator<readonly string[]> {
    const left = length - route.length;
    const here = route.at(-1) ?? from;
    const next = (hasPassed ? after : before)[left];
    for (const id of sortShared(graph.neighborsOf(here), next)) {
      if (onRoute.has(id) || (id === to && left > 0)) continue;
      tries.left -= 1;
      if (tries.left < 0) return;
      route.push(id);
      onRoute.add(id);
      if (left === 0) yield [...route];
      else yield* goOn(hasPassed || id === via);
      onRoute.delete(id);
      route.pop();
    }
  }
  yield* goOn(via === null);
}

function layersTo(graph: RouteGraph, to: string, length: number): Layers {
  const layers: ReadonlySet<string>[] = [new Set([to])];
  while (layers.length < length) layers.push(stepBack(graph, layers.at(-1)));
  return layers;
}

/** Entities from which a walk of 0, 1, 2 … steps leads by `via` to the end. */
function layersBy(graph: RouteGraph, via: string, after: Layers): Layers {
  const layers: Set<string>[] = [];
  for (const layer of after) {
    const reached = stepBack(graph, layers.at(-1));
    if (layer.has(via)) reached.add(via);
    layers.push(reached);
  }
  return layers;
}

function stepBack(graph: RouteGraph, layer: ReadonlySet<string> | undefined): Set<string> {
  const before = new Set<string>();
  for (const id of layer ?? []) for (const neighbor of graph.neighborsOf(id)) before.add(neighbor);
  return before;
}

function sortShared(
  ids: ReadonlySet<string>,
  others: ReadonlySet<string> | undefined,
): readonly string[] {
  if (others === undefined) return [];
  const [small, large] = ids.size <= others.size ? [ids, others] : [others, ids];
  return [...small].filter((id) => large.has(id)).sort();
}
