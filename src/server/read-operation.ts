import type { FastifyRequest } from 'fastify';

import type { AskedOperation } from '../api/create-api.js';

/**
 * The operation of a request in which nothing is out of the ordinary; null where Apollo Server must judge: other methods,
 * other types of content, a body or address of another form, extensions that ask for something.
 */
export function readOperation(request: FastifyRequest): AskedOperation | null {
  switch (request.method) {
    case 'POST':
      return isJson(request) ? readBody(request.body) : null;
    case 'GET':
      return isNoForm(request) ? readAddress(request.url) : null;
    default:
      return null;
  }
}

function readBody(body: unknown): AskedOperation | null {
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== 'string' || query === '' || !asksForNothing(extensions)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables === null) return { query, operationName, variables: {} };
  return isRecord(variables) ? { query, operationName, variables } : null;
}

/** `?query=…&variables=…`, each at most once. */
function readAddress(url: string): AskedOperation | null {
  const start = url.indexOf('?');
  if (start === -1) return null;
  const members: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(url.slice(start))) {
    if (Object.hasOwn(members, name)) return null;
    members[name] = name === 'variables' || name === 'extensions' ? parseRecord(value) : value;
  }
  return readBody(members);
}

/** The text itself where it is no record: no reader takes it for one. */
function parseRecord(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : text;
  } catch {
    return text;
  }
}

/** A page of another origin cannot send this without asking first. */
function isJson({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('application/json') === true;
}

/** A header that a page of another origin cannot send without asking first, as Apollo Server demands it of a GET. */
function isNoForm({ headers }: FastifyRequest): boolean {
  const sign = headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'];
  return headers['content-type'] === undefined && sign !== undefined && sign !== '';
}

/** Clients tell their name in extensions; only two keys ask for anything. */
function asksForNothing(extensions: unknown): boolean {
  if (extensions === null) return true;
  return isRecord(extensions) && !('persistedQuery' in extensions) && !('explain' in extensions);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
