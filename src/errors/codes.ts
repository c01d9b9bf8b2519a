/**
 * Every stable error code of the program (diagnostics of report files have their own table).
 * `kind` fixes the GraphQL code, HTTP status and exit code; `meaning` and `cure` are printed in docs/ERRORS.md.
 */
export interface ErrorCodeEntry {
  readonly kind: 'config' | 'usage' | 'input' | 'query' | 'access' | 'store' | 'bug';
  readonly meaning: string;
  readonly cure: string;
}

export const ERROR_CODES = {
  CONFIG_INVALID: {
    kind: 'config',
    meaning: 'An environment variable has a value that cannot be used.',
    cure: 'Correct the variables named in the message; docs/CONFIGURATION.md lists them all.',
  },
  USAGE: {
    kind: 'usage',
    meaning: 'A command was called with options or arguments it does not take.',
    cure: 'Run the command with --help.',
  },
  INPUT_REFUSED: {
    kind: 'input',
    meaning:
      'A report or registry file has errors or does not fit what is stored, or what is to be taken back is not there; nothing was changed.',
    cure: 'Correct the places listed, then load the file again; or follow the hint.',
  },
  FILE_UNREADABLE: {
    kind: 'input',
    meaning: 'A file or folder named on the command line cannot be read.',
    cure: 'Check the path and its permissions.',
  },
  ARGUMENT_INVALID: {
    kind: 'query',
    meaning: 'An argument of a GraphQL field has a value that cannot be used.',
    cure: 'Correct the argument at the path given in the error.',
  },
  CURSOR_INVALID: {
    kind: 'query',
    meaning: 'A cursor is damaged or made up, or belongs to another field, sort order or `asOf`.',
    cure: 'Use `endCursor` of the same field with the same `sort`, or start again without `after`.',
  },
  QUERY_TOO_COMPLEX: {
    kind: 'query',
    meaning: 'The operation is deeper, longer or costlier than the limits allow.',
    cure: 'Ask for less at once; the message names the limit and the field.',
  },
  WRITING_OFF: {
    kind: 'access',
    meaning:
      'A mutation was sent to a server that takes none: no token is configured that may write.',
    cure: 'Set PARLEY_WRITE_TOKEN and start the server again, or load with the commands.',
  },
  WRITE_TOKEN_NEEDED: {
    kind: 'access',
    meaning: 'A mutation was sent without the token that may write.',
    cure: 'Send `Authorization: Bearer <token>` with the value of PARLEY_WRITE_TOKEN.',
  },
  STORE_UNAVAILABLE: {
    kind: 'store',
    meaning: 'The graph database does not answer.',
    cure: 'Try again; if it lasts, check that the database runs and is reachable.',
  },
  STORE_TIMEOUT: {
    kind: 'store',
    meaning: 'The database did not finish the statement in the time allowed.',
    cure: 'Ask for less at once, or raise PARLEY_QUERY_TIMEOUT_MS.',
  },
  STORE_AUTH_FAILED: {
    kind: 'store',
    meaning: 'The database refused user or password.',
    cure: 'Check NEO4J_USER and NEO4J_PASSWORD.',
  },
  STORE_LOCKED: {
    kind: 'store',
    meaning: 'Another process has the embedded database open.',
    cure: 'Stop the other process (a running server, most likely), or load through it (parley load --server), or use another PARLEY_DATA, or Neo4j.',
  },
  STORE_UNSUPPORTED: {
    kind: 'store',
    meaning: 'The database is of a version or kind that Parley does not support.',
    cure: 'Use Neo4j 5.26.31 or later, or the embedded store.',
  },
  STORE_NEWER: {
    kind: 'store',
    meaning: 'The database was migrated by a newer Parley than this one.',
    cure: 'Update Parley, or use another database.',
  },
  STORE_FAILED: {
    kind: 'store',
    meaning: 'The database reported an error that is neither of the above.',
    cure: 'See the log for the reference given.',
  },
  BUG: {
    kind: 'bug',
    meaning: 'Something that must not happen has happened.',
    cure: 'Please report it with the reference given; the log holds the details.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeEntry>>;

export type ErrorCode = keyof typeof ERROR_CODES;
