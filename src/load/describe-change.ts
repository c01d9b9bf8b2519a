import * as statements from '../compile/cypher/load-statements.js';
import type { Change, GraphChange } from './diff-graph.js';
import type { EdgeElement, NodeElement, StoredValue } from './graph-elements.js';
import { listDifferences } from './list-differences.js';
import type { UnitChange } from './load-unit.js';
import { isEntity } from './plan-entity.js';
import type { LoadFile } from './plan-load.js';
import { type Read, text, toNodes } from './read-graph.js';

/** A claim in words: `ins-plan POINT_COUNT 28`. */
export interface ClaimText {
  readonly id: string;
  readonly text: string;
}

export interface PropertyChange {
  readonly property: string;
  /** Null where it was absent. */
  readonly before: StoredValue | null;
  /** Null where it is absent then. */
  readonly after: StoredValue | null;
}

export interface EntityText {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export interface AssertionText {
  readonly id: string;
  readonly polarity: string;
  readonly claim: ClaimText;
}

export interface ContradictionText {
  readonly rule: string;
  readonly detail: string;
  /** A claim and itself, where its own assertions differ. */
  readonly between: readonly [ClaimText, ClaimText];
}

interface Differences<T, C> {
  readonly added: readonly T[];
  readonly changed: readonly C[];
  readonly removed: readonly T[];
}

/** What the files of one transaction would add, change, take away and contradict. */
export interface ChangeDescription {
  readonly files: readonly Pick<LoadFile, 'file' | 'id' | 'kind'>[];
  /** Of reports and registries: what their headers say. */
  readonly headers: readonly (PropertyChange & { readonly id: string })[];
  readonly entities: Differences<
    EntityText,
    EntityText & { readonly properties: readonly PropertyChange[] }
  >;
  readonly assertions: Differences<
    AssertionText,
    AssertionText & {
      readonly properties: readonly PropertyChange[];
      /** Kinds of relationships that differ: EVIDENCED_BY, ATTRIBUTED_TO … */
      readonly relationships: readonly string[];
    }
  >;
  readonly claims: {
    readonly added: readonly ClaimText[];
    readonly removed: readonly ClaimText[];
    /** Those that are contested then and were not, or were not there. */
    readonly contested: readonly ClaimText[];
    readonly uncontested: readonly ClaimText[];
  };
  readonly contradictions: Omit<Differences<ContradictionText, never>, 'changed'>;
}

/** Tells a change in words. Claims that it leaves as they are, but contradicts, are read. */
export async function describeChange(
  read: Read,
  { files, own, derived }: UnitChange,
): Promise<ChangeDescription> {
  const bare = await readBareAssertions(read, own);
  const textOf = await nameClaims(read, { own, derived, bare });
  const changedClaims = derived.nodes.changed.filter(({ after }) => after.type === 'Claim');
  const isContested = ({ properties }: NodeElement): boolean => properties['contested'] === true;
  const claimsOf = (nodes: readonly NodeElement[]): readonly ClaimText[] =>
    nodes.filter(({ type }) => type === 'Claim').map(({ id }) => textOf(id));
  return {
    files: files.map(({ file, id, kind }) => ({ file, id, kind })),
    headers: own.nodes.changed
      .filter(({ after }) => after.type === 'Report' || after.type === 'Registry')
      .flatMap((change) => listHeader(change)),
    entities: describeEntities(own, derived),
    assertions: describeAssertions(own, bare, textOf),
    claims: {
      added: claimsOf(own.nodes.created),
      removed: claimsOf(derived.nodes.removed),
      contested: changedClaims
        .filter(({ before, after }) => !isContested(before) && isContested(after))
        .map(({ after }) => textOf(after.id)),
      uncontested: changedClaims
        .filter(({ before, after }) => isContested(before) && !isContested(after))
        .map(({ after }) => textOf(after.id)),
    },
    contradictions: describeContradictions(derived, textOf),
  };
}

type TextOf = (claim: string) => ClaimText;

/** Properties that say nothing to a reader: companions of others, times, and what the file itself is. */
const UNTOLD = /^(?:source\w*|uses|text|recorded\w*|type|id)$|Sort$|Said$|^said|History$|^search/;

function listProperties({ before, after }: Change<NodeElement>): readonly PropertyChange[] {
  return listDifferences(before, after)
    .filter((name) => !UNTOLD.test(name))
    .map((property) => ({
      property,
      before: before.properties[property] ?? null,
      after: after.properties[property] ?? null,
    }));
}

/** A report's name is its title, and told as that. */
function listHeader(change: Change<NodeElement>): ChangeDescription['headers'] {
  return listProperties(change)
    .filter(({ property }) => property !== 'name')
    .map((one) => ({ id: change.after.id, ...one }));
}

function describeEntities(own: GraphChange, derived: GraphChange): ChangeDescription['entities'] {
  const toText = ({ id, type, properties }: NodeElement): EntityText => ({
    ...{ id, type, name: String(properties['name'] ?? id) },
  });
  const added = new Set(own.nodes.created.map(({ id }) => id));
  return {
    added: own.nodes.created.filter(isEntity).map(toText),
    changed: [...own.nodes.changed, ...derived.nodes.changed]
      .filter(({ after }) => isEntity(after) && !added.has(after.id))
      .map((change) => ({ ...toText(change.after), properties: listProperties(change) }))
      .filter(({ properties }) => properties.length > 0),
    removed: own.nodes.removed.filter(isEntity).map(toText),
  };
}

/** Relationships that belong to an assertion. */
const ASSERTION_EDGES = new Set([
  ...['EVIDENCED_BY', 'ATTRIBUTED_TO', 'EXPRESSED_IN', 'ASSERTS', 'CODED_AS', 'SUPERSEDES'],
  'CONTRASTS_WITH',
]);

/** Kinds of relationships that change, by the assertion they lead from. */
function listRelated({ edges }: GraphChange): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const all = [...edges.created, ...edges.removed, ...edges.changed.map(({ after }) => after)];
  for (const { from, type } of all) {
    if (!ASSERTION_EDGES.has(type)) continue;
    related.set(from, (related.get(from) ?? new Set()).add(type));
  }
  return related;
}

/** Assertions of which only relationships change. */
async function readBareAssertions(
  read: Read,
  change: GraphChange,
): Promise<readonly NodeElement[]> {
  const { created, removed, changed } = change.nodes;
  const told = new Set([...created, ...removed, ...changed.map(({ after }) => after)].map(idOf));
  const ids = [...listRelated(change).keys()].filter((id) => !told.has(id));
  return ids.length === 0 ? [] : toNodes(await read(statements.readNodesById('Assertion', ids)));
}

function describeAssertions(
  change: GraphChange,
  bare: readonly NodeElement[],
  textOf: TextOf,
): ChangeDescription['assertions'] {
  const { nodes } = change;
  const related = listRelated(change);
  const toText = ({ id, properties }: NodeElement): AssertionText => ({
    ...{ id, polarity: text(properties['polarity']), claim: textOf(text(properties['claimId'])) },
  });
  const unchanged = bare.map((node) => ({ before: node, after: node }));
  return {
    added: nodes.created.filter(isAssertion).map(toText),
    changed: [...nodes.changed.filter(({ after }) => isAssertion(after)), ...unchanged].map(
      (one) => ({
        ...toText(one.after),
        properties: listProperties(one),
        relationships: [...(related.get(one.after.id) ?? [])].sort(),
      }),
    ),
    removed: nodes.removed.filter(isAssertion).map(toText),
  };
}

function isAssertion({ type }: NodeElement): boolean {
  return type === 'Assertion';
}

function idOf({ id }: NodeElement): string {
  return id;
}

function describeContradictions(
  { edges }: GraphChange,
  textOf: TextOf,
): ChangeDescription['contradictions'] {
  const describe = (pairs: readonly EdgeElement[]): readonly ContradictionText[] =>
    pairs
      .filter(({ type }) => type === 'CONTRADICTS')
      .map(({ from, to, properties }) => ({
        rule: text(properties['rule']),
        detail: text(properties['detail']),
        between: [textOf(from), textOf(to)],
      }));
  return { added: describe(edges.created), removed: describe(edges.removed) };
}

async function nameClaims(
  read: Read,
  { own, derived, bare }: Omit<UnitChange, 'files'> & { readonly bare: readonly NodeElement[] },
): Promise<TextOf> {
  const nodes = [own, derived].flatMap((change) => [
    ...change.nodes.created,
    ...change.nodes.removed,
    ...change.nodes.changed.flatMap(({ before, after }) => [before, after]),
  ]);
  const known = new Map(
    nodes.filter(({ type }) => type === 'Claim').map((claim) => [claim.id, claim]),
  );
  const wanted = [
    ...[...nodes, ...bare].filter(isAssertion).map((node) => text(node.properties['claimId'])),
    ...[...derived.edges.created, ...derived.edges.removed]
      .filter(({ type }) => type === 'CONTRADICTS')
      .flatMap(({ from, to }) => [from, to]),
  ];
  const missing = [...new Set(wanted)].filter((id) => !known.has(id));
  if (missing.length > 0) {
    const rows = await read(statements.readNodesById('Claim', missing));
    for (const claim of toNodes(rows)) known.set(claim.id, claim);
  }
  return (id) => ({ id, text: printClaim(known.get(id), id) });
}

function printClaim(claim: NodeElement | undefined, id: string): string {
  if (claim === undefined) return id;
  const { subjectId, predicate, objectId, value, stance } = claim.properties;
  const words = [subjectId, predicate, objectId ?? value].filter((word) => word !== undefined);
  const graded = typeof stance === 'number' ? ` (${stance > 0 ? '+' : ''}${String(stance)})` : '';
  return `${words.map(String).join(' ')}${graded}`;
}
