import { ERROR_CODES, type ErrorCodeEntry } from './codes.js';
import { exitCodeOf } from './exit-code.js';

const INTRODUCTION = `# Errors

Every error that a user can meet has a code of this table: in \`extensions.code\` of GraphQL errors, in the log, and on
standard error of the commands. Problems in report files have [codes of their own](DIAGNOSTICS.md). A message never
holds a statement of the database, a stack trace or a credential. This page is generated from \`src/errors/codes.ts\`.

| code | meaning | cure | exit code |
|---|---|---|---|`;

/** docs/ERRORS.md. */
export function printErrorsDocument(): string {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { kind, meaning, cure }]: [string, ErrorCodeEntry]) =>
      `| \`${code}\` | ${meaning} | ${cure} | ${String(exitCodeOf(kind))} |`,
  );
  return `${INTRODUCTION}\n${rows.join('\n')}\n`;
}
