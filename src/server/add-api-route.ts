import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';

import type { RequestFacts } from '../api/api-context.js';
import type { Api } from '../api/create-api.js';
import { ParleyError } from '../errors/parley-error.js';
import { BoundedCache } from '../util/bounded-cache.js';
import { StopController, type StopSignal } from '../util/stop-signal.js';
import { type AnswerHead, askApollo } from './ask-apollo.js';
import { readOperation } from './read-operation.js';
import { rightToWrite } from './right-to-write.js';
import type { ServerOptions } from './server-options.js';
import { FOR_WRITERS } from './writer-constraint.js';

/** `/graphql`: POST, and GET for queries (Apollo refuses mutations there and, against forgery, plain browser requests). */
export function addApiRoute(server: FastifyInstance, { api, config }: ServerOptions): void {
  const { writeToken, writeBodyLimitBytes, requestTimeoutMs } = config;
  const answer = createAnswer(api, (request, reply) => ({
    requestId: request.id,
    writing: rightToWrite(request.headers.authorization, writeToken),
    signal: watchReply(reply, requestTimeoutMs),
  }));
  addJsonParser(server);
  const route: RouteOptions = {
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: refuseForeignBody,
    handler: answer,
  };
  server.route(route);
  if (writeToken !== null) {
    server.route({
      ...route,
      method: 'POST',
      bodyLimit: writeBodyLimitBytes,
      constraints: FOR_WRITERS,
    });
  }
  server.route({
    method: ['PUT', 'DELETE', 'PATCH'],
    url: '/graphql',
    onRequest: (_request, reply) => {
      refuse(reply.header('allow', 'GET, HEAD, POST'), 405, 'METHOD_NOT_ALLOWED');
    },
    handler: answer,
  });
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<string>;

/** Answers what Apollo Server has let through before without asking it again, in the same bytes; it answers all else. */
function createAnswer(
  api: Api,
  look: (request: FastifyRequest, reply: FastifyReply) => RequestFacts,
): Answer {
  const heads = new BoundedCache<AnswerHead>(MAX_HEADS);
  return async (request, reply) => {
    const context = api.createContext(look(request, reply));
    const accept = request.headers.accept ?? '';
    const head = heads.get(accept);
    const asked = head === undefined ? null : readOperation(request);
    const known = asked === null ? null : await api.answerKnown(asked, context);
    if (head !== undefined && known !== null) {
      setHead(reply, head);
      return known;
    }
    const { head: given, body } = await askApollo(request, api.apollo, context);
    if (body.startsWith('{"data":')) heads.set(accept, given);
    setHead(reply, given);
    return body;
  };
}

/** Values of `accept` for which the head of an answer is kept. */
const MAX_HEADS = 100;

function setHead(reply: FastifyReply, { status, headers }: AnswerHead): void {
  reply.code(status);
  for (const [name, value] of headers) reply.header(name, value);
}

const REFUSALS = {
  METHOD_NOT_ALLOWED: 'Operations are sent by POST, queries also by GET.',
  UNSUPPORTED_CHARSET: 'The body must be UTF-8: `content-type: application/json`.',
  UNSUPPORTED_ENCODING: 'The body must not be compressed: leave `content-encoding` out.',
} as const;

function refuse(reply: FastifyReply, status: number, code: keyof typeof REFUSALS): void {
  void reply.code(status).send({ errors: [{ message: REFUSALS[code], extensions: { code } }] });
}

/** A body in another character set or compressed would be read as UTF-8 all the same, and mean something else. */
function refuseForeignBody(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const problem = findForeignBody(headers['content-type'] ?? '', headers['content-encoding'] ?? '');
  if (problem === null) done();
  else refuse(reply, 415, problem);
}

function findForeignBody(type: string, encoding: string): keyof typeof REFUSALS | null {
  const charset = /charset\s*=\s*"?([^\s";,]*)/i.exec(type)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return 'UNSUPPORTED_CHARSET';
  return /^(identity)?$/i.test(encoding) ? null : 'UNSUPPORTED_ENCODING';
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

/** What ends the work of a client that went away. */
const GONE = new Error('The client went away.');

/** Aborts when the client goes away before the answer is out, or after the time allowed: nothing works on in vain. */
function watchReply({ raw }: FastifyReply, timeoutMs: number): StopSignal {
  const stopping = new StopController();
  const timer = setTimeout(() => {
    const seconds = String(timeoutMs / 1_000);
    stopping.abort(new ParleyError('STORE_TIMEOUT', `The request took longer than ${seconds} s.`));
  }, timeoutMs);
  raw.on('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished) stopping.abort(GONE);
  });
  return stopping;
}
