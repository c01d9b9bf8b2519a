import { linkDegrees } from '../link-degrees.js';
import type { ParameterValue } from '../statement.js';
import type { Statistics } from '../statistics.js';
import type { Column, OperationPlan, ReadPlan, RowSource } from './plan.js';
import { findReadUses, type ReadUse } from './read-uses.js';
import { splitColumns } from './split-columns.js';

/**
 * What decides which nodes the rows of a plan share: made once with the plan, evaluated for each run, since page sizes
 * count. A read that gives the same nodes again and again reads what belongs to a node once for each node.
 */
export interface SharingNode {
  readonly read: ReadPlan;
  /** Rows for each distinct node from which on what belongs to the node is worth a table of its own; Infinity if it never is. */
  readonly worthwhile: number;
  /** Rows for each run of the read, before its page size. */
  readonly fanOut: number;
  /** As many nodes, met equally often, would repeat themselves as often as those that the read leads to. */
  readonly population: number;
  /** Reads that run once for each node, and once for each row. */
  readonly ofNode: readonly SharingNode[];
  readonly ofRow: readonly SharingNode[];
}

/** Where rows are read below the node: the nodes met most often are those with most below them. */
const WORTHWHILE_WITH_READS = 1.2;
/** Where there are counts or many values of the node. */
const WORTHWHILE_WITH_VALUES = 2;
/** Fewer rows are not worth another step. */
const LEAST_ROWS = 20;
/** Plain values of a node that are worth a table without any read among them. */
const MANY_VALUES = 8;
/** What a list without page size is taken to hold where no degrees are known. */
const LIST_ROWS = 10;

/** Reads of which nothing is known are never chosen; so without statistics there is nothing to decide. */
export function planSharing(plan: OperationPlan, statistics: Statistics): readonly SharingNode[] {
  if (!statistics.isKnown) return [];
  const uses = findReadUses(plan);
  return plan.columns.flatMap((column) =>
    column.kind === 'read' ? [toNode(column.read, null, { statistics, uses })] : [],
  );
}

/** The reads whose nodes are worth sharing, in the order of the plan. Cost: one visit a read. */
export function chooseSharing(
  nodes: readonly SharingNode[],
  parameters: Readonly<Record<string, ParameterValue>>,
): ReadonlySet<ReadPlan> {
  const chosen = new Set<ReadPlan>();
  const visit = (node: SharingNode, runs: number): void => {
    const { limit } = node.read;
    const page = limit === null ? Infinity : Number(parameters[limit]);
    const rows = runs * Math.min(page, node.fanOut);
    const distinct = Math.min(rows, expectDistinct(rows, node.population));
    const isShared = runs > 1 && rows >= LEAST_ROWS && rows >= node.worthwhile * distinct;
    if (isShared) chosen.add(node.read);
    for (const inner of node.ofNode) visit(inner, isShared ? distinct : rows);
    for (const inner of node.ofRow) visit(inner, rows);
  };
  for (const node of nodes) visit(node, 1);
  return chosen;
}

/** Every read whose nodes could be shared, worth it or not. */
export function findShareable(plan: OperationPlan): ReadonlySet<ReadPlan> {
  const shareable = [...findReadUses(plan)].filter(
    ([read, use]) => read.source.kind === 'link' && splitColumns(read, use) !== null,
  );
  return new Set(shareable.map(([read]) => read));
}

/** Distinct ones among `draws` of `population` that come equally often. */
function expectDistinct(draws: number, population: number): number {
  return population === 0 ? 0 : population * -Math.expm1(-draws / population);
}

interface Knowledge {
  readonly statistics: Statistics;
  readonly uses: ReadonlyMap<ReadPlan, ReadUse>;
}

/** `from` is the read whose rows it starts from. */
function toNode(read: ReadPlan, from: ReadPlan | null, knowledge: Knowledge): SharingNode {
  const { statistics, uses } = knowledge;
  const use = uses.get(read);
  const split = use === undefined ? null : splitColumns(read, use);
  const below = (ofNode: boolean): readonly SharingNode[] =>
    read.columns.flatMap((column) =>
      column.kind === 'read' && (column.from === 'node') === ofNode
        ? [toNode(column.read, read, knowledge)]
        : [],
    );
  const ofNode = split === null ? [] : [...split.node].map((index) => read.columns[index]);
  return {
    read,
    worthwhile: from === null ? Infinity : worthwhileFor(ofNode),
    fanOut: fanOutOf(read, from, statistics),
    population: populationOf(read.source, statistics),
    ofNode: below(true),
    ofRow: below(false),
  };
}

/** Plain values alone are not worth it unless they are many: a flat list is dearer with a table. */
function worthwhileFor(columns: readonly (Column | undefined)[]): number {
  const kinds = new Set(columns.map((column) => column?.kind));
  if (kinds.has('read') || kinds.has('group')) return WORTHWHILE_WITH_READS;
  const isWork = kinds.has('count') || kinds.has('linked') || kinds.has('past');
  return isWork || columns.length >= MANY_VALUES ? WORTHWHILE_WITH_VALUES : Infinity;
}

function fanOutOf(read: ReadPlan, from: ReadPlan | null, statistics: Statistics): number {
  const { source, limit } = read;
  if (source.kind !== 'link') {
    return limit === null ? 1 : (statistics.labels.get(source.label) ?? 0);
  }
  const degrees = linkDegrees(statistics, source.link);
  if (degrees === null) return source.link.shape === 'one' ? 1 : LIST_ROWS;
  const { entries, near } = degrees;
  if (entries === 0) return 0;
  // nodes that are asked for or found by walking have many relationships; a list of a label has all kinds
  return from?.source.kind === 'label' && from.limit !== null
    ? entries / Math.max(1, statistics.labels.get(from.source.label) ?? 0)
    : near.squares / entries;
}

function populationOf(source: RowSource, statistics: Statistics): number {
  if (source.kind !== 'link') return statistics.labels.get(source.label) ?? Infinity;
  const size = statistics.labels.get(source.link.target) ?? Infinity;
  const degrees = linkDegrees(statistics, source.link);
  if (degrees === null || degrees.entries === 0) return size;
  return Math.min(size, degrees.entries ** 2 / degrees.far.squares);
}
