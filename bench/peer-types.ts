import type {
  LinkDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../src/ontology/declaration.js';
import type { Ontology } from '../src/ontology/ontology.js';
import type { ValueType } from '../src/ontology/value-type.js';

const PLAIN: ReadonlySet<string> = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);

/**
 * The ontology's world layer as type definitions of `@neo4j/graphql`: each entity type with its stored properties and
 * its relations from both ends, the interfaces Entity and Actor, a type for the properties of each relation.
 */
export function printPeerTypes(ontology: Ontology): string {
  const types = [...ontology.types.values()].filter(
    ({ name, kind, layer }) =>
      (layer === 'world' && kind === 'node') || name === 'Entity' || name === 'Actor',
  );
  const known = new Set(types.map(({ name }) => name));
  const edges = new Map<string, string>();
  const enums = new Map<string, string>();
  const printed = types.map((type) => {
    // of two interfaces that a type implements, one alone may declare a relation
    const isDeclaredAbove = (name: string): boolean =>
      type.kind === 'interface' &&
      type.interfaces.some((above) =>
        ontology.types.get(above)?.links.some((link) => known.has(above) && link.name === name),
      );
    const links = type.links.filter(
      ({ name, relation, target }) =>
        relation !== undefined && known.has(target) && !isDeclaredAbove(name),
    );
    for (const link of links) edges.set(edgeName(link), printEdge(link));
    for (const property of [...type.properties, ...links.flatMap((link) => link.edgeProperties)]) {
      if (property.type.kind === 'enum')
        enums.set(property.type.declaration.name, printEnum(property.type));
    }
    return printType(type, links, known);
  });
  return [...enums.values(), ...edges.values(), ...printed].join('\n\n');
}

function printType(
  type: TypeDeclaration,
  links: readonly LinkDeclaration[],
  known: ReadonlySet<string>,
): string {
  const isInterface = type.kind === 'interface';
  const interfaces = isInterface ? [] : type.interfaces.filter((name) => known.has(name));
  const implemented = interfaces.length === 0 ? '' : ` implements ${interfaces.join(' & ')}`;
  const labels = isInterface ? '' : ` @node(labels: ["${type.name}"])`;
  const plural = type.plural === undefined ? '' : ` @plural(value: "${type.plural}")`;
  const head = `${isInterface ? 'interface' : 'type'} ${type.name}${implemented}${labels}${plural} {`;
  const fields = type.properties.flatMap(printProperty);
  const relations = links.map(
    (link) => `${link.name}: [${link.target}!]! ${printDirective(link, isInterface)}`,
  );
  return [head, ...[...fields, ...relations].map((line) => `  ${line}`), '}'].join('\n');
}

/** Computed values are left out, but for identifiers, which are stored as texts. */
function printProperty({
  name,
  type,
  list,
  nullable,
  computed,
}: PropertyDeclaration): readonly string[] {
  if (computed !== undefined && computed.kind !== 'identifiers') return [];
  const named = nameOf(type);
  return [`${name}: ${list ? `[${named}!]!` : `${named}${nullable ? '' : '!'}`}`];
}

function nameOf(type: ValueType): string {
  if (type.kind === 'enum') return type.declaration.name;
  return PLAIN.has(type.name) ? type.name : 'String';
}

const edgeName = ({ relation = '' }: LinkDeclaration): string =>
  `${relation.toLowerCase().replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Properties`;

function printEdge(link: LinkDeclaration): string {
  const own = link.edgeProperties.filter(({ name }) => name !== 'claimId').flatMap(printProperty);
  const lines = ['claimId: ID!', ...own].map((line) => `  ${line}`);
  return [`type ${edgeName(link)} @relationshipProperties {`, ...lines, '}'].join('\n');
}

function printDirective(link: LinkDeclaration, isInterface: boolean): string {
  if (isInterface) return '@declareRelationship';
  const { path } = link;
  if (path.kind !== 'relationship') throw new Error(`${link.name} is stored as a relationship.`);
  const direction = path.direction === 'in' ? 'IN' : 'OUT';
  const undirected = path.direction === 'both' ? ', queryDirection: UNDIRECTED' : '';
  const type = path.types.join('|');
  return `@relationship(type: "${type}", direction: ${direction}, properties: "${edgeName(link)}"${undirected})`;
}

function printEnum(type: Extract<ValueType, { kind: 'enum' }>): string {
  const { name, values } = type.declaration;
  return `enum ${name} { ${Object.keys(values).join(' ')} }`;
}
