/**
 * How the store keeps what was recorded once and is no more, so that a question can be asked as of an earlier time of
 * recording. What is in force today lies as it would without: what is past has other labels and relationship types, and no
 * question about today meets it.
 */

/** Times of recording, ISO 8601 in UTC with milliseconds: all of one length, so that texts order as times do. */
export const RECORDED = Object.freeze({
  /** On a node: since when it has been there. On a relationship: the same, where it came later than the node it leads from. */
  from: 'recordedFrom',
  /** On what is no more: the first instant at which it was not there. */
  until: 'recordedUntil',
  /** On an entity that came back: `<from>/<until>` of each time that it was there before; where it stands for others, of theirs too. */
  before: 'recordedBefore',
  /** On an entity that stands for others, whose spans `recordedBefore` has too: the spans that are its own. */
  own: 'recordedOwn',
  /** On what reports brought: since when `search` has found it by the texts it has, where they have changed. */
  texts: 'recordedTexts',
});

/** Before every time of recording: of what was stored when no times were kept. */
export const BEGINNING = '0000-01-01T00:00:00.000Z';

/** After every time of recording. */
export const FOREVER = '9999-12-31T23:59:59.999Z';

/** What a property was, as texts `<from>/<until>/<value>` in a list beside it: where `until` and the value begin. */
export const HISTORY_ENTRY = Object.freeze({ until: 25, value: 50 });

/** The list of what a property was, and is: absent as long as it has not changed. While it was absent it has no entry. */
export function historyName(property: string): string {
  return `${property}${HISTORY}`;
}

const HISTORY = 'History';

const OWN_NAMES: ReadonlySet<string> = new Set(Object.values(RECORDED));

/** Whether a stored property tells of recording, and not of what was recorded. */
export function isHistoryName(name: string): boolean {
  return OWN_NAMES.has(name) || name.endsWith(HISTORY);
}

/** Label of all that is no more: nodes, and texts of nodes. A node has besides a label of its own for each label it had: `FormerClaim`. */
export const FORMER = 'Former';

export function formerLabel(label: string): string {
  return `${FORMER}${label}`;
}

/**
 * Texts that `search` found a node by, where they have changed: by the node's id, with the times of the texts. It has `Former` too, and is
 * no `formerLabel`, so that none of a type can be the same.
 */
export const REPLACED_TEXT = 'ReplacedText';

const FORMER_TYPE = 'FORMER_';

/** Type of the relationships that are no more: `FORMER_ASSERTS`. */
export function formerType(type: string): string {
  return `${FORMER_TYPE}${type}`;
}

export function isFormerType(type: string): boolean {
  return type.startsWith(FORMER_TYPE);
}

/**
 * A time as questions compare with it: after what was recorded at that very time, before all that came later. So
 * `from < key` and `until >= key` hold of what was there, for times as for entries that begin with one.
 */
export function momentKey(time: string): string {
  return `${new Date(time).toISOString()}0`;
}

/** Whether a span `<from>/<until>` of times of recording holds the time with this key. */
export function isWithin(span: string, key: string): boolean {
  return span < key && span.slice(HISTORY_ENTRY.until) >= key;
}
