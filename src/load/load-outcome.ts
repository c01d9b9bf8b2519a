import * as statements from '../compile/cypher/load-statements.js';
import type { GraphChange } from './diff-graph.js';
import type { EdgeElement, NodeElement } from './graph-elements.js';
import { isRetracted } from './keep-retractions.js';
import type { LoadFile } from './plan-load.js';
import type { Read } from './read-graph.js';

export interface ElementCounts {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

/** What loading one file did. Counts are of nodes and relationships written, derived ones included. */
export interface LoadOutcome {
  readonly file: string;
  readonly id: string;
  readonly kind: 'report' | 'registry';
  readonly change: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  /** The report had been retracted, and stands again. */
  readonly restored: boolean;
  readonly nodes: ElementCounts;
  readonly relationships: ElementCounts;
  /**
   * `added`, `removed`: claims new to the graph or gone from it. `shared`: claims of this file that another file asserts
   * or states too. `contested`: claims of this file that are contested after the load.
   */
  readonly claims: {
    readonly added: number;
    readonly shared: number;
    readonly removed: number;
    readonly contested: number;
  };
}

interface Changes {
  /** What the files themselves bring. */
  readonly own: GraphChange;
  /** What follows for claims, contradictions, world relations and projections. */
  readonly derived: GraphChange;
}

/** What a claim of a file has to do with other files. */
export interface ClaimShare {
  /** Whether another file asserts or states it too. */
  readonly isShared: boolean;
  readonly isContested: boolean;
}

/** Tells of claims of a file, after the load. */
export type ShareReader = (
  claims: readonly string[],
  file: string,
) => Promise<readonly ClaimShare[]>;

export function readShares(read: Read): ShareReader {
  return async (claims, file) => {
    if (claims.length === 0) return [];
    const rows = await read(statements.readClaimShares(claims, file));
    return rows.map((row) => ({
      isShared: Number(row['others']) > 0,
      isContested: row['contested'] === true,
    }));
  };
}

/** Outcomes file by file; what several files of a unit could have caused counts for the first that has the claim. */
export async function countOutcomes(
  sharesOf: ShareReader,
  files: readonly LoadFile[],
  changes: Changes,
): Promise<readonly LoadOutcome[]> {
  const ownerOf = makeOwnerOf(files, changes);
  const outcomes: LoadOutcome[] = [];
  for (const file of files)
    outcomes.push(await countOutcome(sharesOf, file, { ...changes, ownerOf }));
  return outcomes;
}

async function countOutcome(
  sharesOf: ShareReader,
  { file, id, kind, plan }: LoadFile,
  { own, derived, ownerOf }: Changes & { readonly ownerOf: OwnerOf },
): Promise<LoadOutcome> {
  const isOwn = (element: NodeElement | EdgeElement): boolean => ownerOf(element) === id;
  // A claim created and then completed in the same load counts as created alone.
  const created = new Set(own.nodes.created.map((node) => node.id));
  const completed = derived.nodes.changed.filter(({ after }) => !created.has(after.id));
  const nodes = addCounts(
    countKind(own.nodes, isOwn),
    countKind({ ...derived.nodes, changed: completed }, isOwn),
  );
  const relationships = addCounts(countKind(own.edges, isOwn), countKind(derived.edges, isOwn));
  const isOwnClaim = (node: NodeElement): boolean => node.type === 'Claim' && isOwn(node);
  const shares = await sharesOf([...plan.claims.keys()], id);
  const isNew = own.nodes.created.some((node) => node.id === id);
  const wrote =
    own.nodes.changed.some(({ after }) => isOwn(after)) || sum(nodes, relationships) > 0;
  return {
    ...{ file, id, kind, nodes, relationships },
    change: isNew ? 'CREATED' : wrote ? 'UPDATED' : 'UNCHANGED',
    restored: own.nodes.changed.some(
      ({ before, after }) => after.id === id && isRetracted(before) && !isRetracted(after),
    ),
    claims: {
      added: own.nodes.created.filter(isOwnClaim).length,
      shared: shares.filter(({ isShared }) => isShared).length,
      removed: derived.nodes.removed.filter(isOwnClaim).length,
      contested: shares.filter(({ isContested }) => isContested).length,
    },
  };
}

type OwnerOf = (element: NodeElement | EdgeElement) => string;

/** Finds the file of a unit to which an element counts. */
function makeOwnerOf(files: readonly LoadFile[], { own }: Changes): OwnerOf {
  const [first] = files;
  if (files.length < 2) return () => first?.id ?? '';
  const ids = new Set(files.map(({ id }) => id));
  const byClaim = new Map<string, string>();
  for (const { from, to } of own.edges.removed.filter(makesClaim)) byClaim.set(to, fileOf(from));
  for (const { id, plan } of files) for (const claim of plan.claims.keys()) byClaim.set(claim, id);
  return (element) => {
    const { properties } = element;
    const named = NAMING.map((name) => String(properties[name])).find((file) => ids.has(file));
    if (named !== undefined) return named;
    const keys = 'id' in element ? [element.id] : [element.from, element.to];
    const direct = keys.map(fileOf).find((file) => ids.has(file));
    const claims = [...keys, String(properties['claimId'])];
    return direct ?? claims.map((key) => byClaim.get(key)).find(Boolean) ?? first?.id ?? '';
  };
}

/** Properties that hold the id of the file an element comes from. */
const NAMING = ['registry', 'declaredIn', 'reportId', 'decidedBy'] as const;

/** `first.s01`, `first#coding` are parts of `first`. */
function fileOf(id: string): string {
  return /^[^.#]*/.exec(id)?.[0] ?? id;
}

function makesClaim({ type }: EdgeElement): boolean {
  return type === 'STATES' || type === 'ASSERTS' || type === 'CODED_AS';
}

interface KindChange<T> {
  readonly created: readonly T[];
  readonly changed: readonly { readonly after: T }[];
  readonly removed: readonly T[];
}

function countKind<T>(change: KindChange<T>, isCounted: (element: T) => boolean): ElementCounts {
  return {
    created: change.created.filter(isCounted).length,
    changed: change.changed.filter(({ after }) => isCounted(after)).length,
    removed: change.removed.filter(isCounted).length,
  };
}

function addCounts(left: ElementCounts, right: ElementCounts): ElementCounts {
  return {
    created: left.created + right.created,
    changed: left.changed + right.changed,
    removed: left.removed + right.removed,
  };
}

function sum(...counts: readonly ElementCounts[]): number {
  return counts.reduce(
    (all, { created, changed, removed }) => all + created + changed + removed,
    0,
  );
}
