import type { Reference, ResearchField } from '../../compile/research-field.js';
import { type RetractionOutcome, retractReport } from '../../load/retract-report.js';
import type { MutationTools } from './mutation-tools.js';

/** What taking back a report did. */
export interface RetractReportTree extends Omit<RetractionOutcome, 'id'> {
  readonly report: Reference;
}

/** Takes back a report, as `parley retract` does. */
export function createRetractReportField({
  store,
  stanceWindowDays,
}: MutationTools): ResearchField {
  return {
    prepare(call) {
      const { id, reason } = call.arguments;
      const { ontology } = call;
      const window = stanceWindowDays === undefined ? {} : { stanceWindowDays };
      return {
        objects: 1,
        read: async (): Promise<RetractReportTree> => {
          const retraction = { id: String(id), reason: String(reason) };
          const { id: retracted, ...rest } = await retractReport(
            store,
            ontology,
            retraction,
            window,
          );
          return { ...rest, report: { id: retracted } };
        },
      };
    },
  };
}
