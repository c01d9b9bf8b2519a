import { defineEnum, type EnumDeclaration } from './enum.js';
import type { Ontology } from './ontology.js';

/** What `search` finds: entities, and what has been written. */
const SEARCHED = ['Entity', 'Report', 'Passage', 'Assertion'];

const made = new WeakMap<Ontology, EnumDeclaration>();

/** The types, and interfaces of types, whose nodes `search` finds, as an enumeration; the same one each time. */
export function searchedTypeOf(ontology: Ontology): EnumDeclaration {
  const known = made.get(ontology);
  if (known !== undefined) return known;
  const concrete = new Set(SEARCHED.flatMap((name) => ontology.concreteTypesOf(name)));
  const types = [...ontology.types.values()].filter(({ name, kind }) => {
    const own = kind === 'edge' ? [] : ontology.concreteTypesOf(name);
    return own.length > 0 && own.every((type) => concrete.has(type));
  });
  const declaration = defineEnum({
    name: 'SearchedType',
    description:
      'Types whose nodes `search` finds; an interface stands for all types that implement it.',
    values: Object.fromEntries(types.map(({ name, description }) => [name, description])),
  });
  made.set(ontology, declaration);
  return declaration;
}
