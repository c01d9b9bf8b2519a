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
 */
export function findStart(label: string, filter: Condition | null): Start {
  const plain: Start = { source: { kind: 'label', label }, filter };
  const parts = conjunctsOf(filter);
  // a node's own id is a seek already
  if (parts.some(isKey)) return plain;
  const [nearest] = parts
    .flatMap((part) => {
      const anchor = followBack(part);
      return anchor === null ? [] : { part, anchor };
    })
    .sort((a, b) => distanceOf(a.anchor) - distanceOf(b.anchor));
  if (nearest === undefined) return plain;
  return {
    source: { kind: 'anchor', label, ...nearest.anchor },
    filter: joinAll(parts.filter((part) => part !== nearest.part)),
  };
}

interface Anchor {
  readonly key: Comparison;
  readonly steps: readonly AnchorStep[];
}

function distanceOf({ steps }: Anchor): number {
  return steps.length + (steps[0]?.link.shape === 'one' ? 0 : 0.5);
}

/** The way from a node to one known by id, if this condition demands that there is one. */
function followBack(condition: Condition): Anchor | null {
  if (!isWay(condition)) return null;
  const { link } = condition;
  const parts = conjunctsOf(condition.condition);
  const restOf = (taken: Condition): Condition | null =>
    joinAll(parts.filter((part) => part !== taken));
  const key = parts.find(isKey);
  if (key !== undefined) return { key, steps: [{ link, condition: restOf(key) }] };
  for (const part of parts) {
    const beyond = followBack(part);
    if (beyond !== null) {
      return { key: beyond.key, steps: [{ link, condition: restOf(part) }, ...beyond.steps] };
    }
  }
  return null;
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
