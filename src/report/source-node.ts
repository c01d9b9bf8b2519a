/** What a file says, with the place of everything; offsets in UTF-16 units of the file. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As text: what stands in the file for plain values (`1.10`, `2025`), the unquoted string otherwise. */
  readonly text: string;
  readonly offset: number;
}

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly offset: number;
}

export interface SourceMap {
  readonly kind: 'map';
  readonly entries: readonly SourceEntry[];
  /** Written in braces. */
  readonly isFlow: boolean;
  readonly offset: number;
}

export interface SourceEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly offset: number;
  readonly value: SourceNode;
}

/** True for an empty value or `null`, which means the same as leaving the key out. */
export function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A list's items, or the one thing itself: one of something may always be written without brackets. */
export function itemsOf(node: SourceNode): readonly SourceNode[] {
  return node.kind === 'list' ? node.items : [node];
}
