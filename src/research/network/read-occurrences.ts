import {
  type NetworkScope,
  readAffiliations,
  readCoMentions,
} from '../../compile/cypher/network-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { NetworkCountName } from './network-enums.js';
import type { Occurrence, Side } from './occurrence.js';

/** What counts once, for something said in a report. */
export function unitOf(
  countPer: NetworkCountName,
  said: { readonly ground: string; readonly report: string; readonly publishedAt: unknown },
): string {
  switch (countPer) {
    case 'ASSERTION':
      return said.ground;
    case 'REPORT':
      return said.report;
    case 'DAY':
      return typeof said.publishedAt === 'string' ? said.publishedAt : said.report;
    case 'ONCE':
      return '';
  }
}

/** Reads who takes part in what, or who holds what: stances have sides, and those that take none do not count. */
export async function readAffiliated(
  predicates: { readonly names: readonly string[]; readonly haveSides: boolean },
  source: { readonly scope: NetworkScope; readonly countPer: NetworkCountName },
  read: StatementReader,
): Promise<{ readonly occurrences: readonly Occurrence[]; readonly records: number }> {
  const rows = await read(readAffiliations(predicates.names, source.scope));
  const occurrences = rows.flatMap((row): readonly Occurrence[] => {
    const side = predicates.haveSides ? sideOf(row['stance']) : '';
    if (side === null) return [];
    const ground = row['assertion'] as string;
    const said = { ground, report: row['report'] as string, publishedAt: row['publishedAt'] };
    const [actor, concept] = [row['actor'] as string, row['concept'] as string];
    return [{ actor, concept, side, unit: unitOf(source.countPer, said), ground }];
  });
  return { occurrences, records: rows.length };
}

/** Reads which entities of some types are named where: in one sentence, report or day, as is counted. */
export async function readMentioned(
  types: readonly string[],
  source: { readonly scope: NetworkScope; readonly countPer: NetworkCountName },
  read: StatementReader,
): Promise<{ readonly occurrences: readonly Occurrence[]; readonly records: number }> {
  const rows = await read(readCoMentions(types, source.scope));
  const occurrences = rows.map((row): Occurrence => {
    const ground = row['passage'] as string;
    const said = { ground, report: row['report'] as string, publishedAt: row['publishedAt'] };
    const unit = unitOf(source.countPer, said);
    return { actor: row['actor'] as string, concept: unit, side: '', unit, ground };
  });
  return { occurrences, records: rows.length };
}

function sideOf(stance: unknown): Side | null {
  if (typeof stance !== 'number' || stance === 0) return null;
  return stance > 0 ? '+' : '-';
}
