import type { ParameterValue, Statement } from '../statement.js';
import { quoteName } from './quote-name.js';

/** How entities are involved in events. */
export interface Involvement {
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
  readonly ids: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** Days; the event may have happened between them, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The relations by which entities are involved in events: `event claim predicate entity`, by event, then claim. */
export function readInvolvement(involvement: Involvement, limit: number): Statement {
  const { entities, relations, pointers } = involvement;
  const columns = 'r.claimId AS claim, type(r) AS predicate, a.id AS entity';
  const branches = [
    `MATCH (a:Entity)-[r:${printTypes(relations)}]-(e:Event) WHERE a.id IN $entities RETURN e.id AS event, ${columns}`,
    ...pointers.map(({ relations: names, property }) => {
      const event = `r.${quoteName(property)}`;
      return `MATCH (a:Entity)-[r:${printTypes(names)}]-() WHERE a.id IN $entities AND ${event} IS NOT NULL RETURN ${event} AS event, ${columns}`;
    }),
  ];
  return {
    text: `CALL () { ${branches.join(' UNION ')} }
WITH event, claim, predicate, entity ORDER BY event, claim, entity LIMIT $limit
RETURN event, claim, predicate, entity ORDER BY event, claim, entity`,
    parameters: { entities, limit },
  };
}

/**
 * Events with the days between which they lie and the relations that order them: `id`, `edtf`, `precision`,
 * `startsOn`, `endsOn` and `preceded`, the last a list of `[claim, from, to]`, at most `relations` of an event.
 */
export function readTimelineEvents(
  filter: TimelineFilter,
  bounds: { readonly limit: number; readonly relations: number },
): Statement {
  return {
    text: `MATCH (e:Event)${printWhere(listConditions(filter))}
WITH e ORDER BY e.id LIMIT $limit
CALL (e) {
  MATCH (e)-[r:PRECEDED]-(:Event)
  WITH r ORDER BY r.claimId LIMIT $relations
  RETURN collect([r.claimId, startNode(r).id, endNode(r).id]) AS preceded
}
RETURN e.id AS id, e.edtf AS edtf, e.precision AS precision, e.startsOn AS startsOn, e.endsOn AS endsOn, preceded ORDER BY id`,
    parameters: { ...parametersOf(filter), ...bounds },
  };
}

/** How many events no claim dates, wherever they would lie: `total`. */
export function countUndatedEvents(filter: TimelineFilter): Statement {
  const sought = { ...filter, from: null, to: null };
  const conditions = [
    ...listConditions(sought),
    UNDATED,
    'NOT EXISTS { MATCH (e)<-[:SUBJECT]-(c:Claim) WHERE c.predicate = $date AND c.live = true }',
  ];
  return {
    text: `MATCH (e:Event)${printWhere(conditions)} RETURN count(e) AS total`,
    parameters: { ...parametersOf(sought), date: DATE },
  };
}

/** What live claims say of when events were: `id dates`, each a list of `[claim, first, last]` with instants. */
export function readEventDates(ids: readonly string[], limit: number): Statement {
  return {
    text: `MATCH (e:Event) WHERE e.id IN $ids
CALL (e) {
  MATCH (e)<-[:SUBJECT]-(c:Claim) WHERE c.predicate = $date AND c.live = true
  WITH c ORDER BY c.id LIMIT $limit
  RETURN collect([c.id, c.value, c.dateFirst, c.dateLast]) AS dates
}
RETURN e.id AS id, dates ORDER BY id`,
    parameters: { ids, date: DATE, limit },
  };
}

/** The predicate that dates events. */
const DATE = 'DATE';

const UNDATED = 'e.startsOn IS NULL AND e.endsOn IS NULL';

function listConditions({ ids, types, kinds, from, to }: TimelineFilter): readonly string[] {
  return [
    ...(ids === null ? [] : ['e.id IN $ids']),
    ...(types === null ? [] : ['e.eventType IN $types']),
    ...(kinds === null ? [] : ['e.eventKind IN $kinds']),
    ...(from === null && to === null ? [] : [printWindow(from !== null, to !== null)]),
  ];
}

/** By the date that the claims agree on; by any of their dates where they do not. */
function printWindow(hasFrom: boolean, hasTo: boolean): string {
  const agreed = [
    `NOT (${UNDATED})`,
    ...(hasFrom ? ['(e.endsOn IS NULL OR e.endsOn >= $from)'] : []),
    ...(hasTo ? ['(e.startsOn IS NULL OR e.startsOn <= $to)'] : []),
  ];
  const differing = [
    'c.predicate = $date',
    'c.live = true',
    ...(hasFrom ? ['c.dateLast >= $fromInstant'] : []),
    ...(hasTo ? ['c.dateFirst <= $toInstant'] : []),
  ];
  return `((${agreed.join(' AND ')}) OR (${UNDATED} AND EXISTS { MATCH (e)<-[:SUBJECT]-(c:Claim) WHERE ${differing.join(' AND ')} }))`;
}

function parametersOf(filter: TimelineFilter): Readonly<Record<string, ParameterValue>> {
  const { ids, types, kinds, from, to } = filter;
  return {
    ...(ids === null ? {} : { ids }),
    ...(types === null ? {} : { types }),
    ...(kinds === null ? {} : { kinds }),
    ...(from === null ? {} : { from, fromInstant: `${from}T00:00:00.000Z` }),
    ...(to === null ? {} : { to, toInstant: `${to}T23:59:59.999Z` }),
    ...(from === null && to === null ? {} : { date: DATE }),
  };
}

const printTypes = (relations: readonly string[]): string => relations.map(quoteName).join('|');

const printWhere = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
