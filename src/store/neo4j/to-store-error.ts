import neo4j from 'neo4j-driver';

import { ParleyError } from '../../errors/parley-error.js';

/** Status codes of the server, and the driver's own, as a pattern → what they mean to us. The first that fits counts. */
const MEANINGS: readonly (readonly [RegExp, () => ParleyErrorArguments])[] = [
  [
    /^Neo\.ClientError\.Security\./,
    () => ['STORE_AUTH_FAILED', 'The database refused user or password.'],
  ],
  [
    /TransactionTimedOut|LockAcquisitionTimeout/,
    () => ['STORE_TIMEOUT', 'The database did not finish the statement in the time allowed.'],
  ],
  [
    /OutOfMemory/,
    () => [
      'STORE_FAILED',
      'The database had not enough memory for the statement.',
      'Ask for less at once.',
    ],
  ],
  [
    /DatabaseNotFound/,
    () => [
      'STORE_UNAVAILABLE',
      'The server has no database of that name.',
      'Check NEO4J_DATABASE.',
    ],
  ],
  [/Statement\.AccessMode/, () => ['BUG', 'A statement that writes was given to read.']],
  [
    /ConstraintValidationFailed/,
    () => ['STORE_FAILED', 'A uniqueness rule of the database was broken.'],
  ],
  [
    /^(?:ServiceUnavailable|SessionExpired)$|^Neo\.TransientError\.|DatabaseUnavailable|Cluster\.|Terminated/,
    () => ['STORE_UNAVAILABLE', 'The graph database does not answer.'],
  ],
];

type ParleyErrorArguments = readonly [
  code: ConstructorParameters<typeof ParleyError>[0],
  message: string,
  hint?: string,
];

/** The driver's error in our words; the original is kept as the cause, for the log alone. */
export function toStoreError(cause: unknown): ParleyError {
  if (cause instanceof ParleyError) return cause;
  const code = cause instanceof neo4j.Neo4jError ? cause.code : '';
  const found = MEANINGS.find(([pattern]) => pattern.test(code))?.[1]() ?? meaningOfRest(cause);
  const [parleyCode, message, hint] = found;
  return new ParleyError(parleyCode, message, { cause, ...(hint === undefined ? {} : { hint }) });
}

/** The driver's pool reports with words alone. */
function meaningOfRest(cause: unknown): ParleyErrorArguments {
  const message = cause instanceof Error ? cause.message : '';
  return /\bpool\b|acquisition timed out|closed/i.test(message)
    ? ['STORE_UNAVAILABLE', 'The graph database does not answer.']
    : ['STORE_FAILED', 'The graph database reported an error.'];
}

/** Whether trying again may help. Out of memory counts as transient at the server, but would be again. */
export function isWorthRepeating(cause: unknown): boolean {
  return (
    cause instanceof neo4j.Neo4jError && cause.retryable && !cause.code.includes('OutOfMemory')
  );
}
