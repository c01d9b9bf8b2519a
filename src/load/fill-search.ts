import * as statements from '../compile/cypher/text-statements.js';
import type { GraphStore, Row } from '../store/port.js';
import { listSearchTexts, readIndexedTexts } from './index-texts.js';
import { text, textOrNull, toNodes } from './read-graph.js';
import { timeTexts } from './time-texts.js';

/** Goes up whenever texts are stored in another form: folded, cut or joined otherwise. */
const FORM = 1;

const LABELS = ['Entity', 'Report', 'Passage', 'Assertion'] as const;

/** Unnamed sources of reports have a made-up name. */
const isSearched = (id: string): boolean => !id.endsWith('#unspecified');

/** Nodes written in one transaction. */
const BATCH = 2_000;

/**
 * Gives a store that was loaded by an earlier version what `search` needs: texts in today's form, which know since when they
 * stand. Texts that an earlier version replaced and did not keep stay lost: as of then the node is not found. Does nothing where all
 * that is there; to be repeated if it was broken off. Cost otherwise: one pass over all entities, reports, passages and assertions.
 */
export async function fillSearch(store: GraphStore): Promise<void> {
  const [known] = await store.read(statements.readTextForm());
  const isFilled = known?.['form'] === FORM;
  const isTimed = known?.['timed'] === true;
  if (isFilled && isTimed) return;
  if (!isFilled) for (const label of LABELS) await fillLabel(store, label);
  if (!isTimed) await timeTexts(store);
  await store.write((transaction) => transaction.run(statements.writeTextForm(FORM)));
}

async function fillLabel(store: GraphStore, label: string): Promise<void> {
  const rows = await store.read(statements.readIds(label));
  const ids = rows.map((row) => text(row['id'])).filter(isSearched);
  for (let start = 0; start < ids.length; start += BATCH) {
    await fillBatch(store, label, ids.slice(start, start + BATCH));
  }
}

async function fillBatch(store: GraphStore, label: string, ids: readonly string[]): Promise<void> {
  await store.write(async (transaction) => {
    const rows = await transaction.run(statements.readTextSources(label, ids));
    const nodes = rows.flatMap(toSearchTexts);
    await transaction.run(statements.addNodeProperties(label, nodes));
    transaction.indexTexts?.(
      nodes.map(({ id, properties }) => ({ id, texts: readIndexedTexts(properties) })),
    );
  });
}

function toSearchTexts(
  row: Row,
): readonly { readonly id: string; readonly properties: ReturnType<typeof listSearchTexts> }[] {
  const language = textOrNull(row['language']);
  const quotes = row['quotes'] as readonly string[];
  return toNodes([row]).map((node) => ({
    id: node.id,
    properties: listSearchTexts(node, { language, quotes }),
  }));
}
