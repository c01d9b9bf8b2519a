import type { Seal } from '../selection/parameters.js';
import type { ParameterValue } from '../statement.js';

/** What building an answer needs besides the rows. */
export interface AnswerValues {
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Address without trailing slash under which `/report/…` and `/assertion/…` are served. */
  readonly publicUrl: string;
  readonly seal: Seal;
}
