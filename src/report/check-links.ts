import { Judgement } from '../ontology/enums/discourse-enums.js';
import type { CheckedRow } from './check-row.js';
import type { CodedContrast, CodedJudgement } from './coded-report.js';
import { type EntityScope, readEntity } from './entity-scope.js';
import { findRow, listRowIds, type RowIds } from './find-row.js';
import type { Problems } from './problems.js';
import { readFields, readMap, reportMissing } from './read-fields.js';
import { readEnum, readScalar, readText } from './read-values.js';
import { itemsOf, type SourceEntry, type SourceNode } from './source-node.js';

/** Reads `contrasts:`: `[{a25: a26, cue: yet}]`, the row that comes first in the text as the key. */
export function checkContrasts(
  node: SourceNode | undefined,
  rows: readonly CheckedRow[],
  problems: Problems,
): readonly CodedContrast[] {
  if (node === undefined) return [];
  const ids = listRowIds(rows);
  return itemsOf(node).flatMap((item) => {
    const map = readMap(item, 'a contrast', problems);
    const cueEntry = map?.entries.find(({ key }) => key === 'cue');
    const cue = readText(cueEntry?.value, problems);
    const pairs = (map?.entries ?? []).filter((entry) => entry !== cueEntry);
    return pairs.flatMap((pair) => readContrast(pair, { cue, ids }, problems));
  });
}

function readContrast(
  pair: SourceEntry,
  { cue, ids }: { readonly cue: string | null; readonly ids: RowIds },
  problems: Problems,
): readonly CodedContrast[] {
  const left = findRow({ text: pair.key, offset: pair.offset }, ids, problems);
  return itemsOf(pair.value).flatMap((item) => {
    const scalar = readScalar(item, 'the id of a row', problems);
    const right = scalar === null ? null : findRow(scalar, ids, problems);
    if (left === null || right === null) return [];
    if (left === right) {
      problems.add('SELF_RELATION', { at: item, message: `row ${pair.key} in contrast to itself` });
      return [];
    }
    return [{ left, right, cue }];
  });
}

/** Reads `identity:`: `[{a: x, b: y, judgement: UNSURE, why: …}]`. */
export function checkJudgements(
  node: SourceNode | undefined,
  scope: EntityScope,
): readonly CodedJudgement[] {
  if (node === undefined) return [];
  const form = { name: 'a judgement', keys: ['a', 'b', 'judgement', 'why'] };
  return itemsOf(node).flatMap((item) => {
    const fields = readFields(item, form, scope.problems);
    if (fields === null) return [];
    for (const key of ['a', 'b', 'judgement']) {
      if (!fields.has(key)) reportMissing(key, item, scope.problems);
    }
    const a = readEntity(fields.get('a')?.value, scope);
    const b = readEntity(fields.get('b')?.value, scope);
    const judgement = readEnum(fields.get('judgement')?.value, Judgement, scope.problems);
    const why = readText(fields.get('why')?.value, scope.problems);
    if (a === null || b === null || judgement === null) return [];
    if (a.id === b.id) {
      scope.problems.add('SELF_RELATION', { at: item, message: `${a.id} compared with itself` });
      return [];
    }
    return [{ a: a.id, b: b.id, judgement, why }];
  });
}
