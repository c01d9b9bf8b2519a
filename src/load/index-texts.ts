import { languageWords, spellingWord, typeWord } from '../compile/search-words.js';
import { type IndexedTexts, SEARCH_PROPERTIES, TEXT_BOUNDARY } from '../compile/text-query.js';
import { spellingKey } from '../text/spelling-key.js';
import { type FoldedWord, splitWords } from '../text/split-words.js';
import { compactProperties, type NodeElement, type Properties } from './graph-elements.js';

/** What `search` is asked for of a node, besides its own properties. */
export interface TextContext {
  /** Of the report; null for entities. */
  readonly language: string | null;
  /** The words an assertion rests on. */
  readonly quotes: readonly string[];
}

const NO_CONTEXT: TextContext = { language: null, quotes: [] };

/** Adds what `search` finds the node by: derived from its other properties, so no part of the content. Pure. */
export function indexTexts(node: NodeElement, context: TextContext = NO_CONTEXT): NodeElement {
  return { ...node, properties: { ...node.properties, ...listSearchTexts(node, context) } };
}

/** The properties that `search` reads, by their stored names. */
export function listSearchTexts(node: NodeElement, { language, quotes }: TextContext): Properties {
  const { properties, type } = node;
  const { names, texts, order } = SEARCH_PROPERTIES;
  const isEntity = properties['identifiers'] !== undefined;
  const named = [...textsOf(properties['name']), ...textsOf(properties['aliases'])];
  const others = [...textsOf(properties['description']), ...textsOf(properties['text']), ...quotes];
  const marks = [typeWord(type), ...(language === null ? [] : languageWords(language))];
  return compactProperties({
    [names]: named.length === 0 ? null : joinTexts(named, marks),
    [texts]: joinTexts([...named, ...others], marks),
    [order]: isEntity ? orderOfEntity(named) : orderOfText(type, properties['reportedOn']),
  });
}

function textsOf(value: Properties[string] | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}

function joinTexts(texts: readonly string[], marks: readonly string[]): string {
  const words = texts.map(splitWords);
  const folded = words.map((part) => part.map((word) => word.folded).join(' '));
  const spellings = new Set(words.flatMap((part) => part.flatMap(listSpelling)));
  const parts = [...folded, [...marks, ...spellings].join(' ')];
  return ` ${parts.filter((part) => part !== '').join(` ${TEXT_BOUNDARY} `)} `;
}

/** Only names are spelled differently by languages, and only those that are not their own key need another word. */
function listSpelling({ folded, isCapitalized }: FoldedWord): readonly string[] {
  const key = isCapitalized ? spellingKey(folded) : null;
  return key === null || key === folded ? [] : [spellingWord(key)];
}

/** Entities come first, short names before long ones: who asks for less than the whole name likely means the shorter. */
function orderOfEntity(names: readonly string[]): string {
  const shortest = Math.min(999, ...names.map((name) => name.length));
  return `1${String(shortest).padStart(3, '0')}`;
}

const PLACES: Readonly<Record<string, string>> = { Assertion: '2', Passage: '3', Report: '4' };

/** Quotes, then passages, then reports, each the newest first: digits are turned round so that texts sort so. */
function orderOfText(type: string, reportedOn: Properties[string] | undefined): string {
  const day = String(reportedOn ?? UNKNOWN_DAY);
  const turned = day.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return `${PLACES[type] ?? '5'}${day === UNKNOWN_DAY ? LAST : turned}`;
}

const UNKNOWN_DAY = '9999-12-31';
const LAST = '9999-99-99';

/** What the index of texts holds of a stored node; null if `search` does not find it. */
export function readIndexedTexts(properties: Properties): IndexedTexts | null {
  const order = properties[SEARCH_PROPERTIES.order];
  if (typeof order !== 'string') return null;
  const names = properties[SEARCH_PROPERTIES.names];
  const texts = properties[SEARCH_PROPERTIES.texts];
  return {
    names: typeof names === 'string' ? names : null,
    texts: typeof texts === 'string' ? texts : null,
    order,
  };
}
