import type { Reference } from '../../compile/research-field.js';
import { groupBy } from '../../util/group-by.js';
import type { ConnectionTree } from '../page.js';
import type { TimelineEntry } from './lay-out-timeline.js';
import { printSpan } from './print-span.js';
import type { InvolvementByEvent } from './read-involved-events.js';
import { isDated, type TimedEvent } from './timed-event.js';
import type { TimelineEntryTree, TimelineGroupTree } from './timeline-tree.js';

/** Entities, claims and relations shown of one entry. */
export const SHOWN_PER_ENTRY = 20;

/** What is told of each event beside its time. */
export interface EntryDetails {
  readonly involved: InvolvementByEvent;
  /** Claims that date events; empty where they are not asked for. */
  readonly dates: ReadonlyMap<string, readonly Reference[]>;
}

export function showEntry(
  { event, place, gapBefore }: TimelineEntry,
  { involved, dates }: EntryDetails,
): TimelineEntryTree {
  const { first, last } = daysOf(event);
  return {
    event: { id: event.id },
    placement: placementOf(event, place.at),
    span: event.edtf ?? printSpan(first, last, 'DAY'),
    firstDay: first,
    lastDay: last,
    precision: event.precision,
    dates: dates.get(event.id) ?? [],
    follows: place.follows
      .slice(0, SHOWN_PER_ENTRY)
      .map(({ from, claim }) => ({ event: { id: from }, claim: { id: claim } })),
    involved: (involved.get(event.id) ?? []).slice(0, SHOWN_PER_ENTRY),
    gapBefore,
  };
}

/** The groups of a page, in order of their first entry, those without date last; counts are of the whole timeline. */
export function groupEntries(
  entries: readonly TimelineEntry[],
  page: ConnectionTree<TimelineEntryTree>['nodes'],
  unit: 'DAY' | 'MONTH' | 'YEAR',
): readonly TimelineGroupTree[] {
  const spanOf = ({ event }: TimelineEntry): string => {
    const { first, last } = daysOf(event);
    return printSpan(first, last, unit) ?? UNDATED;
  };
  const spans = new Map(entries.map((entry) => [entry.event.id, spanOf(entry)]));
  const counts = groupBy(entries, spanOf);
  const shown = groupBy(page, ({ event }) => spans.get(event.id) ?? UNDATED);
  return [...shown]
    .sort(([a], [b]) => Number(a === UNDATED) - Number(b === UNDATED))
    .map(([span, members]) => ({
      span: span === UNDATED ? null : span,
      count: counts.get(span)?.length ?? 0,
      entries: members,
    }));
}

/** No EDTF. */
const UNDATED = '';

function daysOf({ first, last }: TimedEvent): {
  readonly first: string | null;
  readonly last: string | null;
} {
  return { first: first?.slice(0, 10) ?? null, last: last?.slice(0, 10) ?? null };
}

function placementOf(event: TimedEvent, at: string | null): string {
  if (event.differing.length > 0) return 'DIFFERING_DATES';
  if (isDated(event)) return 'DATE';
  return at === null ? 'NONE' : 'ORDER';
}
