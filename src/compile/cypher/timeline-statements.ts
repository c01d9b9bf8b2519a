import type { ParameterValue, Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';
import {
  entityLabelAt,
  labelAt,
  matchEntities,
  printRelations,
  type StatementTime,
  typesAt,
  whenInForce,
} from './statement-time.js';

/** How entities are involved in events. */
export interface Involvement {
  readonly time: StatementTime;
  readonly entities: readonly string[];
  /** Relations between an entity and an event. */
  readonly relations: readonly string[];
  /** Relations between entities of which a property names the event at which it holds. */
  readonly pointers: readonly {
    readonly relations: readonly string[];
    readonly property: string;
  }[];
}

/** Which events a timeline is of; null means any. */
export interface TimelineFilter {
  readonly time: StatementTime;
  readonly ids: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** Days; the event may have happened between them, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The relations by which entities are involved in events: `event claim predicate entity`, by event, then claim. */
export function readInvolvement(involvement: Involvement, limit: number): Statement {
  const { entities, relations, pointers, time } = involvement;
  const branches = [
    printInvolved(relations, 'b.id', `b.type = '${EVENT}'`, time),
    ...pointers.map(({ relations: types, property }) => {
      const event = `r.${quoteName(property)}`;
      return printInvolved(types, event, `${event} IS NOT NULL`, time);
    }),
  ];
  return {
    text: `CALL () { ${branches.join(' UNION ')} }
WITH event, claim, predicate, entity ORDER BY event, claim, entity LIMIT $limit
RETURN event, claim, predicate, entity ORDER BY event, claim, entity`,
    parameters: { ...time.parameters, entities, limit },
  };
}

function printInvolved(
  types: readonly string[],
  event: string,
  condition: string,
  time: StatementTime,
): string {
  const { text, conditions, claimId, type } = printRelations(
    { near: 'a', far: 'b', relation: 'r', types, direction: 'both' },
    time,
  );
  // found first, by their ids alone: else the embedded engine looks at every entity
  const found = `MATCH (a:${entityLabelAt(time)}) WHERE a.id IN $entities`;
  return `${found} MATCH ${text}${printWhere([condition, ...conditions])} RETURN ${event} AS event, ${claimId} AS claim, ${type} AS predicate, a.id AS entity`;
}

/**
 * Events with the days between which they lie today and the relations that order them: `id`, `edtf`, `precision`,
 * `startsOn`, `endsOn` and `preceded`, the last a list of `[claim, from, to]`, at most `relations` of an event.
 */
export function readTimelineEvents(
  filter: TimelineFilter,
  bounds: { readonly limit: number; readonly relations: number },
): Statement {
  const { text, conditions, relation, claimId, from, to } = printRelations(
    { near: 'v', far: 'w', relation: 'r', types: [ORDER], direction: 'both' },
    filter.time,
  );
  return {
    text: `${matchEvents(filter)}
WITH v ORDER BY v.id LIMIT $limit
CALL (v) {
  MATCH ${text}${printWhere(conditions)}
  WITH v, ${relation}, w ORDER BY ${claimId} LIMIT $relations
  RETURN collect([${claimId}, ${from}, ${to}]) AS preceded
}
RETURN v.id AS id, v.edtf AS edtf, v.precision AS precision, v.startsOn AS startsOn, v.endsOn AS endsOn, preceded ORDER BY id`,
    parameters: { ...parametersOf(filter), ...bounds },
  };
}

/** How many events no claim dates, wherever they would lie: `total`. */
export function countUndatedEvents(filter: TimelineFilter): Statement {
  const { time } = filter;
  const sought = { ...filter, from: null, to: null };
  const undated = [
    ...(time.asOf === null ? [UNDATED] : []),
    `NOT EXISTS { ${printDated(time, [])} }`,
  ];
  return {
    text: `${matchEvents(sought, undated)} RETURN count(v) AS total`,
    parameters: { ...parametersOf(sought), date: DATE },
  };
}

/**
 * What claims in force say of when events were: `id dates`, each a list of `[claim, value, precision, first, last]`, the
 * last two instants or `ALWAYS` and `NEVER`.
 */
export function readEventDates(
  ids: readonly string[],
  limit: number,
  time: StatementTime,
): Statement {
  return {
    text: `MATCH (v:${eventLabelAt(time)}) WHERE v.id IN $ids
CALL (v) {
  ${printDated(time, [])}
  WITH c ORDER BY c.id LIMIT $limit
  RETURN collect([c.id, c.value, c.shownPrecision, c.dateFirst, c.dateLast]) AS dates
}
RETURN v.id AS id, dates ORDER BY id`,
    parameters: { ...time.parameters, ids, date: DATE, limit },
  };
}

const EVENT = 'Event';

/** The predicate that dates events, and the one that orders them. */
const DATE = 'DATE';
const ORDER = 'PRECEDED';

const UNDATED = 'v.startsOn IS NULL AND v.endsOn IS NULL';

/** Label by which events are found by id. */
const eventLabelAt = (time: StatementTime): string =>
  time.asOf === null ? EVENT : entityLabelAt(time);

/** Lines that match the events sought. */
function matchEvents(filter: TimelineFilter, more: readonly string[] = []): string {
  const { ids, time } = filter;
  const conditions = [...listConditions(filter), ...more];
  if (time.asOf === null) return `MATCH (v:${EVENT})${printWhere(conditions)}`;
  const all = [`v.type = '${EVENT}'`, ...conditions];
  return ids === null
    ? matchEntities('v', all, time)
    : `MATCH (v:${eventLabelAt(time)})${printWhere(all)}`;
}

/** Claims in force that date the event `v`, called `c`. */
const printDated = (time: StatementTime, conditions: readonly string[]): string =>
  printSpoken(['SUBJECT'], ['c.predicate = $date', ...conditions], time);

/** Claims in force about the event `v`, called `c`. */
function printSpoken(
  ends: readonly string[],
  conditions: readonly string[],
  time: StatementTime,
): string {
  const all = [...conditions, ...whenInForce('c', time)];
  return `MATCH (v)<-[:${typesAt(ends, time)}]-(c${labelAt('Claim', time)})${printWhere(all)}`;
}

function listConditions(filter: TimelineFilter): readonly string[] {
  const { ids, types, kinds, from, to, time } = filter;
  return [
    ...(ids === null ? [] : ['v.id IN $ids']),
    ...(types === null ? [] : ['v.eventType IN $types']),
    ...(kinds === null ? [] : ['v.eventKind IN $kinds']),
    ...(from === null && to === null ? [] : [printWindow(filter)]),
    // an event is there as long as some claim is about it
    ...(ids === null ? [`EXISTS { ${printSpoken(['SUBJECT', 'OBJECT'], [], time)} }`] : []),
  ];
}

/** By the date that the claims agree on; by any of their dates where they do not, or as of an earlier time. */
function printWindow({ from, to, time }: TimelineFilter): string {
  const [hasFrom, hasTo] = [from !== null, to !== null];
  const claimed = `EXISTS { ${printDated(time, [
    ...(hasFrom ? ['c.dateLast >= $fromInstant'] : []),
    ...(hasTo ? ['c.dateFirst <= $toInstant'] : []),
  ])} }`;
  if (time.asOf !== null) return claimed;
  const agreed = [
    `NOT (${UNDATED})`,
    ...(hasFrom ? ['(v.endsOn IS NULL OR v.endsOn >= $from)'] : []),
    ...(hasTo ? ['(v.startsOn IS NULL OR v.startsOn <= $to)'] : []),
  ];
  return `((${agreed.join(' AND ')}) OR (${UNDATED} AND ${claimed}))`;
}

function parametersOf(filter: TimelineFilter): Readonly<Record<string, ParameterValue>> {
  const { ids, types, kinds, from, to, time } = filter;
  const isToday = time.asOf === null;
  return {
    ...time.parameters,
    ...(ids === null ? {} : { ids }),
    ...(types === null ? {} : { types }),
    ...(kinds === null ? {} : { kinds }),
    ...(from === null
      ? {}
      : { ...(isToday ? { from } : {}), fromInstant: `${from}T00:00:00.000Z` }),
    ...(to === null ? {} : { ...(isToday ? { to } : {}), toInstant: `${to}T23:59:59.999Z` }),
    ...(from === null && to === null ? {} : { date: DATE }),
  };
}
