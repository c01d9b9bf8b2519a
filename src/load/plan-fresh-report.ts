import type { Ontology } from '../ontology/ontology.js';
import { invariant } from '../util/invariant.js';
import type { ClaimMemory } from './claim-memory.js';
import type { AssertionRecord } from './claim-record.js';
import { diffGraph, type GraphChange } from './diff-graph.js';
import type { EdgeElement, GraphPart, NodeElement } from './graph-elements.js';
import { keepHistory, type KeepingChange } from './keep-history.js';
import { type ClaimShare, countOutcomes, type LoadOutcome } from './load-outcome.js';
import { planClaim } from './plan-claim.js';
import { type DerivationContext, deriveState } from './plan-derived-state.js';
import { isEntity } from './plan-entity.js';
import { type LoadContext, type LoadFile, makeRules } from './plan-load.js';
import { type ReportDate, toAssertionRecord } from './read-claims.js';
import { text, textOrNull } from './read-graph.js';

/** A report of which nothing is stored, with its claims as they would be stored if it were the first to make them. */
export interface FreshReport {
  readonly file: LoadFile;
  readonly claims: readonly GraphPart[];
}

export interface FreshPlan {
  readonly file: LoadFile;
  /** All that is written, derived state included. */
  readonly change: KeepingChange;
  /** The same, told apart: what the report brings, and what follows. */
  readonly parts: { readonly own: GraphChange; readonly derived: GraphChange };
  readonly outcome: LoadOutcome;
}

export function planFreshReport(file: LoadFile, ontology: Ontology): FreshReport {
  return {
    file,
    claims: [...file.plan.claims.values()].map((claim) => planClaim(claim, ontology)),
  };
}

/**
 * What a new report adds to the graph, and what follows for the claims it shares with others. Everything it may have to do
 * with is in memory, which then knows of it as written.
 */
export async function addFreshReport(
  { file, claims }: FreshReport,
  memory: ClaimMemory,
  context: LoadContext & DerivationContext,
): Promise<FreshPlan> {
  const planned = claims.flatMap(({ nodes }) => nodes);
  const before = new Map(planned.map(({ id }) => [id, memory.claim(id)]));
  const isNew = (id: string): boolean => before.get(id) === undefined;
  const state = memory.stateWith(planned, {
    assertions: listAssertions(file),
    entities: file.plan.nodes.filter(isEntity),
  });
  const derived = deriveState(state, context);
  invariant(derived.nodes.removed.length === 0, 'a new report takes nothing away');
  const { plan } = file;
  const parts = diffGraph(plan, { nodes: [], edges: [] }, makeRules(context));
  const own: GraphChange = {
    nodes: {
      ...parts.nodes,
      created: [...parts.nodes.created, ...planned.filter(({ id }) => isNew(id))],
    },
    edges: {
      ...parts.edges,
      created: [
        ...parts.edges.created,
        ...claims.flatMap(({ edges }) => edges.filter(({ from }) => isNew(from))),
      ],
    },
  };
  const { ontology, now } = context;
  const change = keepHistory(joinChanges(own, derived), { ontology, now, former: new Map() });
  memory.learn(state, derived, change);
  const sharesOf = (ids: readonly string[]): Promise<readonly ClaimShare[]> =>
    Promise.resolve(
      ids.map((id) => ({
        isShared: before.get(id) !== undefined,
        isContested: memory.claim(id)?.node.properties['contested'] === true,
      })),
    );
  const [outcome] = await countOutcomes(sharesOf, [file], { own, derived });
  invariant(outcome !== undefined, 'one file has one outcome');
  return { file, change, parts: { own, derived }, outcome };
}

/** Nodes that are created and then completed are created as they will be. */
function joinChanges(own: GraphChange, derived: GraphChange): GraphChange {
  const completed = new Map(derived.nodes.changed.map(({ after }) => [after.id, after]));
  const created = new Set(own.nodes.created.map(({ id }) => id));
  return {
    nodes: {
      created: own.nodes.created.map((node) => completed.get(node.id) ?? node),
      changed: derived.nodes.changed.filter(({ after }) => !created.has(after.id)),
      removed: [],
    },
    edges: {
      created: [...own.edges.created, ...derived.edges.created],
      changed: derived.edges.changed,
      removed: derived.edges.removed,
    },
  };
}

/** The assertions of a planned report, by claim. */
function listAssertions({
  id,
  plan: { nodes, edges },
}: LoadFile): ReadonlyMap<string, readonly AssertionRecord[]> {
  const chains = new Map<string, EdgeElement[]>();
  for (const edge of edges) {
    if (edge.type !== 'ATTRIBUTED_TO') continue;
    const known = chains.get(edge.from);
    if (known === undefined) chains.set(edge.from, [edge]);
    else known.push(edge);
  }
  const report = readDate(id, nodes, edges);
  const byClaim = new Map<string, AssertionRecord[]>();
  for (const node of nodes) {
    if (node.type !== 'Assertion') continue;
    const chain = (chains.get(node.id) ?? []).map(({ to, properties }) => ({
      level: Number(properties['level']),
      link: { source: to, type: text(properties['type']) },
    }));
    // a second coding refers to another report, so it is no fresh one
    const setting = { isSecondCoding: false, supersededOn: null, chain, report };
    const record = toAssertionRecord(node.id, node.properties, setting);
    const claim = text(node.properties['claimId']);
    const known = byClaim.get(claim);
    if (known === undefined) byClaim.set(claim, [record]);
    else known.push(record);
  }
  return byClaim;
}

function readDate(
  id: string,
  nodes: readonly NodeElement[],
  edges: readonly EdgeElement[],
): ReportDate {
  const report = nodes.find((node) => node.id === id);
  const publisher = edges.find(({ type, from }) => type === 'PUBLISHED_BY' && from === id);
  return {
    publisher: publisher?.to ?? null,
    publishedAt: textOrNull(report?.properties['publishedAt']),
  };
}
