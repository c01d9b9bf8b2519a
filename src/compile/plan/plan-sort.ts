import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { sortKeyOf } from '../../ontology/sort-key.js';
import { invariant } from '../../util/invariant.js';
import type { PlanContext } from './context.js';
import type { SortTerm } from './plan.js';

type SortInput = Readonly<Record<string, unknown>>;

/** Sort terms of a root list: what the client asks, then the id, which makes the order total. */
export function planNodeSort(sort: unknown, type: TypeDeclaration): readonly SortTerm[] {
  const terms = readTerms(sort, 'node', type.properties);
  return complete(terms, [{ on: 'node', property: 'id', descending: false, nullable: false }]);
}

/** Sort terms of a field that follows a link. */
export function planLinkSort(
  sort: unknown,
  link: LinkDeclaration,
  context: PlanContext,
): readonly SortTerm[] {
  const target = context.typeOf(link.target);
  const asked = readLinkTerms(sort, link, context);
  const natural = link.order.map(({ on, property }) =>
    termOf(on, property, false, on === 'node' ? target.properties : []),
  );
  return complete(asked.length > 0 ? asked : natural, tieBreak(link));
}

function readLinkTerms(
  sort: unknown,
  link: LinkDeclaration,
  context: PlanContext,
): readonly SortTerm[] {
  const target = context.typeOf(link.target);
  if (link.edgeObject !== undefined) {
    return readTerms(sort, 'edge', context.typeOf(link.edgeObject).properties);
  }
  if (link.relation === undefined) return readTerms(sort, 'node', target.properties);
  return toList(sort).flatMap((item) => [
    ...readTerms(item['node'], 'node', target.properties),
    ...readTerms(item['edge'], 'edge', link.edgeProperties),
  ]);
}

/** Parallel relationships to one node are told apart by the claim or key they carry. */
function tieBreak(link: LinkDeclaration): readonly SortTerm[] {
  const byId: SortTerm = { on: 'node', property: 'id', descending: false, nullable: false };
  if (link.path.kind !== 'relationship') return [byId];
  if (link.relation !== undefined || link.path.types.length === 0) {
    return [byId, { on: 'edge', property: 'claimId', descending: false, nullable: false }];
  }
  if (link.edgeObject === undefined) return [byId];
  return [{ on: 'edge', property: 'key', descending: false, nullable: false }, byId];
}

function readTerms(
  sort: unknown,
  on: 'node' | 'edge',
  properties: readonly PropertyDeclaration[],
): readonly SortTerm[] {
  return toList(sort).flatMap((item) =>
    Object.entries(item).map(([name, direction]) =>
      termOf(on, name, direction === 'DESC', properties),
    ),
  );
}

function toList(sort: unknown): readonly SortInput[] {
  if (sort === null || sort === undefined) return [];
  return (Array.isArray(sort) ? sort : [sort]) as SortInput[];
}

function termOf(
  on: 'node' | 'edge',
  name: string,
  descending: boolean,
  properties: readonly PropertyDeclaration[],
): SortTerm {
  const declaration = properties.find((property) => property.name === name);
  if (declaration === undefined) return { on, property: name, descending, nullable: false };
  invariant(!declaration.list, 'lists are not sorted by');
  return { on, property: sortKeyOf(declaration), descending, nullable: declaration.nullable };
}

/** Appends the tie-break; a term that was there already is left out the second time. */
function complete(terms: readonly SortTerm[], last: readonly SortTerm[]): readonly SortTerm[] {
  const seen = new Set<string>();
  return [...terms, ...last].filter(({ on, property }) => {
    const key = `${on}.${property}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
