import type { Diagnostic } from '../errors/diagnostic.js';
import type { CodedReport } from '../report/coded-report.js';
import { locateKeys } from '../report/locate-keys.js';
import { Problems } from '../report/problems.js';

/**
 * What reports that are right by themselves cannot say together: one id for two reports, one entity declared by two
 * (codings of one text may). Each file of a clash gets a diagnostic, so that none wins by its place among the others.
 */
export function findReportClashes(reports: readonly CodedReport[]): readonly Diagnostic[] {
  const byId = group(reports, ({ report }) => [report.id]);
  const byEntity = group(reports, ({ entities }) => entities.map(({ id }) => id));
  return reports.flatMap((coded) => {
    const problems = new Problems(coded.file, coded.source);
    const twins = listOthers(coded, byId.get(coded.report.id));
    if (twins !== '') {
      const offset = locateKeys(coded.source, 'report', new Map()).get('id') ?? 0;
      const message = `${coded.report.id} is also the id of ${twins}`;
      problems.add('DUPLICATE_REPORT', { at: { offset }, message });
    }
    reportEntities(coded, byEntity, problems);
    return problems.list();
  });
}

function reportEntities(
  coded: CodedReport,
  byEntity: ReadonlyMap<string, readonly CodedReport[]>,
  problems: Problems,
): void {
  const clashing = coded.entities.flatMap(({ id }) => {
    const members = byEntity
      .get(id)
      ?.filter((other) => other === coded || !codeOneText(coded, other));
    const others = listOthers(coded, members);
    return others === '' ? [] : [{ id, others }];
  });
  if (clashing.length === 0) return;
  const places = locateKeys(coded.source, 'entities', new Map());
  for (const { id, others } of clashing) {
    problems.add('DUPLICATE_ENTITY', {
      at: { offset: places.get(id) ?? 0 },
      message: `${id} is also declared in ${others}`,
      hint: 'Declare it in a registry file and list it under `use:`, or give one another id.',
    });
  }
}

function codeOneText({ report: one }: CodedReport, { report: other }: CodedReport): boolean {
  return (one.codingOf ?? one.id) === (other.codingOf ?? other.id);
}

function group(
  reports: readonly CodedReport[],
  keysOf: (coded: CodedReport) => readonly string[],
): ReadonlyMap<string, readonly CodedReport[]> {
  const groups = new Map<string, CodedReport[]>();
  for (const coded of reports) {
    for (const key of keysOf(coded)) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [coded]);
      else members.push(coded);
    }
  }
  return groups;
}

const MOST_NAMED = 3;

/** The other files of a group, by name and in one order; empty where there are none. */
function listOthers(coded: CodedReport, members: readonly CodedReport[] = []): string {
  if (members.length < 2) return '';
  const others = members.filter((member) => member !== coded).map(({ file }) => file);
  const named = others.sort().slice(0, MOST_NAMED).join(', ');
  const more = others.length - MOST_NAMED;
  return more > 0 ? `${named} and ${String(more)} more` : named;
}
