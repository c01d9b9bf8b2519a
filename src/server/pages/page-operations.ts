import { ASSERTION_PAGE_QUERY } from './read-assertion-page.js';
import { LANDING_PAGE_QUERY } from './read-landing-page.js';
import { REPORT_PAGE_QUERY } from './read-report-page.js';

/** An operation with values of the right kind for its variables. */
export interface KnownOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the pages ask of the API. */
export const PAGE_OPERATIONS: readonly KnownOperation[] = [
  { query: LANDING_PAGE_QUERY, variables: {} },
  { query: REPORT_PAGE_QUERY, variables: { id: '', first: 1 } },
  { query: ASSERTION_PAGE_QUERY, variables: { id: '' } },
];
