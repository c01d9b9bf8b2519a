import { registerEnumType } from 'type-graphql';

import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { addField, defineInput, type GeneratedClass, type GeneratedField } from './define-class.js';
import { baseNameOf } from './link-names.js';

const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Order of a sort. Absent values come last in either.',
  valuesConfig: {
    ASC: { description: 'From the least to the greatest.' },
    DESC: { description: 'From the greatest to the least.' },
  },
});

/** The `sort` inputs of one schema, made on demand; null where there is nothing to sort by. */
export class SortInputs {
  readonly #inputs = new Map<string, GeneratedClass | null>();

  constructor(readonly ontology: Ontology) {}

  ofType(name: string): GeneratedClass | null {
    const type = this.ontology.types.get(name);
    if (type === undefined) throw new Error(`The ontology has no type ${name}.`);
    return this.#ofProperties(`${name}Sort`, type.properties);
  }

  ofLink(link: LinkDeclaration, type: TypeDeclaration): GeneratedClass | null {
    if (link.edgeObject !== undefined) return this.ofType(link.edgeObject);
    if (link.relation === undefined) return this.ofType(link.target);
    const base = baseNameOf(link, type, this.ontology);
    const node = this.ofType(link.target);
    const edge = this.#ofProperties(`${base}EdgeSort`, link.edgeProperties);
    const name = `${base}Sort`;
    const known = this.#inputs.get(name);
    if (known !== undefined) return known;
    const input = defineInput(name, 'A sort key: a field of the node or of the edge.', {});
    if (node !== null)
      addField(input, 'node', {
        type: () => node,
        description: 'By a field of the node.',
        nullable: true,
      });
    if (edge !== null)
      addField(input, 'edge', {
        type: () => edge,
        description: 'By a field of the edge.',
        nullable: true,
      });
    this.#inputs.set(name, input);
    return input;
  }

  #ofProperties(name: string, properties: readonly PropertyDeclaration[]): GeneratedClass | null {
    const known = this.#inputs.get(name);
    if (known !== undefined) return known;
    const sortable = properties.filter(({ sortable: can, list }) => can && !list);
    const fields: Record<string, GeneratedField> = {};
    for (const property of sortable) {
      const description = `By ${property.name}.`;
      fields[property.name] = { type: () => SortDirection, description, nullable: true };
    }
    const input =
      sortable.length === 0
        ? null
        : defineInput(name, 'A sort key: give one field. Give a list for several keys.', fields);
    this.#inputs.set(name, input);
    return input;
  }
}
