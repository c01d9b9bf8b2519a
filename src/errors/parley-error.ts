import type { ErrorCode } from './codes.js';

export interface ParleyErrorOptions {
  readonly cause?: unknown;
  /** What to do about it, in one sentence; falls back to the table's cure. */
  readonly hint?: string;
  /** Safe to show to a client: no Cypher, no credential. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The only class of error that crosses a folder boundary on purpose. Its message is safe to show to a client. */
export class ParleyError extends Error {
  override readonly name = 'ParleyError';
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: ParleyErrorOptions = {},
  ) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
    this.details = options.details ?? {};
  }
}
