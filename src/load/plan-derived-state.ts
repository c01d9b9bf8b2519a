import * as statements from '../compile/cypher/load-statements.js';
import type { Ontology } from '../ontology/ontology.js';
import { isSupported } from './claim-record.js';
import { diffGraph, type DiffRules, type GraphChange } from './diff-graph.js';
import {
  type Contradiction,
  type ContradictionOptions,
  findWithinClaim,
  findWithinGroup,
  isMember,
} from './find-contradictions.js';
import type { EdgeElement, NodeElement } from './graph-elements.js';
import { planWorldEdge } from './plan-world-edge.js';
import { projectClaim } from './project-claim.js';
import { projectEntity } from './project-entity.js';
import { type ClaimScope, readClaimScope, type StoredClaim } from './read-claims.js';
import { type Read, toEdges, toNodes } from './read-graph.js';
import { listSides } from './sides-of-contradiction.js';

export interface DerivationContext {
  readonly ontology: Ontology;
  readonly options: ContradictionOptions;
  /** Claims of which every stored pair must come from a rule; those of a load may lead to claims that it has not read. */
  readonly exact?: ReadonlySet<string>;
}

const DERIVED: DiffRules = { keptOf: () => new Set(), timeOf: () => null, now: '' };

/**
 * What must be written so that everything derived from claims is right for these claims and those that may contradict
 * them: their nodes, CONTRADICTS, world relations, projected properties of entities. Claims that nothing asserts or states
 * any more are removed.
 */
export async function planDerivedState(
  read: Read,
  ids: readonly string[],
  context: DerivationContext,
): Promise<GraphChange> {
  const scope = await readClaimScope(read, ids, context.ontology);
  const [pairs, entities] = await Promise.all([
    readContradictions(read, [...scope.claims.keys()]),
    readSubjects(read, scope),
  ]);
  return deriveState({ scope, pairs, entities }, context);
}

/** Claims with all that is stored of what follows from them. */
export interface ClaimState {
  readonly scope: ClaimScope;
  /** CONTRADICTS of the claims. */
  readonly pairs: readonly EdgeElement[];
  /** Subjects whose properties show values of claims. */
  readonly entities: readonly NodeElement[];
}

/** As `planDerivedState`, where everything has been read. Pure. */
export function deriveState(
  { scope, pairs: storedPairs, entities }: ClaimState,
  context: DerivationContext,
): GraphChange {
  const claims = [...scope.claims.values()];
  const pairs = replaceContradictions(scope, storedPairs, context);
  const contested = listContested(pairs);
  const living = claims.filter(isReferred);
  const nodes = living.map(({ record, node }): NodeElement => {
    const isContested = isSupported(record) && contested.has(record.id);
    const { ontology } = context;
    return {
      ...node,
      properties: projectClaim(record, node.properties, { isContested, ontology }),
    };
  });
  const wanted = {
    nodes: [...nodes, ...entities.map((entity) => projectEntity(entity, scope, context.ontology))],
    edges: [
      ...pairs,
      ...nodes.flatMap((node) => planWorldEdge(node, context.ontology)),
      ...living.flatMap(listEnds),
    ],
  };
  const stored = {
    nodes: [...claims.map(({ node }) => node), ...entities],
    edges: [
      ...storedPairs,
      ...claims.flatMap(({ node }) => planWorldEdge(node, context.ontology)),
      ...claims.flatMap(listEnds),
    ],
  };
  return diffGraph(wanted, stored, DERIVED);
}

function isReferred({ record }: StoredClaim): boolean {
  return record.assertions.length > 0 || record.facts.length > 0;
}

function listEnds({ record: { id, subject, object } }: StoredClaim): readonly EdgeElement[] {
  const ends: EdgeElement[] = [{ type: 'SUBJECT', from: id, to: subject, properties: {} }];
  if (object !== null) ends.push({ type: 'OBJECT', from: id, to: object, properties: {} });
  return ends;
}

/** CONTRADICTS that lead from the claims or to them, each once. */
export async function readContradictions(
  read: Read,
  ids: readonly string[],
): Promise<readonly EdgeElement[]> {
  if (ids.length === 0) return [];
  const [out, back] = await Promise.all([
    read(statements.readEdgesFrom('Claim', ids, ['CONTRADICTS'])),
    read(statements.readEdgesTo('Claim', ids, ['CONTRADICTS'])),
  ]);
  const edges = toEdges([...out, ...back]);
  return [
    ...new Map(
      edges.map((edge) => [JSON.stringify([edge.from, edge.to, edge.properties['key']]), edge]),
    ).values(),
  ];
}

/** What rules find now, with those stored pairs on which this scope has no say. */
function replaceContradictions(
  scope: ClaimScope,
  stored: readonly EdgeElement[],
  context: DerivationContext,
): readonly EdgeElement[] {
  const records = [...scope.claims.values()].map(({ record }) => record);
  const found = [
    ...records.flatMap((record) => findWithinClaim(record, context.ontology)),
    ...scope.groups.flatMap((group) => findWithinGroup(group, records, context)),
  ];
  const foreign = stored.filter(
    (edge) => !isDecidedBy(scope, edge) && !(context.exact?.has(edge.from) ?? false),
  );
  return [...found.map((one) => toEdge(one, scope)), ...foreign];
}

/** A pair is for this scope to decide if it lies within one claim or within one of the groups that are there whole. */
function isDecidedBy(scope: ClaimScope, edge: EdgeElement): boolean {
  const left = scope.claims.get(edge.from)?.record;
  const right = scope.claims.get(edge.to)?.record;
  if (left === undefined || right === undefined) return false;
  if (left === right) return true;
  const isInverse = String(edge.properties['key']).endsWith('-inverse');
  return scope.groups.some(
    (group) =>
      isMember(left, group) && isMember(right, group) && (group.kind === 'object') === isInverse,
  );
}

function toEdge(contradiction: Contradiction, { claims }: ClaimScope): EdgeElement {
  const { left, right, rule, key, detail } = contradiction;
  const sides = [claims.get(left)?.record, claims.get(right)?.record] as const;
  const said = listSides(contradiction, sides);
  return { type: 'CONTRADICTS', from: left, to: right, properties: { key, rule, detail, said } };
}

function listContested(pairs: readonly EdgeElement[]): ReadonlySet<string> {
  const real = pairs.filter(({ properties }) => properties['rule'] !== 'CHANGED_OVER_TIME');
  return new Set(real.flatMap(({ from, to }) => [from, to]));
}

/** The entities whose properties show values of claims. */
export async function readSubjects(
  read: Read,
  { projections }: Pick<ClaimScope, 'projections'>,
): Promise<readonly NodeElement[]> {
  const ids = [...new Set(projections.map(({ subject }) => subject))];
  return ids.length === 0 ? [] : toNodes(await read(statements.readNodesById('Entity', ids)));
}
