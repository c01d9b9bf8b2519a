import type { ExecutionResult, GraphQLFormattedError } from 'graphql';

import type { Api } from '../../../src/api/create-api.js';
import { ERROR_CODES } from '../../../src/errors/codes.js';
import type { Operation, RandomOperation } from './random-operation.js';
import { printAnswer, type ReferenceApi } from './reference-api.js';

/** An API beside the first one that must answer alike: without the direct path, or over another store. */
export interface Rival {
  readonly name: string;
  readonly api: Api;
}

export type Verdict =
  | {
      readonly kind: 'answered';
      readonly answer: ExecutionResult;
      /** The reference's answer, with its own cursors; null if it was not asked. */
      readonly reference: ExecutionResult | null;
    }
  /** Not an operation of this schema. */
  | { readonly kind: 'invalid'; readonly message: string }
  /** `reason` is the name of the error. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** A database had not answered when the time was up, which says nothing of the answer. */
  | { readonly kind: 'late' }
  | Failure;

/** Two answers that differ, or an error that no operation may cause. */
export interface Failure {
  readonly kind: 'failed';
  /** Who did what, in a few words; equal for equal kinds of failure. */
  readonly what: string;
  readonly got: string;
  readonly wanted: string;
}

export interface CheckScope {
  /** Those that must answer byte for byte as the first API does. */
  readonly rivals: readonly Rival[];
  /** Null leaves out the comparison with the independent evaluator. */
  readonly reference: ReferenceApi | null;
}

const INVALID: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);
const TOO_COMPLEX = 'QUERY_TOO_COMPLEX';

/** Asks one API as a client does, without HTTP. */
async function askApi(api: Api, operation: Operation): Promise<ExecutionResult> {
  const { query, variables, operationName } = operation;
  const facts = { requestId: 'test', signal: new AbortController().signal };
  const { body } = await api.apollo.executeOperation(
    { query, variables, ...(operationName === undefined ? {} : { operationName }) },
    { contextValue: api.createContext(facts) },
  );
  if (body.kind !== 'single') throw new Error('The answer came in parts.');
  return body.singleResult as ExecutionResult;
}

/** The body that the server sends for an operation it has answered before; null where Apollo Server must answer again. */
async function askKnown(api: Api, operation: Operation): Promise<string | null> {
  const { query, variables, operationName = null } = operation;
  const context = api.createContext({ requestId: 'test', signal: new AbortController().signal });
  return api.answerKnown({ query, operationName, variables }, context);
}

/** Asks `api` and whoever else must answer alike, and says what came of it. */
export async function checkOperation(
  api: Api,
  operation: RandomOperation,
  { rivals, reference }: CheckScope,
): Promise<Verdict> {
  const answer = await askApi(api, operation);
  const [error] = (answer.errors ?? []) as readonly GraphQLFormattedError[];
  if (INVALID.has(error?.extensions?.['code'])) {
    return { kind: 'invalid', message: error?.message ?? '' };
  }
  const text = JSON.stringify(answer);
  const known = await askKnown(api, operation);
  if (known !== null && known !== `${text}\n`) {
    return { kind: 'failed', what: 'differs: road of known operations', got: known, wanted: text };
  }
  if (isLate(answer)) return { kind: 'late' };
  const fault = await compareWithRivals(operation, { api, answer }, rivals);
  if (fault !== null) return fault;
  return error === undefined
    ? compareWithReference(operation, answer, reference)
    : judgeRefusal(operation, error, text);
}

/** Null if all answer alike. */
async function compareWithRivals(
  operation: RandomOperation,
  { api: first, answer }: { readonly api: Api; readonly answer: ExecutionResult },
  rivals: readonly Rival[],
): Promise<Verdict | null> {
  const text = JSON.stringify(answer);
  for (const { name, api } of rivals) {
    const given = await askApi(api, operation);
    if (isLate(given)) return { kind: 'late' };
    const other = JSON.stringify(given);
    if (other !== text) {
      // who shares the plan has the same text
      const mayDiffer = api.compiler !== first.compiler;
      if (mayDiffer && (isTooLong(answer) || isTooLong(given))) {
        return { kind: 'refused', reason: TOO_COMPLEX };
      }
      return { kind: 'failed', what: `differs: ${name}`, got: other, wanted: text };
    }
  }
  return null;
}

function isLate({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => extensions['reason'] === 'STORE_TIMEOUT');
}

/** One plan has texts of different lengths with shortcuts and without: only one of them may be too long. */
function isTooLong({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => extensions['limit'] === 'statementSize');
}

function judgeRefusal(
  operation: RandomOperation,
  error: GraphQLFormattedError,
  got: string,
): Verdict {
  const reason = nameError(error);
  const wanted = 'an answer';
  if (!isNamed(error)) return { kind: 'failed', what: `fails: ${reason}`, got, wanted };
  return operation.mayBeRefused || reason === TOO_COMPLEX
    ? { kind: 'refused', reason }
    : { kind: 'failed', what: `refuses: ${reason}`, got, wanted };
}

function nameError({ extensions }: GraphQLFormattedError): string {
  return String(extensions?.['reason'] ?? extensions?.['code']);
}

/** Whether an error says what the client did wrong: our own word for it, or GraphQL's for values of the wrong type. */
function isNamed({ extensions = {} }: GraphQLFormattedError): boolean {
  const { reason, code } = extensions;
  if (reason === undefined) return code === 'BAD_USER_INPUT';
  return Object.entries(ERROR_CODES).some(
    ([name, { kind }]) => name === reason && kind === 'query',
  );
}

function compareWithReference(
  operation: RandomOperation,
  answer: ExecutionResult,
  reference: ReferenceApi | null,
): Verdict {
  if (reference === null) return { kind: 'answered', answer, reference: null };
  const { query, variables, operationName } = withReferenceCursors(operation);
  const own = reference.answer(query, variables, operationName);
  const wanted = printAnswer(own);
  const got = printAnswer(answer);
  return got === wanted
    ? { kind: 'answered', answer, reference: own }
    : { kind: 'failed', what: 'differs: reference', got, wanted };
}

function withReferenceCursors({ cursors, ...operation }: RandomOperation): Operation {
  let text = JSON.stringify(operation);
  for (const [cursor, own] of Object.entries(cursors ?? {})) text = text.replaceAll(cursor, own);
  return JSON.parse(text) as Operation;
}
