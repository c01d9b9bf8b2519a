import type { Api } from '../../api/create-api.js';
import { ERROR_CODES, type ErrorCode } from '../../errors/codes.js';
import { ParleyError } from '../../errors/parley-error.js';

/** What a page needs of the API. */
export type AskableApi = Pick<Api, 'execute'>;

/**
 * Answers a page's question through the same GraphQL as everyone's. `T` is the shape the query asks for.
 * @throws ParleyError with the code of the first error.
 */
export async function askApi<T>(
  api: AskableApi,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { data, errors } = await api.execute(query, variables);
  const [error] = errors ?? [];
  if (error === undefined && data !== null && data !== undefined) return data as T;
  const code = error?.extensions?.['reason'];
  throw new ParleyError(
    isErrorCode(code) ? code : 'BUG',
    error?.message ?? 'The API gave no answer.',
  );
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}
