import * as statements from '../compile/cypher/load-statements.js';
import type { Statement } from '../compile/statement.js';
import { ParleyError } from '../errors/parley-error.js';
import type { Ontology } from '../ontology/ontology.js';
import { FORMER, formerType } from '../ontology/recorded.js';
import type { StoreTransaction, TextChange } from '../store/port.js';
import { edgeShapeOf, goingShapeOf } from './edge-shapes.js';
import {
  discriminatorOf,
  type EdgeElement,
  type NodeElement,
  type StoredValue,
} from './graph-elements.js';
import { readIndexedTexts } from './index-texts.js';
import type { KeepingChange } from './keep-history.js';
import { hasOtherTexts } from './keep-texts.js';
import { anchorLabel, formerLabels, labelsOfNode } from './node-labels.js';

/** Rows of one statement: larger ones are not faster, and hold more in memory. */
const BATCH = 1_000;

/**
 * Writes a change: relationships go before nodes, nodes come before relationships, and what becomes history goes first, since
 * something new may have its id. All statements are handed over at
 * once (no waiting between them) and run in this order.
 *
 * @throws ParleyError INPUT_REFUSED if a relationship would lead to a node that is not there
 */
export async function applyChange(
  transaction: StoreTransaction,
  change: KeepingChange,
  ontology: Ontology,
): Promise<void> {
  const { nodes, edges, past } = change;
  const gone = [...edges.removed, ...edges.changed.map(({ before }) => before)];
  const come = [...edges.created, ...edges.changed.map(({ after }) => after)];
  const before = [
    ...listEdgesSetAside(past.edges),
    ...listEdgeRemovals(gone),
    ...listNodesSetAside(past.nodes, ontology),
    ...listTextsSetAside(past.texts),
    ...listNodeRemovals(change, ontology),
    ...listNodesRevived(change, ontology),
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
  transaction.indexTexts?.(listTextChanges(change));
}

/** What is no more is not found any more among today's texts. Nodes whose texts are as they were are left out: each costs the indexes. */
function listTextChanges({ nodes, past, revived }: KeepingChange): readonly TextChange[] {
  const retold = nodes.changed.filter(hasOtherTexts);
  const faded = retold.filter(({ after }) => readIndexedTexts(after.properties) === null);
  const gone = [...nodes.removed, ...past.nodes, ...faded.map(({ before }) => before)];
  const come = [...nodes.created, ...[...retold, ...revived].map(({ after }) => after)];
  return [
    ...gone
      .filter(({ properties }) => readIndexedTexts(properties) !== null)
      .map(({ id }) => ({ id, texts: null })),
    ...come.flatMap(({ id, properties }) => {
      const texts = readIndexedTexts(properties);
      return texts === null ? [] : [{ id, texts }];
    }),
  ];
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

const kindOf = (edge: EdgeElement): string => JSON.stringify([edge.type, discriminatorOf(edge)]);

/** What finds a stored relationship again. */
function keyOf(
  { from, to, properties }: EdgeElement,
  discriminator: string | null,
): Readonly<Record<string, StoredValue>> {
  return {
    from,
    to,
    ...(discriminator === null ? {} : { own: properties[discriminator] ?? '' }),
  };
}

function listEdgeRemovals(edges: readonly EdgeElement[]): readonly Statement[] {
  return groupBatches(edges, kindOf).map(([, batch]) => {
    const [first] = batch;
    const discriminator = first === undefined ? null : discriminatorOf(first);
    const rows = batch.map((edge) => keyOf(edge, discriminator));
    return statements.removeEdges(goingShapeOf(first?.type ?? ''), discriminator, rows);
  });
}

function listEdgesSetAside(edges: readonly EdgeElement[]): readonly Statement[] {
  return groupBatches(edges, kindOf).map(([, batch]) => {
    const [first] = batch;
    const discriminator = first === undefined ? null : discriminatorOf(first);
    const rows = batch.map((edge) => ({
      ...keyOf(edge, discriminator),
      properties: edge.properties,
    }));
    const shape = goingShapeOf(first?.type ?? '');
    return statements.replaceEdges(shape, formerType(shape.type), discriminator, rows);
  });
}

function listNodesSetAside(
  nodes: readonly NodeElement[],
  ontology: Ontology,
): readonly Statement[] {
  return groupBatches(nodes, ({ type }) => type).map(([type, batch]) =>
    statements.relabelNodes(
      anchorLabel(type, ontology),
      formerLabels(type, ontology),
      batch.map(({ id, properties }) => ({ id, properties })),
    ),
  );
}

function listTextsSetAside(texts: readonly NodeElement[]): readonly Statement[] {
  return groupBatches(texts, ({ type }) => type).map(([type, batch]) =>
    statements.createNodes(
      [FORMER, type],
      batch.map(({ properties }) => ({ properties })),
    ),
  );
}

function listNodesRevived({ revived }: KeepingChange, ontology: Ontology): readonly Statement[] {
  return revived.map(({ before, after }) => {
    const { lost: won, won: lost } = formerLabels(before.type, ontology);
    const labels = { lost, won: [...new Set([...won, ...labelsOfNode(after.type, ontology)])] };
    return statements.relabelNodes(FORMER, labels, [
      { id: after.id, properties: after.properties },
    ]);
  });
}

function listNodeRemovals({ nodes }: KeepingChange, ontology: Ontology): readonly Statement[] {
  return groupBatches(nodes.removed, ({ type }) => anchorLabel(type, ontology)).map(
    ([label, batch]) =>
      statements.removeNodes(
        label,
        batch.map(({ id }) => id),
      ),
  );
}

function listNodeChanges({ nodes }: KeepingChange, ontology: Ontology): readonly Statement[] {
  const retyped = nodes.changed.filter(({ before, after }) => before.type !== after.type);
  const relabelled = retyped.map(({ before, after }) => {
    const [old, current] = [before, after].map(({ type }) => labelsOfNode(type, ontology));
    return statements.replaceLabels([after.id], anchorLabel(before.type, ontology), {
      lost: old?.filter((label) => !current?.includes(label)) ?? [],
      won: current?.filter((label) => !old?.includes(label)) ?? [],
    });
  });
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
