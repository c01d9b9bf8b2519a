import * as merging from '../../compile/cypher/merge-statements.js';
import { findCanonical } from '../../identity/find-canonical.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import { type Change, haveEqualProperties, NO_CHANGE } from '../diff-graph.js';
import type { NodeElement } from '../graph-elements.js';
import { projectedProperties } from '../plan-entity.js';
import { type Read, text } from '../read-graph.js';
import { drawChange } from './draw-change.js';
import { MERGED_ENTITY, toCanonicalForm, toMergedForm, toOwnForm } from './own-form.js';
import { type IdentityGroup, readIdentityGroup } from './read-identity-group.js';
import { redrawClaims } from './redraw-claims.js';
import { settleClaims } from './settle-claims.js';

/**
 * Draws the graph around these entities as the judgements on them have it: what named an entity leads to the canonical one,
 * with the id that it named; entities that another stands for keep a node outside of all types. Nothing that files brought is
 * changed, so the way back gives the same graph, whatever came in between.
 *
 * @param apart - merged entities that are to stand for themselves, whatever was judged: how a load sees what it wrote
 * @returns claims whose derived state has to be computed anew
 * @throws ParleyError INPUT_REFUSED if judgements contradict each other
 */
export async function settleEntities(
  transaction: StoreTransaction,
  seeds: readonly string[],
  { ontology, apart = NONE }: { readonly ontology: Ontology; readonly apart?: ReadonlySet<string> },
): Promise<readonly string[]> {
  if (seeds.length === 0) return [];
  const read: Read = (statement) => transaction.run(statement);
  const { canonical, moves, changed } = await planSettlement(read, seeds, { ontology, apart });
  const released = changed.filter(({ before }) => before.type === MERGED_ENTITY);
  const rest = changed.filter(({ before }) => before.type !== MERGED_ENTITY);
  const isNow = ({ after }: Change<NodeElement>): boolean => after.type !== MERGED_ENTITY;
  await apply(transaction, released.filter(isNow), ontology);
  const claims = await redrawClaims(transaction, { moves, canonical }, ontology);
  await moveAllLinks(transaction, moves, ontology);
  const spoken = await listClaimsOfSources(read, moves);
  const retired = released.filter((change) => !isNow(change));
  await apply(transaction, [...rest, ...retired], ontology);
  return settleClaims(transaction, [...new Set([...claims, ...spoken])], ontology);
}

const NONE: ReadonlySet<string> = new Set();

export interface Settlement {
  /** Of every entity of the group the one that stands for it. */
  readonly canonical: ReadonlyMap<string, string>;
  readonly moves: readonly merging.LinkMove[];
  readonly changed: readonly Change<NodeElement>[];
}

/** What `settleEntities` writes of the entities themselves; nothing where they are drawn as the judgements have it. */
export async function planSettlement(
  read: Read,
  seeds: readonly string[],
  { ontology, apart = NONE }: { readonly ontology: Ontology; readonly apart?: ReadonlySet<string> },
): Promise<Settlement> {
  const group = await readIdentityGroup(read, seeds);
  const canonical = listCanonical(group, apart);
  const moves = listMoves(group, canonical);
  const bare = new Set(moves.flatMap(({ from, to }) => [from, to]));
  return { canonical, moves, changed: listChanges(group, canonical, { bare, ontology }) };
}

function listCanonical(
  { entities, judgements }: IdentityGroup,
  apart: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const judged = [...entities.values()].map(({ id, properties }) => ({
    id,
    type: text(properties['type']),
    isShared: properties['registry'] !== undefined,
  }));
  return findCanonical(
    judged,
    judgements.filter(({ a, b }) => !apart.has(a) && !apart.has(b)),
  );
}

function listMoves(
  { entities }: IdentityGroup,
  canonical: ReadonlyMap<string, string>,
): readonly merging.LinkMove[] {
  return [...entities.values()].flatMap(({ id, properties }) => {
    const from = String(properties['canonicalId'] ?? id);
    const to = canonical.get(id) ?? id;
    return from === to ? [] : [{ original: id, from, to }];
  });
}

/** Nodes that are not as they should be; those at which links come or go lose what claims gave them, since it is computed anew. */
function listChanges(
  { entities }: IdentityGroup,
  canonical: ReadonlyMap<string, string>,
  { bare, ontology }: { readonly bare: ReadonlySet<string>; readonly ontology: Ontology },
): readonly Change<NodeElement>[] {
  const own = [...entities.values()].map(toOwnForm);
  return own.flatMap((node): Change<NodeElement>[] => {
    const standing = canonical.get(node.id) ?? node.id;
    const members = own.filter(({ id }) => id !== node.id && canonical.get(id) === node.id);
    const stripped = bare.has(node.id) || standing !== node.id ? strip(node, ontology) : node;
    const after =
      standing === node.id ? toCanonicalForm(stripped, members) : toMergedForm(stripped, standing);
    const before = entities.get(node.id);
    if (before === undefined) return [];
    const isSame =
      before.type === after.type && haveEqualProperties(before.properties, after.properties);
    return isSame ? [] : [{ before, after }];
  });
}

function strip(node: NodeElement, ontology: Ontology): NodeElement {
  const projected = new Set(
    projectedProperties(node.type, ontology).map(({ property }) => property.name),
  );
  const kept = Object.entries(node.properties).filter(([name]) => !projected.has(name));
  return { ...node, properties: Object.fromEntries(kept) };
}

async function apply(
  transaction: StoreTransaction,
  changed: readonly Change<NodeElement>[],
  ontology: Ontology,
): Promise<void> {
  if (changed.length === 0) return;
  await drawChange(transaction, { ...NO_CHANGE, nodes: { ...NO_CHANGE.nodes, changed } }, ontology);
}

/** All links but those that follow from claims, and the judgements themselves. */
async function moveAllLinks(
  transaction: StoreTransaction,
  moves: readonly merging.LinkMove[],
  ontology: Ontology,
): Promise<void> {
  if (moves.length === 0) return;
  const ids = [...new Set(moves.map(({ from }) => from))];
  for (const direction of ['in', 'out'] as const) {
    const rows = await transaction.run(merging.readLinkTypes('Entity', direction, ids));
    const types = [...new Set(rows.map((row) => text(row['type'])))].filter(
      (type) => !FOLLOWING.has(type) && !ontology.relations.has(type),
    );
    for (const type of types.sort()) {
      const kind = { label: 'Entity', type, direction } as const;
      for (const statement of merging.moveLinks(kind, moves)) await transaction.run(statement);
    }
  }
}

/** Claims for which the entities speak: how many independent sources there are may be another number now. */
async function listClaimsOfSources(
  read: Read,
  moves: readonly merging.LinkMove[],
): Promise<readonly string[]> {
  if (moves.length === 0) return [];
  const rows = await Promise.all(merging.readClaimsOfSources(moves).map(read));
  return rows.flat().map((row) => text(row['id']));
}

const FOLLOWING = new Set(['SUBJECT', 'OBJECT', 'SAME_AS']);
