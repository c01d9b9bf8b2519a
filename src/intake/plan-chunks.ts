import type { Survey, SurveyedFile } from './survey-files.js';

/** The most files that are checked and loaded together. Larger chunks save round trips and hold more in memory. */
export const CHUNK = 64;

/** Files of the first chunk; each after it has twice as many. So writing begins soon, while the next chunk is checked. */
const FIRST_CHUNK = 16;

/**
 * Divides files so that those that can only be judged together are together: files with an id in common; registries that change
 * and the stored reports that may have to change with them, which come first. The rest in order, chunk by chunk. Pure.
 */
export function planChunks({
  files,
  changesRegistries,
}: Pick<Survey, 'files' | 'changesRegistries'>): readonly (readonly SurveyedFile[])[] {
  const isFirst = ({ isRegistry, isStored }: SurveyedFile): boolean =>
    isRegistry || (changesRegistries && isStored);
  const first = files.filter(isFirst);
  const chunks: SurveyedFile[][] = first.length === 0 ? [] : [first];
  let chunk: SurveyedFile[] = [];
  let size = FIRST_CHUNK;
  for (const group of groupByIds(files.filter((file) => !isFirst(file)))) {
    if (chunk.length > 0 && chunk.length + group.length > size) {
      chunks.push(chunk);
      chunk = [];
      size = Math.min(CHUNK, 2 * size);
    }
    chunk.push(...group);
  }
  if (chunk.length > 0) chunks.push(chunk);
  // Few files are told about best in one go.
  const small = chunks.flat();
  return small.length > 0 && small.length <= CHUNK ? [small] : chunks;
}

/** Files that have an id in common, directly or through others, in one group; groups by their first file. */
function groupByIds(files: readonly SurveyedFile[]): readonly (readonly SurveyedFile[])[] {
  const groupOf = new Map<string, SurveyedFile[]>();
  const groups = new Set<SurveyedFile[]>();
  for (const file of files) {
    let group: SurveyedFile[] = [];
    groups.add(group);
    for (const id of file.ids) {
      const other = groupOf.get(id);
      if (other === undefined || other === group) continue;
      for (const member of group) other.push(member);
      for (const { ids } of group) for (const each of ids) groupOf.set(each, other);
      groups.delete(group);
      group = other;
    }
    group.push(file);
    for (const id of file.ids) groupOf.set(id, group);
  }
  return [...groups];
}
