import * as statements from '../compile/cypher/load-statements.js';
import type { Statement } from '../compile/statement.js';
import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import type { StoreTransaction } from '../store/port.js';
import type { GraphChange } from './diff-graph.js';
import { edgeShapeOf } from './edge-shapes.js';
import { discriminatorOf, type EdgeElement } from './graph-elements.js';
import { anchorLabel, labelsOfNode } from './node-labels.js';

/** Rows of one statement: larger ones are not faster, and hold more in memory. */
const BATCH = 1_000;

/**
 * Writes a change: relationships go before nodes, nodes come before relationships. All statements are handed over at
 * once (no waiting between them) and run in this order.
 *
 * @throws ParleyError INPUT_REFUSED if a relationship would lead to a node that is not there
 */
export async function applyChange(
  transaction: StoreTransaction,
  change: GraphChange,
  ontology: Ontology,
): Promise<void> {
  const { nodes, edges } = change;
  const gone = [...edges.removed, ...edges.changed.map(({ before }) => before)];
  const come = [...edges.created, ...edges.changed.map(({ after }) => after)];
  const before = [
    ...listEdgeRemovals(gone),
    ...listNodeRemovals(change, ontology),
    ...listNodeChanges(change, ontology),
    ...groupBatches(nodes.created, ({ type }) => type).map(([type, batch]) =>
      statements.createNodes(
        labelsOfNode(type, ontology),
        batch.map(({ properties }) => ({ properties })),
      ),
    ),
  ];
  const running = before.map((statement) => transaction.run(statement));
  const creations = groupBatches(come, ({ type }) => type).map(([type, batch]) =>
    createEdges(transaction, type, batch),
  );
  await Promise.all([...running, ...creations]);
}

async function createEdges(
  transaction: StoreTransaction,
  type: string,
  batch: readonly EdgeElement[],
): Promise<void> {
  const rows = batch.map(({ from, to, properties }) => ({ from, to, properties }));
  const [row] = await transaction.run(statements.createEdges(edgeShapeOf(type), rows));
  if (row?.['written'] === batch.length) return;
  const ends = batch.slice(0, 3).map(({ from, to }) => `${from} → ${to}`);
  throw new ParleyError(
    'INPUT_REFUSED',
    `${type} leads to something that is not in the graph (${ends.join(', ')}${batch.length > 3 ? ', …' : ''}).`,
    { hint: 'Load the registry files that declare what the report uses first.' },
  );
}

function listEdgeRemovals(edges: readonly EdgeElement[]): readonly Statement[] {
  const kindOf = (edge: EdgeElement): string => JSON.stringify([edge.type, discriminatorOf(edge)]);
  return groupBatches(edges, kindOf).map(([, batch]) => {
    const [first] = batch;
    const discriminator = first === undefined ? null : discriminatorOf(first);
    const rows = batch.map(({ from, to, properties }) => ({
      from,
      to,
      ...(discriminator === null ? {} : { own: properties[discriminator] ?? '' }),
    }));
    return statements.removeEdges(edgeShapeOf(first?.type ?? ''), discriminator, rows);
  });
}

function listNodeRemovals({ nodes }: GraphChange, ontology: Ontology): readonly Statement[] {
  return groupBatches(nodes.removed, ({ type }) => anchorLabel(type, ontology)).map(
    ([label, batch]) =>
      statements.removeNodes(
        label,
        batch.map(({ id }) => id),
      ),
  );
}

function listNodeChanges({ nodes }: GraphChange, ontology: Ontology): readonly Statement[] {
  const retyped = nodes.changed.filter(({ before, after }) => before.type !== after.type);
  const relabelled = retyped.map(({ before, after }) =>
    statements.replaceLabels([after.id], anchorLabel(before.type, ontology), {
      before: labelsOfNode(before.type, ontology),
      after: labelsOfNode(after.type, ontology),
    }),
  );
  const replaced = groupBatches(
    nodes.changed.map(({ after }) => after),
    ({ type }) => anchorLabel(type, ontology),
  ).map(([label, batch]) =>
    statements.replaceNodeProperties(
      label,
      batch.map(({ id, properties }) => ({ id, properties })),
    ),
  );
  return [...relabelled, ...replaced];
}

/** Elements of one kind together, in batches, in the order in which the kinds first come. */
function groupBatches<T>(
  elements: readonly T[],
  kindOf: (element: T) => string,
): readonly (readonly [kind: string, batch: readonly T[]])[] {
  const kinds = new Map<string, T[]>();
  for (const element of elements) {
    const kind = kindOf(element);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [element]);
    else known.push(element);
  }
  return [...kinds].flatMap(([kind, members]) => {
    const batches: [string, readonly T[]][] = [];
    for (let start = 0; start < members.length; start += BATCH) {
      batches.push([kind, members.slice(start, start + BATCH)]);
    }
    return batches;
  });
}
