import type { Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import { type StatementTime, whenTold } from './statement-time.js';

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
  const speaks = ['a.polarity = $positive', 'a.retractedAt IS NULL', ...whenTold('a', time)];
  const replaces = ['y.retractedAt IS NULL', ...whenTold('y', time)];
  return {
    text: `MATCH (c:Claim) WHERE c.id IN $claims
CALL (c) {
  MATCH (c)<-[:ASSERTS]-(a:Assertion)${printWhere(speaks)}
  CALL (a) {
    MATCH (a)<-[:SUPERSEDES]-(y:Assertion)${printWhere(replaces)}
    RETURN count(y) AS replacing
  }
  WITH a, replacing WHERE replacing = 0
  WITH a ORDER BY a.id LIMIT $assertions
  CALL (a) { MATCH (a)-[:REPORTED_IN]->(p)-[:PUBLISHED_BY]->(o) RETURN min(o.id) AS publisher }
  CALL (a) {
    MATCH (a)-[t:ATTRIBUTED_TO]->(u)
    WITH t, u ORDER BY t.level, t.key, u.id
    RETURN collect([t.type, u.id, t.cue, t.scope]) AS chain
  }
  WITH a, publisher, chain ORDER BY a.id
  RETURN collect([a.id, a.reportId, publisher, a.tense, a.origin, chain]) AS said
}
RETURN c.id AS id, said ORDER BY id`,
    parameters: { ...time.parameters, claims, assertions, positive: 'POSITIVE' },
  };
}
