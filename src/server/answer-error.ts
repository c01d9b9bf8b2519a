import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

import { ERROR_CODES } from '../errors/codes.js';
import { ParleyError } from '../errors/parley-error.js';
import { renderMessagePage } from './pages/message-page.js';

/** Turns whatever a route threw into an answer in the caller's language: a page for browsers, else JSON. */
export async function answerError(
  error: FastifyError | ParleyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { status, code, message } = describe(error, request.id);
  if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed');
  if (code === 'STORE_UNAVAILABLE') reply.header('retry-after', '5');
  await send(request, reply.code(status), { title: titleOf(status), code, message });
}

/** 404 in plain words: what is not there, if the address tells. */
export async function answerNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  missing?: string,
): Promise<void> {
  await send(request, reply.code(404), {
    title: 'Nothing is here',
    code: 'NOT_FOUND',
    message:
      missing?.slice(0, LONGEST) ??
      'There is no page at this address. The first page shows what there is.',
  });
}

/** Characters of a message: some repeat the address asked for. */
const LONGEST = 300;

interface Answer {
  readonly title: string;
  readonly code: string;
  readonly message: string;
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, code, message }: Answer,
): Promise<void> {
  if (request.headers.accept?.includes('text/html') === true) {
    await reply.type('text/html; charset=utf-8').send(renderMessagePage(title, message));
    return;
  }
  await reply.send({ errors: [{ message, extensions: { code } }] });
}

function describe(
  error: FastifyError | ParleyError,
  requestId: string,
): { readonly status: number; readonly code: string; readonly message: string } {
  if (error instanceof ParleyError) {
    const isStore = ERROR_CODES[error.code].kind === 'store';
    return { status: isStore ? 503 : 500, code: error.code, message: error.message };
  }
  const status = error.statusCode ?? 500;
  if (status < 500)
    return { status, code: 'BAD_REQUEST', message: error.message.slice(0, LONGEST) };
  return {
    status,
    code: status === 503 ? 'REQUEST_TIMEOUT' : 'INTERNAL_SERVER_ERROR',
    message: `The server could not answer. The log holds the reason under ${requestId}.`,
  };
}

function titleOf(status: number): string {
  if (status === 503) return 'Not available right now';
  return status < 500 ? 'This request cannot be answered' : 'Something went wrong';
}
