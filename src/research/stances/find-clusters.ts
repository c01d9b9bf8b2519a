/** An actor with its grades by target. */
export interface Voter {
  readonly actor: string;
  /** −2 to +2, only where it has one grade. */
  readonly grades: ReadonlyMap<string, number>;
}

export interface ClusterBounds {
  /** Least congruence of any two actors of a cluster, from 0 to 1. */
  readonly minCongruence: number;
  /** Least number of targets on which both have a grade. */
  readonly minShared: number;
}

/** Actors that stand together. */
export interface Cluster {
  /** In the order given. */
  readonly members: readonly Voter[];
  /** Of the least congruent pair; null of one actor alone. */
  readonly congruence: number | null;
}

/** Greatest distance of two grades. */
const RANGE = 4;

/** How near two actors are, over the targets on which both have a grade; groups are as near as their farthest pair. */
interface Nearness {
  readonly congruence: number;
  readonly shared: number;
}

type MeasurePair = (a: Voter, b: Voter) => Nearness;

/**
 * Puts actors together by complete linkage; StanceClusterRule has it in words. The order of the voters decides only in which
 * order members are listed. Largest clusters first, then by the least id. Pure; the cost grows with the cube of the actors.
 */
export function findClusters(voters: readonly Voter[], bounds: ClusterBounds): readonly Cluster[] {
  const measurePair = rememberPairs(voters);
  let clusters: readonly Group[] = [...voters]
    .sort((a, b) => (a.actor < b.actor ? -1 : 1))
    .map((voter) => [voter]);
  for (;;) {
    const best = findNearest(clusters, bounds, measurePair);
    if (best === null) break;
    const [left, right] = best;
    // in the place of the left one, so that the order by least ids holds
    clusters = clusters
      .map((group) => (group === left ? [...left, ...right] : group))
      .filter((group) => group !== right);
  }
  return clusters
    .map((group) => ({
      members: voters.filter((voter) => group.includes(voter)),
      congruence: group.length === 1 ? null : measureGroups(group, group, measurePair).congruence,
    }))
    .sort((a, b) => b.members.length - a.members.length);
}

/** Members by the steps in which they came; the first has the least id. */
type Group = readonly Voter[];

/** The two groups to be joined next; null where none may be. Of equals the first, in the order of least ids. */
function findNearest(
  groups: readonly Group[],
  { minCongruence, minShared }: ClusterBounds,
  measurePair: MeasurePair,
): readonly [Group, Group] | null {
  let best: { readonly pair: readonly [Group, Group]; readonly nearness: Nearness } | null = null;
  for (const [index, left] of groups.entries()) {
    for (const right of groups.slice(index + 1)) {
      const nearness = measureGroups(left, right, measurePair);
      if (nearness.shared < minShared || nearness.congruence < minCongruence) continue;
      if (best === null || isNearer(nearness, best.nearness))
        best = { pair: [left, right], nearness };
    }
  }
  return best?.pair ?? null;
}

function isNearer(a: Nearness, b: Nearness): boolean {
  return a.congruence === b.congruence ? a.shared > b.shared : a.congruence > b.congruence;
}

/** Of the farthest pair in both respects. */
function measureGroups(left: Group, right: Group, measurePair: MeasurePair): Nearness {
  let [congruence, shared] = [1, Infinity];
  for (const a of left) {
    for (const b of right) {
      if (a === b) continue;
      const pair = measurePair(a, b);
      congruence = Math.min(congruence, pair.congruence);
      shared = Math.min(shared, pair.shared);
    }
  }
  return { congruence, shared };
}

function rememberPairs(voters: readonly Voter[]): MeasurePair {
  const known = new Map(voters.map((voter) => [voter, new Map<Voter, Nearness>()]));
  return (a, b) => {
    const found = known.get(a)?.get(b) ?? measure(a, b);
    known.get(a)?.set(b, found);
    known.get(b)?.set(a, found);
    return found;
  };
}

function measure({ grades: a }: Voter, { grades: b }: Voter): Nearness {
  let [shared, distance] = [0, 0];
  for (const [target, grade] of a) {
    const other = b.get(target);
    if (other === undefined) continue;
    shared += 1;
    distance += Math.abs(grade - other);
  }
  return { shared, congruence: shared === 0 ? 0 : 1 - distance / shared / RANGE };
}
