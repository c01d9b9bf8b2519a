/** Relay's `pageInfo` of a page that a research field read forwards. */
export interface PageTree {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page as a connection shows it. */
export interface ConnectionTree<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageTree;
  /** Null where it was not asked for. */
  readonly totalCount: number | null;
}

/** Makes a connection of the entries read, one more than the page holds if there are others after it. */
export function toConnection<T>(
  read: readonly { readonly cursor: string; readonly node: T }[],
  page: { readonly first: number; readonly hasAfter: boolean; readonly totalCount: number | null },
): ConnectionTree<T> {
  const edges = read.slice(0, page.first);
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: read.length > page.first,
      hasPreviousPage: page.hasAfter,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.totalCount,
  };
}
