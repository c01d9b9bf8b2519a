import * as statements from '../../compile/cypher/load-statements.js';
import { diffGraph, type DiffRules, type GraphChange, hasChanges } from '../../load/diff-graph.js';
import { type EdgeElement, identifyEdge, type NodeElement } from '../../load/graph-elements.js';
import { listDifferences } from '../../load/list-differences.js';
import { type DerivationContext, planDerivedState } from '../../load/plan-derived-state.js';
import { planWorldEdge } from '../../load/plan-world-edge.js';
import { type Read, toEdges, toNodes } from '../../load/read-graph.js';
import { readNodePages } from '../../load/read-node-pages.js';
import type { StoreTransaction } from '../../store/port.js';
import { groupBy } from '../../util/group-by.js';
import { applyRepair } from './apply-repair.js';
import { isMisnamedClaim } from './compare-with-file.js';
import { found, type VerifyFinding } from './finding.js';
import type { Inspection, InspectionContext, Stage } from './inspection.js';

const PAGE = 250;

/** Whether claims, what they contradict, draw and project are what their assertions and facts make them. */
export function claimStage(context: InspectionContext): Stage<readonly string[]> {
  return {
    name: 'claims',
    async *parts(read) {
      for await (const page of readNodePages(read, 'Claim', PAGE)) yield page.map(({ id }) => id);
    },
    sizeOf: ({ length }) => length,
    inspect: (read, ids) => inspectClaims(read, ids, context),
  };
}

async function inspectClaims(
  read: Read,
  ids: readonly string[],
  context: InspectionContext,
): Promise<Inspection> {
  const derived = await planDerivedState(read, ids, toDerivation(context, ids));
  const drawing = await compareDrawn(read, ids, context);
  const misnamed = drawing.claims.filter((claim) => isMisnamedClaim(claim, context.ontology));
  const findings = [
    ...misnamed.map(({ id }) =>
      found('CLAIM_ID_DIFFERS', id, 'What it claims has another hash than its id.'),
    ),
    ...describeDerived(derived),
    ...describeDrawn(drawing.change),
  ];
  const isSound = !hasChanges(derived) && !hasChanges(drawing.change);
  return { findings, repair: isSound ? null : (within) => repairClaims(within, ids, context) };
}

/** What claims derive comes first, since what they draw follows from it. */
async function repairClaims(
  transaction: StoreTransaction,
  ids: readonly string[],
  context: InspectionContext,
): Promise<void> {
  const read: Read = (statement) => transaction.run(statement);
  const derived = await planDerivedState(read, ids, toDerivation(context, ids));
  const properties = { ...derived, edges: onlyContradictions(derived.edges) };
  await applyRepair(transaction, properties, context.ontology);
  const { claims } = await compareDrawn(read, ids, context);
  // what claims something else by mistake draws nothing new
  const right = claims.filter((claim) => !isMisnamedClaim(claim, context.ontology));
  const { change } = await compareDrawn(
    read,
    right.map(({ id }) => id),
    context,
  );
  await applyRepair(transaction, change, context.ontology);
}

function toDerivation(
  { ontology, contradictions }: InspectionContext,
  ids: readonly string[],
): DerivationContext {
  return { ontology, options: contradictions, exact: new Set(ids) };
}

function onlyContradictions(edges: GraphChange['edges']): GraphChange['edges'] {
  const isOne = ({ type }: EdgeElement): boolean => type === 'CONTRADICTS';
  return {
    created: edges.created.filter(isOne),
    changed: edges.changed.filter(({ after }) => isOne(after)),
    removed: edges.removed.filter(isOne),
  };
}

function describeDerived({ nodes, edges }: GraphChange): readonly VerifyFinding[] {
  const pairs = [...edges.created, ...edges.changed.map(({ after }) => after), ...edges.removed];
  return [
    ...nodes.changed.map(({ before, after }) => {
      const names = listDifferences(before, after).join(', ');
      return after.type === 'Claim'
        ? found('CLAIM_DIFFERS', after.id, `Not what its assertions make it: ${names}.`)
        : found('PROJECTION_DIFFERS', after.id, `Not what its claims agree on: ${names}.`);
    }),
    ...nodes.removed.map(({ id }) => found('CLAIM_STRAY', id, 'Nothing asserts or states it.')),
    ...pairs
      .filter(({ type }) => type === 'CONTRADICTS')
      .map(({ from, to, properties }) =>
        found('CONTRADICTION_DIFFERS', from, `${String(properties['rule'])} with ${to}.`),
      ),
  ];
}

function describeDrawn({ edges }: GraphChange): readonly VerifyFinding[] {
  const wrong = [...edges.created, ...edges.changed.map(({ after }) => after), ...edges.removed];
  const ends = new Set(wrong.filter(isEnd).map(({ from }) => from));
  return [
    ...[...ends].map((id) =>
      found('CLAIM_END_DIFFERS', id, 'It leads to other entities than its properties name.'),
    ),
    ...wrong
      .filter((edge) => !isEnd(edge))
      .map(({ type, from, to }) =>
        found('RELATION_MISSING', from, `${type} to ${to} is not drawn as its claim says.`),
      ),
  ];
}

function isEnd({ type }: EdgeElement): boolean {
  return type === 'SUBJECT' || type === 'OBJECT';
}

interface Drawing {
  readonly claims: readonly NodeElement[];
  /** Ends and world relations that claims have to draw anew. */
  readonly change: GraphChange;
}

const AS_IT_IS: DiffRules = { keptOf: () => new Set(), timeOf: () => null, now: '' };

/** Ends and world relations of claims as their nodes say, against those that are there. */
async function compareDrawn(
  read: Read,
  ids: readonly string[],
  { ontology }: InspectionContext,
): Promise<Drawing> {
  const claims = toNodes(await read(statements.readNodesById('Claim', ids)));
  const drawn = claims.flatMap((claim) => planWorldEdge(claim, ontology));
  const wanted = [...claims.flatMap(listEnds), ...drawn];
  const ends = await read(statements.readEdgesFrom('Claim', ids, ['SUBJECT', 'OBJECT']));
  const stored = [...toEdges(ends), ...(await readDrawn(read, drawn))];
  const change = diffGraph({ nodes: [], edges: wanted }, { nodes: [], edges: stored }, AS_IT_IS);
  return { claims, change };
}

function listEnds({ id, properties }: NodeElement): readonly EdgeElement[] {
  const toEnd = (type: string, to: unknown): readonly EdgeElement[] =>
    typeof to === 'string' ? [{ type, from: id, to, properties: {} }] : [];
  return [...toEnd('SUBJECT', properties['subjectId']), ...toEnd('OBJECT', properties['objectId'])];
}

/** Those of the world relations that are there, each once. */
async function readDrawn(
  read: Read,
  wanted: readonly EdgeElement[],
): Promise<readonly EdgeElement[]> {
  const stored = new Map<string, EdgeElement>();
  for (const [type, edges] of groupBy(wanted, (edge) => edge.type)) {
    const rows = edges.map(({ from, to, properties }) => {
      return { from, to, claimId: String(properties['claimId']) };
    });
    const there = toEdges(await read(statements.readWorldEdges(type, rows)));
    for (const edge of there) stored.set(identifyEdge(edge), edge);
  }
  return [...stored.values()];
}
