import {
  Composer,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLParseError,
} from 'yaml';

import type { Problems } from './problems.js';
import type { SourceEntry, SourceMap, SourceNode } from './source-node.js';

const DEEPEST = 40;
const MOST_TOKENS = 600_000;

/** YAML's own errors, by code, and what people mean by them. */
const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML takes no tabs.',
  MULTIPLE_DOCS: 'One file holds one report: remove the line `---`.',
  BLOCK_AS_IMPLICIT_KEY: 'Text with `: ` in it must stand in quotes.',
  BAD_INDENT:
    'Close the bracket or brace that is open here, or align the line with the others of its list or map.',
  BAD_SCALAR_START: 'Text that begins with this character must stand in quotes.',
  UNEXPECTED_TOKEN: 'Look for a bracket, brace or quotation mark without its partner.',
};

/**
 * Reads YAML 1.2 (and so JSON) without anchors, aliases and tags; null if there is nothing to go on with. Every syntax
 * error is reported. The time is linear: what would cost more is refused on tokens, before the parser sees it.
 */
export function parseSource(text: string, problems: Problems): SourceNode | null {
  const lexemes = readLexemes(text, problems);
  if (lexemes === null) return null;
  const composer = new Composer<ParsedNode>({ schema: 'core', uniqueKeys: false });
  let root: ParsedNode | null = null;
  let isFirst = true;
  const errors: SyntaxError[] = [];
  for (const document of composer.compose(parseLexemes(lexemes), true, text.length)) {
    if (!isFirst) {
      refuseSecond(document.range[0], problems);
      break;
    }
    errors.push(...document.errors, ...document.warnings);
    root = document.contents;
    isFirst = false;
  }
  reportSyntax(errors, text, problems);
  return root === null ? null : convert(root, problems);
}

type SyntaxError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** One error a line: the others of a line follow from the first, and after a tab everything does. */
function reportSyntax(errors: readonly SyntaxError[], text: string, problems: Problems): void {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  let lastLineEnd = -1;
  for (const { code, message, pos } of tabs.length > 0 ? tabs : errors) {
    const offset = pos[0];
    if (offset <= lastLineEnd) continue;
    const lineEnd = text.indexOf('\n', offset);
    lastLineEnd = lineEnd < 0 ? text.length : lineEnd;
    const hint = SYNTAX_HINTS[code] ?? null;
    problems.add('YAML_SYNTAX', { at: { offset }, message: firstLine(message), hint });
  }
}

function refuseSecond(offset: number, problems: Problems): void {
  const hint = SYNTAX_HINTS['MULTIPLE_DOCS'] ?? null;
  problems.add('YAML_SYNTAX', { at: { offset }, message: 'a second document begins here', hint });
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

/**
 * Bounds nesting and refuses anchors, aliases and tags, with null: deep nesting can end the process, many anchors take
 * forever.
 */
function readLexemes(text: string, problems: Problems): readonly string[] | null {
  const nesting = new Nesting();
  const lexemes: string[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme);
    const problem = findRefusal(lexeme);
    if (problem !== null) {
      problems.add('ALIAS_REFUSED', { at: { offset }, message: problem });
      return null;
    }
    nesting.add(lexeme);
    if (nesting.depth > DEEPEST) {
      problems.add('TOO_DEEP', { at: { offset }, message: 'lists and maps are nested too deeply' });
      return null;
    }
    if (lexemes.length > MOST_TOKENS) {
      problems.add('TOO_LARGE', { at: { offset }, message: 'the file has too many values' });
      return null;
    }
    if (!isMarker(lexeme)) offset += lexeme.length;
  }
  return lexemes;
}

function* parseLexemes(lexemes: readonly string[]): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
}

function findRefusal(lexeme: string): string | null {
  switch (lexeme[0]) {
    case '&':
      return `anchor ${lexeme.slice(0, 40)}`;
    case '*':
      return `alias ${lexeme.slice(0, 40)}`;
    case '!':
      return `tag ${lexeme.slice(0, 40)}`;
    default:
      return null;
  }
}

/** The lexer's own marks, which stand for nothing in the text. */
function isMarker(lexeme: string): boolean {
  return lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
}

/** An upper bound of the nesting so far: open brackets, and the columns at which blocks of the line began. */
class Nesting {
  private readonly columns: number[] = [];
  private brackets = 0;
  private column = 0;

  get depth(): number {
    return this.columns.length + this.brackets;
  }

  add(lexeme: string): void {
    if (isMarker(lexeme)) {
      if (lexeme === '\u001f') this.open();
      return;
    }
    if (lexeme === '[' || lexeme === '{') this.brackets += 1;
    else if (lexeme === ']' || lexeme === '}') this.brackets = Math.max(0, this.brackets - 1);
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') this.open();
    const lineEnd = lexeme.lastIndexOf('\n');
    this.column = lineEnd < 0 ? this.column + lexeme.length : lexeme.length - lineEnd - 1;
  }

  private open(): void {
    if (this.brackets > 0) return;
    while ((this.columns.at(-1) ?? -1) >= this.column) this.columns.pop();
    this.columns.push(this.column);
  }
}

function convert(node: ParsedNode, problems: Problems): SourceNode {
  const [offset] = node.range;
  if (isSeq<ParsedNode>(node)) {
    return { kind: 'list', offset, items: node.items.map((item) => convert(item, problems)) };
  }
  if (isMap(node)) {
    return {
      kind: 'map',
      offset,
      isFlow: node.flow === true,
      entries: convertEntries(node, problems),
    };
  }
  if (!isScalar(node)) return { kind: 'scalar', offset, value: null, text: '' };
  const { value, source, type } = node;
  const text = type === 'PLAIN' ? source : typeof value === 'string' ? value : '';
  const isKnown =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', offset, value: isKnown ? value : null, text };
}

function convertEntries(
  map: { readonly items: readonly unknown[] },
  problems: Problems,
): SourceMap['entries'] {
  const entries: SourceEntry[] = [];
  const seen = new Set<string>();
  for (const pair of map.items) {
    if (!isPair<ParsedNode, ParsedNode | null>(pair)) continue;
    const { key, value } = pair;
    const offset = key.range[0];
    if (!isScalar(key)) {
      problems.add('WRONG_KIND', { at: { offset }, message: 'a key must be a word' });
      continue;
    }
    const name = key.type === 'PLAIN' ? key.source : String(key.value);
    if (seen.has(name)) {
      problems.add('DUPLICATE_KEY', { at: { offset }, message: `key \`${name}\` is here twice` });
      continue;
    }
    seen.add(name);
    const empty: SourceNode = { kind: 'scalar', offset, value: null, text: '' };
    entries.push({ key: name, offset, value: value === null ? empty : convert(value, problems) });
  }
  return entries;
}
