import type { TypeDeclaration } from '../ontology/declaration.js';
import type { Ontology } from '../ontology/ontology.js';
import type { ValueType } from '../ontology/value-type.js';

type ColumnType = 'string' | 'integer' | 'double' | 'boolean';

/** An attribute of nodes or edges: the same name and type in every format. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

export interface GraphColumns {
  readonly nodes: readonly Column[];
  readonly edges: readonly Column[];
}

/** Properties that tools would mistake for something else, or that say nothing in an export. */
const LEFT_OUT = new Set(['id', 'name', 'declaredIn']);

/**
 * What an export shows of nodes (`label type` and the scalar properties of every entity type; lists joined by ` | `) and of edges
 * (`label claimId quote weight origin contested symmetric` and the qualifiers): from the ontology, in its order.
 */
export function listGraphColumns(ontology: Ontology): GraphColumns {
  return {
    nodes: [text('label'), text('type'), ...listEntityColumns(ontology)],
    edges: [
      text('label'),
      text('claimId'),
      text('quote'),
      { name: 'weight', type: 'integer' },
      text('origin'),
      { name: 'contested', type: 'boolean' },
      { name: 'symmetric', type: 'boolean' },
      { name: 'value', type: 'integer' },
      text('level'),
      text('conditionId'),
      ...[...ontology.qualifiers.values()].map(({ name, type }) => ({
        name,
        type: toColumnType(type),
      })),
    ],
  };
}

function listEntityColumns(ontology: Ontology): readonly Column[] {
  const columns = new Map<string, Column>();
  const types = ontology
    .concreteTypesOf('Entity')
    .flatMap((name): TypeDeclaration[] =>
      [ontology.types.get(name)].filter((t) => t !== undefined),
    );
  for (const { properties } of types) {
    for (const { name, type, list, computed } of properties) {
      if (computed !== undefined || LEFT_OUT.has(name) || columns.has(name)) continue;
      columns.set(name, { name, type: list ? 'string' : toColumnType(type) });
    }
  }
  return [...columns.values()];
}

function text(name: string): Column {
  return { name, type: 'string' };
}

function toColumnType(type: ValueType): ColumnType {
  if (type.kind === 'enum') return 'string';
  switch (type.name) {
    case 'Int':
      return 'integer';
    case 'Float':
      return 'double';
    case 'Boolean':
      return 'boolean';
    case 'ID':
    case 'String':
    case 'EDTF':
    case 'Duration':
    case 'Date':
    case 'DateTime':
      return 'string';
  }
}
