import { foldText } from './fold-text.js';

/** Gaps that one quote may have: the search for its parts takes longer with each. */
export const MOST_OMISSIONS = 20;

/** A quote in the form in which it is looked for. */
export interface FoldedQuote {
  readonly folded: string;
  /** What stands between omissions, one part where there are none; an omission at an end has '' beside it. */
  readonly parts: readonly string[];
}

export function foldQuote(pattern: string): FoldedQuote {
  const { folded } = foldText(pattern);
  return { folded, parts: folded.split('…').map((part) => part.trim()) };
}
