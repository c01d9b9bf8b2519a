import { cutSnippet, type MarkedText, markMatches } from './mark-matches.js';
import type { Match, Name } from './rank-name.js';
import type { SearchText } from './read-search-text.js';
import type { SearchHitTree } from './search-tree.js';

/** Where a match stands, in the order of preference among fields that match alike. */
export const SEARCH_FIELDS = [
  'NAME',
  'ALIAS',
  'TITLE',
  'DESCRIPTION',
  'WORDING',
  'QUOTE',
  'PASSAGE',
  'REPORT_TEXT',
] as const;

export type SearchFieldName = (typeof SEARCH_FIELDS)[number];

/** A text of a node. */
interface FieldText {
  readonly field: SearchFieldName;
  readonly text: string;
}

/** A hit before its snippet is cut. */
export interface FoundNode {
  readonly id: string;
  readonly match: Match;
  /** The name that matches; null where it is not by a name. */
  readonly name: Name | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Shows a hit with the field that has most of what is sought. */
export function showHit(search: SearchText, found: FoundNode, row: Row): SearchHitTree {
  const { id, match, name } = found;
  const fields = listFields(row);
  const candidates = name === null ? fields : fields.filter(({ text }) => text === name.text);
  const { field, marked } = chooseField(search, candidates);
  return { match, field, node: { id }, snippet: cutSnippet(marked) };
}

function chooseField(
  search: SearchText,
  fields: readonly FieldText[],
): { readonly field: SearchFieldName; readonly marked: MarkedText } {
  let best: { field: SearchFieldName; marked: MarkedText } | null = null;
  for (const { field, text } of fields) {
    const marked = markMatches(search, text);
    if (best === null || marked.found > best.marked.found) best = { field, marked };
  }
  return best ?? { field: 'NAME', marked: markMatches(search, '') };
}

function listFields(row: Row): readonly FieldText[] {
  const { type, name, aliases, description, text, quotes } = row;
  const isReport = type === 'Report';
  return [
    ...toTexts(isReport ? 'TITLE' : 'NAME', name),
    ...toTexts('ALIAS', aliases),
    ...toTexts('DESCRIPTION', description),
    ...toTexts('QUOTE', quotes),
    ...toTexts(isReport ? 'REPORT_TEXT' : type === 'Passage' ? 'PASSAGE' : 'WORDING', text),
  ];
}

function toTexts(field: SearchFieldName, value: unknown): readonly FieldText[] {
  const texts = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return texts.flatMap((text) => (typeof text === 'string' ? [{ field, text }] : []));
}
