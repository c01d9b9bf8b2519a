import type { EntityScope } from './entity-scope.js';
import type { PassageBook } from './passage-book.js';

/** What the parts of a report file are checked against. */
export interface ReportScope {
  readonly reportId: string;
  readonly entityScope: EntityScope;
  readonly book: PassageBook;
}
