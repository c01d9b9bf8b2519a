import { randomUUID } from 'node:crypto';

import cors from '@fastify/cors';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';

import { addApiRoute } from './add-api-route.js';
import { addExportRoutes } from './add-export-routes.js';
import { addPageRoutes } from './add-page-routes.js';
import { addProbeRoutes } from './add-probe-routes.js';
import { allowOrigin } from './allow-origin.js';
import { answerError, answerNotFound } from './answer-error.js';
import { compressAnswer } from './compress-answer.js';
import { mayRead } from './may-read.js';
import type { ServerConfig, ServerOptions } from './server-options.js';
import { makeWriterConstraint } from './writer-constraint.js';

/** The routes that answer without a token: probes of whoever runs the server. */
const OPEN_ROUTES = new Set(['/health', '/ready']);

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The HTTP server with all its routes, not yet listening. Closing it waits for requests that run. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, logger } = options;
  const baseLogger: FastifyBaseLogger = logger;
  const server = Fastify({
    loggerInstance: baseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // lines that belong to a request name it themselves: a logger for each of them would be made for nothing
    childLoggerFactory: (parent) => parent,
    bodyLimit: config.bodyLimitBytes,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: ({ headers }) => toRequestId(headers['x-request-id']),
    routerOptions: {
      maxParamLength: 1_000,
      ...(config.writeToken === null
        ? {}
        : { constraints: makeWriterConstraint(config.writeToken) }),
    },
    frameworkErrors: (error, request, reply) => {
      void answerUnrouted(error, { request, reply, options });
    },
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  addRequestHooks(server, options);
  await server.register(cors, {
    origin: (origin, decide) => {
      decide(null, allowOrigin(origin, config.cors));
    },
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['x-request-id'],
    maxAge: 600,
  });
  addTokenCheck(server, config);
  addApiRoute(server, options);
  addExportRoutes(server, options.exports);
  await addPageRoutes(server, options);
  addProbeRoutes(server, options);
  return server;
}

/** An address that no route can be found for (`/report/%`): no hook runs for it, so what they do is done here. */
async function answerUnrouted(
  error: FastifyError,
  {
    request,
    reply,
    options,
  }: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly options: ServerOptions;
  },
): Promise<void> {
  reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
  reply.raw.on('close', () => {
    recordAnswer('unknown', { request, reply, options });
  });
  if (!mayRead(request.headers.authorization, options.config)) {
    await refuseUnknown(reply);
    return;
  }
  await answerError(error, request, reply);
}

/** A caller's own id if it is harmless in a log, else a new one. */
function toRequestId(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Their hooks are called back rather than awaited: a promise for each costs more than what they do. */
function addRequestHooks(server: FastifyInstance, options: ServerOptions): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
    // not `onResponse`, which never comes where the client went away
    reply.raw.on('close', () => {
      recordAnswer(request.routeOptions.url ?? 'unknown', { request, reply, options });
    });
    done();
  });
  // a connection kept alive past the last answer would hold up the end
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    compressAnswer(request, reply, payload, done);
  });
}

/** Stands in log and metrics for an answer that nobody waited for; it was never sent. */
const CLIENT_GONE = 499;

function recordAnswer(
  route: string,
  {
    request,
    reply,
    options,
  }: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly options: Pick<ServerOptions, 'logger' | 'metrics'>;
  },
): void {
  const { logger, metrics } = options;
  const milliseconds = reply.elapsedTime;
  const status = reply.raw.writableFinished ? reply.statusCode : CLIENT_GONE;
  metrics.observeRequest(route, request.method, status, milliseconds / 1_000);
  const entry = { requestId: request.id, method: request.method, route, status };
  logger[OPEN_ROUTES.has(route) ? 'debug' : 'info'](
    { ...entry, ms: Math.round(milliseconds * 10) / 10 },
    'request',
  );
}

function addTokenCheck(server: FastifyInstance, config: ServerConfig): void {
  if (config.readToken === null) return;
  server.addHook('onRequest', async (request, reply) => {
    const isOpen = request.method === 'OPTIONS' || OPEN_ROUTES.has(request.routeOptions.url ?? '');
    if (isOpen || mayRead(request.headers.authorization, config)) return;
    await refuseUnknown(reply);
  });
}

async function refuseUnknown(reply: FastifyReply): Promise<void> {
  const message = 'This server asks for a token.';
  await reply
    .code(401)
    .header('www-authenticate', 'Basic realm="Parley", charset="UTF-8"')
    .send({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
}
