import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { ParleyError } from '../errors/parley-error.js';
import type { ServerOptions } from './create-server.js';

/** `/graphql`: POST, and GET for queries (Apollo refuses mutations there and, against forgery, plain browser requests). */
export function addApiRoute(server: FastifyInstance, { api, config }: ServerOptions): void {
  const answer = fastifyApolloHandler(api.apollo, {
    context: (request, reply) =>
      Promise.resolve(
        api.createContext({
          requestId: request.id,
          signal: watchReply(reply, config.requestTimeoutMs),
        }),
      ),
  });
  server.route({ method: ['GET', 'POST'], url: '/graphql', handler: answer });
}

/** Aborts when the client goes away, when the answer is out, or after the time allowed: nothing works on in vain. */
function watchReply(reply: FastifyReply, timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const seconds = String(timeoutMs / 1_000);
    controller.abort(
      new ParleyError('STORE_TIMEOUT', `The request took longer than ${seconds} s.`),
    );
  }, timeoutMs);
  reply.raw.once('close', () => {
    clearTimeout(timer);
    controller.abort();
  });
  return controller.signal;
}
