import * as statements from '../compile/cypher/load-statements.js';
import type { Diagnostic } from '../errors/diagnostic.js';
import { type Read, text, toEdges, toNodes } from '../load/read-graph.js';
import type { CodedReport } from '../report/coded-report.js';
import { locateKeys } from '../report/locate-keys.js';
import { Problems } from '../report/problems.js';

/**
 * Warnings for second codings that nothing can be compared with: the report that they name is not in the graph, has another
 * text, or is a second coding itself. To be asked once what comes with them is loaded.
 */
export async function findStrayCodings(
  read: Read,
  reports: readonly CodedReport[],
): Promise<readonly Diagnostic[]> {
  const seconds = reports.flatMap((coded) => {
    const { codingOf } = coded.report;
    return codingOf === null ? [] : [{ coded, codingOf }];
  });
  const ids = [...new Set(seconds.map(({ codingOf }) => codingOf))];
  if (ids.length === 0) return [];
  const [nodes, codings] = await Promise.all([
    read(statements.readNodesById('Report', ids)),
    listCodings(read, ids),
  ]);
  const firsts = new Map(toNodes(nodes).map(({ id, properties }) => [id, properties]));
  return seconds.flatMap(({ coded, codingOf }) => {
    const first = firsts.get(codingOf);
    const problem = {
      isMissing: first === undefined,
      isCoding: codings.has(codingOf),
      isOtherText: first?.['sha256'] !== coded.report.sha256,
    };
    const message = describe(codingOf, problem);
    return message === null ? [] : warn(coded, message);
  });
}

/** Those of the reports that are second codings, whether what they code is there or not. */
async function listCodings(read: Read, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const [met, ...waiting] = await Promise.all([
    read(statements.readEdgesFrom('Report', ids, ['CODING_OF'])),
    ...ids.map((id) => read(statements.readNodesBy('OpenReference', 'from', id))),
  ]);
  return new Set([
    ...toEdges(met).map(({ from }) => from),
    ...toNodes(waiting.flat())
      .filter(({ properties }) => properties['relation'] === 'CODING_OF')
      .map(({ properties }) => text(properties['from'])),
  ]);
}

function describe(
  id: string,
  problem: {
    readonly isMissing: boolean;
    readonly isCoding: boolean;
    readonly isOtherText: boolean;
  },
): string | null {
  if (problem.isMissing) return `there is no report ${id} yet: this one counts nowhere`;
  if (problem.isCoding) return `${id} is itself a second coding`;
  return problem.isOtherText ? `${id} has another text: nothing can be compared` : null;
}

function warn({ file, source }: CodedReport, message: string): readonly Diagnostic[] {
  const problems = new Problems(file, source);
  const offset = locateKeys(source, 'report', new Map()).get('codingOf') ?? 0;
  problems.add('STRAY_CODING', { at: { offset }, message });
  return problems.list();
}
