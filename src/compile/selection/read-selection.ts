import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql';

import { invariant } from '../../util/invariant.js';
import { assertWithin, type QueryLimits } from '../limits.js';

/** A field of the operation after fragments, directives and merging; arguments may hold `Hole`s. */
export interface SelectedField {
  readonly responseKey: string;
  readonly name: string;
  /** Where the field stands, for errors: `persons.edges.node`. */
  readonly path: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Name of the type that the field returns, without list and non-null. */
  readonly returnType: string;
  /** Whether the schema lets the field be null. */
  readonly nullable: boolean;
  /** Whether it has fields, of which directives may leave none. */
  readonly isComposite: boolean;
  /** Concrete types of the parent that the field holds for; null means all of them. */
  readonly types: readonly string[] | null;
  /** Empty for leaves. */
  readonly fields: readonly SelectedField[];
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: QueryLimits;
  fieldCount: number;
}

interface Occurrence {
  readonly node: FieldNode;
  readonly types: ReadonlySet<string>;
  /** Place among all occurrences: the answer's keys come in the order of their first one. */
  readonly place: number;
}

/** Reads the selection set of an operation. The document must have been validated. */
export function readSelection(
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  source: Omit<Reading, 'fieldCount'>,
): readonly SelectedField[] {
  return readFields(root, [selectionSet], '', { ...source, fieldCount: 0 });
}

function readFields(
  parent: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
  path: string,
  reading: Reading,
): readonly SelectedField[] {
  const all = possibleTypes(parent, reading.schema);
  const byKey = new Map<string, Occurrence[]>();
  for (const set of selectionSets) collect(set, all, byKey, reading);
  const sites = [...byKey].flatMap(([responseKey, occurrences]) =>
    groupByOccurrences(occurrences, all).map((group) => ({ parent, responseKey, group, path })),
  );
  sites.sort((a, b) => a.group.place - b.group.place);
  return sites.map((site) => readField(site, all.size, reading));
}

function possibleTypes(type: GraphQLNamedType, schema: GraphQLSchema): ReadonlySet<string> {
  return isAbstractType(type)
    ? new Set(schema.getPossibleTypes(type).map(({ name }) => name))
    : new Set([type.name]);
}

function collect(
  set: SelectionSetNode,
  types: ReadonlySet<string>,
  byKey: Map<string, Occurrence[]>,
  reading: Reading,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, reading.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      reading.fieldCount += 1;
      assertWithin(reading.limits, 'fields', reading.fieldCount, 'The operation');
      const key = selection.alias?.value ?? selection.name.value;
      const occurrences = byKey.get(key);
      const occurrence = { node: selection, types, place: reading.fieldCount };
      if (occurrences === undefined) byKey.set(key, [occurrence]);
      else occurrences.push(occurrence);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? reading.fragments.get(selection.name.value)
        : selection;
    invariant(fragment !== undefined, 'a validated document defines its fragments');
    reading.fieldCount += 1;
    assertWithin(reading.limits, 'fields', reading.fieldCount, 'The operation');
    const narrowed = narrow(types, fragment.typeCondition?.name.value, reading.schema);
    if (narrowed.size > 0) collect(fragment.selectionSet, narrowed, byKey, reading);
  }
}

function isIncluded(
  selection: SelectionSetNode['selections'][number],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  if (skip?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}

function narrow(
  types: ReadonlySet<string>,
  condition: string | undefined,
  schema: GraphQLSchema,
): ReadonlySet<string> {
  if (condition === undefined) return types;
  const type = schema.getType(condition);
  if (type === undefined) return new Set();
  const allowed = possibleTypes(type, schema);
  return new Set([...types].filter((name) => allowed.has(name)));
}

interface OccurrenceGroup {
  readonly nodes: readonly FieldNode[];
  readonly types: readonly string[];
  readonly place: number;
}

/** Types that share the very same occurrences of a response key share one field. */
function groupByOccurrences(
  occurrences: readonly Occurrence[],
  all: ReadonlySet<string>,
): readonly OccurrenceGroup[] {
  if (occurrences.every(({ types }) => types.size === all.size)) {
    const place = occurrences[0]?.place ?? 0;
    return [{ nodes: occurrences.map(({ node }) => node), types: [...all], place }];
  }
  const groups = new Map<string, { nodes: FieldNode[]; types: string[]; place: number }>();
  for (const type of all) {
    const indexes = [...occurrences.keys()].filter((i) => occurrences[i]?.types.has(type));
    if (indexes.length === 0) continue;
    const key = indexes.join(',');
    const group = groups.get(key);
    if (group !== undefined) {
      group.types.push(type);
      continue;
    }
    const nodes = indexes.flatMap((i) => occurrences[i]?.node ?? []);
    groups.set(key, { nodes, types: [type], place: occurrences[indexes[0] ?? 0]?.place ?? 0 });
  }
  return [...groups.values()];
}

interface FieldSite {
  readonly parent: GraphQLNamedType;
  readonly responseKey: string;
  readonly group: OccurrenceGroup;
  readonly path: string;
}

const NO_ARGUMENTS = { arguments: {}, nullable: false, isComposite: false, fields: [] } as const;

function readField(site: FieldSite, typeCount: number, reading: Reading): SelectedField {
  const { parent, responseKey, group } = site;
  const [first] = group.nodes;
  invariant(first !== undefined, 'a group has a node');
  const name = first.name.value;
  const path = site.path === '' ? responseKey : `${site.path}.${responseKey}`;
  const types = group.types.length === typeCount ? null : group.types;
  if (name === '__typename') {
    return { ...NO_ARGUMENTS, responseKey, name, path, returnType: 'String', types };
  }
  const owner = fieldOwner(parent, group.types, name, reading.schema);
  const definition = owner.getFields()[name];
  if (definition === undefined) {
    // introspection fields of the root: not ours to compile
    return { ...NO_ARGUMENTS, responseKey, name, path, returnType: '__Schema', types };
  }
  const returned = getNamedType(definition.type);
  const sets = group.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return {
    responseKey,
    name,
    path,
    arguments: getArgumentValues(definition, first, reading.variables),
    returnType: returned.name,
    nullable: !isNonNullType(definition.type),
    isComposite: isCompositeType(returned),
    types,
    fields: isCompositeType(returned) ? readFields(returned, sets, path, reading) : [],
  };
}

function fieldOwner(
  parent: GraphQLNamedType,
  types: readonly string[],
  name: string,
  schema: GraphQLSchema,
): { getFields(): ReturnType<GraphQLObjectType['getFields']> } {
  if ((isInterfaceType(parent) || isObjectType(parent)) && name in parent.getFields())
    return parent;
  const concrete = schema.getType(types[0] ?? parent.name);
  invariant(concrete !== undefined && isObjectType(concrete), 'a field has an owner');
  return concrete;
}
