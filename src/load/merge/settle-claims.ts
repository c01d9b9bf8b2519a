import * as loading from '../../compile/cypher/load-statements.js';
import * as merging from '../../compile/cypher/merge-statements.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import { groupBy } from '../../util/group-by.js';
import { type Change, type GraphChange, haveEqualProperties, NO_CHANGE } from '../diff-graph.js';
import { compactProperties, type NodeElement } from '../graph-elements.js';
import { readContradictions } from '../plan-derived-state.js';
import { planWorldEdge } from '../plan-world-edge.js';
import { withoutDecided } from '../project-claim.js';
import { type Read, text, toNodes } from '../read-graph.js';
import { propositionOf } from './claim-content.js';
import { drawChange } from './draw-change.js';
import { MERGED_CLAIM } from './own-form.js';
import { listEnds } from './redraw-claims.js';

/** Links from what makes a claim; those of earlier times too. */
const MAKING = new Set([
  ...['ASSERTS', 'CODED_AS', 'STATES'],
  ...['FORMER_ASSERTS', 'FORMER_CODED_AS', 'FORMER_STATES'],
]);

/**
 * Makes one of claims that state one proposition since entities were merged, and several of what was one: of those that anything
 * asserts, the one made in the very words of the proposition stands for the others, else the least id. Their assertions and facts
 * lead to it, each with the id of the claim it was made on.
 *
 * @returns ids of the claims that stand, and of those that nothing stands on any more: their derived state has to be computed anew
 */
export async function settleClaims(
  transaction: StoreTransaction,
  ids: readonly string[],
  ontology: Ontology,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const read: Read = (statement) => transaction.run(statement);
  const members = await readMembers(read, ids);
  const standing = members.filter(({ type }) => type !== MERGED_CLAIM).map(({ id }) => id);
  const made = standing.length === 0 ? [] : await read(merging.readOriginalClaims(standing));
  const placeOf = new Map(made.map((row) => [text(row['original']), text(row['at'])]));
  const groups = [...groupBy(members, propositionOf)].filter(([, group]) => isShared(group));
  const plans = groups.map(([proposition, group]) => planGroup(proposition, group, placeOf));
  await applyPlans(transaction, plans, ontology);
  const gone = new Set(
    plans.flatMap(({ retired, dead }) => [...retired, ...dead].map(({ id }) => id)),
  );
  const raised = plans.flatMap(({ canonical }) => (canonical === null ? [] : [canonical.id]));
  return [...new Set([...standing.filter((id) => !gone.has(id)), ...raised])].sort();
}

async function readMembers(read: Read, ids: readonly string[]): Promise<readonly NodeElement[]> {
  const named = await readBoth(read, (label) => loading.readNodesById(label, ids));
  const propositions = [...new Set(named.map(propositionOf))];
  const [same, equal] = await Promise.all([
    readBoth(read, (label) => loading.readNodesById(label, propositions)),
    readBoth(read, (label) => merging.readClaimsStating(label, propositions)),
  ]);
  return [...new Map([...named, ...same, ...equal].map((node) => [node.id, node])).values()];
}

async function readBoth(
  read: Read,
  statementFor: (label: 'Claim' | 'MergedClaim') => Parameters<Read>[0],
): Promise<readonly NodeElement[]> {
  const rows = await Promise.all(
    (['Claim', MERGED_CLAIM] as const).map((label) => read(statementFor(label))),
  );
  return toNodes(rows.flat());
}

function isShared(group: readonly NodeElement[]): boolean {
  return group.length > 1 || group.some(({ type }) => type === MERGED_CLAIM);
}

interface GroupPlan {
  /** The claim that stands for all; null if nothing asserts any. */
  readonly canonical: NodeElement | null;
  /** Those it stands for. */
  readonly retired: readonly NodeElement[];
  /** Merged claims that nothing was made on any more. */
  readonly dead: readonly NodeElement[];
  readonly moves: readonly merging.LinkMove[];
}

function planGroup(
  proposition: string,
  group: readonly NodeElement[],
  placeOf: ReadonlyMap<string, string>,
): GroupPlan {
  const alive = group.filter(({ id }) => placeOf.has(id));
  const [first = null] = [...alive].sort(({ id: left }, { id: right }) => {
    if ((left === proposition) !== (right === proposition)) return left === proposition ? -1 : 1;
    return left < right ? -1 : 1;
  });
  return {
    canonical: first,
    retired: alive.filter((claim) => claim !== first),
    dead: group.filter(({ id, type }) => !placeOf.has(id) && type === MERGED_CLAIM),
    moves: alive.flatMap(({ id }) => {
      const from = placeOf.get(id) ?? id;
      return first === null || from === first.id ? [] : [{ original: id, from, to: first.id }];
    }),
  };
}

async function applyPlans(
  transaction: StoreTransaction,
  plans: readonly GroupPlan[],
  ontology: Ontology,
): Promise<void> {
  const raised = plans.flatMap(({ canonical }) =>
    canonical?.type === MERGED_CLAIM ? [raise(canonical)] : [],
  );
  await drawChange(transaction, withNodes(raised), ontology);
  await moveAssertions(
    transaction,
    plans.flatMap(({ moves }) => moves),
  );
  const retired = plans.flatMap((plan) =>
    plan.retired.flatMap((claim) => retire(claim, plan.canonical?.id ?? claim.id, ontology)),
  );
  const fallen = retired.map(({ before }) => before).filter(({ type }) => type !== MERGED_CLAIM);
  const change = withNodes(retired);
  await drawChange(
    transaction,
    {
      nodes: { ...change.nodes, removed: plans.flatMap(({ dead }) => dead) },
      edges: {
        created: raised.flatMap(({ after }) => listEnds(after)),
        changed: [],
        removed: [
          ...fallen.flatMap((claim) => [...listEnds(claim), ...planWorldEdge(claim, ontology)]),
          ...(await readContradictions(
            (statement) => transaction.run(statement),
            fallen.map(({ id }) => id),
          )),
        ],
      },
    },
    ontology,
  );
}

function withNodes(changed: readonly Change<NodeElement>[]): GraphChange {
  return { ...NO_CHANGE, nodes: { ...NO_CHANGE.nodes, changed } };
}

function raise(claim: NodeElement): Change<NodeElement> {
  const properties = compactProperties({ ...claim.properties, canonicalId: null });
  return { before: claim, after: { ...claim, type: 'Claim', properties } };
}

/** What was computed from its assertions goes with them. */
function retire(
  claim: NodeElement,
  canonicalId: string,
  ontology: Ontology,
): readonly Change<NodeElement>[] {
  const predicate = String(claim.properties['predicate']);
  const bare = withoutDecided({ predicate }, claim.properties, ontology);
  const after = { ...claim, type: MERGED_CLAIM, properties: { ...bare, canonicalId } };
  const isSame =
    claim.type === MERGED_CLAIM && haveEqualProperties(claim.properties, after.properties);
  return isSame ? [] : [{ before: claim, after }];
}

async function moveAssertions(
  transaction: StoreTransaction,
  moves: readonly merging.LinkMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const ids = [...new Set(moves.map(({ from }) => from))];
  const rows = await transaction.run(merging.readLinkTypes('Claim', 'in', ids));
  const types = [...new Set(rows.map((row) => text(row['type'])))].filter((type) =>
    MAKING.has(type),
  );
  for (const type of types.sort()) {
    const kind = { label: 'Claim', type, direction: 'in' } as const;
    for (const statement of merging.moveLinks(kind, moves)) await transaction.run(statement);
  }
}
