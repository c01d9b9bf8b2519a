import { readFile } from 'node:fs/promises';

import type { FastifyInstance, FastifyReply } from 'fastify';

import { answerNotFound } from './answer-error.js';
import { renderAssertionPage } from './pages/assertion-page.js';
import { renderLandingPage } from './pages/landing-page.js';
import { readAssertionPage } from './pages/read-assertion-page.js';
import { readLandingPage } from './pages/read-landing-page.js';
import { readReportPage } from './pages/read-report-page.js';
import { renderReportPage } from './pages/report-page.js';
import type { ServerOptions } from './server-options.js';

/** As far from `src/server` as from `dist/server`. */
const WEB = new URL('../web/', import.meta.url);

/** As far from `src/server` as from `dist/server`, too. */
const SCHEMA = new URL('../../schema/schema.graphql', import.meta.url);

const ASSETS: Readonly<Record<string, string>> = {
  'style.css': 'text/css; charset=utf-8',
  'landing.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The plain pages of our own: `/`, `/report/<id>`, `/assertion/<id>` the three files they need, and `/schema.graphql`. */
export async function addPageRoutes(
  server: FastifyInstance,
  { api, samples }: Pick<ServerOptions, 'api' | 'samples'>,
): Promise<void> {
  for (const [name, type] of Object.entries(ASSETS)) {
    const content = await readFile(new URL(name, WEB));
    server.get(`/assets/${name}`, (_request, reply) =>
      reply.type(type).header('cache-control', 'max-age=300').send(content),
    );
  }
  const schema = await readFile(SCHEMA);
  server.get('/schema.graphql', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=300').send(schema),
  );
  server.get('/', async (_request, reply) =>
    sendPage(reply, renderLandingPage(await readLandingPage(api), samples)),
  );
  server.get<{ Params: { id: string } }>('/report/:id', async (request, reply) => {
    const report = await readReportPage(api, request.params.id);
    return report === null
      ? answerNotFound(request, reply, `There is no report ${request.params.id}.`)
      : sendPage(reply, renderReportPage(report));
  });
  server.get<{ Params: { id: string } }>('/assertion/:id', async (request, reply) => {
    const assertion = await readAssertionPage(api, request.params.id);
    return assertion === null
      ? answerNotFound(request, reply, `There is no assertion ${request.params.id}.`)
      : sendPage(reply, renderAssertionPage(assertion));
  });
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(html);
}
