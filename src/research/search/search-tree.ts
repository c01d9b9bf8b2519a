import type { Reference } from '../../compile/research-field.js';

/** A node that a search found. */
export interface SearchHitTree {
  readonly match: string;
  readonly field: string;
  readonly node: Reference;
  readonly snippet: SnippetTree;
}

/** The part of a text around what was found. */
export interface SnippetTree {
  readonly text: string;
  /** Code points of the whole text. */
  readonly start: number;
  readonly marked: string;
  /** Code points of the snippet's text. */
  readonly matches: readonly SnippetMatchTree[];
}

export interface SnippetMatchTree {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
