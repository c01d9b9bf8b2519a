import { invariant } from '../../util/invariant.js';
import { linkDegrees } from '../link-degrees.js';
import type { ParameterValue } from '../statement.js';
import type { Statistics } from '../statistics.js';
import type {
  ConnectionShape,
  ObjectShape,
  OperationPlan,
  ReadPlan,
  RowSource,
  TreeShape,
  ValueShape,
} from './plan.js';
import { rowsOfColumn, type RowsPlan } from './rows-of-column.js';

/** What a list without `first` is taken to hold: chains of sources, quotes of an assertion, sentences. */
const LIST_ROWS = 10;

/** What the graph may have become since its statistics were read, as a multiple of what it was. */
const STALENESS = 2;

/** The part of a plan that says what it costs: made once with the plan, evaluated for each run. */
export interface CostNode {
  readonly path: string;
  /** Parameter that bounds the rows; null where they are bounded by nature. */
  readonly limit: string | null;
  /** Rows for each row above, where no parameter says so. */
  readonly rows: number;
  /** Most rows that the graph has for any row above, whatever the parameter says; Infinity if that is not known. */
  readonly known: number;
  /** Values that the answer gets from each row. */
  readonly width: number;
  readonly below: readonly CostNode[];
}

export interface Estimate {
  /** At worst, over the whole operation. */
  readonly total: number;
  /** The field that asks for most of it, and how much. */
  readonly path: string;
  readonly share: number;
}

export interface CostEstimate {
  /** Rows that are read. */
  readonly rows: Estimate;
  /** Values that the answer holds. */
  readonly values: Estimate;
}

/** What the ordinary statement of an operation costs in a graph of which this is known. */
export function planCost(plan: OperationPlan, statistics: Statistics): readonly CostNode[] {
  const site = new Site(statistics);
  for (const root of plan.roots) {
    if (root.kind === 'node' || root.kind === 'connection') {
      site.addValue(root.shape, plan.columns);
    }
  }
  const { width, below } = site;
  return [{ path: '', limit: null, rows: 1, known: Infinity, width, below }];
}

/**
 * What research fields cost: the values of their trees, and what is read of the objects in them. Each needs the greatest
 * number of objects that it can find, under the name `boundOf` gives to its response key.
 */
export function planResearchCost(
  { roots, objects }: OperationPlan,
  statistics: Statistics,
): readonly CostNode[] {
  const columns = objects?.columns ?? [];
  return roots.flatMap((root): readonly CostNode[] => {
    if (root.kind !== 'research') return [];
    const { path } = root.field;
    const limit = boundOf(root.responseKey);
    const width = countLeaves(root.tree);
    const trees = { path, limit, rows: 1, known: Infinity, width, below: [] };
    const reads = listReferences(root.tree).map(({ read, object }): CostNode => {
      const site = new Site(statistics);
      const column = columns[read];
      invariant(column !== undefined, 'a reference has its read');
      site.addObject(object, column.read.columns);
      return { ...toCost(column.read, site, statistics), limit };
    });
    return [trees, ...reads];
  });
}

type ReferenceShape = Extract<TreeShape, { kind: 'reference' }>;

function listReferences(tree: TreeShape): readonly ReferenceShape[] {
  if (tree.kind === 'reference') return [tree];
  return tree.kind === 'object' ? tree.fields.flatMap(({ shape }) => listReferences(shape)) : [];
}

function countLeaves(tree: TreeShape): number {
  if (tree.kind !== 'object') return tree.kind === 'reference' ? 0 : 1;
  return tree.fields.reduce((sum, { shape }) => sum + countLeaves(shape), 0);
}

/** Name under which an estimate takes the greatest number of objects that a research field can find. */
export const boundOf = (responseKey: string): string => `bound of ${responseKey}`;

/** Costs of several statements of one operation. */
export function addCosts(costs: readonly CostEstimate[]): CostEstimate {
  const rows = new Sum();
  const values = new Sum();
  for (const cost of costs) {
    rows.addAll(cost.rows);
    values.addAll(cost.values);
  }
  return { rows, values };
}

/** What an operation costs at worst, by the page sizes and known degrees on the way to each field. Cost: one visit a read. */
export function estimateCost(
  nodes: readonly CostNode[],
  parameters: Readonly<Record<string, ParameterValue>>,
): CostEstimate {
  const rows = new Sum();
  const values = new Sum();
  const visit = (node: CostNode, parents: number): void => {
    const count = parents * rowsOf(node, parameters);
    rows.add(count, node.path);
    values.add(count * node.width, node.path);
    for (const inner of node.below) visit(inner, count);
  };
  for (const node of nodes) visit(node, 1);
  return { rows, values };
}

class Sum implements Estimate {
  total = 0;
  path = '';
  share = 0;

  add(amount: number, path: string): void {
    this.addAll({ total: amount, path, share: amount });
  }

  addAll({ total, path, share }: Estimate): void {
    this.total += total;
    if (share <= this.share) return;
    this.share = share;
    this.path = path;
  }
}

function rowsOf(
  { limit, rows, known }: CostNode,
  parameters: Readonly<Record<string, ParameterValue>>,
): number {
  if (limit === null) return rows;
  return Math.max(1, Math.min(Number(parameters[limit]), known));
}

function toCost(plan: RowsPlan, site: Site, statistics: Statistics): CostNode {
  const known = knownRows(plan.source, statistics);
  return {
    path: plan.path,
    limit: plan.limit,
    rows: 'keys' in plan ? 1 : naturalRows(plan, known),
    known,
    width: site.width,
    below: site.below,
  };
}

function naturalRows({ source, sort }: ReadPlan, known: number): number {
  // one node by id, or the one node a link leads to
  const isSingle = source.kind !== 'link' || source.link.shape === 'one' || sort.length === 0;
  if (isSingle) return 1;
  return known === Infinity ? LIST_ROWS : known;
}

/**
 * The longest list that a source gives. What the graph had none of when it was looked at counts as unknown: it may just
 * be loaded, and nothing times a margin is nothing.
 */
function knownRows(source: RowSource, statistics: Statistics): number {
  const most = greatestNumber(source, statistics) * STALENESS;
  return most === 0 ? Infinity : most;
}

function greatestNumber(source: RowSource, statistics: Statistics): number {
  switch (source.kind) {
    case 'label':
    case 'anchor':
      return statistics.labels.get(source.label) ?? Infinity;
    case 'link':
      return linkDegrees(statistics, source.link)?.near.greatest ?? Infinity;
    // bounded by what they look for, which may be the same node again and again
    case 'key':
    case 'ids':
      return Infinity;
  }
}

type Columns = RowsPlan['columns'] | OperationPlan['columns'];

function rowsAt(index: number, columns: Columns): RowsPlan | null {
  const column = columns[index];
  return column === undefined ? null : rowsOfColumn(column);
}

/** What one row gives to the answer: values of its own, and reads below it, each once for all fields that share it. */
class Site {
  readonly #reads = new Map<number, { readonly plan: RowsPlan; readonly site: Site }>();
  width = 0;

  constructor(readonly statistics: Statistics) {}

  get below(): readonly CostNode[] {
    return [...this.#reads.values()].map(({ plan, site }) => toCost(plan, site, this.statistics));
  }

  addValue(shape: ValueShape, columns: Columns): void {
    switch (shape.kind) {
      case 'constant':
      case 'typename':
      case 'url':
        this.width += 1;
        break;
      case 'scalar':
        this.width += shape.weight;
        break;
      case 'texts':
        this.width += shape.indexes.length;
        break;
      case 'identifiers':
        this.width += shape.fields.length;
        break;
      case 'inline':
        this.addObject(shape.object, columns);
        break;
      case 'one':
      case 'list':
        this.#addRead(shape.index, columns, (site, inner) => {
          site.addObject(shape.object, inner);
        });
        break;
      case 'connection':
        this.#addConnection(shape.connection, columns);
    }
  }

  addObject({ fields }: ObjectShape, columns: Columns): void {
    for (const { value } of fields) this.addValue(value, columns);
  }

  #addConnection({ rows, parts }: ConnectionShape, columns: Columns): void {
    for (const part of parts) {
      this.width += part.kind === 'pageInfo' ? part.fields.length : 1;
      if (part.kind !== 'groups') continue;
      this.#addRead(part.index, columns, (site, inner) => {
        site.addObject(part.object, inner);
      });
    }
    if (rows === null) return;
    this.#addRead(rows, columns, (site, inner) => {
      for (const part of parts) {
        if (part.kind === 'nodes' || part.kind === 'edges') site.addObject(part.object, inner);
      }
    });
  }

  #addRead(index: number, columns: Columns, fill: (site: Site, columns: Columns) => void): void {
    const plan = rowsAt(index, columns);
    if (plan === null) return;
    const { site } = this.#reads.get(index) ?? { site: new Site(this.statistics) };
    this.#reads.set(index, { plan, site });
    fill(site, plan.columns);
  }
}
