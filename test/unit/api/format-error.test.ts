import { expect, jest, test } from '@jest/globals';
import { GraphQLError } from 'graphql';

import { createErrorFormatter, toGraphQLError } from '../../../src/api/format-error.js';
import { DEFAULT_QUERY_LIMITS } from '../../../src/compile/limits.js';
import { ERROR_CODES, type ErrorCode } from '../../../src/errors/codes.js';
import { ParleyError } from '../../../src/errors/parley-error.js';

function format(error: unknown) {
  const reportBug = jest.fn();
  const wrapped = new GraphQLError('wrapped', { originalError: error as Error });
  const shown = createErrorFormatter(reportBug, DEFAULT_QUERY_LIMITS)(wrapped.toJSON(), wrapped);
  return { shown, reportBug };
}

const SHOWN = Object.keys(ERROR_CODES).filter((code) => code !== 'BUG') as readonly ErrorCode[];

test.each(SHOWN)('%s is shown with its reason and a hint', (code) => {
  const { shown, reportBug } = format(new ParleyError(code, 'What is wrong.'));
  expect(shown.message).toBe('What is wrong.');
  expect(shown.extensions).toMatchObject({ reason: code, hint: ERROR_CODES[code].cure });
  expect(shown.extensions).not.toHaveProperty('http');
  expect(reportBug).not.toHaveBeenCalled();
});

test('own hint and details come before the table’s', () => {
  const error = new ParleyError('ARGUMENT_INVALID', 'No.', {
    hint: 'Do so.',
    details: { path: 'a.b' },
  });
  expect(toGraphQLError(error).extensions).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', hint: 'Do so.', path: 'a.b', http: { status: 400 } },
  });
});

test('store errors keep their name and may be tried again', () => {
  expect(toGraphQLError(new ParleyError('STORE_UNAVAILABLE', 'Away.')).extensions).toMatchObject({
    ...{ code: 'STORE_UNAVAILABLE', retryable: true, http: { status: 503 } },
  });
});

test.each([
  ['a TypeError', new TypeError('x is not a function in MATCH (n)')],
  ['a broken promise of ours', new ParleyError('BUG', 'MATCH (n) RETURN secret')],
])('of %s a client sees a reference alone, the log the error', (_, error) => {
  const { shown, reportBug } = format(error);
  const reference = shown.extensions?.['reference'];
  expect(JSON.stringify(shown)).not.toMatch(/MATCH|function|stack/);
  expect(shown.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(shown.message).toContain(reference);
  expect(reportBug).toHaveBeenCalledWith(error, reference);
});

test('errors of GraphQL itself are shown, without their stack', () => {
  const error = new GraphQLError('Syntax Error: Unexpected "}".', {
    extensions: { code: 'GRAPHQL_PARSE_FAILED', stacktrace: ['at x'] },
  });
  const shown = createErrorFormatter(() => undefined, DEFAULT_QUERY_LIMITS)(error.toJSON(), error);
  expect(shown).toMatchObject({
    message: error.message,
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  });
  expect(shown.extensions).not.toHaveProperty('stacktrace');
});
