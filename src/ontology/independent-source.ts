/** Attribution types that name nobody: they never count as a source. */
const UNNAMED: ReadonlySet<string> = new Set(['UNSPECIFIED', 'UNNAMED_OFFICIALS']);

/** Whether an attribution names its source. */
export const isNamed = ({ type }: { readonly type: string }): boolean => !UNNAMED.has(type);

/** An assertion as a witness: on whose word it stands, and what makes it count. */
export interface Witness {
  readonly origin: 'REPORT' | 'CODING';
  readonly tense: string;
  /** Outermost first. */
  readonly chain: readonly { readonly source: string; readonly type: string }[];
  readonly publisher: string | null;
  readonly reportId: string;
}

/**
 * The outermost named source that an assertion adds to those of its claim; null if it adds none. A coder's classification
 * has none, and who announces what is still to come (tense FUTURE) is no source for its having come about. In its own
 * voice a report speaks for its publisher, or for itself.
 */
export function findIndependentSource(witness: Witness): string | null {
  const { origin, tense, chain, publisher, reportId } = witness;
  if (origin !== 'REPORT' || tense === 'FUTURE') return null;
  if (chain.length === 0) return publisher ?? reportId;
  return chain.find(isNamed)?.source ?? null;
}
