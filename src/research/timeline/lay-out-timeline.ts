import { findGaps } from './find-gaps.js';
import { type Place, placeEvents, type PlacingConflict } from './place-events.js';
import type { TimedEvents } from './read-timed-events.js';
import { isDated, type TimedEvent } from './timed-event.js';
import type { TimelineConflictTree, TimelineGapTree } from './timeline-tree.js';

/** What the entries of a timeline are sorted by: texts, in this order. */
export const POSITION = ['section', 'at', 'depth', 'last', 'id'] as const;

export type TimelinePosition = Readonly<Record<(typeof POSITION)[number], string>>;

/** An event at its place in a timeline. */
export interface TimelineEntry {
  readonly event: TimedEvent;
  readonly place: Place;
  readonly position: TimelinePosition;
  readonly gapBefore: TimelineGapTree | null;
}

export interface Layout {
  readonly entries: readonly TimelineEntry[];
  readonly conflicts: readonly TimelineConflictTree[];
}

/** Events and claims shown of one conflict. */
const SHOWN = 20;

/** Puts events in order; `surroundings` holds them and what else says where they belong. Pure. */
export function layOutTimeline(ids: ReadonlySet<string>, surroundings: TimedEvents): Layout {
  const { events } = surroundings;
  const relations = [...surroundings.relations.values()].sort((a, b) =>
    a.claim < b.claim ? -1 : 1,
  );
  const { places, conflicts } = placeEvents(events, relations);
  const placed = [...events.values()]
    .filter(({ id }) => ids.has(id))
    .flatMap((event) => {
      const place = places.get(event.id);
      return place === undefined ? [] : [{ event, place, position: toPosition(event, place) }];
    })
    .sort((a, b) => comparePositions(a.position, b.position));
  const gaps = findGaps(
    placed.map(({ event: { id, first, last }, place: { at, isEarliest } }) => ({
      id,
      first: isEarliest && isDated({ first, last }) ? at : first,
      last,
    })),
  );
  const concern = ({ relations: found }: PlacingConflict): boolean =>
    found.some(({ from, to }) => ids.has(from) || ids.has(to));
  return {
    entries: placed.map((entry) => ({ ...entry, gapBefore: gaps.get(entry.event.id) ?? null })),
    conflicts: [
      ...placed.flatMap(({ event }) => (event.differing.length === 0 ? [] : [showDates(event)])),
      ...conflicts.filter(concern).map((conflict) => showOrder(conflict, surroundings, places)),
    ],
  };
}

/** By instant, then what preceded, then what was over sooner, then id. */
export function comparePositions(a: TimelinePosition, b: TimelinePosition): number {
  const key = POSITION.find((name) => a[name] !== b[name]);
  if (key === undefined) return 0;
  return a[key] < b[key] ? -1 : 1;
}

/** Sorts after every instant. */
const OPEN = '~';

function toPosition({ id, last }: TimedEvent, { at, depth }: Place): TimelinePosition {
  return {
    section: at === null ? 'undated' : 'dated',
    at: at ?? '',
    depth: String(depth).padStart(6, '0'),
    last: last ?? OPEN,
    id,
  };
}

function showDates({ id, differing }: TimedEvent): TimelineConflictTree {
  const values = [...new Set(differing.map(({ value }) => value))].sort();
  return {
    rule: 'DATES_DIFFER',
    detail: values.join(', '),
    events: [{ id }],
    claims: differing.slice(0, SHOWN).map(({ claim }) => ({ id: claim })),
  };
}

function showOrder(
  { rule, relations }: PlacingConflict,
  { events }: TimedEvents,
  places: ReadonlyMap<string, Place>,
): TimelineConflictTree {
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
  const [first] = relations;
  const begun = places.get(first?.from ?? '')?.at?.slice(0, 10) ?? '';
  const over = events.get(first?.to ?? '')?.last?.slice(0, 10) ?? '';
  return {
    rule,
    detail:
      rule === 'ORDER_AGAINST_DATES'
        ? `not before ${begun}, and before what was over by ${over}`
        : `${String(ids.length)} events before each other`,
    events: ids.slice(0, SHOWN).map((id) => ({ id })),
    claims: relations.slice(0, SHOWN).map(({ claim }) => ({ id: claim })),
  };
}
