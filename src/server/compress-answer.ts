import { Readable } from 'node:stream';
import { createGzip, gzip } from 'node:zlib';

import type { FastifyReply, FastifyRequest } from 'fastify';

/** Bytes that a connection may send at once when it is new: a smaller answer arrives no sooner. */
const LEAST_LENGTH = 14_000;

/** The quickest: JSON shrinks to a tenth as well, at more than a gigabit a second. */
const OPTIONS = { level: 1 };

type Done = (error: Error | null, payload: unknown) => void;

/**
 * Compresses what goes out, where it pays: texts over 14 KB and streams, for clients that take gzip and are not on this
 * machine. A proxy on this machine, which all requests then come from, does so better itself.
 */
export function compressAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: Done,
): void {
  if (!isWorthIt(payload) || isLocal(request.ip)) {
    done(null, payload);
    return;
  }
  addVary(reply);
  if (!takesGzip(request.headers['accept-encoding'] ?? '')) {
    done(null, payload);
    return;
  }
  reply.header('content-encoding', 'gzip');
  if (typeof payload === 'string') gzip(payload, OPTIONS, done);
  else done(null, pipeThrough(payload));
}

function isWorthIt(payload: unknown): payload is string | Readable {
  return typeof payload === 'string' ? payload.length >= LEAST_LENGTH : payload instanceof Readable;
}

function isLocal(address: string): boolean {
  return /^(::ffff:)?127\./.test(address) || address === '::1';
}

function takesGzip(accepted: string): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted);
}

/** Caches keep the forms of an answer apart by what was asked for. */
function addVary(reply: FastifyReply): void {
  const varies = reply.getHeader('vary');
  const name = 'accept-encoding';
  reply.header('vary', typeof varies === 'string' ? `${varies}, ${name}` : name);
}

/** An error of the source must break the connection off, not end the answer. */
function pipeThrough(source: Readable): Readable {
  const compressed = createGzip(OPTIONS);
  source.once('error', (error) => compressed.destroy(error));
  compressed.once('close', () => source.destroy());
  return source.pipe(compressed);
}
