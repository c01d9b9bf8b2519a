import type { StatementTime } from '../../compile/cypher/statement-time.js';
import {
  readEventDates,
  readTimelineEvents,
  type TimelineFilter,
} from '../../compile/cypher/timeline-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import { ALWAYS, NEVER } from '../../ontology/testimony.js';
import { type ClaimedDate, giveDates } from './give-dates.js';
import { isDated, type Precedence, type TimedEvent } from './timed-event.js';

/** Events with what is said of their time, and what came before what. */
export interface TimedEvents {
  readonly events: ReadonlyMap<string, TimedEvent>;
  /** By claim. */
  readonly relations: ReadonlyMap<string, Precedence>;
}

interface Bounds {
  /** Events that are put in order. */
  readonly events: number;
  /** Relations PRECEDED of one event. */
  readonly relations: number;
  /** Claims of one event on its date. */
  readonly dates: number;
  /** Undated events in a row that are gone through beyond those asked for. */
  readonly steps: number;
}

/** How events are read. */
interface Reading {
  readonly bounds: Bounds;
  readonly time: StatementTime;
}

type Row = Readonly<Record<string, unknown>>;

/** The events that meet the filter; null if there are too many. */
export async function readTimedEvents(
  filter: TimelineFilter,
  bounds: Bounds,
  read: StatementReader,
): Promise<TimedEvents | null> {
  const limits = { limit: bounds.events + 1, relations: bounds.relations };
  const rows = await read(readTimelineEvents(filter, limits));
  if (rows.length > bounds.events) return null;
  const { events, relations } = await settleDates(rows, { bounds, time: filter.time }, read);
  // as of an earlier time dates are agreed on only here
  return { events: new Map([...events].filter(([, event]) => mayLie(event, filter))), relations };
}

/** Whether an event whose date is agreed on may lie in the window; others are sought by each date they are given. */
function mayLie({ first, last, differing }: TimedEvent, { from, to }: TimelineFilter): boolean {
  if (differing.length > 0) return true;
  return (
    (from === null || last === null || last.slice(0, 10) >= from) &&
    (to === null || first === null || first.slice(0, 10) <= to)
  );
}

/**
 * What came before and after the events found and is not among them: it may say where they belong. Beyond an event
 * without date it is gone on, since that says nothing by itself.
 */
export async function readSurroundings(
  found: TimedEvents,
  { bounds, time }: Reading,
  read: StatementReader,
): Promise<TimedEvents> {
  const events = new Map(found.events);
  const relations = new Map(found.relations);
  let reached = found.relations;
  for (let step = 0; step < bounds.steps; step += 1) {
    const ids = listUnknown(reached, events);
    if (ids.length === 0) break;
    const filter = { ids, types: null, kinds: null, from: null, to: null, time };
    const limits = { limit: ids.length, relations: bounds.relations };
    const rows = await read(readTimelineEvents(filter, limits));
    const next = await settleDates(rows, { bounds, time }, read);
    for (const [id, event] of next.events) events.set(id, event);
    for (const [claim, relation] of next.relations) relations.set(claim, relation);
    const isOpen = (id: string): boolean => {
      const event = next.events.get(id);
      return event !== undefined && !isDated(event);
    };
    reached = new Map([...next.relations].filter(([, { from, to }]) => isOpen(from) || isOpen(to)));
  }
  return { events, relations };
}

function listUnknown(
  relations: ReadonlyMap<string, Precedence>,
  events: ReadonlyMap<string, TimedEvent>,
): readonly string[] {
  const ids = [...relations.values()].flatMap(({ from, to }) => [from, to]);
  return [...new Set(ids)].filter((id) => !events.has(id)).sort();
}

/**
 * Reads the claims of events that have no agreed date, or one with a time of day, which days do not tell; as of an earlier
 * time those of all, since what is stored is today's.
 */
async function settleDates(
  rows: readonly Row[],
  { bounds, time }: Reading,
  read: StatementReader,
): Promise<TimedEvents> {
  const events = new Map(rows.map((row) => [String(row['id']), toEvent(row, time)]));
  const unsettled = [...events.values()].filter(
    (event) => !isDated(event) || event.edtf?.includes('T') === true,
  );
  if (unsettled.length > 0) {
    const ids = unsettled.map(({ id }) => id);
    for (const { id, dates } of await read(readEventDates(ids, bounds.dates, time))) {
      const event = events.get(String(id));
      if (event !== undefined) events.set(event.id, giveDates(event, toDates(dates)));
    }
  }
  const relations = rows.flatMap((row) =>
    (row['preceded'] as readonly (readonly string[])[]).map(
      ([claim = '', from = '', to = '']): [string, Precedence] => [claim, { claim, from, to }],
    ),
  );
  return { events, relations: new Map(relations) };
}

function toEvent(row: Row, { asOf }: StatementTime): TimedEvent {
  const undated = { edtf: null, precision: null, first: null, last: null, differing: [] };
  const id = String(row['id']);
  if (asOf !== null) return { id, ...undated };
  const [startsOn, endsOn] = [textOrNull(row['startsOn']), textOrNull(row['endsOn'])];
  return {
    id,
    edtf: textOrNull(row['edtf']),
    precision: textOrNull(row['precision']),
    first: startsOn === null ? null : `${startsOn}T00:00:00.000Z`,
    last: endsOn === null ? null : `${endsOn}T23:59:59.999Z`,
    differing: [],
  };
}

function toDates(rows: unknown): readonly ClaimedDate[] {
  return (rows as readonly (readonly unknown[])[]).map(
    ([claim, value, precision, first, last]) => ({
      claim: String(claim),
      value: String(value),
      precision: textOrNull(precision),
      first: textOrNull(first) ?? ALWAYS,
      last: textOrNull(last) ?? NEVER,
    }),
  );
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
