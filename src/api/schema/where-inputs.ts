import { Int } from 'type-graphql';

import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../../ontology/declaration.js';
import { isUndirectedEnd } from '../../ontology/group-subject.js';
import type { Ontology } from '../../ontology/ontology.js';
import { typePropertyOf } from '../../ontology/type-property.js';
import { addField, defineInput, type GeneratedClass } from './define-class.js';
import { filterInputOf, typeFilterOf } from './filter-inputs.js';
import { baseNameOf } from './link-names.js';

const COMPARISONS = {
  eq: 'Equal to.',
  lt: 'Less than.',
  lte: 'Less than or equal to.',
  gt: 'Greater than.',
  gte: 'Greater than or equal to.',
} as const;

/** The `where` inputs of one schema, made on demand. */
export class WhereInputs {
  readonly #inputs = new Map<string, GeneratedClass>();

  constructor(readonly ontology: Ontology) {}

  /** Filter on nodes or edge objects of a type. */
  ofType(name: string): GeneratedClass {
    const type = this.ontology.types.get(name);
    if (type === undefined) throw new Error(`The ontology has no type ${name}.`);
    return this.#make(`${name}Where`, `Conditions on a ${name}, joined by AND.`, (input) => {
      const concreteType = typePropertyOf(type, this.ontology);
      if (concreteType !== null) addConcreteType(input, concreteType);
      this.#addMembers(input, type.properties, type.links, type);
    });
  }

  /** Filter of a field that follows a link. */
  ofLink(link: LinkDeclaration, type: TypeDeclaration): GeneratedClass {
    if (link.edgeObject !== undefined) return this.ofType(link.edgeObject);
    if (link.relation === undefined) return this.ofType(link.target);
    const base = baseNameOf(link, type, this.ontology);
    const description = `Conditions on an entry of ${base.charAt(0).toLowerCase()}${base.slice(1)}, joined by AND.`;
    return this.#make(`${base}Where`, description, (input) => {
      const node = this.ofType(link.target);
      addField(input, 'node', {
        type: () => node,
        description: 'On the node at the other end.',
        nullable: true,
      });
      if (link.edgeProperties.length > 0) {
        const edge = this.#ofEdge(base, link);
        addField(input, 'edge', { type: () => edge, description: 'On the edge.', nullable: true });
      }
      this.#addMembers(input, [], link.edgeLinks, type);
    });
  }

  #ofEdge(base: string, link: LinkDeclaration): GeneratedClass {
    return this.#make(`${base}EdgeWhere`, 'Conditions on the edge, joined by AND.', (input) => {
      this.#addProperties(input, link.edgeProperties);
    });
  }

  #addMembers(
    input: GeneratedClass,
    properties: readonly PropertyDeclaration[],
    links: readonly LinkDeclaration[],
    type: TypeDeclaration,
  ): void {
    this.#addProperties(input, properties);
    for (const link of links) {
      if (isUndirectedEnd(link, type.links)) continue;
      const member = link.shape === 'one' ? this.ofLink(link, type) : this.#quantified(link, type);
      addField(input, link.name, {
        type: () => member,
        description: `On ${link.name}: ${link.description}`,
        nullable: true,
      });
    }
  }

  #addProperties(input: GeneratedClass, properties: readonly PropertyDeclaration[]): void {
    for (const property of properties) {
      if (!property.filterable) continue;
      const filter = filterInputOf(property);
      addField(input, property.name, {
        type: () => filter,
        description: `On ${property.name}: ${property.description}`,
        nullable: true,
      });
    }
  }

  #quantified(link: LinkDeclaration, type: TypeDeclaration): GeneratedClass {
    const where = this.ofLink(link, type);
    const name = `${whereName(link, type, this.ontology)}Quantified`;
    return this.#make(
      name,
      'Conditions on the entries of a list.',
      (input) => {
        addField(input, 'some', {
          type: () => where,
          description: 'At least one entry meets this.',
          nullable: true,
        });
        addField(input, 'all', {
          type: () => where,
          description: 'Every entry meets this; so does an empty list.',
          nullable: true,
        });
        addField(input, 'single', {
          type: () => where,
          description: 'Exactly one entry meets this.',
          nullable: true,
        });
        const count = this.#count(name, where);
        addField(input, 'count', {
          type: () => count,
          description: 'The number of entries, compared.',
          nullable: true,
        });
        addField(input, 'none', {
          type: () => where,
          description: 'No entry meets this.',
          nullable: true,
        });
      },
      false,
    );
  }

  #count(name: string, where: GeneratedClass): GeneratedClass {
    const description = 'A number of entries, compared; comparisons are joined by AND.';
    return this.#make(
      `${name}Count`,
      description,
      (input) => {
        addField(input, 'where', {
          type: () => where,
          description: 'Count only entries that meet this.',
          nullable: true,
        });
        for (const [operator, meaning] of Object.entries(COMPARISONS)) {
          addField(input, operator, { type: () => Int, description: meaning, nullable: true });
        }
      },
      false,
    );
  }

  #make(
    name: string,
    description: string,
    fill: (input: GeneratedClass) => void,
    hasConnectives = true,
  ): GeneratedClass {
    const known = this.#inputs.get(name);
    if (known !== undefined) return known;
    const input = defineInput(name, description, {});
    this.#inputs.set(name, input);
    fill(input);
    if (hasConnectives) addConnectives(input);
    return input;
  }
}

function whereName(link: LinkDeclaration, type: TypeDeclaration, ontology: Ontology): string {
  if (link.edgeObject !== undefined) return link.edgeObject;
  return link.relation === undefined ? link.target : baseNameOf(link, type, ontology);
}

function addConcreteType(input: GeneratedClass, property: PropertyDeclaration): void {
  const filter = typeFilterOf(property);
  addField(input, property.name, {
    type: () => filter,
    description: property.description,
    nullable: true,
  });
}

function addConnectives(input: GeneratedClass): void {
  const self = (): GeneratedClass => input;
  addField(input, 'AND', { type: self, description: 'All of these.', nullable: true, list: true });
  addField(input, 'OR', {
    type: self,
    description: 'At least one of these.',
    nullable: true,
    list: true,
  });
  addField(input, 'NOT', {
    type: self,
    description: 'Not this; absent values count as not meeting it.',
    nullable: true,
  });
}
