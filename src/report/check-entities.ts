import type { PropertyDeclaration, TypeDeclaration } from '../ontology/declaration.js';
import { IdentifierScheme } from '../ontology/enums/world-enums.js';
import type { Ontology } from '../ontology/ontology.js';
import type { CodedEntity, CodedIdentifier, CodedMetonym, PropertyValue } from './coded-report.js';
import type { Problems } from './problems.js';
import {
  type Fields,
  readFields,
  readMap,
  reportMissing,
  reportUnknownKey,
  shorten,
  suggest,
} from './read-fields.js';
import { isName, readName, readShortText, readWebAddress } from './read-short-text.js';
import { readTypedValue } from './read-typed-value.js';
import { readBoolean, readEnum, readNewId, readScalar, readText } from './read-values.js';
import {
  isNull,
  itemsOf,
  type SourceEntry,
  type SourceMap,
  type SourceNode,
} from './source-node.js';

/** An entity as a file declares it, and where. */
export interface DeclaredEntity {
  readonly entity: CodedEntity;
  readonly at: SourceEntry;
}

/** Keys of every entity; a type's own properties come on top. */
const ENTITY_KEYS = [
  'type',
  'name',
  'aliases',
  'description',
  'identifiers',
  'demonyms',
  'metonyms',
] as const;

const BASE_PROPERTIES: readonly string[] = ['id', 'declaredIn', ...ENTITY_KEYS];

/** Properties of a type that a file may write. */
export function listOwnProperties(type: TypeDeclaration): readonly PropertyDeclaration[] {
  return type.properties.filter(
    ({ name, computed, projectedFrom }) =>
      computed === undefined && projectedFrom === undefined && !BASE_PROPERTIES.includes(name),
  );
}

/** Names of the types that a file may declare entities of. */
export function listEntityTypes(ontology: Ontology): readonly string[] {
  return ontology.concreteTypesOf('Entity');
}

/** Reads `entities:`, a map by id. References to other entities (metonyms) are checked later, when all are known. */
export function checkEntities(
  node: SourceNode | undefined,
  ontology: Ontology,
  problems: Problems,
): readonly DeclaredEntity[] {
  if (node === undefined) return [];
  const map = readMap(node, '`entities`', problems);
  return (map?.entries ?? []).flatMap((entry) => {
    const id = readNewId({ text: entry.key, offset: entry.offset }, problems);
    const entity = readDeclaration(entry, id ?? entry.key, { ontology, problems });
    return entity === null || id === null ? [] : [{ entity, at: entry }];
  });
}

interface Surroundings {
  readonly ontology: Ontology;
  readonly problems: Problems;
}

function readDeclaration(
  entry: SourceEntry,
  id: string,
  { ontology, problems }: Surroundings,
): CodedEntity | null {
  const map = readMap(entry.value, `the entity ${shorten(id)}`, problems);
  const type = map === null ? null : readType(map, entry, { ontology, problems });
  if (map === null || type === null) return null;
  return readEntityMap(map, { id, type, at: entry }, problems);
}

interface EntityHead {
  readonly id: string;
  readonly type: TypeDeclaration;
  readonly at: SourceEntry;
}

function readEntityMap(
  map: SourceMap,
  { id, type, at }: EntityHead,
  problems: Problems,
): CodedEntity {
  const own = listOwnProperties(type);
  const fields = readEntityFields(map, { id, type, own }, problems);
  const name = readName(fields.get('name')?.value, problems);
  if (!fields.has('name')) reportMissing('name', at, problems);
  const names = (key: 'aliases' | 'demonyms'): readonly string[] =>
    uniqueSorted(readNames(fields.get(key)?.value, key, problems));
  return {
    id,
    type: type.name,
    name: name ?? id,
    aliases: names('aliases'),
    description: readShortText(fields.get('description')?.value, problems),
    identifiers: readIdentifiers(fields.get('identifiers')?.value, problems),
    properties: readProperties(fields, own, problems),
    demonyms: names('demonyms'),
    metonyms: readMetonyms(fields.get('metonyms')?.value, problems),
  };
}

function readType(
  map: SourceMap,
  entry: SourceEntry,
  { ontology, problems }: Surroundings,
): TypeDeclaration | null {
  const node = map.entries.find(({ key }) => key === 'type')?.value;
  if (node === undefined || isNull(node)) {
    reportMissing('type', entry, problems);
    return null;
  }
  const name = readText(node, problems);
  if (name === null) return null;
  const types = listEntityTypes(ontology);
  const type = types.includes(name) ? ontology.types.get(name) : undefined;
  if (type !== undefined) return type;
  problems.add('UNKNOWN_TYPE', {
    at: node,
    message: `there is no type “${shorten(name)}”`,
    hint: suggest(name, types, problems) ?? `one of ${types.join(', ')}`,
  });
  return null;
}

function readEntityFields(
  map: SourceMap,
  {
    id,
    type,
    own,
  }: {
    readonly id: string;
    readonly type: TypeDeclaration;
    readonly own: readonly PropertyDeclaration[];
  },
  problems: Problems,
): Fields {
  const form = { name: withType(type), keys: [...ENTITY_KEYS, ...own.map(({ name }) => name)] };
  const fields = new Map<string, SourceEntry>();
  for (const entry of map.entries) {
    const property = type.properties.find(({ name }) => name === entry.key);
    if (form.keys.includes(entry.key)) {
      if (!isNull(entry.value)) fields.set(entry.key, entry);
    } else if (property?.projectedFrom !== undefined) {
      const row = `{subject: ${shorten(id)}, ${property.projectedFrom}: …, quote: …}`;
      problems.add('PROJECTED_PROPERTY', {
        at: entry,
        message: `\`${entry.key}\` follows from claims and is never written`,
        hint: `write a row: ${row}`,
      });
    } else reportUnknownKey(entry, { map, form }, problems);
  }
  return fields;
}

function withType(type: TypeDeclaration): string {
  return `an entity of type ${type.name}`;
}

function readProperties(
  fields: Fields,
  own: readonly PropertyDeclaration[],
  problems: Problems,
): CodedEntity['properties'] {
  const properties: Record<string, PropertyValue> = {};
  for (const property of own) {
    const value = readProperty(fields.get(property.name)?.value, property, problems);
    if (value !== null) properties[property.name] = value;
  }
  return properties;
}

/** A value of a property's type; null, with a diagnostic, where it is another. */
function readProperty(
  node: SourceNode | undefined,
  property: PropertyDeclaration,
  problems: Problems,
): PropertyValue | null {
  if (node === undefined) return null;
  if (property.list) {
    const values = itemsOf(node).map((item) => readTypedValue(item, property.type, problems));
    return values.filter((value) => value !== null).map(String);
  }
  return readTypedValue(node, property.type, problems);
}

/** `[{scheme, value, verified}]`, or `{wikidata: Q42}` for identifiers that nobody has verified. */
function readIdentifiers(
  node: SourceNode | undefined,
  problems: Problems,
): readonly CodedIdentifier[] {
  if (node === undefined) return [];
  const found =
    node.kind === 'map'
      ? node.entries.map((entry) => readShortIdentifier(entry, problems))
      : itemsOf(node).map((item) => readIdentifier(item, problems));
  return found.filter((identifier) => identifier !== null);
}

function readShortIdentifier(entry: SourceEntry, problems: Problems): CodedIdentifier | null {
  const key = { kind: 'scalar', value: entry.key, text: entry.key, offset: entry.offset } as const;
  const scheme = readEnum(key, IdentifierScheme, problems);
  const value = readIdentifierValue(entry.value, scheme, problems);
  return scheme === null || value === null ? null : { scheme, value, verified: false };
}

function readIdentifier(node: SourceNode, problems: Problems): CodedIdentifier | null {
  const form = { name: 'an identifier', keys: ['scheme', 'value', 'verified'] };
  const fields = readFields(node, form, problems);
  if (fields === null) return null;
  for (const key of ['scheme', 'value']) if (!fields.has(key)) reportMissing(key, node, problems);
  const scheme = readEnum(fields.get('scheme')?.value, IdentifierScheme, problems);
  const value = readIdentifierValue(fields.get('value')?.value, scheme, problems);
  const verified = readBoolean(fields.get('verified')?.value, problems) ?? false;
  return scheme === null || value === null ? null : { scheme, value, verified };
}

function readIdentifierValue(
  node: SourceNode | undefined,
  scheme: string | null,
  problems: Problems,
): string | null {
  return scheme === 'url' ? readWebAddress(node, problems) : readName(node, problems);
}

const MOST_NAMES = 1_000;

function readNames(
  node: SourceNode | undefined,
  key: string,
  problems: Problems,
): readonly string[] {
  if (node === undefined) return [];
  const items = itemsOf(node);
  if (items.length > MOST_NAMES) {
    const message = `${String(items.length)} ${key}; at most ${String(MOST_NAMES)} are allowed`;
    problems.add('TOO_LARGE', { at: node, message, hint: 'Keep those that reports use.' });
    return [];
  }
  return items.flatMap((item) => readName(item, problems) ?? []);
}

/** `{Name of the place: its id}` */
function readMetonyms(node: SourceNode | undefined, problems: Problems): readonly CodedMetonym[] {
  if (node === undefined) return [];
  const map = readMap(node, '`metonyms`', problems);
  return (map?.entries ?? []).flatMap(({ key, value, offset }) => {
    if (!isName(key, { offset }, problems)) return [];
    const place = readScalar(value, 'the id of a place', problems);
    return place === null ? [] : [{ surface: key, literalId: place.text }];
  });
}

function uniqueSorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
