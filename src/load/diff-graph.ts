import { isHistoryName } from '../ontology/recorded.js';
import {
  type EdgeElement,
  type GraphPart,
  identifyEdge,
  type NodeElement,
  type Properties,
  type StoredValue,
} from './graph-elements.js';

/** Two states of one element. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** What must be written to turn one state of a part of the graph into another. */
export interface GraphChange {
  readonly nodes: {
    readonly created: readonly NodeElement[];
    readonly changed: readonly Change<NodeElement>[];
    readonly removed: readonly NodeElement[];
  };
  readonly edges: {
    readonly created: readonly EdgeElement[];
    readonly changed: readonly Change<EdgeElement>[];
    readonly removed: readonly EdgeElement[];
  };
}

/** How properties that the file does not decide are treated. */
export interface DiffRules {
  /** Stored properties of a node of this type that stay as they are, whatever is wanted. */
  readonly keptOf: (type: string) => ReadonlySet<string>;
  /** The property that holds the time of recording: set when an element is created or changed; null where there is none. */
  readonly timeOf: (type: string) => string | null;
  readonly now: string;
}

export const NO_CHANGE: GraphChange = {
  nodes: { created: [], changed: [], removed: [] },
  edges: { created: [], changed: [], removed: [] },
};

export function hasChanges({ nodes, edges }: GraphChange): boolean {
  return [
    nodes.created,
    nodes.changed,
    nodes.removed,
    edges.created,
    edges.changed,
    edges.removed,
  ].some((elements) => elements.length > 0);
}

/** Compares what should be stored with what is. Pure. */
export function diffGraph(wanted: GraphPart, stored: GraphPart, rules: DiffRules): GraphChange {
  const nodes = compare(wanted.nodes, stored.nodes, {
    identify: ({ id }) => id,
    merge: (before, after) => mergeNode(before, after, rules),
    stamp: (node) => stamp(node, rules),
  });
  const edges = compare(wanted.edges, stored.edges, {
    identify: identifyEdge,
    merge: (before, after) => mergeElement(before, after, { rules, kept: new Set() }),
    stamp: (edge) => stamp(edge, rules),
  });
  return { nodes, edges };
}

interface Comparison<T> {
  readonly identify: (element: T) => string;
  /** What to store in place of `before`; null if they are equal. */
  readonly merge: (before: T, after: T) => T | null;
  readonly stamp: (element: T) => T;
}

function compare<T>(
  wanted: readonly T[],
  stored: readonly T[],
  { identify, merge, stamp }: Comparison<T>,
): { created: T[]; changed: Change<T>[]; removed: T[] } {
  if (stored.length === 0) return { created: wanted.map(stamp), changed: [], removed: [] };
  const rest = new Map(stored.map((element) => [identify(element), element]));
  const created: T[] = [];
  const changed: Change<T>[] = [];
  for (const element of wanted) {
    const key = identify(element);
    const before = rest.get(key);
    rest.delete(key);
    if (before === undefined) {
      created.push(stamp(element));
      continue;
    }
    const after = merge(before, element);
    if (after !== null) changed.push({ before, after });
  }
  return { created, changed, removed: [...rest.values()] };
}

interface Element {
  readonly type: string;
  readonly properties: Properties;
}

function mergeNode(before: NodeElement, after: NodeElement, rules: DiffRules): NodeElement | null {
  // What was projected for another type means nothing for this one.
  const kept = before.type === after.type ? rules.keptOf(after.type) : new Set<string>();
  return mergeElement(before, after, { rules, kept });
}

function mergeElement<T extends Element>(
  before: T,
  after: T,
  { rules, kept }: { readonly rules: DiffRules; readonly kept: ReadonlySet<string> },
): T | null {
  const time = rules.timeOf(after.type);
  const staying = Object.entries(before.properties).filter(
    ([name]) => kept.has(name) || name === time || isHistoryName(name),
  );
  const properties: Properties = { ...after.properties, ...Object.fromEntries(staying) };
  if (haveEqualProperties(before.properties, properties)) return null;
  return stamp({ ...after, properties }, rules);
}

function stamp<T extends Element>(element: T, rules: DiffRules): T {
  const time = rules.timeOf(element.type);
  if (time === null) return element;
  return { ...element, properties: { ...element.properties, [time]: rules.now } };
}

export function haveEqualProperties(left: Properties, right: Properties): boolean {
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => areEqual(left[name], right[name]))
  );
}

function areEqual(left: StoredValue | undefined, right: StoredValue | undefined): boolean {
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  return left.length === right.length && left.every((entry, index) => entry === right[index]);
}
