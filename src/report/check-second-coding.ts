import type { CheckedRow } from './check-row.js';
import type { Problems } from './problems.js';
import type { Fields } from './read-fields.js';
import type { SourceNode } from './source-node.js';

/** What a second coding has that would change the graph: replaced assertions, judgements on identity, an earlier version. */
export function checkSecondCoding(
  { file, header }: { readonly file: Fields; readonly header: Fields | null },
  rows: readonly CheckedRow[],
  problems: Problems,
): void {
  if (header?.has('codingOf') !== true) return;
  const refuse = (key: string, at: SourceNode): void => {
    problems.add('SECOND_CODING', { at, message: `a second coding has no \`${key}\`` });
  };
  const [identity, revisionOf] = [file.get('identity'), header.get('revisionOf')];
  if (identity !== undefined) refuse('identity', identity.value);
  if (revisionOf !== undefined) refuse('revisionOf', revisionOf.value);
  for (const { at } of rows) {
    const entry =
      at.kind === 'map' ? at.entries.find(({ key }) => key === 'supersedes') : undefined;
    if (entry !== undefined) refuse('supersedes', entry.value);
  }
}
