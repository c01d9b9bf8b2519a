import type { ParameterValue, Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import {
  entityLabelAt,
  labelAt,
  matchAll,
  type StatementTime,
  typesAt,
  valueAt,
  whenOpposed,
  whenRecorded,
  whenTold,
  whenValid,
} from './statement-time.js';

/** Which contradictions are asked for; null means any. */
export interface ContradictionFilter {
  readonly rules: readonly string[] | null;
  readonly predicates: readonly string[] | null;
  /** Entities that a claim of either side has as subject or object. */
  readonly entities: readonly string[] | null;
  /** Reports that assert or deny a claim of either side. */
  readonly reports: readonly string[] | null;
  /** A report of either side was published on this day or later, or may have been: `spans` are the uncertain dates around it. */
  readonly since: { readonly day: string; readonly spans: readonly string[] } | null;
  readonly time: StatementTime;
}

/** Where a page of contradictions ends: its last pair under the order of the list. */
export interface ContradictionPosition {
  readonly subject: string;
  readonly left: string;
  readonly right: string;
  readonly key: string;
}

/** How many contradictions there are, as `total`. */
export function countContradictions(filter: ContradictionFilter): Statement {
  return {
    text: `${printPairs(filter)}\nRETURN count(r) AS total`,
    parameters: parametersOf(filter),
  };
}

/**
 * Contradictions by name of the left claim's subject, ids and key:
 * `rule key detail subject left right leftSide rightSide`, `subject` being the sort key. A side is
 * `[predicate, value, stance, object, subject, facts, assertions]`, a fact the values of `properties`, an assertion
 * `[id, polarity, isRetracted, tense, origin, report, publisher, chain, supersededBy, …properties]` with a chain of
 * `[type, source]`, outermost first. At most `assertions` of each claim are read, by id.
 */
export function readContradictions(
  filter: ContradictionFilter,
  page: {
    readonly after: ContradictionPosition | null;
    readonly limit: number;
    readonly assertions: number;
  },
  properties: readonly string[],
): Statement {
  const { after, limit, assertions } = page;
  return {
    text: [
      printPairs(filter),
      `MATCH (l)-[:${typesAt(['SUBJECT'], filter.time)}]->(s)`,
      ...(after === null ? [] : [`WITH l, r, m, s WHERE ${AFTER}`]),
      'WITH l, r, m, s ORDER BY s.nameSort, l.id, m.id, r.key LIMIT $limit',
      printSide('l', properties, filter.time),
      printSide('m', properties, filter.time),
      'RETURN r.rule AS rule, r.key AS key, r.detail AS detail, s.nameSort AS subject, l.id AS left, m.id AS right, ' +
        'lSide AS leftSide, mSide AS rightSide ORDER BY subject, left, right, key',
    ].join('\n'),
    parameters: {
      ...parametersOf(filter),
      limit,
      assertions,
      ...(after === null
        ? {}
        : { subject: after.subject, left: after.left, right: after.right, key: after.key }),
    },
  };
}

const AFTER =
  's.nameSort >= $subject AND (s.nameSort > $subject OR l.id > $left OR ' +
  '(l.id = $left AND (m.id > $right OR (m.id = $right AND r.key > $key))))';

function printPairs(filter: ContradictionFilter): string {
  const { time } = filter;
  const types = typesAt(['CONTRADICTS'], time);
  const claim = labelAt('Claim', time);
  const start =
    filter.entities === null
      ? `${matchAll('l', 'Claim', time)}\nMATCH (l)-[r:${types}]->(m${claim})`
      : `MATCH (e:${entityLabelAt(time)}) WHERE e.id IN $entities\n` +
        `MATCH (e)<-[:${typesAt(['SUBJECT', 'OBJECT'], time)}]-(c${claim})-[x:${types}]-(d${claim})\n` +
        'WITH DISTINCT x AS r\nWITH r, startNode(r) AS l, endNode(r) AS m';
  const conditions = listConditions(filter);
  return conditions.length === 0
    ? `${start}\nWITH l, r, m`
    : `${start}\nWITH l, r, m WHERE ${conditions.join(' AND ')}`;
}

function listConditions({
  rules,
  predicates,
  reports,
  since,
  time,
}: ContradictionFilter): readonly string[] {
  const publishedAt = valueAt('p', 'publishedAt', time);
  return [
    ...whenOpposed('r', time),
    ...whenValid('l', time),
    ...whenValid('m', time),
    ...(rules === null ? [] : ['r.rule IN $rules']),
    ...(predicates === null ? [] : ['l.predicate IN $predicates']),
    ...(reports === null ? [] : [printEitherSide('', 'a.reportId IN $reports', time)]),
    ...(since === null
      ? []
      : [
          printEitherSide(
            `-[:${typesAt(['REPORTED_IN'], time)}]->(p${labelAt('Report', time)})`,
            `(${publishedAt} >= $since OR ${publishedAt} IN $spans)`,
            time,
          ),
        ]),
  ];
}

/** A condition on some assertion of one claim or the other; `rest` follows the assertion in the pattern. */
function printEitherSide(rest: string, condition: string, time: StatementTime): string {
  const assertion = `[q:${typesAt(['ASSERTS'], time)}]-(a${labelAt('Assertion', time)})`;
  const conditions = [condition, ...whenTold('a', time), ...whenRecorded('q', time)];
  const isSaid = (claim: string): string =>
    `EXISTS { MATCH (${claim})<-${assertion}${rest}${printWhere(conditions)} }`;
  return `(${isSaid('l')} OR ${isSaid('m')})`;
}

function printSide(claim: string, properties: readonly string[], time: StatementTime): string {
  const stated = properties.map((name) => `f.\`${name}\``).join(', ');
  const said = properties.map((name) => `, ${valueAt('a', name, time)}`).join('');
  const along = (edge: string, type: string): string => `[${edge}:${typesAt([type], time)}]`;
  const own = (name: string): string => valueAt('a', name, time);
  const replaces = [`${valueAt('y', 'retractedAt', time)} IS NULL`, ...whenTold('y', time)];
  return `CALL (${claim}) {
  CALL (${claim}) {
    MATCH (${claim})<-${along('f', 'STATES')}-(g:Registry)${printWhere(whenRecorded('f', time))}
    WITH f, g ORDER BY g.id, f.key
    RETURN collect([${stated}]) AS facts
  }
  CALL (${claim}) {
    MATCH (${claim})<-${along('q', 'ASSERTS')}-(a${labelAt('Assertion', time)})${printWhere([...whenTold('a', time), ...whenRecorded('q', time)])}
    WITH a ORDER BY a.id LIMIT $assertions
    CALL (a) {
      MATCH (a)-${along('', 'REPORTED_IN')}->(p)-${along('b', 'PUBLISHED_BY')}->(o)${printWhere(whenRecorded('b', time))}
      RETURN min(o.id) AS publisher
    }
    CALL (a) {
      MATCH (a)-${along('t', 'ATTRIBUTED_TO')}->(u)${printWhere(whenRecorded('t', time))}
      WITH t, u ORDER BY t.level, t.key, u.id
      RETURN collect([t.type, u.id]) AS chain
    }
    CALL (a) {
      MATCH (a)<-${along('z', 'SUPERSEDES')}-(y${labelAt('Assertion', time)})${printWhere([...replaces, ...whenRecorded('z', time)])}
      WITH y ORDER BY y.id
      RETURN collect(y.id) AS replacing
    }
    RETURN collect([a.id, ${own('polarity')}, ${own('retractedAt')} IS NOT NULL, ${own('tense')}, ${own('origin')}, a.reportId, publisher, chain, replacing${said}]) AS said
  }
  RETURN [${claim}.predicate, ${claim}.value, ${claim}.stance, ${claim}.objectId, ${claim}.subjectId, facts, said] AS ${claim}Side
}`;
}

function parametersOf(filter: ContradictionFilter): Readonly<Record<string, ParameterValue>> {
  const { rules, predicates, entities, reports, since, time } = filter;
  return {
    ...time.parameters,
    ...(rules === null ? {} : { rules }),
    ...(predicates === null ? {} : { predicates }),
    ...(entities === null ? {} : { entities }),
    ...(reports === null ? {} : { reports }),
    ...(since === null ? {} : { since: since.day, spans: since.spans }),
  };
}
