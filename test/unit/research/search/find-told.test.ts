import { expect, test } from '@jest/globals';

import { timeOf } from '../../../../src/compile/cypher/statement-time.js';
import type { TextQuery } from '../../../../src/compile/text-query.js';
import { findTold } from '../../../../src/research/search/find-told.js';
import { chooseHits } from '../../../../src/store/embedded/choose-hits.js';
import { TextIndex } from '../../../../src/store/embedded/text-index.js';

const QUERY: TextQuery = {
  scope: 'texts',
  clauses: [[{ kind: 'word', text: 'rain', edits: 0, weight: 4 }]],
  ...{ phrases: [], excluded: [], after: null, limit: 3, isCounted: false },
};
const time = timeOf({ recordedAt: '2025-12-03T00:00:00Z' });
const idOf = (index: number): string => String(index).padStart(6, '0');

/** Searches so many texts of today, of which these stood; answers their ids and of how many the index was asked each time. */
async function searchToday(
  count: number,
  stood: readonly string[],
  query = QUERY,
): Promise<{ readonly ids: readonly string[]; readonly asked: readonly number[] }> {
  const index = new TextIndex();
  for (let each = 0; each < count; each += 1) {
    index.put(idOf(each), { names: null, texts: ' rain ', order: '3' });
  }
  const asked: number[] = [];
  const find = findTold(
    (asking) => {
      const isFormer = asking.formerAt !== undefined;
      if (!isFormer) asked.push(asking.limit);
      return Promise.resolve(chooseHits(isFormer ? [] : index.match(asking), asking));
    },
    ({ parameters: { ids } }) =>
      Promise.resolve(
        stood.filter((id) => (ids as readonly string[]).includes(id)).map((id) => ({ id })),
      ),
    time,
  );
  const { hits } = await find(query);
  return { ids: hits.map(({ id }) => id), asked };
}

test('where little stood then, the index is asked of ever more at once', async () => {
  const { ids, asked } = await searchToday(40_000, [idOf(7), idOf(39_999)]);
  expect(ids).toEqual([idOf(7), idOf(39_999)]);
  expect(asked).toEqual([500, 2_000, 8_000, 20_000, 20_000]);
});

test('where enough stood then, of no more than a page needs', async () => {
  const stood = [1, 2, 3, 600, 601].map(idOf);
  expect(await searchToday(2_000, stood)).toEqual({ ids: stood.slice(0, 3), asked: [500] });
  const { ids, asked } = await searchToday(2_000, stood, { ...QUERY, limit: 4 });
  expect(ids).toEqual(stood.slice(0, 4));
  expect(asked).toEqual([500, 2_000]);
});
