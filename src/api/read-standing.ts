import { readCanonicalIds } from '../compile/cypher/lookup-statements.js';
import type { StatementReader } from '../compile/research-field.js';
import type { ParameterValue, Statement } from '../compile/statement.js';
import type { Row } from '../store/port.js';

/** What of a statement may name something that is merged with something else. */
interface Named {
  /** Parameters that hold ids from filters. */
  readonly idParameters: readonly string[];
  /** Parameters by whose id a root field found nothing, from the records. */
  readonly listMissed?: (records: readonly Row[]) => readonly string[];
}

/**
 * Runs a statement; once more where an id by which a root field found nothing, or by which a filter seeks, is that of something
 * that is merged with something else. The ids of filters are looked up meanwhile.
 */
export async function readStanding(
  read: StatementReader,
  statement: Statement,
  { idParameters, listMissed }: Named,
): Promise<readonly Row[]> {
  const [records, standing] =
    idParameters.length === 0
      ? [await read(statement), {}]
      : await Promise.all([read(statement), findStanding(read, statement, idParameters)]);
  const missed = listMissed?.(records) ?? [];
  // most statements: each promise more would cost as much as all the rest here
  if (idParameters.length + missed.length === 0) return records;
  const replaced = { ...standing, ...(await findStanding(read, statement, missed)) };
  if (Object.keys(replaced).length === 0) return records;
  return read({ ...statement, parameters: { ...statement.parameters, ...replaced } });
}

/**
 * Of the parameters named, which hold an id or a list of ids, those with ids that are merged with others, as they should be: each
 * such id replaced by the one that stands for it. Reads nothing where there are no ids.
 */
async function findStanding(
  read: StatementReader,
  { parameters }: Statement,
  names: readonly string[],
): Promise<Readonly<Record<string, ParameterValue>>> {
  const ids = new Set(names.flatMap((name) => listIds(parameters[name])));
  if (ids.size === 0) return {};
  const rows = await read(readCanonicalIds([...ids]));
  const standing = new Map(rows.map((row) => [String(row['id']), String(row['canonicalId'])]));
  const replaced = names
    .filter((name) => listIds(parameters[name]).some((id) => standing.has(id)))
    .map((name) => [name, replaceIds(parameters[name], standing)] as const);
  return Object.fromEntries(replaced);
}

function listIds(value: ParameterValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((id) => typeof id === 'string') : [];
}

function replaceIds(
  value: ParameterValue | undefined,
  standing: ReadonlyMap<string, string>,
): ParameterValue {
  if (typeof value === 'string') return standing.get(value) ?? value;
  if (!isList(value)) return value ?? null;
  return [...new Set(value.map((id) => (typeof id === 'string' ? (standing.get(id) ?? id) : id)))];
}

function isList(value: ParameterValue | undefined): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
