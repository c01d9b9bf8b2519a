import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

import type { ApiContext } from '../api/api-context.js';
import { invariant } from '../util/invariant.js';

/** Status and headers of an answer, besides those that every answer of the server has. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

/** Hands a request to Apollo Server: parsing, validation, checks against forgery, errors in GraphQL's form. */
export async function askApollo(
  request: FastifyRequest,
  apollo: ApolloServer<ApiContext>,
  context: ApiContext,
): Promise<{ readonly head: AnswerHead; readonly body: string }> {
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: toHeaderMap(request.headers),
      search: new URL(request.url, 'http://localhost').search,
      body: request.body,
    },
    context: () => Promise.resolve(context),
  });
  invariant(body.kind === 'complete', 'incremental delivery is off');
  return { head: { status: status ?? 200, headers: [...headers] }, body: body.string };
}

function toHeaderMap(headers: FastifyRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
