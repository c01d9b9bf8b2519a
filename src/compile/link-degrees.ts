import type { PlannedLink } from './plan/time.js';
import type { DegreeStatistics, RelationshipStatistics, Statistics } from './statistics.js';

/** How the entries of a link fall on the nodes at its two ends. */
export interface LinkDegrees {
  /** Entries in the whole graph. */
  readonly entries: number;
  /** Seen from where the link starts: `near.greatest` is the longest list one node can give, by these statistics. */
  readonly near: DegreeStatistics;
  /** Seen from where it leads. */
  readonly far: DegreeStatistics;
}

const NONE: DegreeStatistics = { nodes: 0, greatest: 0, squares: 0 };

/**
 * Degrees of a link over stored relationships; null where nothing is known and for links that lead to one node by its id or
 * as the end of an edge, or that walk through claims. For several types, and for both directions, `nodes` and `greatest` are upper bounds and `squares` a
 * lower one. Filters and conditions that the link itself fixes are not counted in.
 */
export function linkDegrees(statistics: Statistics, link: PlannedLink): LinkDegrees | null {
  if (!statistics.isKnown || link.path.kind !== 'relationship') return null;
  const { types, direction } = link.path;
  const figures = [...pickTypes(statistics, types)];
  const outs = addDegrees(figures.map((one) => one.out));
  const ins = addDegrees(figures.map((one) => one.in));
  const count = figures.reduce((sum, one) => sum + one.count, 0);
  switch (direction) {
    case 'out':
      return { entries: count, near: outs, far: ins };
    case 'in':
      return { entries: count, near: ins, far: outs };
    case 'both': {
      const ends = addDegrees([outs, ins]);
      return { entries: 2 * count, near: ends, far: ends };
    }
  }
}

/** No types at all stand for every world relation. */
function* pickTypes(
  { relationships }: Statistics,
  types: readonly string[],
): Generator<RelationshipStatistics> {
  if (types.length === 0) {
    for (const one of relationships.values()) if (one.isWorldRelation) yield one;
    return;
  }
  for (const type of types) {
    const one = relationships.get(type);
    if (one !== undefined) yield one;
  }
}

function addDegrees(figures: readonly DegreeStatistics[]): DegreeStatistics {
  return figures.reduce(
    (sum, { nodes, greatest, squares }) => ({
      nodes: sum.nodes + nodes,
      greatest: sum.greatest + greatest,
      squares: sum.squares + squares,
    }),
    NONE,
  );
}
