import type {
  ConnectionPart,
  ConnectionShape,
  FieldShape,
  IdentifierField,
  ObjectShape,
  OperationPlan,
  SharedRow,
  ValueShape,
} from '../plan/plan.js';
import { type AnswerPage, cursorOf, readPageInfo, takePage } from './answer-page.js';
import type { AnswerValues } from './answer-values.js';
import { keyText } from './key-text.js';
import { readIdentifier } from './read-identifier.js';
import { readTables, type Table } from './read-tables.js';
import type { Row } from './row.js';
import { writeText } from './write-text.js';

/** Writes the JSON of an answer's `data` from the statement's one record; null if a value that must be there is not. */
export type AnswerWriter = (
  record: Readonly<Record<string, unknown>>,
  values: AnswerValues,
) => string | null;

interface Writing extends AnswerValues {
  isComplete: boolean;
  readonly tables: readonly Table[];
  /** Text of objects made from rows of tables, by the shape that makes them and the node's id: each is written once. */
  readonly shared: Map<ObjectShape, Map<string, string>>;
}

/** Writes what `source` holds of a value as JSON. */
type WriteFrom<S> = (source: S, writing: Writing) => string;
type Write = WriteFrom<Row>;

/** A member of an object, and what writes its value. */
interface Member<S> {
  readonly key: string;
  readonly write: WriteFrom<S>;
}

/**
 * Makes the writer of a plan: straight from rows to text, the same bytes as JSON.stringify makes of the built answer.
 * What the plan fixes (keys, type names, which fields a type has) is worked out here, once.
 */
export function makeAnswerWriter(plan: OperationPlan): AnswerWriter {
  const writeRoots = writeMembers(
    plan.roots.map((root): Member<Row> => {
      const key = root.responseKey;
      if (root.kind === 'typename') return { key, write: constantly(root.typeName) };
      if (root.kind === 'research') return { key, write: (_, writing) => writeMissing(writing) };
      return { key, write: writeOf(root.shape) };
    }),
  );
  const names = plan.columns.map((_, index) => `f${String(index)}`);
  return (record, values) => {
    const tables = readTables(plan, record);
    const writing: Writing = { ...values, isComplete: true, tables, shared: new Map() };
    const text = writeRoots(
      names.map((name) => record[name]),
      writing,
    );
    return writing.isComplete ? text : null;
  };
}

/** Writes an object; what stands before each value is made once. */
function writeMembers<S>(members: readonly Member<S>[]): WriteFrom<S> {
  if (members.length === 0) return () => '{}';
  const parts = members.map(({ key, write }, index) => ({
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    write,
  }));
  return (source, writing) => {
    let text = '';
    for (const { prefix, write } of parts) text += prefix + write(source, writing);
    return `${text}}`;
  };
}

function constantly(value: string | null): () => string {
  const text = JSON.stringify(value);
  return () => text;
}

function writeOf(shape: ValueShape): Write {
  switch (shape.kind) {
    case 'constant':
      return constantly(shape.value);
    case 'typename': {
      const { index } = shape;
      return (row) => writePlain(row[index]);
    }
    case 'scalar':
      return writeScalar(shape);
    case 'texts': {
      const { indexes } = shape;
      return (row) => JSON.stringify(indexes.map((index) => keyText(row[index])));
    }
    case 'url': {
      const { index, path } = shape;
      return (row, { publicUrl }) =>
        writeText(`${publicUrl}/${path}/${encodeURIComponent(String(row[index]))}`);
    }
    case 'identifiers':
      return writeIdentifiers(shape.index, shape.fields);
    default:
      return writeNested(shape);
  }
}

function writePlain(value: unknown): string {
  if (typeof value === 'string') return writeText(value);
  return JSON.stringify(value ?? null);
}

function writeMissing(writing: Writing): string {
  writing.isComplete = false;
  return 'null';
}

function writeScalar({ index, isList, nullable }: Extract<ValueShape, { kind: 'scalar' }>): Write {
  if (isList) return (row) => JSON.stringify(row[index] ?? []);
  return (row, writing) => {
    const value = row[index];
    if (typeof value === 'string') return writeText(value);
    if (value !== null && value !== undefined) return JSON.stringify(value);
    return nullable ? 'null' : writeMissing(writing);
  };
}

function writeIdentifiers(index: number, fields: readonly IdentifierField[]): Write {
  const write = writeMembers<Readonly<Record<string, unknown>>>(
    fields.map(({ responseKey, name }) => ({
      key: responseKey,
      write: (known) => writePlain(known[name]),
    })),
  );
  return (row, writing) => {
    const stored = (row[index] ?? []) as readonly string[];
    return writeList(stored.map(readIdentifier), write, writing);
  };
}

function writeList<S>(rows: readonly S[], write: WriteFrom<S>, writing: Writing): string {
  let text = '[';
  let isFirst = true;
  for (const row of rows) {
    text += isFirst ? write(row, writing) : `,${write(row, writing)}`;
    isFirst = false;
  }
  return `${text}]`;
}

type NestedShape = Extract<ValueShape, { kind: 'one' | 'list' | 'inline' | 'connection' }>;

function writeNested(shape: NestedShape): Write {
  switch (shape.kind) {
    case 'one': {
      const { index, nullable } = shape;
      const write = writeObject(shape.object);
      return (row, writing) => {
        const [first] = row[index] as readonly Row[];
        if (first !== undefined) return write(first, writing);
        return nullable ? 'null' : writeMissing(writing);
      };
    }
    case 'list': {
      const { index } = shape;
      const write = writeObject(shape.object);
      return (row, writing) => writeList(row[index] as readonly Row[], write, writing);
    }
    case 'inline': {
      const { nullWhen } = shape;
      const write = writeObject(shape.object);
      if (nullWhen === null) return write;
      const { index, equals } = nullWhen;
      return (row, writing) => (row[index] === equals ? 'null' : write(row, writing));
    }
    case 'connection':
      return writeConnection(shape.connection);
  }
}

function writeObject(shape: ObjectShape): Write {
  return shape.shared === undefined ? writeOwn(shape) : writeShared(shape, shape.shared);
}

/** An object of a node that other rows may lead to as well: the same text for all of them. */
function writeShared(shape: ObjectShape, { table, key }: SharedRow): Write {
  const write = writeOwn(shape);
  return (row, writing) => {
    const id = row[key] as string;
    let known = writing.shared.get(shape);
    if (known === undefined) {
      known = new Map();
      writing.shared.set(shape, known);
    }
    let text = known.get(id);
    if (text === undefined) {
      const own = writing.tables[table]?.get(id);
      // without a row the node went away while the statement ran
      text = own === undefined ? writeMissing(writing) : write(own, writing);
      known.set(id, text);
    }
    return text;
  };
}

function writeOwn({ type, fields }: ObjectShape): Write {
  if ('fixed' in type) return writeFields(fields, type.fixed);
  const { index } = type;
  const writers = new Map<string, Write>();
  return (row, writing) => {
    const typeName = String(row[index]);
    let write = writers.get(typeName);
    if (write === undefined) {
      write = writeFields(fields, typeName);
      writers.set(typeName, write);
    }
    return write(row, writing);
  };
}

/** The fields that objects of one concrete type have. */
function writeFields(fields: readonly FieldShape[], typeName: string): Write {
  const own = fields.filter(({ types }) => types === null || types.has(typeName));
  return writeMembers(
    own.map(({ responseKey, value }) => ({ key: responseKey, write: writeOf(value) })),
  );
}

function writeConnection(shape: ConnectionShape): Write {
  const write = writeMembers<AnswerPage>(
    shape.parts.map((part) => ({ key: part.responseKey, write: writePart(part, shape) })),
  );
  return (row, writing) => write(takePage(shape, row, writing.parameters), writing);
}

function writePart(part: ConnectionPart, shape: ConnectionShape): WriteFrom<AnswerPage> {
  switch (part.kind) {
    case 'typename':
      return constantly(shape.typeName);
    case 'totalCount':
      return ({ count }) => writePlain(count);
    case 'groups': {
      const write = writeObject(part.object);
      return ({ groupsAt }, writing) => writeList(groupsAt(part.index), write, writing);
    }
    case 'nodes': {
      const write = writeObject(part.object);
      return ({ rows }, writing) => writeList(rows, write, writing);
    }
    case 'edges': {
      const write = writeEdge(part, shape);
      return ({ rows }, writing) => writeList(rows, write, writing);
    }
    case 'pageInfo':
      return writeMembers<AnswerPage>(
        part.fields.map(({ responseKey, name }) => ({
          key: responseKey,
          write: (page, writing) => writePlain(readPageInfo(name, page, writing)),
        })),
      );
  }
}

/** An edge, with its cursor in the place the plan keeps for it. */
function writeEdge(
  { object, cursorKeys }: Extract<ConnectionPart, { kind: 'edges' }>,
  shape: ConnectionShape,
): Write {
  return writeMembers<Row>(
    object.fields.map(({ responseKey, value }) => ({
      key: responseKey,
      write: cursorKeys.includes(responseKey)
        ? (row, writing) => writePlain(cursorOf(row, shape, writing))
        : writeOf(value),
    })),
  );
}
