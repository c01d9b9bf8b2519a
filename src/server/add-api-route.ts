import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

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
  addJsonParser(server);
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: refuseForeignBody,
    handler: answer,
  });
  server.route({
    method: ['PUT', 'DELETE', 'PATCH'],
    url: '/graphql',
    onRequest: async (_request, reply) =>
      refuse(reply.header('allow', 'GET, HEAD, POST'), 405, 'METHOD_NOT_ALLOWED'),
    handler: answer,
  });
}

const REFUSALS = {
  METHOD_NOT_ALLOWED: 'Operations are sent by POST, queries also by GET.',
  UNSUPPORTED_CHARSET: 'The body must be UTF-8: `content-type: application/json`.',
  UNSUPPORTED_ENCODING: 'The body must not be compressed: leave `content-encoding` out.',
} as const;

async function refuse(
  reply: FastifyReply,
  status: number,
  code: keyof typeof REFUSALS,
): Promise<FastifyReply> {
  return reply.code(status).send({ errors: [{ message: REFUSALS[code], extensions: { code } }] });
}

/** A body in another character set or compressed would be read as UTF-8 all the same, and mean something else. */
async function refuseForeignBody(
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const charset = /charset\s*=\s*"?([^\s";,]*)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    return refuse(reply, 415, 'UNSUPPORTED_CHARSET');
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding.toLowerCase() === 'identity'
    ? undefined
    : refuse(reply, 415, 'UNSUPPORTED_ENCODING');
}

/** The server's own parser, which refuses keys that reach into JavaScript's prototypes, and says so. */
function addJsonParser(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      void parse(request, body, (error, value) => {
        done(error !== null && isJson(body) ? describeForbiddenKey(error) : error, value);
      });
    },
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function describeForbiddenKey(cause: Error): Error {
  const message = 'The body has a key `__proto__` or `constructor.prototype`, which is not taken.';
  return Object.assign(new Error(message, { cause }), { statusCode: 400 });
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
