import type {
  ConnectionPart,
  ConnectionShape,
  IdentifierField,
  ObjectShape,
  OperationPlan,
  SharedRow,
  ValueShape,
} from '../plan/plan.js';
import { type AnswerObject, createObject } from './answer-object.js';
import { type AnswerPage, cursorOf, readPageInfo, takePage } from './answer-page.js';
import type { AnswerValues } from './answer-values.js';
import { keyText } from './key-text.js';
import { readIdentifier } from './read-identifier.js';
import { readTables, type Table } from './read-tables.js';
import type { Row } from './row.js';

/** An answer, and whether it may go out as it is: without a null where the schema allows none. */
export interface BuiltAnswer {
  readonly fields: AnswerObject;
  readonly isComplete: boolean;
}

/** What building one answer shares. */
export interface Building extends AnswerValues {
  isComplete: boolean;
  readonly tables: readonly Table[];
  /** Objects made from rows of tables, by the shape that makes them and the node's id: each is made once. */
  readonly shared: Map<ObjectShape, Map<string, AnswerObject>>;
}

/** Builds the answers of a plan's root fields from the statement's one record, in the order it was printed. */
export function buildAnswer(
  plan: OperationPlan,
  record: Readonly<Record<string, unknown>>,
  source: AnswerValues,
): BuiltAnswer {
  const tables = readTables(plan, record);
  const values: Building = { ...source, isComplete: true, tables, shared: new Map() };
  const answer = createObject(null);
  const row = plan.columns.map((_, index) => record[`f${String(index)}`]);
  for (const root of plan.roots) {
    if (root.kind === 'typename') {
      answer[root.responseKey] = root.typeName;
      continue;
    }
    if (root.kind === 'research') {
      // keeps its place among the fields
      answer[root.responseKey] = null;
      continue;
    }
    answer[root.responseKey] = buildValue(root.shape, row, values);
  }
  return { fields: answer, isComplete: values.isComplete };
}

function buildValue(shape: ValueShape, row: Row, values: Building): unknown {
  switch (shape.kind) {
    case 'constant':
      return shape.value;
    case 'typename':
      return row[shape.index];
    case 'scalar':
      return row[shape.index] ?? (shape.isList ? [] : shape.nullable ? null : missing(values));
    case 'texts':
      return shape.indexes.map((index) => keyText(row[index]));
    case 'url':
      return `${values.publicUrl}/${shape.path}/${encodeURIComponent(String(row[shape.index]))}`;
    case 'identifiers':
      return buildIdentifiers(row[shape.index], shape.fields);
    default:
      return buildNested(shape, row, values);
  }
}

/** A null that the schema does not allow: graphql-js must say so and where. */
function missing(values: Building): null {
  values.isComplete = false;
  return null;
}

type NestedShape = Extract<ValueShape, { kind: 'one' | 'list' | 'inline' | 'connection' }>;

function buildNested(shape: NestedShape, row: Row, values: Building): unknown {
  switch (shape.kind) {
    case 'one': {
      const [first] = row[shape.index] as readonly Row[];
      if (first === undefined) return shape.nullable ? null : missing(values);
      return buildObject(shape.object, first, values);
    }
    case 'list': {
      const items = row[shape.index] as readonly Row[];
      return items.map((item) => buildObject(shape.object, item, values));
    }
    case 'inline': {
      const { nullWhen } = shape;
      if (nullWhen !== null && row[nullWhen.index] === nullWhen.equals) return null;
      return buildObject(shape.object, row, values);
    }
    case 'connection':
      return buildConnection(shape.connection, row, values);
  }
}

/** An object of the answer from its row, or from the row of a table that its own row leads to. */
function buildObject(shape: ObjectShape, row: Row, values: Building): AnswerObject | null {
  return shape.shared === undefined
    ? buildOwn(shape, row, values)
    : buildShared(shape, shape.shared, row, values);
}

/** An object of a node that other rows may lead to as well: the same for all of them. */
function buildShared(
  shape: ObjectShape,
  { table, key }: SharedRow,
  row: Row,
  values: Building,
): AnswerObject | null {
  const id = row[key] as string;
  const known = values.shared.get(shape) ?? new Map<string, AnswerObject>();
  values.shared.set(shape, known);
  const built = known.get(id);
  if (built !== undefined) return built;
  const own = values.tables[table]?.get(id);
  // the node went away while the statement ran
  if (own === undefined) return missing(values);
  const object = buildOwn(shape, own, values);
  known.set(id, object);
  return object;
}

/** An object from its own row. */
export function buildOwn(shape: ObjectShape, row: Row, values: Building): AnswerObject {
  const typeName = 'fixed' in shape.type ? shape.type.fixed : String(row[shape.type.index]);
  const object = createObject(typeName);
  for (const { responseKey, types, value } of shape.fields) {
    if (types === null || types.has(typeName)) object[responseKey] = buildValue(value, row, values);
  }
  return object;
}

function buildIdentifiers(
  stored: unknown,
  fields: readonly IdentifierField[],
): readonly AnswerObject[] {
  return ((stored ?? []) as readonly string[]).map((entry) => {
    const known = readIdentifier(entry);
    const object = createObject('Identifier');
    for (const { responseKey, name } of fields) object[responseKey] = known[name];
    return object;
  });
}

function buildConnection(shape: ConnectionShape, row: Row, values: Building): AnswerObject {
  const page = takePage(shape, row, values.parameters);
  const connection = createObject(shape.typeName);
  for (const part of shape.parts) connection[part.responseKey] = buildPart(part, page, values);
  return connection;
}

function buildPart(part: ConnectionPart, page: AnswerPage, values: Building): unknown {
  switch (part.kind) {
    case 'typename':
      return page.shape.typeName;
    case 'totalCount':
      return page.count;
    case 'groups':
      return page.groupsAt(part.index).map((group) => buildObject(part.object, group, values));
    case 'nodes':
      return page.rows.map((row) => buildObject(part.object, row, values));
    case 'edges':
      return page.rows.map((row) => {
        const edge = buildOwn(part.object, row, values);
        for (const key of part.cursorKeys) edge[key] = cursorOf(row, page.shape, values);
        return edge;
      });
    case 'pageInfo':
      return buildPageInfo(part.fields, page, values);
  }
}

function buildPageInfo(
  fields: readonly IdentifierField[],
  page: AnswerPage,
  values: AnswerValues,
): AnswerObject {
  const info = createObject('PageInfo');
  for (const { responseKey, name } of fields) info[responseKey] = readPageInfo(name, page, values);
  return info;
}
