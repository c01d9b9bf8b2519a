import type { CodedPassage } from './coded-report.js';
import type { PassageBook } from './passage-book.js';
import type { Problems } from './problems.js';
import { shorten } from './read-fields.js';

/**
 * The passages that hold words, in order, the first so many. Null, with a problem at their place, where the file has asked for too long
 * a search already; null without one where the text is not known.
 */
export function findPassages(
  pattern: string,
  {
    at,
    book,
    problems,
  }: {
    readonly at: { readonly offset: number };
    readonly book: PassageBook;
    readonly problems: Problems;
  },
  most?: number,
): readonly CodedPassage[] | null {
  if (!book.isKnown) return null;
  const found = book.search.find(pattern, most);
  if (found === null) {
    const message = `“${shorten(pattern)}” was not looked for: so many words in so long a text would take too long`;
    problems.add('TOO_LARGE', { at, message });
  }
  return found;
}
