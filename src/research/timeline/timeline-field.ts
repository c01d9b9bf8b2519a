import type { StatementTime } from '../../compile/cypher/statement-time.js';
import {
  countUndatedEvents,
  readEventDates,
  type TimelineFilter,
} from '../../compile/cypher/timeline-statements.js';
import type {
  Reference,
  ResearchCall,
  ResearchField,
  StatementReader,
} from '../../compile/research-field.js';
import { readList, readNumber, refuseArgument } from '../arguments.js';
import { toConnection } from '../page.js';
import { type Positions, usePositions } from '../positions.js';
import {
  comparePositions,
  type Layout,
  layOutTimeline,
  POSITION,
  type TimelineEntry,
  type TimelinePosition,
} from './lay-out-timeline.js';
import { type InvolvementByEvent, readInvolvedEvents } from './read-involved-events.js';
import { readSurroundings, readTimedEvents } from './read-timed-events.js';
import { groupEntries, showEntry, SHOWN_PER_ENTRY } from './show-timeline.js';
import { isDated } from './timed-event.js';
import type { TimelineTree } from './timeline-tree.js';

/** Entries of a page where the client does not say, and at most. */
const PAGE = { default: 25, greatest: 100 };

const TIMELINE_LIMITS = {
  /** Events that are put in order. */
  events: 10_000,
  /** Relations PRECEDED that are looked at of one event. */
  relations: 100,
  /** Claims that date one event. */
  dates: 100,
  /** Undated events in a row that are gone through to find a date before or after them. */
  steps: 5,
  /** Conflicts shown. */
  conflicts: 50,
} as const;

type Unit = 'DAY' | 'MONTH' | 'YEAR';

interface Wanted {
  readonly involving: readonly string[] | null;
  readonly filter: TimelineFilter;
  readonly groupBy: Unit | null;
  readonly first: number;
  readonly positions: Positions<keyof TimelinePosition>;
}

/** Events in order of time, a page at a time. */
export const timelineField: ResearchField = {
  prepare(call) {
    const { arguments: given } = call;
    const first = readNumber(call, 'first', given['first'] ?? PAGE.default, {
      from: 0,
      to: PAGE.greatest,
    });
    const wanted: Wanted = {
      involving: readList(call, 'involving', given['involving']),
      filter: readFilter(call),
      groupBy: (given['groupBy'] ?? null) as Unit | null,
      first,
      positions: usePositions(call, 'timeline', POSITION),
    };
    return {
      objects: Math.max(first, TIMELINE_LIMITS.conflicts) * SHOWN_PER_ENTRY,
      read: (read) => readTimeline(wanted, read, call),
    };
  },
};

function readFilter(call: ResearchCall): TimelineFilter {
  const { arguments: given } = call;
  const [from, to] = ['from', 'to'].map((name) => (given[name] ?? null) as string | null);
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    refuseArgument(call, '“from” must not be after “to”');
  }
  return {
    ids: null,
    types: readList(call, 'types', given['types']),
    kinds: readList(call, 'kinds', given['kinds']),
    from: from ?? null,
    to: to ?? null,
    time: call.time,
  };
}

async function readTimeline(
  wanted: Wanted,
  read: StatementReader,
  call: ResearchCall,
): Promise<TimelineTree> {
  const involved = await readInvolved(wanted.involving, read, call);
  const filter =
    wanted.involving === null ? wanted.filter : { ...wanted.filter, ids: [...involved.keys()] };
  const found = (await readTimedEvents(filter, TIMELINE_LIMITS, read)) ?? refuseMore(call);
  const reading = { bounds: TIMELINE_LIMITS, time: call.time };
  const surroundings = await readSurroundings(found, reading, read);
  const layout = layOutTimeline(new Set(found.events.keys()), surroundings);
  const [tree, undatedCount] = await Promise.all([
    showPage({ wanted, layout, involved }, read, call),
    call.selects('undatedCount') ? countUndated(filter, layout.entries, read) : null,
  ]);
  return { ...tree, undatedCount };
}

async function readInvolved(
  involving: readonly string[] | null,
  read: StatementReader,
  call: ResearchCall,
): Promise<InvolvementByEvent> {
  if (involving === null) return new Map();
  const involved = await readInvolvedEvents(involving, TIMELINE_LIMITS.events + 1, { read, call });
  const relations = [...involved.values()].reduce((sum, { length }) => sum + length, 0);
  return relations > TIMELINE_LIMITS.events ? refuseMore(call) : involved;
}

/** The order of a part would not be that of the whole. */
function refuseMore(call: ResearchCall): never {
  return refuseArgument(
    call,
    `More than ${String(TIMELINE_LIMITS.events)} events, or relations to them, would have to be put in order`,
    'Give `from` and `to`, `types` or `kinds`, or fewer entities in `involving`.',
  );
}

async function showPage(
  {
    wanted: { positions, first, groupBy },
    layout: { entries, conflicts },
    involved,
  }: {
    readonly wanted: Wanted;
    readonly layout: Layout;
    readonly involved: InvolvementByEvent;
  },
  read: StatementReader,
  call: ResearchCall,
): Promise<Omit<TimelineTree, 'undatedCount'>> {
  const { after, encode } = positions;
  const begin =
    after === null
      ? 0
      : entries.filter(({ position }) => comparePositions(position, after) <= 0).length;
  const shown = entries.slice(begin, begin + first + 1);
  const dates = selectsOfEntry(call, 'dates')
    ? await readDates(shown, call.time, read)
    : new Map<string, readonly Reference[]>();
  const page = toConnection(
    shown.map((entry) => ({
      cursor: encode(entry.position),
      node: showEntry(entry, { involved, dates }),
    })),
    { first, hasAfter: after !== null, totalCount: entries.length },
  );
  return {
    ...page,
    groups: groupBy === null ? [] : groupEntries(entries, page.nodes, groupBy),
    conflicts: conflicts.slice(0, TIMELINE_LIMITS.conflicts),
    conflictCount: conflicts.length,
  };
}

const selectsOfEntry = ({ selects }: ResearchCall, name: string): boolean =>
  selects('nodes', name) || selects('edges', 'node', name) || selects('groups', 'entries', name);

async function readDates(
  entries: readonly TimelineEntry[],
  time: StatementTime,
  read: StatementReader,
): Promise<ReadonlyMap<string, readonly Reference[]>> {
  const ids = entries.map(({ event }) => event.id);
  if (ids.length === 0) return new Map();
  const rows = await read(readEventDates(ids, SHOWN_PER_ENTRY, time));
  return new Map(
    rows.map((row) => [
      String(row['id']),
      (row['dates'] as readonly (readonly unknown[])[]).map(([claim]) => ({ id: String(claim) })),
    ]),
  );
}

/** Without a window all events are at hand. */
async function countUndated(
  filter: TimelineFilter,
  entries: readonly TimelineEntry[],
  read: StatementReader,
): Promise<number> {
  if (filter.from === null && filter.to === null) {
    return entries.filter(({ event }) => !isDated(event)).length;
  }
  const [row] = await read(countUndatedEvents(filter));
  return Number(row?.['total'] ?? 0);
}
