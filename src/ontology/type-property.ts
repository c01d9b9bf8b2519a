import type { PropertyDeclaration, TypeDeclaration } from './declaration.js';
import { defineEnum } from './enum.js';
import type { Ontology } from './ontology.js';

const made = new WeakMap<Ontology, Map<string, PropertyDeclaration>>();

/**
 * The stored property `type` of an interface as filters see it: an enumeration of the concrete types that implement the
 * interface (`EntityType`, `ActorType` …). Null for types that are concrete.
 */
export function typePropertyOf(
  type: Pick<TypeDeclaration, 'name' | 'kind'>,
  ontology: Ontology,
): PropertyDeclaration | null {
  if (type.kind !== 'interface') return null;
  const properties = made.get(ontology) ?? new Map<string, PropertyDeclaration>();
  made.set(ontology, properties);
  const property = properties.get(type.name) ?? makeTypeProperty(type.name, ontology);
  properties.set(type.name, property);
  return property;
}

function makeTypeProperty(name: string, ontology: Ontology): PropertyDeclaration {
  const types = ontology.concreteTypesOf(name);
  const declaration = defineEnum({
    name: `${name}Type`,
    description: `The concrete types of the interface ${name}.`,
    values: Object.fromEntries(
      types.map((type) => [type, ontology.types.get(type)?.description ?? type]),
    ),
  });
  return {
    name: 'type',
    description: 'The concrete type, named as `__typename` names it.',
    type: { kind: 'enum', declaration },
    list: false,
    nullable: false,
    filterable: true,
    sortable: false,
  };
}
