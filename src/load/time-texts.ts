import { readIds } from '../compile/cypher/text-statements.js';
import {
  readUntimedTexts,
  RETOLD_LABELS,
  type RetoldLabel,
  writeTextTimes,
} from '../compile/cypher/text-time-statements.js';
import {
  FOREVER,
  formerLabel,
  HISTORY_ENTRY,
  historyName,
  RECORDED,
} from '../ontology/recorded.js';
import type { GraphStore, Row } from '../store/port.js';
import type { Properties } from './graph-elements.js';
import { text, textOrNull, toProperties } from './read-graph.js';

/** Properties that searched texts follow from. */
const TOLD = ['name', 'description', 'text', 'reportedOn'] as const;

/** Nodes written in one transaction. */
const BATCH = 2_000;

/** What a statement answers of a node. */
interface UntimedText {
  readonly properties: Properties;
  readonly until: string | null;
  readonly languages: readonly string[];
  readonly codings: readonly string[];
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/**
 * Gives texts that an earlier version changed, which kept none of those before, the time since which they stand: a search as of an
 * earlier one does not find the node then, rather than by words that it did not have. Cost: one pass over all reports, passages and
 * assertions, those that went among them.
 */
export async function timeTexts(store: GraphStore): Promise<void> {
  for (const label of RETOLD_LABELS) {
    for (const isFormer of [false, true]) await timeLabel(store, label, isFormer);
  }
}

async function timeLabel(store: GraphStore, label: RetoldLabel, isFormer: boolean): Promise<void> {
  const rows = await store.read(readIds(isFormer ? formerLabel(label) : label));
  const ids = [...new Set(rows.map((row) => text(row['id'])))];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const untimed = await store.read(readUntimedTexts(label, isFormer, batch));
    const timed = untimed.flatMap((row) => {
      const node = toUntimedText(row);
      const time = findLastChange(node);
      return time === null ? [] : [{ id: text(row['id']), until: node.until ?? '', time }];
    });
    if (timed.length === 0) continue;
    await store.write((transaction) => transaction.run(writeTextTimes(label, isFormer, timed)));
  }
}

function toUntimedText(row: Row): UntimedText {
  const listOf = (name: string): readonly string[] => row[name] as readonly string[];
  return {
    properties: toProperties(row['properties']),
    until: textOrNull(row['until']),
    ...{ languages: listOf('languages'), codings: listOf('codings') },
    ...{ came: listOf('came'), went: listOf('went') },
  };
}

/** Null where the texts are those with which the node came. */
function findLastChange(node: UntimedText): string | null {
  const { properties, until, languages, codings } = node;
  const from = properties[RECORDED.from];
  const histories = TOLD.flatMap((name) => {
    const entries = properties[historyName(name)];
    return typeof entries === 'object' ? entries : [];
  });
  const times = [
    ...[...histories, ...languages].flatMap(listTimes),
    ...codings,
    ...listQuoteTimes(node),
  ].filter((time) => (typeof from !== 'string' || time > from) && (until === null || time < until));
  return times.length === 0 ? null : times.reduce((last, time) => (time > last ? time : last));
}

/** When the value of an entry came, and when it went. */
function listTimes(entry: string): readonly string[] {
  const from = entry.slice(0, HISTORY_ENTRY.until - 1);
  const until = entry.slice(HISTORY_ENTRY.until, HISTORY_ENTRY.value - 1);
  return until === FOREVER ? [from] : [from, until];
}

/** A quote that went and came at one time, which is how its place is corrected, is the same. */
function listQuoteTimes({ came, went }: UntimedText): readonly string[] {
  const [coming, going] = [new Set(came), new Set(went)];
  const changes = [
    ...came.filter((change) => !going.has(change)),
    ...went.filter((change) => !coming.has(change)),
  ];
  return changes.map((change) => change.slice(0, FOREVER.length));
}
