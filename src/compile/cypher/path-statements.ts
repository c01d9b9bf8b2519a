import type { Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import {
  contestedAt,
  entityLabelAt,
  labelAt,
  matchByIds,
  printRelations,
  type RelationPattern,
  sourcesAt,
  type StatementTime,
  typesAt,
  valueAt,
  whenNotReplaced,
  whenRecorded,
  whenStanding,
} from './statement-time.js';

/** What a step of a path may lead over, by what a store can see without looking at evidence. */
export interface StepFilter {
  /** Relations of the codebook: there is always one at least. */
  readonly relations: readonly string[];
  /** Types of the entity that a step leads to; null means any. */
  readonly types: readonly string[] | null;
  /** Entities that a step may lead to whatever their type. */
  readonly ends: readonly string[];
  readonly time: StatementTime;
}

/** How many relations some entities have, of these types, counted as far as `most`: `total`. */
export function countRelationsOf(
  ids: readonly string[],
  most: number,
  filter: StepFilter,
): Statement {
  const { time } = filter;
  const { text, conditions, relation } = printSteps(filter.relations, time);
  return {
    text: `MATCH (a:${entityLabelAt(time)}) WHERE a.id IN $ids
MATCH ${text}${printWhere(conditions)}
WITH ${relation} LIMIT $most
RETURN count(${relation}) AS total`,
    parameters: { ...time.parameters, ids, most },
  };
}

/**
 * Entities to which relations lead from some others: `id neighbors`. The neighbors come in no order, some more than once: whoever
 * reads a hub is ten times quicker without sorting.
 */
export function readAdjacent(ids: readonly string[], filter: StepFilter): Statement {
  const { relations, types, ends, time } = filter;
  const { text, conditions } = printSteps(relations, time);
  const ofType = types === null ? [] : ['(b.type IN $types OR b.id IN $ends)'];
  return {
    text: `MATCH (a:${entityLabelAt(time)}) WHERE a.id IN $ids
MATCH ${text}${printWhere([...conditions, ...ofType])}
RETURN a.id AS id, collect(b.id) AS neighbors ORDER BY id`,
    parameters: { ...time.parameters, ids, ...(types === null ? {} : { types, ends }) },
  };
}

/** The relations between some entities and others, by claim: `claim predicate from to`. */
export function readRelationsBetween(
  { near, far }: { readonly near: readonly string[]; readonly far: readonly string[] },
  { relations, time }: Pick<StepFilter, 'relations' | 'time'>,
): Statement {
  const { text, conditions, claimId, type, from, to } = printSteps(relations, time);
  return {
    text: `MATCH (a:${entityLabelAt(time)}) WHERE a.id IN $near
MATCH ${text}${printWhere(['b.id IN $far', ...conditions])}
RETURN DISTINCT ${claimId} AS claim, ${type} AS predicate, ${from} AS \`from\`, ${to} AS \`to\`
ORDER BY claim`,
    parameters: { ...time.parameters, near, far },
  };
}

function printSteps(types: readonly string[], time: StatementTime): RelationPattern {
  return printRelations({ near: 'a', far: 'b', relation: 'r', types, direction: 'both' }, time);
}

/**
 * What holds claims up, by id: `id contested independentSources facts said`. `facts` counts background facts; `said` has
 * `[id, inference, tense, number of attributions whose reach is open]` of each live positive assertion, by id.
 */
export function readGrounds(claims: readonly string[], time: StatementTime): Statement {
  const isLive = [
    `${valueAt('a', 'polarity', time)} = $positive`,
    ...whenStanding('a', 'r', time),
    whenNotReplaced('a', time),
  ];
  const isOpen = ['t.scope = $open', ...whenRecorded('t', time)];
  return {
    text: `${matchByIds('c', 'Claim', 'claims', time)}
${keepKnown('c', time)}CALL (c) {
  MATCH (c)<-[f:${typesAt(['STATES'], time)}]-(g${labelAt('Registry', time)})${printWhere(whenRecorded('f', time))}
  RETURN count(g) AS facts
}
CALL (c) {
  MATCH (c)<-[r:${typesAt(['ASSERTS'], time)}]-(a)${printWhere(isLive)}
  CALL (a) {
    MATCH (a)-[t:${typesAt(['ATTRIBUTED_TO'], time)}]->(u)${printWhere(isOpen)}
    RETURN count(t) AS open
  }
  WITH a, open ORDER BY a.id
  RETURN collect([a.id, ${valueAt('a', 'inference', time)}, ${valueAt('a', 'tense', time)}, open]) AS said
}
RETURN c.id AS id, ${contestedAt('c', time)} AS contested, ${sourcesAt('c', time)} AS independentSources, facts, said ORDER BY id`,
    parameters: { ...time.parameters, claims, positive: 'POSITIVE', open: 'OPEN' },
  };
}

/** The supporting words of assertions, each in text order: `id quotes`, a quote being `[quote, passage]`. */
export function readSupportingWords(assertions: readonly string[], time: StatementTime): Statement {
  const supports = ['e.role = $support', ...whenRecorded('e', time), ...whenRecorded('p', time)];
  return {
    text: `${matchByIds('a', 'Assertion', 'assertions', time)}
${keepKnown('a', time)}CALL (a) {
  MATCH (a)-[e:${typesAt(['EVIDENCED_BY'], time)}]->(p)${printWhere(supports)}
  WITH e, p ORDER BY e.key, p.id
  RETURN collect([e.quote, p.id]) AS quotes
}
RETURN a.id AS id, quotes ORDER BY id`,
    parameters: { ...time.parameters, assertions, support: 'SUPPORT' },
  };
}

/** Of several that had one id, the one that was there. */
function keepKnown(node: string, time: StatementTime): string {
  const isKnown = whenRecorded(node, time);
  return isKnown.length === 0 ? '' : `WITH ${node}${printWhere(isKnown)}\n`;
}
