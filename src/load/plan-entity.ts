import type { PropertyDeclaration } from '../ontology/declaration.js';
import type { Ontology } from '../ontology/ontology.js';
import { sortKeyOf, toSortKey } from '../ontology/sort-key.js';
import type { CodedEntity } from '../report/coded-report.js';
import { compareCodePoints } from './compare-code-points.js';
import { compactProperties, type NodeElement, type Properties } from './graph-elements.js';

/** The file that declares an entity: a report or a registry. */
export type DeclaringFile =
  | { readonly kind: 'report'; readonly id: string }
  | { readonly kind: 'registry'; readonly id: string };

/** The node of a declared entity, without what is projected from claims. */
export function planEntity(
  entity: CodedEntity,
  file: DeclaringFile,
  ontology: Ontology,
): NodeElement {
  const { id, type } = entity;
  const declared = ontology.types.get(type)?.properties ?? [];
  const own = declared
    .filter(({ projectedFrom, computed }) => projectedFrom === undefined && computed === undefined)
    .map(({ name, list }) => [name, entity.properties[name] ?? (list ? [] : null)] as const);
  const properties = compactProperties({
    ...Object.fromEntries(own),
    id,
    type,
    name: entity.name,
    aliases: [...new Set(entity.aliases)].sort(compareCodePoints),
    description: entity.description,
    identifiers: entity.identifiers
      .map(({ scheme, value, verified }) => `${scheme}|${value}|${String(verified)}`)
      .sort(compareCodePoints),
    declaredIn: file.kind === 'report' ? file.id : null,
    registry: file.kind === 'registry' ? file.id : null,
  });
  return { id, type, properties: withSortKeys(properties, declared) };
}

/** Whether a node is an entity: no others have identifiers. */
export function isEntity({ properties }: NodeElement): boolean {
  return properties['identifiers'] !== undefined;
}

/** Adds the companion by which free text is sorted. */
export function withSortKeys(
  properties: Properties,
  declared: readonly PropertyDeclaration[],
): Properties {
  const keys = declared.flatMap((property) => {
    const value = properties[property.name];
    const key = sortKeyOf(property);
    return key === property.name || typeof value !== 'string' ? [] : [[key, toSortKey(value)]];
  });
  return { ...properties, ...(Object.fromEntries(keys) as Properties) };
}

const predicates = new WeakMap<Ontology, ReadonlySet<string>>();

/** Predicates whose values entities of any type show as properties. */
export function projectedPredicates(ontology: Ontology): ReadonlySet<string> {
  const known = predicates.get(ontology);
  if (known !== undefined) return known;
  const types = [...ontology.types.keys()];
  const found = new Set(
    types.flatMap((type) => projectedProperties(type, ontology).map(({ predicate }) => predicate)),
  );
  predicates.set(ontology, found);
  return found;
}

/** Names of an entity type's properties that come from claims, with the predicate. */
export function projectedProperties(
  type: string,
  ontology: Ontology,
): readonly { readonly property: PropertyDeclaration; readonly predicate: string }[] {
  return (ontology.types.get(type)?.properties ?? []).flatMap((property) =>
    property.projectedFrom === undefined ? [] : [{ property, predicate: property.projectedFrom }],
  );
}
