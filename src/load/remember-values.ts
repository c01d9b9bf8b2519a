import { SEARCH_PROPERTIES } from '../compile/text-query.js';
import {
  BEGINNING,
  FOREVER,
  HISTORY_ENTRY,
  historyName,
  isHistoryName,
  RECORDED,
} from '../ontology/recorded.js';
import type { Properties, StoredValue } from './graph-elements.js';

/** Properties that no question about the past reads: the file as written, what it uses, and the folded texts of searches, which history keeps apart. */
const UNREMEMBERED: ReadonlySet<string> = new Set([
  ...['source', 'sourceSha256', 'uses'],
  ...Object.values(SEARCH_PROPERTIES),
]);

/**
 * The properties of a node that changes, which remember what they were: beside each that has ever changed, a list of its
 * values and their times. A list is remembered entry by entry, so that it costs what changed. Nothing that came at the
 * same time is remembered. Pure.
 */
export function rememberValues(before: Properties, after: Properties, now: string): Properties {
  const from = before[RECORDED.from] ?? BEGINNING;
  if (from === now) return after;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isHistoryName(name) && !UNREMEMBERED.has(name),
  );
  const histories: Record<string, StoredValue> = {};
  for (const name of names) {
    const [old, current] = [listValues(before[name]), listValues(after[name])];
    if (JSON.stringify(old) === JSON.stringify(current)) continue;
    const known = before[historyName(name)];
    const entries = Array.isArray(known)
      ? (known as readonly string[])
      : old.map((value) => `${String(from)}/${FOREVER}/${value}`);
    histories[historyName(name)] = continueHistory(entries, current, now);
  }
  return { ...after, ...histories };
}

function listValues(value: StoredValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** Closes the entries of values that are no more, and adds those of new ones. */
function continueHistory(
  entries: readonly string[],
  current: readonly string[],
  now: string,
): readonly string[] {
  const values = new Set(current);
  const open = new Set<string>();
  const kept = entries.map((entry) => {
    const [from, value] = [entry.slice(0, HISTORY_ENTRY.until), entry.slice(HISTORY_ENTRY.value)];
    if (!entry.startsWith(FOREVER, HISTORY_ENTRY.until)) return entry;
    if (!values.has(value)) return `${from}${now}/${value}`;
    open.add(value);
    return entry;
  });
  const added = current.filter((value) => !open.has(value));
  return [...kept, ...added.map((value) => `${now}/${FOREVER}/${value}`)];
}
