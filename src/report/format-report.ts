import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

import type { Diagnostic } from '../errors/diagnostic.js';
import { invariant } from '../util/invariant.js';
import { REPORT_ROW_KEYS } from './find-predicate.js';
import { parseSource } from './parse-source.js';
import { Problems } from './problems.js';
import { looksLikePredicate } from './read-fields.js';
import type { SourceNode } from './source-node.js';

export type FormattedReport =
  { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

/** Sections whose items stand one a line, each in braces. */
const ROW_SECTIONS: readonly string[] = [
  'cites',
  'coded',
  'contrasts',
  'identity',
  'facts',
  'suggest',
];
/** Sections with one key a line. */
const MAP_SECTIONS: readonly string[] = ['report', 'coding', 'mentions', 'entities'];

/** Order of the keys of a row; the predicate and its edge properties take the place of `PREDICATE`. */
const ROW_ORDER: readonly string[] = [
  'id',
  'origin',
  'by',
  'subject',
  'PREDICATE',
  'stance',
  'condition',
  'edge properties',
  ...REPORT_ROW_KEYS.filter((key) => !['id', 'origin', 'by', 'subject'].includes(key)).filter(
    (key) => !['stance', 'condition', 'in', 'quote', 'words', 'note', 'supersedes'].includes(key),
  ),
  'in',
  'quote',
  'words',
  'supersedes',
  'source',
  'note',
];

/**
 * A report or registry file in canonical form: one row a line, keys in one order, quotation marks only where YAML (1.2,
 * and 1.1 as other programs read it) needs them, comments kept. What it says does not change. JSON is left as it is.
 */
export function formatReport(source: string, file = ''): FormattedReport {
  const problems = new Problems(file, source);
  const before = parseSource(source, problems);
  if (problems.errorCount > 0 || before === null) return { diagnostics: problems.list() };
  if (source.trimStart().startsWith('{')) return { text: source };
  // Without a schema every scalar keeps the letters it was written with.
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false });
  arrange(document);
  const text = document
    .toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true, indentSeq: true })
    .replace(PASSAGE_COMMENT, '$1 $2\n');
  // The printer indents empty lines of a block; where such spaces mean nothing they go.
  const tidy = text.replace(/^ +$/gm, '');
  if (saysTheSame(tidy, before)) return { text: tidy };
  invariant(saysTheSame(text, before), 'formatting changes what a file says');
  return { text };
}

function saysTheSame(text: string, before: SourceNode): boolean {
  const after = parseSource(text, new Problems('', text));
  return after !== null && isSame(before, after);
}

/** `s01: # first words of the passage` belongs on one line; the printer puts such a comment below. */
const PASSAGE_COMMENT = /^( {2}s\d+:)\n {4}(#.*)\n(?! {4}#)/gm;

function arrange(document: Document): void {
  const root = document.contents;
  if (!isMap(root)) return;
  root.flow = false;
  for (const { key, value } of root.items) {
    choosePlain(key);
    const section = isScalar(key) ? String(key.value) : '';
    if (section === 'code' && isMap(value)) arrangeCode(value);
    else if (ROW_SECTIONS.includes(section) && isSeq(value)) arrangeRows(value);
    else if (MAP_SECTIONS.includes(section) && isMap(value)) arrangeLines(value);
    else flatten(value);
  }
}

function arrangeCode(passages: YAMLMap): void {
  passages.flow = false;
  for (const { key, value } of passages.items) {
    choosePlain(key);
    if (isSeq(value)) arrangeRows(value);
    else flatten(value);
  }
}

/** Rows, and groups of rows with `by:` on one line and each row of `say:` on another. */
function arrangeRows(rows: YAMLSeq): void {
  rows.flow = rows.items.length === 0;
  for (const row of rows.items) {
    if (isMap(row) && row.has('say')) arrangeGroup(row);
    else {
      flatten(row);
      if (isMap(row)) row.items.sort((a, b) => rankOf(a) - rankOf(b));
    }
  }
}

function arrangeGroup(group: YAMLMap): void {
  group.flow = false;
  for (const { key, value } of group.items) {
    choosePlain(key);
    const isRows = isScalar(key) && key.value === 'say' && isSeq(value);
    if (isRows) arrangeRows(value);
    else flatten(value);
  }
}

function rankOf({ key }: Pair): number {
  const name = isScalar(key) ? String(key.value) : '';
  const place = looksLikePredicate(name) ? 'PREDICATE' : name;
  const rank = ROW_ORDER.indexOf(place);
  return rank < 0 ? ROW_ORDER.indexOf('edge properties') : rank;
}

/** One key a line, each value on it. */
function arrangeLines(map: YAMLMap): void {
  map.flow = map.items.length === 0;
  for (const { key, value } of map.items) {
    choosePlain(key);
    const isBlockText = isScalar(value) && value.type === 'BLOCK_LITERAL';
    if (!isBlockText) flatten(value);
  }
}

/** Everything within on one line, as far as comments allow. */
function flatten(node: unknown): void {
  if (isScalar(node)) choosePlain(node);
  else if (isSeq(node)) {
    node.flow = true;
    node.items.forEach(flatten);
  } else if (isMap(node)) {
    node.flow = true;
    for (const { key, value } of node.items) {
      choosePlain(key);
      flatten(value);
    }
  }
}

/** Words that YAML 1.2 or 1.1 reads as something other than text. */
const NULL = /^(?:~|null|Null|NULL)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const BOOLEAN_1_1 = /^(?:yes|no|on|off|y|n|<<|=)$/i;
const NUMBER =
  /^[-+]?(?:0[xob][\da-fA-F_]+|\.?\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?(?::[\d_.]+)*|\.inf)$|^\.nan$/i;

/** Quotes stay where the text would mean something else without, and come where a YAML 1.1 reader would stumble. */
function choosePlain(node: unknown): void {
  if (!isScalar(node)) return;
  const scalar = node as Scalar<string>;
  const text = scalar.value;
  const isWritten = scalar.type === 'PLAIN';
  const isOther = NULL.test(text) || BOOLEAN.test(text) || NUMBER.test(text);
  if (isWritten) scalar.type = BOOLEAN_1_1.test(text) ? 'QUOTE_SINGLE' : 'PLAIN';
  else scalar.type = isOther || BOOLEAN_1_1.test(text) ? 'QUOTE_SINGLE' : 'PLAIN';
}

/** Whether two files say the same; the order of keys means nothing. */
function isSame(left: SourceNode, right: SourceNode): boolean {
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    return left.value === right.value && left.text === right.text;
  }
  if (left.kind === 'list' && right.kind === 'list') {
    return (
      left.items.length === right.items.length &&
      left.items.every((item, index) => isSameAs(item, right.items[index]))
    );
  }
  if (left.kind !== 'map' || right.kind !== 'map') return false;
  const values = new Map(right.entries.map(({ key, value }) => [key, value]));
  return (
    left.entries.length === right.entries.length &&
    left.entries.every(({ key, value }) => isSameAs(value, values.get(key)))
  );
}

function isSameAs(left: SourceNode, right: SourceNode | undefined): boolean {
  return right !== undefined && isSame(left, right);
}
