import { ERROR_CODES, type ErrorCode } from '../errors/codes.js';
import { ParleyError } from '../errors/parley-error.js';

/** A running server, and the token that may write to it. */
export interface WritableServer {
  /** As `parley serve` prints it. */
  readonly url: string;
  readonly token: string;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Sends one operation and gives its data.
 * @throws ParleyError what the server said, by its own code; STORE_UNAVAILABLE if it does not answer, or with something else
 */
export async function askServer(
  { url, token }: WritableServer,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const address = new URL('graphql', `${url.replace(/\/+$/, '')}/`);
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw new ParleyError('STORE_UNAVAILABLE', `No server answers at ${url}.`, {
      cause,
      hint: 'Start it (`npm start`), or correct the address.',
    });
  });
  if (response.status === 413) {
    throw new ParleyError('INPUT_REFUSED', 'The server does not take that much at once.', {
      hint: 'Raise PARLEY_WRITE_BODY_LIMIT_BYTES of the server.',
    });
  }
  const { data, errors = [] } = await readAnswer(response, url);
  const [error] = errors;
  if (error !== undefined) throw toParleyError(error);
  return data ?? {};
}

async function readAnswer(response: Response, url: string): Promise<Answer> {
  const answer = await response.json().catch(() => null);
  if (answer !== null && response.status !== 404) return answer as Answer;
  const status = String(response.status);
  throw new ParleyError('STORE_UNAVAILABLE', `What answers at ${url} is no Parley (${status}).`, {
    hint: 'Correct the address: it is the one that `parley serve` prints.',
  });
}

function toParleyError({
  message,
  extensions = {},
}: NonNullable<Answer['errors']>[number]): ParleyError {
  const { reason, code, hint } = extensions;
  const known =
    [reason, code].find(isCode) ??
    (code === 'UNAUTHENTICATED' ? 'WRITE_TOKEN_NEEDED' : 'STORE_FAILED');
  return new ParleyError(known, message, typeof hint === 'string' ? { hint } : {});
}

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}
