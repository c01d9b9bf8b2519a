import type { ChainLink } from './check-attribution.js';
import type { CodedClaim, CodedPassage } from './coded-report.js';
import { hashText } from './hash-text.js';
import type { Problems } from './problems.js';
import { readNewId, readScalar } from './read-values.js';
import { itemsOf, type SourceNode } from './source-node.js';

const PASSAGE_KEY = /^s\d+$/;

/** `id:` of a row: one id, or as many as the row makes assertions. */
export function readRowIds(
  node: SourceNode | undefined,
  count: number,
  problems: Problems,
): readonly string[] {
  if (node === undefined) return [];
  const items = itemsOf(node);
  const ids = items.flatMap((item) => {
    const scalar = readScalar(item, 'the id of a row', problems);
    const id = scalar === null ? null : readNewId(scalar, problems);
    if (scalar === null || id === null) return [];
    if (!PASSAGE_KEY.test(id)) return [id];
    const message = `${id} is the name of a passage, not of a row`;
    problems.add('INVALID_ID', { at: scalar, message, hint: 'Write a1, a2 …' });
    return [];
  });
  const isCounted = count === 0 || items.length === 1 || items.length === count;
  if (!isCounted) {
    const message = `${String(items.length)} ids for a row that makes ${String(count)} assertions`;
    problems.add('WRONG_KIND', {
      at: node,
      message,
      hint: 'Give one id, or one for each, subjects first.',
    });
  }
  return ids;
}

interface RowIdSources {
  readonly given: readonly string[];
  readonly claims: readonly CodedClaim[];
  /** The ends of the claims may be swapped without changing what is said. */
  readonly isSymmetric: boolean;
  readonly polarity: string;
  readonly chain: readonly ChainLink[];
  readonly passage: CodedPassage | null;
}

/**
 * One id for each claim of a row: as given; the given one with `-1`, `-2` …; or, without any, the passage's key and a
 * hash of what is said, so that the order of rows does not matter.
 */
export function makeRowIds({
  given,
  claims,
  isSymmetric,
  polarity,
  chain,
  passage,
}: RowIdSources): readonly string[] {
  const [only] = given;
  return claims.map((claim, index) => {
    if (given.length > 1) return given[index] ?? '';
    if (only !== undefined) return claims.length === 1 ? only : `${only}-${String(index + 1)}`;
    const links = chain.map(({ source, scope }) => [source, scope]);
    const hash = hashText(JSON.stringify([listClaim(claim, isSymmetric), polarity, links])).slice(
      0,
      10,
    );
    return `${passage?.key ?? 'coded'}-${hash}`;
  });
}

function listClaim(claim: CodedClaim, isSymmetric: boolean): readonly unknown[] {
  const qualifiers = Object.entries(claim.qualifiers).sort(([a], [b]) => (a < b ? -1 : 1));
  const { predicate, subject, object, value, stanceLevel, condition, validFrom, validTo } = claim;
  const ends = isSymmetric ? [subject, object].sort() : [subject, object];
  return [predicate, ends, value, stanceLevel, condition, qualifiers, validFrom, validTo];
}
