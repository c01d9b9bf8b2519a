import type { FastifyInstance } from 'fastify';

import type { ServerOptions } from './server-options.js';

const PING_TIMEOUT_MS = 3_000;

/** `/health`: the process lives. `/ready`: the store answers (else 503). `/metrics`: Prometheus. */
export function addProbeRoutes(
  server: FastifyInstance,
  { store, metrics, logger }: Pick<ServerOptions, 'store' | 'metrics' | 'logger'>,
): void {
  server.get('/health', () => ({ status: 'ok' }));
  server.get('/ready', async (_request, reply) => {
    try {
      await Promise.race([store.ping(), rejectLater(PING_TIMEOUT_MS)]);
      return { status: 'ready' };
    } catch (error) {
      logger.warn({ err: error }, 'the store does not answer');
      return reply.code(503).header('retry-after', '5').send({ status: 'store unavailable' });
    }
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.print()),
  );
}

function rejectLater(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`no answer in ${String(milliseconds)} ms`));
    }, milliseconds).unref();
  });
}
