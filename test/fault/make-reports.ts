import { generateRegistry, generateReport } from '../../bench/generate-reports.js';
import type { SourceFile } from '../../src/report/check-file.js';

export interface MadeReports {
  /** The registry with the entities that these reports use, and no others. */
  readonly registry: SourceFile;
  readonly reports: readonly SourceFile[];
}

/** The first `count` generated reports: `rep-000000`, `rep-000001` … */
export function makeReports(count: number): MadeReports {
  const reports = Array.from({ length: count }, (_, index) => generateReport(index));
  const used = new Set(
    reports.flatMap(({ source }) => /^use: \[(.*)\]$/m.exec(source)?.[1]?.split(', ') ?? []),
  );
  const publishers = reports.flatMap(
    ({ source }) => /^ {2}publisher: (.*)$/m.exec(source)?.[1] ?? [],
  );
  for (const id of publishers) used.add(id);
  const { name, source } = generateRegistry();
  const lines = source.split('\n').filter((line) => {
    const id = /^ {2}([\w-]+): \{/.exec(line)?.[1];
    return id === undefined || used.has(id);
  });
  return {
    registry: toSourceFile(name, lines.join('\n')),
    reports: reports.map((report) => toSourceFile(report.name, report.source)),
  };
}

/** The registry, then the reports, in the order in which trials load them. */
export function makeFiles(count: number): readonly SourceFile[] {
  const { registry, reports } = makeReports(count);
  return [registry, ...reports];
}

/** Id of the file at this place of `makeFiles`. */
export function idOfFile(index: number): string {
  return index === 0 ? 'generated' : `rep-${String(index - 1).padStart(6, '0')}`;
}

function toSourceFile(file: string, source: string): SourceFile {
  return { file, bytes: new TextEncoder().encode(source), readSibling: () => null };
}
