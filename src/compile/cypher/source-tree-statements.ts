import type { Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import {
  labelAt,
  matchByIds,
  type StatementTime,
  typesAt,
  valueAt,
  whenRecorded,
  whenTold,
} from './statement-time.js';

/**
 * Who asserts some claims, and on whose word: `id said`, a list of `[assertion, report, publisher, tense, origin, chain]`,
 * by assertion, with a chain of `[type, source, cue, scope]`, outermost first. Only assertions that speak for the claim and
 * that nothing has replaced, at most `assertions` of each claim.
 */
export function readSayings(
  claims: readonly string[],
  assertions: number,
  time: StatementTime,
): Statement {
  const along = (edge: string, type: string): string => `[${edge}:${typesAt([type], time)}]`;
  const said = `(a${labelAt('Assertion', time)})`;
  const later = `(y${labelAt('Assertion', time)})`;
  const own = (name: string): string => valueAt('a', name, time);
  const speaks = [
    `${own('polarity')} = $positive`,
    `${own('retractedAt')} IS NULL`,
    ...whenTold('a', time),
    ...whenRecorded('q', time),
  ];
  const replaces = [
    `${valueAt('y', 'retractedAt', time)} IS NULL`,
    ...whenTold('y', time),
    ...whenRecorded('z', time),
  ];
  return {
    text: `${matchByIds('c', 'Claim', 'claims', time)}
WITH c${printWhere(whenRecorded('c', time))}
CALL (c) {
  MATCH (c)<-${along('q', 'ASSERTS')}-${said}${printWhere(speaks)}
  CALL (a) {
    MATCH (a)<-${along('z', 'SUPERSEDES')}-${later}${printWhere(replaces)}
    RETURN count(y) AS replacing
  }
  WITH a, replacing WHERE replacing = 0
  WITH a ORDER BY a.id LIMIT $assertions
  CALL (a) {
    MATCH (a)-${along('', 'REPORTED_IN')}->(p)-${along('b', 'PUBLISHED_BY')}->(o)${printWhere(whenRecorded('b', time))}
    RETURN min(o.id) AS publisher
  }
  CALL (a) {
    MATCH (a)-${along('t', 'ATTRIBUTED_TO')}->(u)${printWhere(whenRecorded('t', time))}
    WITH t, u ORDER BY t.level, t.key, u.id
    RETURN collect([t.type, u.id, t.cue, t.scope]) AS chain
  }
  WITH a, publisher, chain ORDER BY a.id
  RETURN collect([a.id, a.reportId, publisher, ${own('tense')}, ${own('origin')}, chain]) AS said
}
RETURN c.id AS id, said ORDER BY id`,
    parameters: { ...time.parameters, claims, assertions, positive: 'POSITIVE' },
  };
}
