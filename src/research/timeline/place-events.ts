import { groupBy } from '../../util/group-by.js';
import { findCircles } from '../find-circles.js';
import type { Precedence, TimedEvent } from './timed-event.js';

/** Where an event stands among others. */
export interface Place {
  /** The instant at which it is listed; null if nothing says when it was. */
  readonly at: string | null;
  /** Whether it cannot have begun before `at`; otherwise it was over by then. */
  readonly isEarliest: boolean;
  /** Events at the same instant that came before it, in a row. */
  readonly depth: number;
  /** Relations that put it after others. */
  readonly follows: readonly Precedence[];
}

/** What the order found does not fit. */
export interface PlacingConflict {
  readonly rule: 'ORDER_AGAINST_DATES' | 'ORDER_IN_A_CIRCLE';
  readonly relations: readonly Precedence[];
}

export interface Placing {
  readonly places: ReadonlyMap<string, Place>;
  readonly conflicts: readonly PlacingConflict[];
}

/**
 * Places events by their dates and by what came before what. An event is listed at the first instant at which it may have
 * begun: by its own dates, and not before anything that preceded it. One of which only the end is known is listed as late
 * as it may have been: at its own end, and not after anything it preceded. Relations in a circle, and those that the dates
 * rule out, order nothing. Then whatever preceded stands at an earlier instant, or at the same with a lesser depth. Pure.
 */
export function placeEvents(
  events: ReadonlyMap<string, TimedEvent>,
  relations: readonly Precedence[],
): Placing {
  const known = relations.filter(({ from, to }) => events.has(from) && events.has(to));
  const { circles, straight } = setCirclesApart(known);
  const order = sortTopologically([...events.keys()].sort(), straight);
  const { earliest, follows, against } = goForwards(order, events, straight);
  const latest = goBackwards(order, { events, earliest, follows });
  const places = new Map<string, Place>();
  for (const id of order) {
    const before = follows.get(id) ?? [];
    const at = earliest.get(id) ?? latest.get(id) ?? null;
    places.set(id, {
      at,
      isEarliest: earliest.has(id),
      depth: findDepth(at, before, places),
      follows: before,
    });
  }
  return { places, conflicts: [...circles, ...against] };
}

function setCirclesApart(relations: readonly Precedence[]): {
  readonly circles: readonly PlacingConflict[];
  readonly straight: readonly Precedence[];
} {
  const circleOf = new Map<string, number>();
  const found = findCircles(relations);
  found.forEach((ids, index) => {
    for (const id of ids) circleOf.set(id, index);
  });
  const indexOf = ({ from, to }: Precedence): number | null => {
    const index = circleOf.get(from);
    return index !== undefined && index === circleOf.get(to) ? index : null;
  };
  return {
    circles: found.map((_, index) => ({
      rule: 'ORDER_IN_A_CIRCLE',
      relations: relations.filter((relation) => indexOf(relation) === index),
    })),
    straight: relations.filter((relation) => indexOf(relation) === null),
  };
}

/** Kahn 1962. */
function sortTopologically(
  ids: readonly string[],
  relations: readonly Precedence[],
): readonly string[] {
  const waiting = new Map<string, number>();
  for (const { to } of relations) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const after = groupBy(relations, ({ from }) => from);
  const order = ids.filter((id) => !waiting.has(id));
  for (const id of order) {
    for (const { to } of after.get(id) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return order;
}

/** When each event can have begun at the earliest, and which relations that rests on. */
function goForwards(
  order: readonly string[],
  events: ReadonlyMap<string, TimedEvent>,
  relations: readonly Precedence[],
): {
  readonly earliest: ReadonlyMap<string, string>;
  readonly follows: ReadonlyMap<string, readonly Precedence[]>;
  readonly against: readonly PlacingConflict[];
} {
  const before = groupBy(relations, ({ to }) => to);
  const earliest = new Map<string, string>();
  const follows = new Map<string, readonly Precedence[]>();
  const against: PlacingConflict[] = [];
  for (const id of order) {
    const event = events.get(id);
    const last = event?.last ?? null;
    const possible = (before.get(id) ?? []).filter((relation) => {
      const isPossible = last === null || (earliest.get(relation.from) ?? last) <= last;
      if (!isPossible) against.push({ rule: 'ORDER_AGAINST_DATES', relations: [relation] });
      return isPossible;
    });
    const bounds = [
      event?.first ?? null,
      ...possible.map(({ from }) => earliest.get(from) ?? null),
    ];
    const greatest = bounds
      .filter((bound) => bound !== null)
      .sort()
      .at(-1);
    if (greatest !== undefined) earliest.set(id, greatest);
    follows.set(id, possible);
  }
  return { earliest, follows, against };
}

/** When each event without an earliest instant was over. */
function goBackwards(
  order: readonly string[],
  {
    events,
    earliest,
    follows,
  }: {
    readonly events: ReadonlyMap<string, TimedEvent>;
    readonly earliest: ReadonlyMap<string, string>;
    readonly follows: ReadonlyMap<string, readonly Precedence[]>;
  },
): ReadonlyMap<string, string> {
  const after = groupBy([...follows.values()].flat(), ({ from }) => from);
  const latest = new Map<string, string>();
  for (const id of [...order].reverse()) {
    if (earliest.has(id)) continue;
    const bounds = [
      events.get(id)?.last ?? null,
      ...(after.get(id) ?? []).map(({ to }) => earliest.get(to) ?? latest.get(to) ?? null),
    ];
    const [least] = bounds.filter((bound) => bound !== null).sort();
    if (least !== undefined) latest.set(id, least);
  }
  return latest;
}

function findDepth(
  at: string | null,
  before: readonly Precedence[],
  places: ReadonlyMap<string, Place>,
): number {
  const depths = before.flatMap(({ from }) => {
    const place = places.get(from);
    return place?.at === at ? [place.depth + 1] : [];
  });
  return Math.max(0, ...depths);
}
