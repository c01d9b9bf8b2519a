/** A problem found in a report or registry file. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** A code of the table in `report/diagnostic-codes.ts`. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** How to mend it: “did you mean …”, the nearest passage with the difference marked …; null where there is no advice. */
  readonly hint: string | null;
}
