import type { ResearchField } from '../../compile/research-field.js';
import { loadSources, type LoadSummary } from '../../intake/load-sources.js';
import type { LoadReportTree } from './loading-trees.js';
import type { MutationTools } from './mutation-tools.js';
import { readGivenFiles } from './read-given-files.js';
import { toDiagnosticTree, toMisfitTree } from './to-diagnostic-tree.js';

/** Checks files and loads those that are right, as `parley load` does. */
export function createLoadReportField({ store, stanceWindowDays }: MutationTools): ResearchField {
  return {
    prepare(call) {
      const files = readGivenFiles(call);
      const { ontology } = call;
      return {
        objects: files.length,
        read: async (_read, signal): Promise<LoadReportTree> => {
          const window = stanceWindowDays === undefined ? {} : { stanceWindowDays };
          const summary = await loadSources(store, files, { ontology, signal, ...window });
          return toTree(summary, new Set(files.map(({ file }) => file)));
        },
      };
    },
  };
}

/** `given`: names of the files that the client sent. Stored reports may have been loaded again beside them. */
function toTree(summary: LoadSummary, given: ReadonlySet<string>): LoadReportTree {
  const { outcomes, diagnostics, misfits, refused, pending, stale } = summary;
  const reports = outcomes
    .filter(({ kind, file }) => kind === 'report' && given.has(file))
    .map(({ id }) => ({ id }));
  return {
    report: reports[0] ?? null,
    reports,
    diff: outcomes.map((outcome) => ({
      ...outcome,
      kind: outcome.kind === 'report' ? 'REPORT' : 'REGISTRY',
    })),
    refused,
    pending,
    stale: stale.map((id) => ({ id })),
    diagnostics: [...diagnostics.map(toDiagnosticTree), ...misfits.map(toMisfitTree)],
  };
}
