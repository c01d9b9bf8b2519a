import * as loading from '../../compile/cypher/load-statements.js';
import * as merging from '../../compile/cypher/merge-statements.js';
import type { Ontology } from '../../ontology/ontology.js';
import type { StoreTransaction } from '../../store/port.js';
import { type Change, haveEqualProperties, NO_CHANGE } from '../diff-graph.js';
import type { EdgeElement, NodeElement } from '../graph-elements.js';
import { readContradictions } from '../plan-derived-state.js';
import { planWorldEdge } from '../plan-world-edge.js';
import { type Read, text, toEdges, toNodes } from '../read-graph.js';
import { listNamedEntities, listReferringProperties, toCanonicalClaim } from './claim-content.js';
import { drawChange } from './draw-change.js';
import { MERGED_CLAIM } from './own-form.js';
import { readEntities } from './read-identity-group.js';

interface Redrawing {
  readonly moves: readonly merging.LinkMove[];
  /** Of every entity of the group the one that stands for it now. */
  readonly canonical: ReadonlyMap<string, string>;
}

/**
 * Lets claims name the entities that stand for those they were made on, and lead to them, with the relations they draw.
 * @returns ids of all claims about the entities that changed, and of those that one of these stands for
 */
export async function redrawClaims(
  transaction: StoreTransaction,
  { moves, canonical }: Redrawing,
  ontology: Ontology,
): Promise<readonly string[]> {
  if (moves.length === 0) return [];
  const read: Read = (statement) => transaction.run(statement);
  const claims = await readClaims(read, moves, ontology);
  const others = await readOthers(read, claims, { canonical, ontology });
  const canonicalOf = (id: string): string => canonical.get(id) ?? others.get(id) ?? id;
  const changed = claims.flatMap((before): Change<NodeElement>[] => {
    const after = toCanonicalClaim(before, canonicalOf, ontology);
    return haveEqualProperties(before.properties, after.properties) ? [] : [{ before, after }];
  });
  const drawn = changed.filter(({ before }) => before.type !== MERGED_CLAIM);
  const draw = (claim: NodeElement): readonly EdgeElement[] => [
    ...listEnds(claim),
    ...planWorldEdge(claim, ontology),
  ];
  const opposed = await readContradictions(
    read,
    changed.map(({ before }) => before.id),
  );
  const change = {
    nodes: { ...NO_CHANGE.nodes, changed },
    edges: {
      created: drawn.flatMap(({ after }) => draw(after)),
      changed: [],
      removed: [...drawn.flatMap(({ before }) => draw(before)), ...opposed],
    },
  };
  await drawChange(transaction, change, ontology);
  const ids = [...claims.map(({ id }) => id), ...opposed.flatMap(({ from, to }) => [from, to])];
  return [...new Set(ids)];
}

/** (Claim)-[SUBJECT, OBJECT]→(Entity), as the claim's properties name them. */
export function listEnds({ id, properties }: NodeElement): readonly EdgeElement[] {
  const { subjectId, objectId } = properties;
  const ends = { SUBJECT: subjectId, OBJECT: objectId };
  return Object.entries(ends).flatMap(([type, to]) =>
    typeof to === 'string' ? [{ type, from: id, to, properties: {} }] : [],
  );
}

/** Claims about the entities, those that name them otherwise (event, issue, condition), and those that one of them stands for. */
async function readClaims(
  read: Read,
  moves: Redrawing['moves'],
  ontology: Ontology,
): Promise<readonly NodeElement[]> {
  const places = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
  const ends = toEdges(await read(loading.readEdgesTo('Entity', places, ['SUBJECT', 'OBJECT'])));
  const about = [...new Set(ends.map(({ from }) => from))];
  const names = listReferringProperties(ontology).filter((name) => !ENDS.has(name));
  const [nodes, ...naming] = await Promise.all([
    about.length === 0 ? [] : read(loading.readNodesById('Claim', about)),
    ...names.map((name) => read(merging.readClaimsNaming('Claim', name, places))),
  ]);
  const standing = toNodes([...nodes, ...naming.flat()]);
  const ids = standing.map(({ id }) => id);
  const merged =
    ids.length === 0 ? [] : await read(merging.readClaimsNaming(MERGED_CLAIM, 'canonicalId', ids));
  return [...standing, ...toNodes(merged)];
}

const ENDS = new Set(['subjectId', 'objectId']);

/** What stands for entities that the claims name and this group does not hold. */
async function readOthers(
  read: Read,
  claims: readonly NodeElement[],
  { canonical, ontology }: Pick<Redrawing, 'canonical'> & { readonly ontology: Ontology },
): Promise<ReadonlyMap<string, string>> {
  const named = new Set(claims.flatMap((claim) => listNamedEntities(claim, ontology)));
  const unknown = [...named].filter((id) => !canonical.has(id));
  const entities = await readEntities(read, unknown);
  return new Map(entities.map(({ id, properties }) => [id, text(properties['canonicalId'] ?? id)]));
}
