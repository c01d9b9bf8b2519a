import { readKnownIds, readNames, readNamesake } from '../compile/cypher/lookup-statements.js';
import type { ResearchCall, StatementReader } from '../compile/research-field.js';
import { toSortKey } from '../ontology/sort-key.js';
import { refuseArgument } from './arguments.js';

/**
 * Refuses ids that nothing of the type has: an empty answer would read as a finding. Names the first of them, and what
 * was likely meant: the same with a prefix of the codebook, or the thing of that name.
 */
export async function requireNodes(
  read: StatementReader,
  call: ResearchCall,
  sought: {
    readonly label: 'Entity' | 'Actor' | 'Instrument' | 'Issue' | 'Report';
    readonly ids: readonly string[];
  },
): Promise<void> {
  const { label, ids } = sought;
  const rows = await read(readKnownIds(label, ids, call.time));
  const known = new Set(rows.map((row) => row['id']));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const ofLikeId = await read(readNames(label, listLikeIds(unknown, call)));
  const [guess] =
    ofLikeId.length > 0 ? ofLikeId : await read(readNamesake(label, toSortKey(unknown)));
  refuseArgument(
    call,
    `There is no ${label.toLowerCase()} “${unknown}”`,
    guess === undefined
      ? 'Look its id up by name: `entities(where: { name: { contains: "…" } }) { nodes { id name } }`.'
      : `Did you mean “${String(guess['id'])}” (${String(guess['name'])})?`,
  );
}

function listLikeIds(id: string, { ontology }: ResearchCall): readonly string[] {
  const bare = id.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const prefixes = [...ontology.types.values()].flatMap(({ idPrefix }) => idPrefix ?? []);
  return [bare, ...prefixes.map((prefix) => `${prefix}-${bare}`)];
}
