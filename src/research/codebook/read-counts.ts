import { countLabels } from '../../compile/cypher/count-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { Statement } from '../../compile/statement.js';
import type { Ontology } from '../../ontology/ontology.js';

/** Stored nodes by the names of types and interfaces. */
export async function readTypeCounts(
  read: StatementReader,
  ontology: Ontology,
): Promise<ReadonlyMap<string, number>> {
  const names = [...ontology.types.values()]
    .filter(({ kind }) => kind !== 'edge')
    .map(({ name }) => name);
  const [record = {}] = await read(countLabels(names));
  return new Map(names.map((name, index) => [name, Number(record[`c${String(index)}`])]));
}

/** The records `name total` of a statement. */
export async function readTotals(
  read: StatementReader,
  statement: Statement,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read(statement);
  return new Map(rows.map((row) => [String(row['name']), Number(row['total'])]));
}
