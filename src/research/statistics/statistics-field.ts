import {
  countAssertionsByReport,
  countAssertionsBySource,
  countClaimsByPredicate,
} from '../../compile/cypher/count-statements.js';
import type { Reference, ResearchField, StatementReader } from '../../compile/research-field.js';
import type { Statement } from '../../compile/statement.js';
import { readTotals, readTypeCounts } from '../codebook/read-counts.js';

/** What is in the store, counted. */
export interface StatisticsTree {
  readonly codebookVersion: string;
  readonly types: readonly NamedCountTree[];
  readonly predicates: readonly NamedCountTree[];
  readonly reports: readonly { readonly report: Reference; readonly assertions: number }[];
  readonly sources: readonly { readonly source: Reference; readonly assertions: number }[];
  readonly contentHash: string | null;
}

export interface NamedCountTree {
  readonly name: string;
  readonly count: number;
}

const STATISTICS_LIMITS = {
  /** Reports and sources that are listed. */
  listed: 100,
  /** Nodes up to which the content is hashed on demand: that reads them all. */
  hashedNodes: 20_000,
} as const;

/** Hashes the whole content of the store. */
type HashContent = (read: StatementReader) => Promise<string>;

/** What is in the store, counted; `hashContent` is the loader's. */
export function createStatisticsField(hashContent: HashContent): ResearchField {
  return {
    prepare({ ontology, selects }) {
      return {
        objects: STATISTICS_LIMITS.listed,
        read: async (read): Promise<StatisticsTree> => {
          const isNeeded = selects('types') || selects('contentHash');
          const { listed } = STATISTICS_LIMITS;
          const [types, predicates, reports, sources] = await Promise.all([
            isNeeded ? readTypeCounts(read, ontology) : new Map<string, number>(),
            selects('predicates') ? readTotals(read, countClaimsByPredicate()) : new Map(),
            selects('reports') ? readIds(read, countAssertionsByReport(listed)) : [],
            selects('sources') ? readIds(read, countAssertionsBySource(listed)) : [],
          ]);
          const isSmall = (types.get('Node') ?? 0) <= STATISTICS_LIMITS.hashedNodes;
          return {
            codebookVersion: ontology.version,
            types: toNamedCounts(types),
            predicates: toNamedCounts(predicates),
            reports: reports.map(({ id, total }) => ({ report: { id }, assertions: total })),
            sources: sources.map(({ id, total }) => ({ source: { id }, assertions: total })),
            contentHash: selects('contentHash') && isSmall ? await hashContent(read) : null,
          };
        },
      };
    },
  };
}

function toNamedCounts(counts: ReadonlyMap<string, number>): readonly NamedCountTree[] {
  return [...counts].filter(([, count]) => count > 0).map(([name, count]) => ({ name, count }));
}

async function readIds(
  read: StatementReader,
  statement: Statement,
): Promise<readonly { readonly id: string; readonly total: number }[]> {
  const rows = await read(statement);
  return rows.map((row) => ({ id: String(row['id']), total: Number(row['total']) }));
}
