import { countLabels } from '../../compile/cypher/count-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { Statement } from '../../compile/statement.js';
import type { Ontology } from '../../ontology/ontology.js';
import { formerLabel } from '../../ontology/recorded.js';

/** Stored nodes by the names of types and interfaces. */
export async function readTypeCounts(
  read: StatementReader,
  ontology: Ontology,
): Promise<ReadonlyMap<string, number>> {
  const names = [...ontology.types.values()]
    .filter(({ kind }) => kind !== 'edge')
    .map(({ name }) => name);
  const [record = {}] = await read(countLabels([...names, formerLabel('Entity')]));
  const counts = [...names, ''].map((_, index) => Number(record[`c${String(index)}`]));
  // entities that are no more keep one label
  const gone = counts.at(-1) ?? 0;
  return new Map(
    names.map((name, index) => [name, (counts[index] ?? 0) - (name === 'Node' ? gone : 0)]),
  );
}

/** The records `name total` of a statement. */
export async function readTotals(
  read: StatementReader,
  statement: Statement,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read(statement);
  return new Map(rows.map((row) => [String(row['name']), Number(row['total'])]));
}
