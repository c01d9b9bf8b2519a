import { openSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';

import type * as App from '../src/app.js';
import type * as Configuration from '../src/config/config.js';
import type * as Log from '../src/observe/logger.js';
import type { GraphStore } from '../src/store/port.js';
import { importBuilt } from './import-built.js';
import { answerByHand, SHAPES } from './shapes.js';

const { openStore, serve } = await importBuilt<typeof App>('app.js');
const { loadConfig } = await importBuilt<typeof Configuration>('config/config.js');
const { createLogger } = await importBuilt<typeof Log>('observe/logger.js');

/** What a server process is asked, and answers, over its channel. */
export type BenchMessage =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'cpu'; readonly microseconds: number };

/**
 * One of the servers compared, in a process of its own: `tsx bench/serve.ts floor|api PLACE`, where the place is a folder
 * or the address of a Neo4j server.
 */
async function main([role, place = '']: readonly string[]): Promise<void> {
  const { NEO4J_USER = 'neo4j', NEO4J_PASSWORD = 'parley-test', PARLEY_LIMITS = '' } = process.env;
  const variables = {
    ...(place.includes('://')
      ? { NEO4J_URI: place, NEO4J_USER, NEO4J_PASSWORD }
      : { PARLEY_DATA: place }),
    ...{ PARLEY_PORT: '0', PARLEY_LIMITS },
  };
  const store = await openStore(variables);
  const url = role === 'floor' ? await serveFloor(store) : await serveApi(store, variables);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    send({ kind: 'cpu', microseconds: user + system });
  });
  send({ kind: 'ready', url });
}

function send(message: BenchMessage): void {
  process.send?.(message);
}

/** As `npm start` does; its log is written too, to nowhere. */
async function serveApi(
  store: GraphStore,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const config = loadConfig(variables);
  const nowhere = openSync(devNull, 'w');
  const logger = createLogger(config, { write: (line) => void writeSync(nowhere, line) });
  const { url } = await serve({ config, store, logger, queries: null });
  return `${url}/graphql`;
}

/** As little as a server can do: read the body, run the known statement, put the answer together, send it. */
async function serveFloor(store: GraphStore): Promise<string> {
  const shapes = new Map(SHAPES.map((shape) => [shape.query, shape]));
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const { query, variables } = JSON.parse(body) as {
        readonly query: string;
        readonly variables: Readonly<Record<string, string | number>>;
      };
      const shape = shapes.get(query);
      if (shape === undefined) throw new Error('Not one of the shapes.');
      const answer = await answerByHand(store, shape, variables);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(answer),
      });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

await main(process.argv.slice(2));
