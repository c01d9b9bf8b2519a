/**
 * A question to the index of texts. A node is found if each clause has an alternative that one of its words meets, and each phrase
 * stands in its text; its score is the sum of the weights of the alternatives met. What words are is settled before: texts are stored
 * folded, words parted by single spaces, and queries come folded alike.
 */
export interface TextQuery {
  readonly scope: TextScope;
  /** At least one. */
  readonly clauses: readonly (readonly WordPattern[])[];
  /** Words in a row; each is among the clauses too. */
  readonly phrases: readonly (readonly string[])[];
  /** Ids of nodes that are not wanted. */
  readonly excluded: readonly string[];
  /** Only what comes after this hit in the order of hits. */
  readonly after: TextHit | null;
  readonly limit: number;
  readonly isCounted: boolean;
  /**
   * The key of a time (`momentKey`): texts that stood then and do no more, each by the id of its node, which had one text at a time.
   * Texts of today where none is given.
   */
  readonly formerAt?: string;
}

/** Names of a node alone, or all its texts, names among them. */
export type TextScope = 'names' | 'texts';

export interface WordPattern {
  /**
   * `similar`: at most `edits` letters replaced, inserted, left out or swapped with their neighbour; of the words of all texts the 50
   * nearest count, which bounds the work.
   */
  readonly kind: 'word' | 'beginning' | 'similar';
  /** Of `similar`, four characters at least for each edit, none above U+FFFF. */
  readonly text: string;
  /** Of `similar`, 1 or 2. */
  readonly edits: number;
  /** A small whole number. */
  readonly weight: number;
}

/** Hits come by score, the greatest first, then by order and id. */
export interface TextHit {
  readonly id: string;
  readonly score: number;
  /** The stored property `searchOrder`; ASCII. */
  readonly order: string;
}

export interface TextMatches {
  readonly hits: readonly TextHit[];
  /** All that is found, whatever `after` and `limit`; null unless asked for. */
  readonly count: number | null;
}

/** Words that are looked at for a `similar` pattern at most. */
export const SIMILAR_WORDS = 50;

/** Names of the stored properties that are searched. */
export const SEARCH_PROPERTIES = {
  names: 'searchNames',
  texts: 'search',
  order: 'searchOrder',
} as const;

/** Stands between texts of one node, so that no phrase reaches from one into the other; no word. */
export const TEXT_BOUNDARY = '|';

/** Asks the index of texts. */
export type TextFinder = (query: TextQuery) => Promise<TextMatches>;

/** What stands in the index of one node; null where it has none. */
export interface IndexedTexts {
  readonly names: string | null;
  readonly texts: string | null;
  readonly order: string;
}
