import { SupersedesReason } from '../ontology/enums/discourse-enums.js';
import type { CodedAssertion } from './coded-report.js';
import { readMap } from './read-fields.js';
import { readEnum } from './read-values.js';
import type { ReportScope } from './report-scope.js';
import { itemsOf, type SourceNode } from './source-node.js';

/** `supersedes: [{other-report.a12: CORRECTION}]`; a bare row id means a row of this report. Whether the other report has it shows at loading. */
export function readSupersedes(
  node: SourceNode | undefined,
  { reportId, entityScope: { problems } }: ReportScope,
): CodedAssertion['supersedes'] {
  if (node === undefined) return [];
  return itemsOf(node).flatMap((item) => {
    const map = readMap(item, '`supersedes`', problems);
    return (map?.entries ?? []).flatMap(({ key, value }) => {
      const reason = readEnum(value, SupersedesReason, problems);
      const assertion = key.includes('.') ? key : `${reportId}.${key}`;
      return reason === null ? [] : [{ assertion, reason }];
    });
  });
}
