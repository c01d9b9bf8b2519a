import type { Reference } from '../../compile/research-field.js';
import type { Diagnostic } from '../../errors/diagnostic.js';
import type { ElementCounts, LoadOutcome } from '../../load/load-outcome.js';

export type FileKindName = 'REPORT' | 'REGISTRY';

/** A problem found in a file, its severity by the name it has in the API. */
export interface DiagnosticTree extends Omit<Diagnostic, 'severity'> {
  readonly severity: 'ERROR' | 'WARNING';
}

/** A file without errors. */
export interface CheckedFileTree {
  readonly file: string;
  readonly kind: FileKindName;
  readonly id: string;
  /** Assertions of a report, facts of a registry. */
  readonly rows: number;
}

export interface CheckReportTree {
  readonly files: readonly CheckedFileTree[];
  readonly refused: readonly string[];
  readonly diagnostics: readonly DiagnosticTree[];
}

/** What loading one file did to the graph. */
export interface LoadedFileTree {
  readonly file: string;
  readonly kind: FileKindName;
  readonly id: string;
  readonly change: LoadOutcome['change'];
  readonly restored: boolean;
  readonly nodes: ElementCounts;
  readonly relationships: ElementCounts;
  readonly claims: LoadOutcome['claims'];
}

export interface LoadReportTree {
  readonly report: Reference | null;
  readonly reports: readonly Reference[];
  readonly diff: readonly LoadedFileTree[];
  readonly refused: readonly string[];
  readonly pending: readonly string[];
  readonly stale: readonly Reference[];
  readonly diagnostics: readonly DiagnosticTree[];
}
