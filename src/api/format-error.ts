import { randomUUID } from 'node:crypto';

import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { exceeded, type QueryLimits } from '../compile/limits.js';
import { ERROR_CODES, type ErrorCodeEntry } from '../errors/codes.js';
import { ParleyError } from '../errors/parley-error.js';

/** Called with what a client must not see: the error behind an answer, under the reference the answer gives. */
export type ReportBug = (error: unknown, reference: string) => void;

const STATUS: Readonly<Record<ErrorCodeEntry['kind'], number>> = {
  config: 500,
  usage: 400,
  input: 400,
  query: 400,
  access: 403,
  store: 503,
  bug: 500,
};

/** GraphQL's own word for an error of ours: bad input is BAD_USER_INPUT, store errors keep their name. */
function graphqlCodeOf({ code }: ParleyError): string {
  const { kind } = ERROR_CODES[code];
  switch (kind) {
    case 'query':
    case 'input':
    case 'usage':
      return 'BAD_USER_INPUT';
    case 'access':
      return 'FORBIDDEN';
    case 'store':
      return code;
    case 'config':
    case 'bug':
      return 'INTERNAL_SERVER_ERROR';
  }
}

/** An error of ours as GraphQL shows it. `reason` is the code of docs/ERRORS.md, `hint` what to do. */
export function toGraphQLError(error: ParleyError): GraphQLError {
  const { kind, cure } = ERROR_CODES[error.code];
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      code: graphqlCodeOf(error),
      reason: error.code,
      hint: error.hint ?? cure,
      ...error.details,
      ...(kind === 'store' ? { retryable: true } : {}),
      http: { status: STATUS[kind] },
    },
  });
}

/** Errors that GraphQL itself or a client's input caused; safe to show. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The parser counts tokens, and descends by recursion: it stops at a limit of ours in words of its own. */
function toLimitError(
  { message, extensions }: GraphQLFormattedError,
  limits: QueryLimits,
): ParleyError | null {
  if (extensions?.['code'] !== 'GRAPHQL_PARSE_FAILED') return null;
  if (message.includes('Maximum call stack')) {
    return exceeded(limits, 'nesting', limits.nesting + 1, 'The document');
  }
  return message.includes('tokens. Parsing aborted')
    ? exceeded(limits, 'tokens', limits.tokens + 1, 'The document')
    : null;
}

export type ErrorFormatter = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

/** What of an error a client sees: never a stack trace, a statement or a credential. Bugs get a reference that the log holds. */
export function createErrorFormatter(reportBug: ReportBug, limits: QueryLimits): ErrorFormatter {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const ours =
      toLimitError(formatted, limits) ??
      (original instanceof GraphQLError ? (original.originalError ?? original) : original);
    if (ours instanceof ParleyError && ours.code !== 'BUG') {
      const { message, extensions } = toGraphQLError(ours).toJSON();
      const { http, ...shown } = extensions ?? {};
      return { ...formatted, message, extensions: shown };
    }
    const { stacktrace, ...extensions } = formatted.extensions ?? {};
    if (CLIENT_CODES.has(extensions['code'])) {
      return { ...formatted, extensions };
    }
    const reference = randomUUID();
    reportBug(ours, reference);
    return {
      message: `Something went wrong on our side (reference ${reference}).`,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reason: 'BUG', reference },
    };
  };
}
