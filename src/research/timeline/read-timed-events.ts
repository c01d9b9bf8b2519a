import {
  readEventDates,
  readTimelineEvents,
  type TimelineFilter,
} from '../../compile/cypher/timeline-statements.js';
import type { StatementReader } from '../../compile/research-field.js';
import { ALWAYS, NEVER } from '../../ontology/testimony.js';
import { isDated, type Precedence, type TimedEvent } from './timed-event.js';

/** Events with what is said of their time, and what came before what. */
export interface TimedEvents {
  readonly events: ReadonlyMap<string, TimedEvent>;
  /** By claim. */
  readonly relations: ReadonlyMap<string, Precedence>;
}

interface Bounds {
  /** Events at most; one more is read, so that more can be told. */
  readonly events: number;
  /** Relations PRECEDED of one event. */
  readonly relations: number;
  /** Claims of one event on its date. */
  readonly dates: number;
  /** Undated events in a row that are gone through beyond those asked for. */
  readonly steps: number;
}

type Row = Readonly<Record<string, unknown>>;

/** The events that meet the filter. */
export async function readTimedEvents(
  filter: TimelineFilter,
  bounds: Bounds,
  read: StatementReader,
): Promise<TimedEvents> {
  const limits = { limit: bounds.events + 1, relations: bounds.relations };
  return settleDates(await read(readTimelineEvents(filter, limits)), bounds, read);
}

/**
 * What came before and after the events found and is not among them: it may say where they belong. Beyond an event
 * without date it is gone on, since that says nothing by itself.
 */
export async function readSurroundings(
  found: TimedEvents,
  bounds: Bounds,
  read: StatementReader,
): Promise<TimedEvents> {
  const events = new Map(found.events);
  const relations = new Map(found.relations);
  let reached = found.relations;
  for (let step = 0; step < bounds.steps; step += 1) {
    const ids = listUnknown(reached, events);
    if (ids.length === 0) break;
    const filter = { ids, types: null, kinds: null, from: null, to: null };
    const limits = { limit: ids.length, relations: bounds.relations };
    const next = await settleDates(await read(readTimelineEvents(filter, limits)), bounds, read);
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

/** Reads the claims of events that have no agreed date, or one with a time of day, which days do not tell. */
async function settleDates(
  rows: readonly Row[],
  bounds: Bounds,
  read: StatementReader,
): Promise<TimedEvents> {
  const events = new Map(rows.map((row) => [String(row['id']), toEvent(row)]));
  const unsettled = [...events.values()].filter(
    (event) => !isDated(event) || event.edtf?.includes('T') === true,
  );
  if (unsettled.length > 0) {
    const dated = await read(
      readEventDates(
        unsettled.map(({ id }) => id),
        bounds.dates,
      ),
    );
    for (const { id, dates } of dated) {
      const event = events.get(String(id));
      if (event !== undefined) events.set(event.id, refine(event, toDates(dates)));
    }
  }
  const relations = rows.flatMap((row) =>
    (row['preceded'] as readonly (readonly string[])[]).map(
      ([claim = '', from = '', to = '']): [string, Precedence] => [claim, { claim, from, to }],
    ),
  );
  return { events, relations: new Map(relations) };
}

function toEvent(row: Row): TimedEvent {
  const [startsOn, endsOn] = [textOrNull(row['startsOn']), textOrNull(row['endsOn'])];
  return {
    id: String(row['id']),
    edtf: textOrNull(row['edtf']),
    precision: textOrNull(row['precision']),
    first: startsOn === null ? null : `${startsOn}T00:00:00.000Z`,
    last: endsOn === null ? null : `${endsOn}T23:59:59.999Z`,
    differing: [],
  };
}

interface ClaimedDate {
  readonly claim: string;
  readonly value: string;
  readonly first: string | null;
  readonly last: string | null;
}

function toDates(rows: unknown): readonly ClaimedDate[] {
  return (rows as readonly (readonly unknown[])[]).map(([claim, value, first, last]) => ({
    claim: String(claim),
    value: String(value),
    first: first === ALWAYS ? null : textOrNull(first),
    last: last === NEVER ? null : textOrNull(last),
  }));
}

/** The instants of the date that is agreed on; from the first to the last of all where none is. */
function refine(event: TimedEvent, dates: readonly ClaimedDate[]): TimedEvent {
  const agreed = dates.find(({ value }) => value === event.edtf);
  if (agreed !== undefined) return { ...event, first: agreed.first, last: agreed.last };
  if (dates.length === 0) return event;
  return {
    ...event,
    first: dates.every(({ first }) => first !== null) ? leastOf(dates) : null,
    last: dates.every(({ last }) => last !== null) ? greatestOf(dates) : null,
    differing: dates.length > 1 ? dates.map(({ claim, value }) => ({ claim, value })) : [],
  };
}

const leastOf = (dates: readonly ClaimedDate[]): string | null =>
  dates.map(({ first }) => first ?? '').sort()[0] ?? null;

const greatestOf = (dates: readonly ClaimedDate[]): string | null =>
  dates
    .map(({ last }) => last ?? '')
    .sort()
    .at(-1) ?? null;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
