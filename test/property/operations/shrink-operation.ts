import {
  astFromValue,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  isInputType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  typeFromAST,
  validate,
  visit,
} from 'graphql';

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
  let isSmaller = true;
  while (isSmaller) {
    isSmaller = false;
    for (const candidate of listSmaller(schema, best)) {
      if (validate(schema, parse(candidate.query)).length > 0) continue;
      tries += 1;
      if (tries > MAX_TRIES) return best;
      if (await doesFail(candidate)) {
        best = candidate;
        isSmaller = true;
        break;
      }
    }
  }
  return best;
}

function* listSmaller<T extends Operation>(schema: GraphQLSchema, operation: T): Generator<T> {
  const document = parse(operation.query, { noLocation: true });
  for (const smaller of [...listCuts(document), ...listInlined(schema, document, operation)]) {
    const tidied = tidy(smaller as DocumentNode);
    if (tidied !== null) yield withDocument(operation, tidied);
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

/** Everything that is one node or list entry less, the largest first; and fragments replaced by what they select. */
function* listCuts(node: ASTNode): Generator<ASTNode> {
  for (const [key, child] of Object.entries(node) as [string, unknown][]) {
    if (Array.isArray(child)) {
      const children = child as readonly ASTNode[];
      for (let i = 0; i < children.length; i += 1) {
        yield { ...node, [key]: [...children.slice(0, i), ...children.slice(i + 1)] };
      }
      for (const [i, one] of children.entries()) {
        const unwrapped = unwrap(one);
        if (unwrapped !== null) {
          yield {
            ...node,
            [key]: [...children.slice(0, i), ...unwrapped, ...children.slice(i + 1)],
          };
        }
        for (const smaller of listCuts(one)) {
          yield { ...node, [key]: children.map((other, place) => (place === i ? smaller : other)) };
        }
      }
    } else if (isNode(child)) {
      for (const smaller of listCuts(child)) yield { ...node, [key]: smaller };
    }
  }
}

function unwrap(node: ASTNode): SelectionSetNode['selections'] | null {
  return node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet.selections : null;
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
  const text = print(document);
  let parsed: DocumentNode;
  try {
    parsed = parse(text, { noLocation: true });
  } catch {
    return null;
  }
  const spreads = new Set<string>();
  const used = new Set<string>();
  visit(parsed, {
    FragmentSpread: ({ name }) => {
      spreads.add(name.value);
    },
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return visit(parsed, {
    FragmentDefinition: ({ name }) => (spreads.has(name.value) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}
