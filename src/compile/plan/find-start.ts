import type { Condition } from './condition.js';
import { joinAll } from './connectives.js';
import type { AnchorStep, RowSource } from './plan.js';
import type { PlannedLink } from './time.js';

/** Where to begin reading the nodes of a type, and what is left to ask of each. */
export interface Start {
  readonly source: RowSource;
  readonly filter: Condition | null;
}

type Linked = Extract<Condition, { kind: 'linked' }>;
type Comparison = Extract<Condition, { kind: 'compare' }>;

/**
 * Begins at the node that a filter names by id (`participatedIn: {some: {node: {id: {eq: …}}}}`) and goes back from there,
 * in place of asking each node of the label whether it leads there: the databases do not turn a sub-query around
 * themselves. With several to choose from, the nearest, and of those one that each node has only one of (a report has fewer
 * assertions than a source).
 *
 * A way to nodes that the filter does not know by id is gone back where `pays` says so: what stands at its end is then asked of each
 * node there once, not for each arrival at it.
 */
export function findStart(
  label: string,
  filter: Condition | null,
  pays: (way: Way) => boolean,
): Start {
  const plain: Start = { source: { kind: 'label', label }, filter };
  const parts = conjunctsOf(filter);
  // a node's own id is a seek already
  if (parts.some(isKey)) return plain;
  const nearest = findNearest(parts, followToKey) ?? findNearest(parts, followFar, pays);
  if (nearest === null) return plain;
  return {
    source: { kind: 'anchor', label, ...nearest.way },
    filter: joinAll(parts.filter((part) => part !== nearest.part)),
  };
}

/** From nodes of which something is known to those that are read, a step after the other. */
export type Way = Pick<Extract<RowSource, { kind: 'anchor' }>, 'from' | 'steps'>;
type Follow = (condition: Condition) => Way | null;

function findNearest(
  parts: readonly Condition[],
  follow: Follow,
  pays: (way: Way) => boolean = () => true,
): { readonly part: Condition; readonly way: Way } | null {
  const [nearest] = parts
    .flatMap((part) => {
      const way = follow(part);
      return way === null || !pays(way) ? [] : { part, way };
    })
    .sort((a, b) => distanceOf(a.way) - distanceOf(b.way));
  return nearest ?? null;
}

function distanceOf({ steps }: Way): number {
  return steps.length + (steps[0]?.link.shape === 'one' ? 0 : 0.5);
}

/** The way from a node to one known by id, if this condition demands that there is one. */
function followToKey(condition: Condition): Way | null {
  if (!isWay(condition)) return null;
  const key = conjunctsOf(condition.condition).find(isKey);
  if (key === undefined) return goOn(condition, followToKey);
  // ids are unique over all nodes
  return { from: { label: 'Node', condition: key }, steps: [stepOf(condition, [key])] };
}

/** The way from a node to those of which something is asked. */
function followFar(condition: Condition): Way | null {
  if (!isWay(condition)) return null;
  const further = goOn(condition, followFar);
  if (further !== null) return further;
  const own = conjunctsOf(condition.condition).filter(isOfNode);
  const asked = joinAll(own);
  if (asked === null) return null;
  const from = { label: condition.link.target, condition: asked };
  return { from, steps: [stepOf(condition, own)] };
}

/** The way over one of the nodes that this condition leads to. */
function goOn(condition: Linked, follow: Follow): Way | null {
  for (const part of conjunctsOf(condition.condition)) {
    const way = follow(part);
    if (way !== null) return { ...way, steps: [stepOf(condition, [part]), ...way.steps] };
  }
  return null;
}

/** The step, with what is asked there besides what has been taken. */
function stepOf({ link, condition }: Linked, taken: readonly Condition[]): AnchorStep {
  const left = conjunctsOf(condition).filter((part) => !taken.includes(part));
  return { link, condition: joinAll(left) };
}

/** Conditions that must all hold. */
export function conjunctsOf(condition: Condition | null): readonly Condition[] {
  if (condition === null) return [];
  return condition.kind === 'and' ? condition.all.flatMap(conjunctsOf) : [condition];
}

function isWay(condition: Condition): condition is Linked {
  return (
    condition.kind === 'linked' &&
    condition.quantifier === 'some' &&
    condition.from === 'node' &&
    isTyped(condition.link)
  );
}

/** Along relationships of given types: those of any type are too many to go back by. */
function isTyped({ path }: PlannedLink): boolean {
  return path.kind === 'relationship' && path.types.length > 0;
}

/** Equality on the id of the node in hand, which has an index on every label. */
export function isKey(condition: Condition): condition is Comparison {
  if (condition.kind !== 'compare' || condition.ignoreCase) return false;
  const { operand, operator } = condition;
  const isId = operand.kind === 'property' && operand.on === 'node' && operand.property === 'id';
  return isId && (operator === 'eq' || operator === 'in');
}

/** Whether a condition speaks of the node in hand alone, so that it means the same wherever one comes from. */
function isOfNode(condition: Condition): boolean {
  switch (condition.kind) {
    case 'never':
      return true;
    case 'and':
    case 'or':
      return condition.all.every(isOfNode);
    case 'not':
      return isOfNode(condition.condition);
    case 'compare':
    case 'isNull':
      return condition.operand.kind !== 'relationshipType' && condition.operand.on === 'node';
    case 'linked':
    case 'count':
      return condition.from === 'node';
    case 'past':
      return condition.on === 'node';
  }
}
