import { ALWAYS, NEVER } from '../../ontology/testimony.js';
import type { TimedEvent } from './timed-event.js';

/** A claim on when an event was, with the instants between which its date lies, `ALWAYS` and `NEVER` where it is open. */
export interface ClaimedDate {
  readonly claim: string;
  readonly value: string;
  readonly precision: string | null;
  readonly first: string;
  readonly last: string;
}

/**
 * The event at the date that the claims agree on: the most exact one, if it lies within all others. Where none does, from
 * the first to the last of all. Pure.
 */
export function giveDates(event: TimedEvent, dates: readonly ClaimedDate[]): TimedEvent {
  if (dates.length === 0) return event;
  const [agreed] = dates
    .filter((one) => dates.every(({ first, last }) => first <= one.first && one.last <= last))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  const [least = ALWAYS] = dates.map((one) => one.first).sort();
  const greatest = dates
    .map((one) => one.last)
    .sort()
    .at(-1);
  const { first, last = NEVER } = agreed ?? { first: least, last: greatest };
  return {
    ...event,
    edtf: agreed?.value ?? null,
    precision: agreed?.precision ?? null,
    first: first === ALWAYS ? null : first,
    last: last === NEVER ? null : last,
    differing: agreed === undefined ? dates.map(({ claim, value }) => ({ claim, value })) : [],
  };
}
