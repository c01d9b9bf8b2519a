import { type ApolloServerPlugin, type GraphQLRequestListener, HeaderMap } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';

import type { Compiler } from '../compile/compile-operation.js';
import { ParleyError } from '../errors/parley-error.js';
import type { ApiContext } from './api-context.js';
import { toGraphQLError } from './format-error.js';

/**
 * Compiles each query once it is validated, before anything runs, and gives store errors their HTTP status. On the direct
 * path (`isDirect`) an answer that the plan covers goes out as it is, without graphql-js; a test holds both to the same bytes.
 */
export function createCompilePlugin(
  compiler: Compiler,
  { isDirect }: { readonly isDirect: boolean },
): ApolloServerPlugin<ApiContext> {
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
    async responseForOperation({ contextValue, operation }) {
      if (!isDirect || operation.operation !== OperationTypeNode.QUERY) return null;
      const data = await contextValue.reading.wholeAnswer();
      if (data === null) return null;
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data } },
      };
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
