import {
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';

import type { Compiler } from '../compile/compile-operation.js';
import { ParleyError } from '../errors/parley-error.js';
import type { ApiContext, Explanation, WriteRight } from './api-context.js';
import type { DocumentGate } from './document-gate.js';
import { type ErrorFormatter, toGraphQLError } from './format-error.js';
import type { KnownOperations } from './known-operations.js';

export interface CompilePluginOptions {
  readonly gate: DocumentGate;
  readonly formatError: ErrorFormatter;
  readonly isDirect: boolean;
  /** Show plan and statement to all clients that ask for it with `extensions: { explain: true }`, not only to who may write. */
  readonly isExplaining: boolean;
  /** Gets every operation that was answered on the direct path. */
  readonly known: KnownOperations;
}

/**
 * Compiles each operation once it is validated, before anything runs, and gives store errors their HTTP status. On the direct
 * path (`isDirect`) an answer that the plan covers goes out as it is, without graphql-js; a test holds both to the same bytes.
 */
export function createCompilePlugin(
  compiler: Compiler,
  { gate, formatError, isDirect, isExplaining, known }: CompilePluginOptions,
): ApolloServerPlugin<ApiContext> {
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation({ schema, document, operation, queryHash, request, contextValue }) {
      if (gate.problemsOf(document).length > 0) return Promise.resolve();
      if (operation === undefined) return Promise.resolve();
      refuseUnknown(operation.operation, schema);
      const { reading, writing } = contextValue;
      if (reading.isPrepared) return Promise.resolve();
      const source = {
        document,
        textKey: queryHash,
        operation,
        variables: request.variables ?? {},
      };
      try {
        if (operation.operation === OperationTypeNode.QUERY) {
          const started = performance.now();
          const compiled = compiler.compile(source);
          reading.prepare(compiled, performance.now() - started);
        } else {
          requireRight(writing);
          reading.prepareMutation(compiler.compileMutation(source));
        }
      } catch (error) {
        throw toClientError(error);
      }
      return Promise.resolve();
    },
    async responseForOperation({ contextValue, document, operation, queryHash, request }) {
      const problems = gate.problemsOf(document);
      if (problems.length > 0) return refuse(problems, formatError);
      // Apollo comes here without an operation where `operationName` names none
      const named = operation as OperationDefinitionNode | undefined;
      if (!isDirect || named?.operation !== OperationTypeNode.QUERY) return null;
      const data = await contextValue.reading.wholeAnswer();
      if (data === null) return null;
      const { query, operationName = null } = request;
      if (query !== undefined && queryHash !== undefined) {
        known.remember({ query, operationName }, { document, operation, textKey: queryHash });
      }
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data } },
      };
    },
    async willSendResponse({ response, errors, request, contextValue }) {
      const { reading, writing } = contextValue;
      const isAllowed = isExplaining || writing === 'GRANTED';
      if (isAllowed && request.extensions?.['explain'] === true) {
        addExplanation(response, await reading.explain());
      }
      const isStoreDown = (errors ?? []).some(
        ({ originalError }) =>
          originalError instanceof ParleyError && originalError.code.startsWith('STORE_'),
      );
      if (isStoreDown) response.http.status = 503;
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** All that is wrong with a document; throwing could tell only one. */
function refuse(problems: readonly GraphQLError[], formatError: ErrorFormatter): GraphQLResponse {
  const errors = problems.map((error) => formatError(error.toJSON(), error));
  return {
    http: { status: 400, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors } },
  };
}

function addExplanation(response: GraphQLResponse, explain: Explanation | null): void {
  if (response.body.kind !== 'single' || explain === null) return;
  const { singleResult } = response.body;
  singleResult.extensions = { ...singleResult.extensions, explain };
}

/** GraphQL validates operations of a kind that the schema lacks as if they were there. */
function refuseUnknown(kind: OperationTypeNode, schema: GraphQLSchema): void {
  if (kind !== OperationTypeNode.SUBSCRIPTION && schema.getRootType(kind)) return;
  throw new GraphQLError(`There are no operations of the kind “${kind}” here.`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

/** Mutations are for who may write; looked at before anything is read. */
function requireRight(right: WriteRight = 'OFF'): void {
  if (right === 'GRANTED') return;
  throw right === 'OFF'
    ? new ParleyError('WRITING_OFF', 'This server takes no mutations.')
    : new ParleyError('WRITE_TOKEN_NEEDED', 'Mutations are for who has the token that may write.');
}

function toClientError(error: unknown): unknown {
  if (error instanceof ParleyError) return toGraphQLError(error);
  if (!(error instanceof GraphQLError)) return error;
  // variables that do not fit their types: the client's mistake, found before execution
  const { message, nodes, extensions } = error;
  return new GraphQLError(message, {
    ...(nodes === undefined ? {} : { nodes }),
    extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
