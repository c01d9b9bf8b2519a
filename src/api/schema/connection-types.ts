import { Int } from 'type-graphql';

import type { LinkDeclaration, TypeDeclaration } from '../../ontology/declaration.js';
import type { Ontology } from '../../ontology/ontology.js';
import { addField, defineObject, type GeneratedClass } from './define-class.js';
import { GroupTypes } from './group-types.js';
import { baseNameOf } from './link-names.js';
import { PageInfo } from './page-position.js';
import { type GraphType, graphTypeOf } from './value-types.js';

/** The connection and edge types of one schema, made on demand. */
export class ConnectionTypes {
  readonly #types = new Map<string, GeneratedClass>();
  readonly #groups: GroupTypes;

  constructor(
    readonly ontology: Ontology,
    readonly classOf: (name: string) => GraphType,
    readonly addLink: (
      target: GeneratedClass,
      link: LinkDeclaration,
      type: TypeDeclaration,
    ) => void,
  ) {
    this.#groups = new GroupTypes(ontology, classOf);
  }

  /** Connection of the root list of a type. */
  ofRoot(type: TypeDeclaration): GeneratedClass {
    return this.#connection(type.name, type.name, (_edge, connection) => {
      this.#groups.addToRoot(connection, type);
    });
  }

  /** Connection of a field that follows a link; fields that yield the same entries share one. */
  ofLink(link: LinkDeclaration, type: TypeDeclaration): GeneratedClass {
    const item = link.edgeObject ?? link.target;
    if (link.relation === undefined) {
      return this.#connection(item, item, (_edge, connection) => {
        this.#groups.addToLink(connection, link, type);
      });
    }
    const base = baseNameOf(link, type, this.ontology);
    return this.#connection(base, item, (edge, connection) => {
      this.#groups.addToLink(connection, link, type);
      for (const property of link.edgeProperties) {
        const valueType = graphTypeOf(property.type);
        addField(edge, property.name, {
          type: () => valueType,
          description: property.description,
          nullable: property.nullable,
        });
      }
      for (const edgeLink of link.edgeLinks) this.addLink(edge, edgeLink, type);
    });
  }

  #connection(
    base: string,
    item: string,
    addFields: (edge: GeneratedClass, connection: GeneratedClass) => void,
  ): GeneratedClass {
    const name = `${base}Connection`;
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const itemType = (): GraphType => this.classOf(item);
    const edge = defineObject(`${base}Edge`, 'An entry of a page, with its cursor.', {
      cursor: { type: () => String, description: 'Opaque position of the entry, for `after`.' },
      node: { type: itemType, description: 'The entry itself.' },
    });
    const connection = defineObject(name, `A page of ${item} entries (Relay).`, {
      edges: {
        type: () => edge,
        description: 'The entries with what belongs to each link.',
        list: true,
      },
      nodes: { type: itemType, description: 'The entries alone.', list: true },
      pageInfo: { type: () => PageInfo, description: 'Where the page stands.' },
      totalCount: {
        type: () => Int,
        description:
          'Number of all entries that meet `where`, whatever the page; of edges, not of distinct nodes.',
      },
    });
    this.#types.set(name, connection);
    addFields(edge, connection);
    return connection;
  }
}
