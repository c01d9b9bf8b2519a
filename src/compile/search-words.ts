/**
 * Words of stored texts that nobody has written: how a word sounds, what type the node has, in which language it is. No folded word
 * has an underscore, so three of them keep these apart from all that is searched for, typing errors included.
 */
const MARK = '___';

export const spellingWord = (key: string): string => `${MARK}${key}`;

export const typeWord = (type: string): string => `${MARK}type_${type.toLowerCase()}`;

/** `pt-BR` as itself and as `pt`. */
export function languageWords(language: string): readonly string[] {
  const subtags = language.toLowerCase().split('-');
  return [...new Set([subtags[0] ?? '', subtags.join('_')])].map((tag) => `${MARK}language_${tag}`);
}

/** The stored word of exactly this language tag. */
export const languageWord = (language: string): string =>
  `${MARK}language_${language.toLowerCase().replaceAll('-', '_')}`;
