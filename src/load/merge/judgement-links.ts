import * as merging from '../../compile/cypher/merge-statements.js';
import type { StoreTransaction } from '../../store/port.js';
import type { NodeElement } from '../graph-elements.js';
import { type Read, toNodes } from '../read-graph.js';
import { MERGED_ENTITY } from './own-form.js';
import { readEntities } from './read-identity-group.js';

/** Tells what was judged by hand from what files judge, whose links have the file's id as key. No file has such an id. */
export const HAND = '#judged';

export function toJudgementId(a: string, b: string): string {
  return `${a}|${b}`;
}

/** Draws the judgement between its entities, if both are there. */
export async function drawJudgement(
  transaction: StoreTransaction,
  { properties }: NodeElement,
): Promise<void> {
  const { a, b, judgement, why, decidedBy, decidedAt } = properties;
  const read: Read = (statement) => transaction.run(statement);
  const labels = new Map(
    (await readEntities(read, [String(a), String(b)])).map(({ id, type }) => [id, labelOf(type)]),
  );
  const [from, to] = [labels.get(String(a)), labels.get(String(b))];
  if (from === undefined || to === undefined) return;
  const link = { key: HAND, judgement, why, decidedBy, decidedAt } as Record<string, string>;
  const rows = [{ from: String(a), to: String(b), properties: link }];
  await transaction.run(merging.createJudgements(from, to, rows));
}

export async function eraseJudgement(
  transaction: StoreTransaction,
  [a, b]: readonly [a: string, b: string],
): Promise<void> {
  for (const label of ['Entity', MERGED_ENTITY] as const) {
    await transaction.run(merging.removeJudgement(label, { a, b, key: HAND }));
  }
}

/**
 * Judgements made by hand of these entities are drawn: they outlive what they speak of.
 * @returns the entities they are on
 */
export async function drawPendingJudgements(
  transaction: StoreTransaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  const pending = await readPending(transaction, ids);
  for (const judgement of pending) await drawJudgement(transaction, judgement);
  return pending.flatMap(pairOf);
}

/** Judgements made by hand of these entities wait for them to come back. */
export async function erasePendingJudgements(
  transaction: StoreTransaction,
  ids: readonly string[],
): Promise<void> {
  for (const judgement of await readPending(transaction, ids)) {
    await eraseJudgement(transaction, pairOf(judgement));
  }
}

async function readPending(
  transaction: StoreTransaction,
  ids: readonly string[],
): Promise<readonly NodeElement[]> {
  if (ids.length === 0) return [];
  const rows = await Promise.all(
    (['a', 'b'] as const).map((end) => transaction.run(merging.readPendingJudgements(end, ids))),
  );
  return toNodes(rows.flat());
}

function pairOf({ properties: { a, b } }: NodeElement): readonly [a: string, b: string] {
  return [String(a), String(b)];
}

function labelOf(type: string): 'Entity' | 'MergedEntity' {
  return type === MERGED_ENTITY ? MERGED_ENTITY : 'Entity';
}
