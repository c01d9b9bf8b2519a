import {
  astFromValue,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isInputType,
  Kind,
  parse,
  print,
  type SelectionNode,
  typeFromAST,
  validate,
  visit,
} from 'graphql';

import { dropUnused } from './drop-unused.js';
import type { Operation } from './random-operation.js';

/** Tries of one shrinking; each runs the operation. */
const MAX_TRIES = 1_500;

/**
 * The smallest operation near this one that still fails: selections, arguments, conditions, directives, fragments and
 * variables are left out one by one while it does.
 */
export async function shrinkOperation<T extends Operation>(
  schema: GraphQLSchema,
  operation: T,
  doesFail: (smaller: T) => Promise<boolean>,
): Promise<T> {
  let best = operation;
  let tries = 0;
  /** Cuts before this one were tried on an operation hardly different, and did not help. */
  let tried = 0;
  let isSmaller = true;
  while (isSmaller) {
    isSmaller = false;
    for (const [place, candidate] of listSmaller(schema, best)) {
      if (place < tried || validate(schema, parse(candidate.query)).length > 0) continue;
      tries += 1;
      if (tries > MAX_TRIES) return best;
      if (!(await doesFail(candidate))) continue;
      best = candidate;
      isSmaller = true;
      tried = place;
      break;
    }
    if (!isSmaller && tried > 0) {
      tried = 0;
      isSmaller = true;
    }
  }
  return best;
}

/** Smaller operations, each with its place among the cuts. */
function* listSmaller<T extends Operation>(
  schema: GraphQLSchema,
  operation: T,
): Generator<readonly [number, T]> {
  const document = parse(operation.query, { noLocation: true });
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  let place = 0;
  const smaller = [...listCuts(document, fragments), ...listInlined(schema, document, operation)];
  for (const candidate of smaller) {
    place += 1;
    const tidied = tidy(candidate as DocumentNode);
    if (tidied !== null) yield [place, withDocument(operation, tidied)];
  }
}

function withDocument<T extends Operation>(operation: T, document: DocumentNode): T {
  const names = new Set<string>();
  let operations = 0;
  visit(document, {
    OperationDefinition: () => {
      operations += 1;
    },
    VariableDefinition: ({ variable }) => {
      names.add(variable.name.value);
    },
  });
  const variables = Object.fromEntries(
    Object.entries(operation.variables).filter(([name]) => names.has(name)),
  );
  const { operationName, ...rest } = operation;
  const named = operations > 1 && operationName !== undefined ? { operationName } : {};
  return { ...(rest as T), query: print(document), variables, ...named };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Everything that is one node or list entry less, the largest first; and fragments replaced by what they select. */
function* listCuts(node: ASTNode, fragments: Fragments): Generator<ASTNode> {
  for (const [key, child] of Object.entries(node) as [string, unknown][]) {
    if (Array.isArray(child)) {
      const children = child as readonly ASTNode[];
      for (let i = 0; i < children.length; i += 1) {
        yield { ...node, [key]: [...children.slice(0, i), ...children.slice(i + 1)] };
      }
      for (const [i, one] of children.entries()) {
        const unwrapped = unwrap(one, fragments);
        if (unwrapped !== null) {
          yield {
            ...node,
            [key]: [...children.slice(0, i), ...unwrapped, ...children.slice(i + 1)],
          };
        }
        for (const smaller of listCuts(one, fragments)) {
          yield { ...node, [key]: children.map((other, place) => (place === i ? smaller : other)) };
        }
      }
    } else if (isNode(child)) {
      for (const smaller of listCuts(child, fragments)) yield { ...node, [key]: smaller };
    }
  }
}

/** What a fragment selects, in its place; for a named one, the same written out. */
function unwrap(node: ASTNode, fragments: Fragments): readonly SelectionNode[] | null {
  if (node.kind === Kind.INLINE_FRAGMENT) return node.selectionSet.selections;
  if (node.kind !== Kind.FRAGMENT_SPREAD) return null;
  const fragment = fragments.get(node.name.value);
  if (fragment === undefined) return null;
  const { typeCondition, selectionSet } = fragment;
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** Each variable in turn replaced by its value. */
function* listInlined(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables }: Operation,
): Generator<DocumentNode> {
  const definitions = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
  );
  for (const { variable, type, defaultValue } of definitions) {
    const name = variable.name.value;
    const declared = typeFromAST(schema, type);
    if (!isInputType(declared)) continue;
    const given = name in variables ? astFromValue(variables[name], declared) : defaultValue;
    if (given === null || given === undefined) continue;
    yield visit(document, {
      VariableDefinition: (node) => (node.variable.name.value === name ? null : false),
      Variable: (node) => (node.name.value === name ? given : undefined),
    });
  }
}

/** Without fragments and variables that nothing uses; null where something is left empty. */
function tidy(document: DocumentNode): DocumentNode | null {
  let text = print(document);
  for (;;) {
    let parsed: DocumentNode;
    try {
      parsed = parse(text, { noLocation: true });
    } catch {
      return null;
    }
    const tidied = dropUnused(parsed);
    const next = print(tidied);
    if (next === text) return tidied;
    text = next;
  }
}
