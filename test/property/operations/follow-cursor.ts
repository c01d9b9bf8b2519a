import {
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
} from 'graphql';

import { dropUnused } from './drop-unused.js';
import type { Random } from './random.js';
import type { RandomOperation } from './random-operation.js';

interface Answers {
  readonly data: unknown;
  /** Null where the reference was not asked. */
  readonly reference: unknown;
}

/** A field of the operation whose answer shows cursors. */
interface PagedField {
  readonly node: FieldNode;
  readonly cursors: readonly string[];
  readonly referenceCursors: readonly string[];
}

const BOUNDS = ['first', 'after', 'last', 'before'];

/** The next operation of a client that pages: one field goes on from a cursor of the answer. Null if it shows none. */
export function followCursor(
  operation: RandomOperation,
  answers: Answers,
  random: Random,
): RandomOperation | null {
  const document = parse(operation.query, { noLocation: true });
  const root = findOperation(document, operation.operationName);
  const fields = findPaged(root.selectionSet.selections, [answers.data], [answers.reference]);
  if (fields.length === 0) return null;
  const { node, cursors, referenceCursors } = random.pick(fields);
  const index = random.below(cursors.length);
  const cursor = cursors[index] ?? '';
  const isVariable = random.hasChance(0.5);
  const page = makeWindow(cursor, isVariable, random);
  const edited = replaceNode(document, node, {
    ...node,
    // under its own name it might be merged with the same field elsewhere, which has no cursor
    alias: nameNode(`page${String(random.below(1_000_000))}`),
    arguments: [
      ...(node.arguments ?? []).filter(({ name }) => !BOUNDS.includes(name.value)),
      ...page,
    ],
  });
  const tidied = dropUnused(edited);
  const next = isVariable
    ? withVariable(operation, { document: tidied, root, cursor })
    : { ...operation, query: print(tidied) };
  const referenceCursor = referenceCursors[index];
  return referenceCursor === undefined
    ? next
    : { ...next, cursors: { ...operation.cursors, [cursor]: referenceCursor } };
}

function findOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const found = document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (name === undefined || one.name?.value === name),
  );
  if (found === undefined) throw new Error('The document has no such operation.');
  return found;
}

/** Looks through fields and inline fragments; named fragments are left alone, since they may stand at many places. */
function findPaged(
  selections: readonly SelectionNode[],
  values: readonly unknown[],
  references: readonly unknown[],
): readonly PagedField[] {
  return selections.flatMap((selection): readonly PagedField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return findPaged(selection.selectionSet.selections, values, references);
    }
    const key = selection.alias?.value ?? selection.name.value;
    const found = enter(values, key);
    const foundReferences = enter(references, key);
    const cursors = found.flatMap(readCursors);
    const below = selection.selectionSet?.selections ?? [];
    const inner = findPaged(below, found, foundReferences);
    if (cursors.length === 0) return inner;
    const referenceCursors = foundReferences.flatMap(readCursors);
    return [{ node: selection, cursors, referenceCursors }, ...inner];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function enter(values: readonly unknown[], key: string): readonly unknown[] {
  return values.flatMap((value) => (isObject(value) && key in value ? [value[key]] : [])).flat();
}

/** Cursors that stand in a connection's own parts: its edges and its page info. */
function readCursors(connection: unknown): readonly string[] {
  if (!isObject(connection)) return [];
  return Object.values(connection)
    .flat()
    .flatMap((part) => (isObject(part) ? Object.entries(part) : []))
    .flatMap(([key, value]) => (/cursor$/i.test(key) && typeof value === 'string' ? [value] : []));
}

function makeWindow(cursor: string, isVariable: boolean, random: Random): readonly ArgumentNode[] {
  const value = isVariable
    ? ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: 'cursor' } } as const)
    : ({ kind: Kind.STRING, value: cursor } as const);
  const [size, side] = random.pick([
    ['first', 'after'],
    ['last', 'before'],
  ] as const);
  const position: ArgumentNode = { kind: Kind.ARGUMENT, name: nameNode(side), value };
  const count = { kind: Kind.INT, value: String(random.below(4)) } as const;
  const limit: ArgumentNode = { kind: Kind.ARGUMENT, name: nameNode(size), value: count };
  return random.hasChance(0.7) ? [limit, position] : [position];
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

function replaceNode<T extends ASTNode>(tree: T, from: ASTNode, to: ASTNode): T {
  const entries = Object.entries(tree).map(([key, child]: [string, unknown]) => {
    const visitChild = (one: unknown): unknown => {
      if (one === from) return to;
      return isObject(one) && 'kind' in one
        ? replaceNode(one as unknown as ASTNode, from, to)
        : one;
    };
    return [key, Array.isArray(child) ? child.map(visitChild) : visitChild(child)];
  });
  return Object.fromEntries(entries) as T;
}

function withVariable(
  operation: RandomOperation,
  {
    document,
    root,
    cursor,
  }: { document: DocumentNode; root: OperationDefinitionNode; cursor: string },
): RandomOperation {
  const operations = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.name?.value === root.name?.value
      ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), CURSOR_VARIABLE] }
      : one,
  );
  return {
    ...operation,
    query: print({ ...document, definitions: operations }),
    variables: { ...operation.variables, cursor },
  };
}

const CURSOR_VARIABLE = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: 'cursor' } },
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
} as const;
