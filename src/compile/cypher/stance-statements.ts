import type { CompiledFilter } from '../compile-filter.js';
import type { ParameterValue, Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import {
  entityLabelAt,
  labelAt,
  matchAll,
  printRelations,
  type StatementTime,
  typesAt,
  valueAt,
  whenInForce,
  whenNotReplaced,
  whenRecorded,
  whenStanding,
  whenValid,
} from './statement-time.js';

/** Which stances are read. Stances are claims of the relations in `predicates`. */
export interface StanceScope {
  readonly predicates: readonly string[];
  /** Null means any, here as for targets. */
  readonly actors: readonly string[] | null;
  readonly targets: readonly string[] | null;
  /** The end at which reading begins, by all claims of those named: the one that has fewer. */
  readonly begin: 'actors' | 'targets';
  readonly time: StatementTime;
}

/** Where a page of stances ends. Names are sort keys. */
export interface StancePosition {
  readonly actorName: string;
  readonly actor: string;
  readonly targetName: string;
  readonly target: string;
}

/**
 * Live assertions `x` of the claim `c`: a pattern and its predicates. An assertion counts that is neither retracted nor replaced.
 */
function printLive(time: StatementTime): { readonly text: string; readonly conditions: string } {
  const assertion = labelAt('Assertion', time);
  return {
    text: `(c)<-[q:${typesAt(['ASSERTS'], time)}]-(x${assertion})`,
    conditions: [...whenStanding('x', 'q', time), whenNotReplaced('x', time)].join(' AND '),
  };
}

/** Predicates: somebody asserts or denies the claim `c`. */
function whenSaid(time: StatementTime): readonly string[] {
  const { text, conditions } = printLive(time);
  const denied = `${valueAt('x', 'polarity', time)} = 'NEGATIVE'`;
  return [
    ...whenThere(time),
    `(${whenInForce('c', time).join(' AND ')} OR EXISTS { MATCH ${text} WHERE ${denied} AND ${conditions} })`,
  ];
}

/** Predicates: the claim `c` was there, and may have held. */
const whenThere = (time: StatementTime): readonly string[] => [
  ...whenRecorded('c', time),
  ...whenValid('c', time),
];

/**
 * Pairs of an actor and a target on which it has, or is denied to have, a stance: `actorName actor targetName target`, in this
 * order. `claim` is a condition on some claim `c` of the pair.
 */
export function readStancePairs(
  scope: StanceScope,
  claim: CompiledFilter | null,
  page: { readonly after: StancePosition | null; readonly limit: number },
): Statement {
  const { after, limit } = page;
  return {
    text: `${printPairs(scope, claim)}
WITH DISTINCT a, t${after === null ? '' : `\nWITH a, t WHERE ${AFTER}`}
WITH a, t ORDER BY a.nameSort, a.id, t.nameSort, t.id LIMIT $limit
RETURN a.nameSort AS actorName, a.id AS actor, t.nameSort AS targetName, t.id AS target ORDER BY actorName, actor, targetName, target`,
    parameters: { ...parametersOf(scope, claim), limit, ...after },
  };
}

/** How many pairs there are, as `total`. */
export function countStancePairs(scope: StanceScope, claim: CompiledFilter | null): Statement {
  return {
    text: `${printPairs(scope, claim)}\nWITH DISTINCT a, t\nRETURN count(a) AS total`,
    parameters: parametersOf(scope, claim),
  };
}

const AFTER =
  'a.nameSort >= $actorName AND (a.nameSort > $actorName OR a.id > $actor OR ' +
  '(a.id = $actor AND (t.nameSort > $targetName OR (t.nameSort = $targetName AND t.id > $target))))';

function printPairs(scope: StanceScope, claim: CompiledFilter | null): string {
  const filter = claim === null ? [] : [claim.text];
  const conditions = [...listConditions(scope), ...whenSaid(scope.time), ...filter];
  return `${printStart(scope)}${printWhere(conditions)}`;
}

/** Begins at the few that are named, if any are: not at all claims. */
function printStart(scope: StanceScope): string {
  const { time } = scope;
  const entity = entityLabelAt(time);
  const claim = labelAt('Claim', time);
  const [subject, object] = [typesAt(['SUBJECT'], time), typesAt(['OBJECT'], time)];
  switch (beginningOf(scope)) {
    case 'actors':
      return `MATCH (a:${entity}) WHERE a.id IN $actors\nMATCH (a)<-[:${subject}]-(c${claim})-[:${object}]->(t)`;
    case 'targets':
      return `MATCH (t:${entity}) WHERE t.id IN $targets\nMATCH (t)<-[:${object}]-(c${claim})-[:${subject}]->(a)`;
    case 'claims':
      return `${matchAll('c', 'Claim', time)}\nMATCH (a)<-[:${subject}]-(c)-[:${object}]->(t)`;
  }
}

function beginningOf({ actors, targets, begin }: StanceScope): 'actors' | 'targets' | 'claims' {
  if (actors === null) return targets === null ? 'claims' : 'targets';
  return targets === null ? 'actors' : begin;
}

function listConditions(scope: StanceScope): readonly string[] {
  const { actors, targets } = scope;
  const beginning = beginningOf(scope);
  return [
    'c.predicate IN $predicates',
    ...(actors === null || beginning === 'actors' ? [] : ['c.subjectId IN $actors']),
    ...(targets === null || beginning === 'targets' ? [] : ['c.objectId IN $targets']),
  ];
}

/**
 * Claims that are stances, with what speaks for and against them, by id. Each has in `facts` lists of `[wants]`, in `said` its
 * live assertions as lists of id, polarity, tense, origin, report, publishedAt, reportedOn, publisher, wants, and the chain of
 * `[type, source]`, outermost first. At most `assertions` of each claim are read, by id.
 */
export function readStanceClaims(
  scope: StanceScope,
  bounds: { readonly claims: number; readonly assertions: number },
): Statement {
  const { time } = scope;
  const own = (name: string): string => valueAt('x', name, time);
  const along = (edge: string, type: string): string => `[${edge}:${typesAt([type], time)}]`;
  const live = printLive(time);
  return {
    text: `${printStart(scope)}${printWhere([...listConditions(scope), ...whenThere(time)])}
WITH c, a, t ORDER BY c.id LIMIT $claims
CALL (c) {
  MATCH (c)<-${along('f', 'STATES')}-(g:Registry)${printWhere(whenRecorded('f', time))}
  WITH f, g ORDER BY g.id, f.key
  RETURN collect([f.wants]) AS facts
}
CALL (c) {
  MATCH ${live.text} WHERE ${live.conditions}
  WITH x ORDER BY x.id LIMIT $assertions
  CALL (x) {
    MATCH (x)-${along('', 'REPORTED_IN')}->(p)${printWhere(whenRecorded('p', time))}
    RETURN min(${valueAt('p', 'publishedAt', time)}) AS publishedAt
  }
  CALL (x) {
    MATCH (x)-${along('', 'REPORTED_IN')}->(p)-${along('b', 'PUBLISHED_BY')}->(o)${printWhere(whenRecorded('b', time))}
    RETURN min(o.id) AS publisher
  }
  CALL (x) {
    MATCH (x)-${along('s', 'ATTRIBUTED_TO')}->(u)${printWhere(whenRecorded('s', time))}
    WITH s, u ORDER BY s.level, s.key, u.id
    RETURN collect([s.type, u.id]) AS chain
  }
  RETURN collect([x.id, ${['polarity', 'tense', 'origin'].map(own).join(', ')}, x.reportId, publishedAt, ${own('reportedOn')}, publisher, ${own('wants')}, chain]) AS said
}
RETURN c.id AS id, c.subjectId AS actor, a.nameSort AS actorName, c.objectId AS target, c.stance AS stance, c.stanceLevel AS level,
  c.conditionId AS condition, c.validFrom AS validFrom, c.validTo AS validTo, c.validFirst AS validFirst, c.validLast AS validLast, facts, said ORDER BY id`,
    parameters: { ...parametersOf(scope, null), ...bounds },
  };
}

/** Points of an instrument as `id`, by number, then name. */
export function readProvisions(instrument: string, limit: number, time: StatementTime): Statement {
  const { text, conditions, relation } = printRelations(
    { near: 'i', far: 't', relation: 'r', types: ['HAS_PROVISION'], direction: 'out' },
    time,
  );
  return {
    text: `MATCH (i:${entityLabelAt(time)}) WHERE i.id = $instrument
MATCH ${text}${printWhere(conditions)}
WITH t, min(coalesce(${valueAt(relation, 'number', time, 'integer')}, $last)) AS number
WITH t, number ORDER BY number, t.nameSort, t.id LIMIT $limit
RETURN t.id AS id, t.nameSort AS name, number ORDER BY number, name, id`,
    parameters: { ...time.parameters, instrument, limit, last: Number.MAX_SAFE_INTEGER },
  };
}

/** Levels of narrower issues that belong to an issue. */
const NARROWER_LEVELS = 5;

/** Propositions that concern an issue or one that is narrower (today, whatever the time), as `id`, by name. */
export function readConcerned(issue: string, limit: number, time: StatementTime): Statement {
  const { text, conditions } = printRelations(
    { near: 't', far: 'n', relation: 'r', types: ['CONCERNS'], direction: 'out' },
    time,
  );
  return {
    text: `MATCH (i:${entityLabelAt(time)}) WHERE i.id = $issue
MATCH (n)-[:BROADER*0..${String(NARROWER_LEVELS)}]->(i)
MATCH ${text}${printWhere(conditions)}
WITH DISTINCT t
WITH t ORDER BY t.nameSort, t.id LIMIT $limit
RETURN t.id AS id, t.nameSort AS name ORDER BY name, id`,
    parameters: { ...time.parameters, issue, limit },
  };
}

/** Which memberships: of some members, or in some groups. */
export interface MembershipEnds {
  readonly end: 'member' | 'group';
  readonly ids: readonly string[];
}

/** Who is a member of which group: `member memberName group claim`, by name and ids; the least claim of each pair. */
export function readMemberships(
  { end, ids }: MembershipEnds,
  limit: number,
  time: StatementTime,
): Statement {
  const { text, conditions, claimId } = printRelations(
    { near: 'm', far: 'g', relation: 'r', types: ['MEMBER_OF'], direction: 'out' },
    time,
  );
  const near = end === 'member' ? 'm' : 'g';
  return {
    text: `MATCH (${near}:${entityLabelAt(time)}) WHERE ${near}.id IN $ids
MATCH ${text}${printWhere(conditions)}
WITH m, g, min(${claimId}) AS claim
WITH m, g, claim ORDER BY m.nameSort, m.id, g.id LIMIT $limit
RETURN m.id AS member, m.nameSort AS memberName, g.id AS groupId, claim ORDER BY memberName, member, groupId`,
    parameters: { ...time.parameters, ids, limit },
  };
}

function parametersOf(
  { predicates, actors, targets, time }: StanceScope,
  claim: CompiledFilter | null,
): Readonly<Record<string, ParameterValue>> {
  return {
    ...time.parameters,
    predicates,
    ...(actors === null ? {} : { actors }),
    ...(targets === null ? {} : { targets }),
    ...claim?.parameters,
  };
}
