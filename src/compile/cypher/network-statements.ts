import type { ParameterValue, Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import {
  matchAll,
  type StatementTime,
  typesAt,
  valueAt,
  whenNotReplaced,
  whenRecorded,
  whenTold,
  whenValid,
} from './statement-time.js';

/** What a network is made of; null means any. */
export interface NetworkScope {
  readonly actors: readonly string[] | null;
  readonly reports: readonly string[] | null;
  /** Events, or targets of stances. */
  readonly about: readonly string[] | null;
  readonly time: StatementTime;
  /** Records read at most. */
  readonly limit: number;
}

/**
 * Who is said to take part in, or to hold, what: `assertion actor concept stance report publishedAt` of the live positive
 * assertions of claims with one of these predicates, by assertion. What a coder classified is left out, and what is only announced.
 */
export function readAffiliations(predicates: readonly string[], scope: NetworkScope): Statement {
  const { actors, about, time, limit } = scope;
  const claims = [
    'c.predicate IN $predicates',
    ...(actors === null ? [] : ['c.subjectId IN $actors']),
    ...(about === null ? [] : ['c.objectId IN $about']),
    ...whenRecorded('c', time),
    ...whenValid('c', time),
  ];
  const positive = [
    `${valueAt('a', 'polarity', time)} = $positive`,
    `${valueAt('a', 'tense', time)} <> $future`,
    ...listSaid(scope),
    ...whenRecorded('r', time),
    whenNotReplaced('a', time),
  ];
  return {
    text: `${matchAll('c', 'Claim', time)}
WITH c${printWhere(claims)}
MATCH (c)<-[r:${typesAt(['ASSERTS'], time)}]-(a)${printWhere(positive)}
WITH c, a ORDER BY a.id LIMIT $limit
${matchReport(time)}
RETURN a.id AS assertion, c.subjectId AS actor, c.objectId AS concept, c.stance AS stance, p.id AS report, ${publishedAt(time)} AS publishedAt
ORDER BY assertion`,
    parameters: {
      ...parametersOf(scope),
      ...(actors === null ? {} : { actors }),
      ...(about === null ? {} : { about }),
      ...{ predicates, positive: 'POSITIVE', future: 'FUTURE', limit },
    },
  };
}

/** Which entities of some types passages name: `passage actor report publishedAt`, each once, by passage and actor. */
export function readCoMentions(types: readonly string[], scope: NetworkScope): Statement {
  const { actors, reports, time, limit } = scope;
  const where = [
    'e.type IN $types',
    ...(actors === null ? [] : ['e.id IN $actors']),
    ...whenTold('s', time),
    ...['h', 'm'].flatMap((edge) => whenRecorded(edge, time)),
  ];
  const isReport = [...(reports === null ? [] : ['p.id IN $reports']), ...whenRecorded('p', time)];
  return {
    text: `${matchAll('p', 'Report', time)}
WITH p${printWhere(isReport)}
MATCH (p)-[h:${typesAt(['HAS_PASSAGE'], time)}]->(s)-[m:${typesAt(['MENTIONS'], time)}]->(e)${printWhere(where)}
WITH DISTINCT p, s, e
WITH p, s, e ORDER BY s.id, e.id LIMIT $limit
RETURN s.id AS passage, e.id AS actor, p.id AS report, ${publishedAt(time)} AS publishedAt ORDER BY passage, actor`,
    parameters: {
      ...time.parameters,
      ...(actors === null ? {} : { actors }),
      ...(reports === null ? {} : { reports }),
      ...{ types, limit },
    },
  };
}

/**
 * On whose word things are said: `assertion claim report publishedAt publishers chain` of live assertions that are
 * attributed to somebody, by assertion; the chain as `[level, type, source]`, outermost first.
 */
export function readAttributions(scope: NetworkScope): Statement {
  const { time, limit } = scope;
  const attributed = `(a)-[t:${typesAt(['ATTRIBUTED_TO'], time)}]->(u)`;
  const isThere = printWhere(whenRecorded('t', time));
  return {
    text: `${matchAll('a', 'Assertion', time)}
WITH a${printWhere(listSaid(scope))}
CALL (a) { MATCH ${attributed}${isThere} RETURN count(t) AS sources }
WITH a, sources WHERE sources > 0 AND ${whenNotReplaced('a', time)}
WITH a ORDER BY a.id LIMIT $limit
${matchReport(time)}
CALL (p) {
  MATCH (p)-[b:${typesAt(['PUBLISHED_BY'], time)}]->(o)${printWhere(whenRecorded('b', time))}
  WITH o ORDER BY o.id
  RETURN collect(o.id) AS publishers
}
CALL (a) {
  MATCH ${attributed}${isThere}
  WITH t, u ORDER BY t.level, t.key, u.id
  RETURN collect([t.level, t.type, u.id]) AS chain
}
RETURN a.id AS assertion, ${valueAt('a', 'claimId', time)} AS claim, p.id AS report, ${publishedAt(time)} AS publishedAt, publishers, chain
ORDER BY assertion`,
    parameters: { ...parametersOf(scope), limit },
  };
}

/** Predicates: the assertion `a` was there, is not retracted, and is a report's. */
function listSaid({ reports, time }: NetworkScope): readonly string[] {
  return [
    `${valueAt('a', 'retractedAt', time)} IS NULL`,
    `${valueAt('a', 'origin', time)} = $origin`,
    ...(reports === null ? [] : ['a.reportId IN $reports']),
    ...whenTold('a', time),
  ];
}

const matchReport = (time: StatementTime): string =>
  `MATCH (a)-[i:${typesAt(['REPORTED_IN'], time)}]->(p)${printWhere([...whenRecorded('i', time), ...whenRecorded('p', time)])}`;

const publishedAt = (time: StatementTime): string => valueAt('p', 'publishedAt', time);

function parametersOf({ reports, time }: NetworkScope): Readonly<Record<string, ParameterValue>> {
  return { ...time.parameters, origin: 'REPORT', ...(reports === null ? {} : { reports }) };
}
