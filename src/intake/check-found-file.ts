import { type PlannedFile, planReport } from '../load/plan-report.js';
import { type CheckContext, type CheckedFile, checkFile } from '../report/check-file.js';
import { isRegistry } from './check-sources.js';
import type { FoundFile } from './find-source-files.js';
import { readSourceFile } from './read-source-files.js';

/** All that can be found out about a report file without the store. */
export interface FoundOut {
  readonly checked: CheckedFile;
  /** What it brings to the graph; null where it is wrong. */
  readonly plan: PlannedFile | null;
}

/** Reads, checks and plans a file; null if it is a registry, which is checked together with all others. */
export function checkFoundFile(found: FoundFile, context: CheckContext): FoundOut | null {
  const file = readSourceFile(found);
  if (isRegistry(file)) return null;
  const checked = checkFile(file, context);
  const { coded } = checked;
  return { checked, plan: coded?.kind === 'report' ? planReport(coded, context.ontology) : null };
}
