import type { ParameterValue, Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import { type StatementTime, whenOpposed, whenTold, whenValid } from './statement-time.js';

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
      'MATCH (l)-[:SUBJECT]->(s)',
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
  const start =
    filter.entities === null
      ? 'MATCH (l:Claim)-[r:CONTRADICTS]->(m:Claim)'
      : 'MATCH (e:Entity) WHERE e.id IN $entities\nMATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[x:CONTRADICTS]-(d:Claim)\n' +
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
  const eitherSide = (rest: string, condition: string): string =>
    printEitherSide(rest, [condition, ...whenTold('a', time)]);
  return [
    ...whenOpposed('r', time),
    ...whenValid('l', time),
    ...whenValid('m', time),
    ...(rules === null ? [] : ['r.rule IN $rules']),
    ...(predicates === null ? [] : ['l.predicate IN $predicates']),
    ...(reports === null ? [] : [eitherSide('', 'a.reportId IN $reports')]),
    ...(since === null
      ? []
      : [
          eitherSide(
            '-[:REPORTED_IN]->(p:Report)',
            '(p.publishedAt >= $since OR p.publishedAt IN $spans)',
          ),
        ]),
  ];
}

/** Conditions on some assertion of one claim or the other; `rest` follows the assertion in the pattern. */
function printEitherSide(rest: string, conditions: readonly string[]): string {
  const exists = (claim: string): string =>
    `EXISTS { MATCH (${claim})<-[:ASSERTS]-(a:Assertion)${rest}${printWhere(conditions)} }`;
  return `(${exists('l')} OR ${exists('m')})`;
}

function printSide(claim: string, properties: readonly string[], time: StatementTime): string {
  const values = (holder: string): string =>
    properties.map((name) => `${holder}.\`${name}\``).join(', ');
  const replaces = ['y.retractedAt IS NULL', ...whenTold('y', time)];
  const more = properties.length === 0 ? '' : `, ${values('a')}`;
  return `CALL (${claim}) {
  CALL (${claim}) {
    MATCH (${claim})<-[f:STATES]-(g:Registry)
    WITH f, g ORDER BY g.id, f.key
    RETURN collect([${values('f')}]) AS facts
  }
  CALL (${claim}) {
    MATCH (${claim})<-[:ASSERTS]-(a:Assertion)${printWhere(whenTold('a', time))}
    WITH a ORDER BY a.id LIMIT $assertions
    CALL (a) { MATCH (a)-[:REPORTED_IN]->(p)-[:PUBLISHED_BY]->(o) RETURN min(o.id) AS publisher }
    CALL (a) {
      MATCH (a)-[t:ATTRIBUTED_TO]->(u)
      WITH t, u ORDER BY t.level, t.key, u.id
      RETURN collect([t.type, u.id]) AS chain
    }
    CALL (a) {
      MATCH (a)<-[:SUPERSEDES]-(y:Assertion)${printWhere(replaces)}
      WITH y ORDER BY y.id
      RETURN collect(y.id) AS replacing
    }
    RETURN collect([a.id, a.polarity, a.retractedAt IS NOT NULL, a.tense, a.origin, a.reportId, publisher, chain, replacing${more}]) AS said
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
