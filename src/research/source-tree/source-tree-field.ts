import { readKnownIds } from '../../compile/cypher/lookup-statements.js';
import { readSayings } from '../../compile/cypher/source-tree-statements.js';
import type { ResearchCall, ResearchField, StatementReader } from '../../compile/research-field.js';
import { readList, refuseArgument } from '../arguments.js';
import { growSourceTree, SHOWN } from './grow-source-tree.js';
import type { Saying } from './saying.js';
import type { SourceTree } from './source-tree.js';

const SOURCE_TREE_LIMITS = {
  claims: 20,
  /** Assertions that are looked at of one claim, by id. */
  assertions: 1_000,
} as const;

/** On whose word claims are said. */
export const sourceTreeField: ResearchField = {
  prepare(call) {
    const claims =
      readList(call, 'claims', call.arguments['claims'], SOURCE_TREE_LIMITS.claims) ?? [];
    return {
      objects: claims.length * SHOWN.leanings * SHOWN.assertions,
      read: (read) => readTrees(claims, read, call),
    };
  },
};

async function readTrees(
  claims: readonly string[],
  read: StatementReader,
  call: ResearchCall,
): Promise<readonly SourceTree[]> {
  const rows = await read(readSayings(claims, SOURCE_TREE_LIMITS.assertions, call.time));
  const sayings = new Map(rows.map((row) => [row['id'], toSayings(row['said'])]));
  if (sayings.size < claims.length) await requireClaims(claims, read, call);
  return claims.flatMap((id) => {
    const said = sayings.get(id);
    // as of an earlier time of recording a claim may not have been there
    return said === undefined ? [] : [growSourceTree(id, said)];
  });
}

async function requireClaims(
  ids: readonly string[],
  read: StatementReader,
  call: ResearchCall,
): Promise<void> {
  const rows = await read(readKnownIds('Claim', ids, call.time));
  const known = new Set(rows.map((row) => row['id']));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const hint = 'Ids of claims are in `claims { nodes { id } }`, and below each relation.';
  refuseArgument(call, `There is no claim “${unknown}”`, hint);
}

function toSayings(rows: unknown): readonly Saying[] {
  return (rows as readonly (readonly unknown[])[]).map(
    ([id, reportId, publisher, tense, origin, chain]) => ({
      id: String(id),
      reportId: String(reportId),
      publisher: textOrNull(publisher),
      tense: String(tense),
      origin: origin === 'CODING' ? 'CODING' : 'REPORT',
      chain: (chain as readonly (readonly unknown[])[]).map(([type, source, cue, scope]) => ({
        type: String(type),
        source: String(source),
        cue: textOrNull(cue),
        isOpen: scope === 'OPEN',
      })),
    }),
  );
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
