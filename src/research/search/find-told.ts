import type { StatementTime } from '../../compile/cypher/statement-time.js';
import { readToldIds } from '../../compile/cypher/text-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { TextFinder, TextHit } from '../../compile/text-query.js';

/** Hits looked at together; where all are counted, more, since the index finds them all anew for each batch. */
const BATCH = { page: 500, count: 20_000 } as const;

/**
 * A finder of what was there at the time: entities, and what reports had brought before the day. The index knows no days, so its hits are
 * looked through until there are enough; to count them, all are.
 */
export function findTold(
  findTexts: TextFinder,
  read: StatementReader,
  time: StatementTime,
): TextFinder {
  if ((time.asOf?.reportedBefore ?? null) === null) return findTexts;
  return async (query) => {
    const { after, limit, isCounted } = query;
    const found: TextHit[] = [];
    let count = 0;
    const batch = isCounted ? BATCH.count : BATCH.page;
    let last = isCounted ? null : after;
    for (;;) {
      const { hits } = await findTexts({ ...query, after: last, limit: batch, isCounted: false });
      const told = await keepTold(hits, read, time);
      count += told.length;
      found.push(...told.filter((hit) => after === null || comesAfter(hit, after)));
      last = hits.at(-1) ?? null;
      const isEnough = found.length >= limit && !isCounted;
      if (hits.length < batch || isEnough) break;
      found.length = Math.min(found.length, limit);
    }
    return { hits: found.slice(0, limit), count: isCounted ? count : null };
  };
}

async function keepTold(
  hits: readonly TextHit[],
  read: StatementReader,
  time: StatementTime,
): Promise<readonly TextHit[]> {
  if (hits.length === 0) return [];
  const rows = await read(
    readToldIds(
      hits.map(({ id }) => id),
      time,
    ),
  );
  const told = new Set(rows.map((row) => row['id']));
  return hits.filter(({ id }) => told.has(id));
}

const comesAfter = (hit: TextHit, after: TextHit): boolean =>
  hit.score < after.score ||
  (hit.score === after.score &&
    (hit.order > after.order || (hit.order === after.order && hit.id > after.id)));
