import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';

import type { Compiler } from '../compile/compile-operation.js';
import { ParleyError } from '../errors/parley-error.js';
import type { ApiContext } from './api-context.js';
import { toGraphQLError } from './format-error.js';

/** Compiles each query once it is validated, before anything runs; and gives store errors their HTTP status. */
export function createCompilePlugin(compiler: Compiler): ApolloServerPlugin<ApiContext> {
  const listener: GraphQLRequestListener<ApiContext> = {
    didResolveOperation({ document, operation, source, request, contextValue }) {
      if (operation?.operation !== OperationTypeNode.QUERY) return Promise.resolve();
      const variables = request.variables ?? {};
      try {
        contextValue.reading.prepare(
          compiler.compile({ document, text: source, operation, variables }),
        );
      } catch (error) {
        throw toClientError(error);
      }
      return Promise.resolve();
    },
    willSendResponse({ response, errors }) {
      const isStoreDown = (errors ?? []).some(
        ({ originalError }) =>
          originalError instanceof ParleyError && originalError.code.startsWith('STORE_'),
      );
      if (isStoreDown) response.http.status = 503;
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
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
