import { type NetworkScope, readAttributions } from '../../compile/cypher/network-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { NetworkCountName } from './network-enums.js';
import { unitOf } from './read-occurrences.js';

/** That one source says something on the word of another, once. */
export interface Reporting {
  readonly source: string;
  readonly target: string;
  readonly claim: string;
  readonly unit: string;
  readonly ground: string;
}

type Voice = readonly [level: number, type: string, source: string];

/**
 * Reads who reports whom: each source of a chain of attributions the next one inward, and the publisher of the report the
 * outermost. A source that is not specified is nobody: the chain is broken there.
 */
export async function readReporting(
  source: { readonly scope: NetworkScope; readonly countPer: NetworkCountName },
  read: StatementReader,
): Promise<{ readonly reportings: readonly Reporting[]; readonly records: number }> {
  const rows = await read(readAttributions(source.scope));
  const reportings = rows.flatMap((row) => {
    const ground = row['assertion'] as string;
    const said = { ground, report: row['report'] as string, publishedAt: row['publishedAt'] };
    const unit = unitOf(source.countPer, said);
    const links = linkChain(
      row['publishers'] as readonly string[],
      row['chain'] as readonly Voice[],
    );
    return links.map(([from, to]) => ({
      ...{ source: from, target: to, claim: row['claim'] as string, unit, ground },
    }));
  });
  return { reportings, records: rows.length };
}

/** Pairs of neighbors in a chain; several sources of one level stand side by side. */
function linkChain(
  publishers: readonly string[],
  chain: readonly Voice[],
): readonly (readonly [string, string])[] {
  const levels = [...new Set(chain.map(([level]) => level))].sort((a, b) => a - b);
  const steps = [
    publishers,
    ...levels.map((level) =>
      chain
        .filter((voice) => voice[0] === level && voice[1] !== 'UNSPECIFIED')
        .map((voice) => voice[2]),
    ),
  ];
  return steps
    .slice(1)
    .flatMap((inner, index) =>
      (steps[index] ?? []).flatMap((outer) => inner.map((one) => [outer, one] as const)),
    )
    .filter(([outer, inner]) => outer !== inner);
}
