import { registerEnumType } from 'type-graphql';

import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { addField, defineInput, type GeneratedClass } from './define-class.js';
import { baseNameOf } from './link-names.js';

/** Registered here, and used by the sort of groups too. */
export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Order of a sort. Absent values come last in either.',
  valuesConfig: {
    ASC: { description: 'From the least to the greatest.' },
    DESC: { description: 'From the greatest to the least.' },
  },
});

const CountSort = defineInput('CountSort', 'Sort by the number of entries: give `count`.', {
  count: { type: () => SortDirection, description: 'By the number of entries.', nullable: true },
});

const ONE_KEY = 'A sort key: give exactly one field. Several keys are a list of these.';

/** The `sort` inputs of one schema, made on demand; null where there is nothing to sort by. */
export class SortInputs {
  readonly #inputs = new Map<string, GeneratedClass | null>();

  constructor(readonly ontology: Ontology) {}

  /** By properties of a type, by the number of entries of its links, and by properties of what its to-one links lead to. */
  ofType(name: string): GeneratedClass | null {
    const type = this.ontology.types.get(name);
    if (type === undefined) throw new Error(`The ontology has no type ${name}.`);
    const links = type.kind === 'edge' ? [] : type.links;
    return this.#make(`${name}Sort`, type.properties, links);
  }

  ofLink(link: LinkDeclaration, type: TypeDeclaration): GeneratedClass | null {
    if (link.edgeObject !== undefined) return this.ofType(link.edgeObject);
    if (link.relation === undefined) return this.ofType(link.target);
    const base = baseNameOf(link, type, this.ontology);
    const name = `${base}Sort`;
    const known = this.#inputs.get(name);
    if (known !== undefined) return known;
    const input = defineInput(name, ONE_KEY, {});
    this.#inputs.set(name, input);
    this.#addMember(input, 'node', this.ofType(link.target), 'By the node.');
    const edge = this.#make(`${base}EdgeSort`, link.edgeProperties);
    this.#addMember(input, 'edge', edge, 'By the edge.');
    this.#addLinks(input, link.edgeLinks);
    return input;
  }

  #make(
    name: string,
    properties: readonly PropertyDeclaration[],
    links: readonly LinkDeclaration[] = [],
  ): GeneratedClass | null {
    const known = this.#inputs.get(name);
    if (known !== undefined) return known;
    const sortable = sortableOf(properties);
    if (sortable.length === 0 && links.length === 0) {
      this.#inputs.set(name, null);
      return null;
    }
    const input = defineInput(name, ONE_KEY, {});
    this.#inputs.set(name, input);
    addDirections(input, sortable);
    this.#addLinks(input, links);
    return input;
  }

  #addLinks(input: GeneratedClass, links: readonly LinkDeclaration[]): void {
    for (const link of links) {
      const member = link.shape === 'one' ? this.#ofTarget(link.target) : CountSort;
      this.#addMember(input, link.name, member, `By ${link.name}.`);
    }
  }

  /** By the own properties of the one node a link leads to. */
  #ofTarget(target: string): GeneratedClass | null {
    const properties = this.ontology.types.get(target)?.properties ?? [];
    return this.#make(`${target}PropertySort`, properties);
  }

  #addMember(
    input: GeneratedClass,
    name: string,
    member: GeneratedClass | null,
    description: string,
  ): void {
    if (member !== null) addField(input, name, { type: () => member, description, nullable: true });
  }
}

function sortableOf(properties: readonly PropertyDeclaration[]): readonly PropertyDeclaration[] {
  return properties.filter(({ sortable, list }) => sortable && !list);
}

function addDirections(input: GeneratedClass, properties: readonly PropertyDeclaration[]): void {
  for (const { name } of properties) {
    addField(input, name, {
      type: () => SortDirection,
      description: `By ${name}.`,
      nullable: true,
    });
  }
}
