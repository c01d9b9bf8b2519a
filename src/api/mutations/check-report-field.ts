import type { ResearchField } from '../../compile/research-field.js';
import { checkSources } from '../../intake/check-sources.js';
import { checkStoredRegistries } from '../../intake/check-stored-registries.js';
import type { CheckReportTree } from './loading-trees.js';
import type { MutationTools } from './mutation-tools.js';
import { readGivenFiles } from './read-given-files.js';
import { toDiagnosticTree } from './to-diagnostic-tree.js';

/** Checks files against the registries in the store, as `parley check` does against those of a folder. */
export function createCheckReportField({ store }: MutationTools): ResearchField {
  return {
    prepare(call) {
      const files = readGivenFiles(call);
      const { ontology } = call;
      return {
        objects: 0,
        read: async (): Promise<CheckReportTree> => {
          const known = await checkStoredRegistries(store, ontology);
          const checked = checkSources(files, { ontology, registries: known });
          return {
            files: [
              ...checked.registries.map(({ file, id, facts }) => ({
                ...{ file, id, rows: facts.length },
                kind: 'REGISTRY' as const,
              })),
              ...checked.reports.map(({ file, report, assertions }) => ({
                ...{ file, id: report.id, rows: assertions.length },
                kind: 'REPORT' as const,
              })),
            ],
            refused: checked.refused,
            diagnostics: checked.diagnostics.map(toDiagnosticTree),
          };
        },
      };
    },
  };
}
