import { readLastRecording } from '../../compile/cypher/load-statements.js';
import type { StatementTime } from '../../compile/cypher/statement-time.js';
import { readReportedIds, readStandingIds } from '../../compile/cypher/text-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import type { Statement } from '../../compile/statement.js';
import type { TextFinder, TextHit, TextMatches } from '../../compile/text-query.js';
import { invariant } from '../../util/invariant.js';

/**
 * Hits looked at together, at first and at most: the index finds all anew for each batch, so that each has more than the one before
 * while few of them were there. Where all are counted there is nothing to be spared.
 */
const BATCH = { least: 500, growth: 4, greatest: 20_000 } as const;

/** The statement that answers, as `id`, which of these nodes were there. */
type Choice = (ids: readonly string[]) => Statement;

/**
 * A finder of what was there at the time: entities, and what reports had brought before the day, by the texts that were recorded
 * then. Texts that stood then and do no more have an index of their own; of a node it is one text or the other. Counts are taken once
 * more if something was loaded meanwhile.
 */
export function findTold(
  findTexts: TextFinder,
  read: StatementReader,
  time: StatementTime,
): TextFinder {
  const { asOf } = time;
  const isToday = asOf === null || (asOf.reportedBefore === null && asOf.recordedAt === null);
  if (isToday) return findTexts;
  const standing = choose(findTexts, read, (ids) => readStandingIds(ids, time));
  if (asOf.recordedAt === null) return standing;
  const formerAt = time.parameters[asOf.recordedAt];
  invariant(typeof formerAt === 'string', 'the parameter holds the time');
  const findFormer: TextFinder = (query) => findTexts({ ...query, formerAt });
  const former =
    asOf.reportedBefore === null
      ? findFormer
      : choose(findFormer, read, (ids) => readReportedIds(ids, time));
  // today's first: what a load replaces between the two is found twice then, and else not at all
  const join: TextFinder = async (query) =>
    joinMatches([await standing(query), await former(query)], query.limit);
  return async (query) => {
    if (!query.isCounted) return join(query);
    const before = await readClock(read);
    const matches = await join(query);
    return (await readClock(read)) === before ? matches : join(query);
  };
}

async function readClock(read: StatementReader): Promise<unknown> {
  const [row] = await read(readLastRecording());
  return row?.['recordedAt'];
}

/** The index knows no times, so its hits are looked through until there are enough; to count them, all are. */
function choose(findTexts: TextFinder, read: StatementReader, choice: Choice): TextFinder {
  return async (query) => {
    const { after, limit, isCounted } = query;
    const found: TextHit[] = [];
    let count = 0;
    let batch: number = isCounted ? BATCH.greatest : BATCH.least;
    let last = isCounted ? null : after;
    for (;;) {
      const { hits } = await findTexts({ ...query, after: last, limit: batch, isCounted: false });
      const told = await keepTold(hits, read, choice);
      count += told.length;
      found.push(...told.filter((hit) => after === null || compareHits(hit, after) > 0));
      last = hits.at(-1) ?? null;
      const isEnough = found.length >= limit && !isCounted;
      if (hits.length < batch || isEnough) break;
      found.length = Math.min(found.length, limit);
      batch = Math.min(batch * BATCH.growth, BATCH.greatest);
    }
    return { hits: found.slice(0, limit), count: isCounted ? count : null };
  };
}

async function keepTold(
  hits: readonly TextHit[],
  read: StatementReader,
  choice: Choice,
): Promise<readonly TextHit[]> {
  if (hits.length === 0) return [];
  const rows = await read(choice(hits.map(({ id }) => id)));
  const told = new Set(rows.map((row) => row['id']));
  return hits.filter(({ id }) => told.has(id));
}

function joinMatches(parts: readonly TextMatches[], limit: number): TextMatches {
  const counts = parts.map(({ count }) => count);
  const hits = new Map(parts.flatMap((part) => part.hits.map((hit) => [hit.id, hit] as const)));
  return {
    hits: [...hits.values()].sort(compareHits).slice(0, limit),
    count: counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count)),
  };
}

function compareHits(left: TextHit, right: TextHit): number {
  if (left.score !== right.score) return right.score - left.score;
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1;
}
