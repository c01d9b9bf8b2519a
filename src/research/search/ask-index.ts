import { languageWord, spellingWord, typeWord } from '../../compile/search-words.js';
import type { TextQuery, WordPattern } from '../../compile/text-query.js';
import type { SearchText, SoughtWord } from './read-search-text.js';

/** Which nodes a search wants. */
export interface SearchFilter {
  /** Concrete types; null for any. */
  readonly types: readonly string[] | null;
  readonly language: string | null;
}

/** A word adds to the score of a hit as much as it is near: itself, a longer one, another spelling, a mistyped one. */
const WEIGHT = { same: 4, beginning: 2, spelling: 1, mistyped: 0 } as const;

/** What the index is asked for a search, in every scope. Pure. */
export function askIndex(
  { words, phrases }: SearchText,
  { types, language }: SearchFilter,
): Pick<TextQuery, 'clauses' | 'phrases'> {
  return {
    clauses: [
      ...words.map(listAlternatives),
      ...phrases.flatMap((phrase) => phrase.map((word) => [match('word', word)])),
      ...(types === null ? [] : [types.map((type) => match('word', typeWord(type)))]),
      ...(language === null ? [] : [[match('word', languageWord(language))]]),
    ],
    phrases: phrases.filter(({ length }) => length > 1),
  };
}

function listAlternatives({ text, isBeginning, edits, key }: SoughtWord): readonly WordPattern[] {
  const spellings = key === null ? [] : [spellingWord(key), ...(key === text ? [] : [key])];
  return [
    match('word', text, WEIGHT.same),
    ...(isBeginning ? [match('beginning', text, WEIGHT.beginning)] : []),
    ...spellings.map((word) => match('word', word, WEIGHT.spelling)),
    ...(edits === 0 ? [] : [{ ...match('similar', text, WEIGHT.mistyped), edits }]),
  ];
}

const match = (kind: WordPattern['kind'], text: string, weight = 0): WordPattern => ({
  ...{ kind, text, weight },
  edits: 0,
});
