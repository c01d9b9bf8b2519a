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

const HINT =
  'Ids of claims are in `claims { nodes { id } }`, and below every relation as `claim { id }`.';

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
  return claims.map((id) => {
    const said = sayings.get(id) ?? refuseArgument(call, `There is no claim “${id}”`, HINT);
    return growSourceTree(id, said);
  });
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
