import type { CompiledFilter } from '../compile-filter.js';
import type { ParameterValue, Statement } from '../statement.js';
import { printWhere } from './print-where.js';
import {
  entityLabelAt,
  matchByIds,
  matchEntities,
  printRelations,
  type RelationPattern,
  type StatementTime,
  typesAt,
  valueAt,
  whenNotReplaced,
  whenRecorded,
  whenStanding,
} from './statement-time.js';

/** Which relations of a node are followed. */
export interface NeighborFilter {
  /** Relations of the codebook: there is always one at least. */
  readonly relations: readonly string[];
  /** Types of the far end; null means any. */
  readonly types: readonly string[] | null;
  /** On the claim behind the relation, which it calls `c`; null means any. */
  readonly claim: CompiledFilter | null;
  readonly time: StatementTime;
}

export interface NeighborStep {
  readonly ids: readonly string[];
  /** Relations read of each node, by claim id. */
  readonly limit: number;
  /** Nodes with more of these relations are passed over; null reads all. */
  readonly hub: number | null;
}

/** The relations of some nodes: `id relations`, each a list of `[claim, predicate, from, to]`. */
export function readNeighbors(step: NeighborStep, filter: NeighborFilter): Statement {
  const hub =
    step.hub === null ? '' : ` AND ${printDegree('a', filter.relations, filter.time)} <= $hub`;
  return {
    text: printListing(
      `MATCH (a:${entityLabelAt(filter.time)}) WHERE a.id IN $ids${hub}`,
      [],
      filter,
      'both',
    ),
    parameters: {
      ...parametersOf(filter),
      ids: step.ids,
      limit: step.limit,
      ...(step.hub === null ? {} : { hub: step.hub }),
    },
  };
}

/** The relations that lead from some nodes to others of them: rows as those of `readNeighbors`. */
export function readRelationsAmong(
  ids: readonly string[],
  limit: number,
  filter: NeighborFilter,
): Statement {
  return {
    text: printListing(
      `MATCH (a:${entityLabelAt(filter.time)}) WHERE a.id IN $ids`,
      ['b.id IN $ids'],
      filter,
      'out',
    ),
    parameters: { ...parametersOf(filter), ids, limit },
  };
}

function printListing(
  start: string,
  conditions: readonly string[],
  filter: NeighborFilter,
  direction: 'out' | 'both',
): string {
  const pattern = printStep(filter, direction);
  const { text, claimId, type, from, to } = pattern;
  const all = [...pattern.conditions, ...conditions, ...listConditions(filter, pattern)];
  return `${start}
CALL (a) {
  MATCH ${text}${printWhere(all)}
  WITH a, ${pattern.relation}, b ORDER BY ${claimId} LIMIT $limit
  RETURN collect([${claimId}, ${type}, ${from}, ${to}]) AS relations
}
RETURN a.id AS id, relations ORDER BY id`;
}

function printStep(
  { relations: types, time }: NeighborFilter,
  direction: 'out' | 'both',
): RelationPattern {
  // as of an earlier time the claim itself is matched, which the filter calls `c`
  const relation = time.asOf === null ? 'r' : 'c';
  return printRelations({ near: 'a', far: 'b', relation, types, direction }, time);
}

/** What a picture shows of nodes: `id name type degree`, the degree in relations of these types; 0 if none are given. */
export function readGraphNodes(
  ids: readonly string[],
  relations: readonly string[],
  time: StatementTime,
): Statement {
  const degree = relations.length === 0 ? '0' : printDegree('n', relations, time);
  return {
    text:
      `MATCH (n:${entityLabelAt(time)}) WHERE n.id IN $ids ` +
      `RETURN n.id AS id, n.name AS name, n.type AS type, ${degree} AS degree ORDER BY id`,
    parameters: { ids, ...time.parameters },
  };
}

/** Ids of the entities that meet a filter on `n`, by name: `id`. */
export function readEntityIds(
  filter: CompiledFilter | null,
  limit: number,
  time: StatementTime,
): Statement {
  const where = filter === null ? [] : [filter.text];
  return {
    text: `${matchEntities('n', ['n.nameSort IS NOT NULL', 'n.id IS NOT NULL', ...where], time)}
WITH n ORDER BY n.nameSort, n.id LIMIT $limit
RETURN n.id AS id ORDER BY n.nameSort, n.id`,
    parameters: { ...time.parameters, ...filter?.parameters, limit },
  };
}

/** How many entities meet a filter on `n`: `total`. */
export function countEntities(filter: CompiledFilter | null, time: StatementTime): Statement {
  return {
    text: `${matchEntities('n', filter === null ? [] : [filter.text], time)} RETURN count(n) AS total`,
    parameters: { ...time.parameters, ...filter?.parameters },
  };
}

/**
 * Live positive assertions of claims by id, those that only announce (tense FUTURE) last, each with its first supporting
 * words, if it has any: `id said`.
 */
export function readClaimWords(ids: readonly string[], time: StatementTime): Statement {
  const isLive = [
    `${valueAt('a', 'polarity', time)} = $positive`,
    ...whenStanding('a', 'r', time),
    whenNotReplaced('a', time),
  ];
  const supports = ['e.role = $support', ...whenRecorded('e', time), ...whenRecorded('p', time)];
  return {
    text: `${matchByIds('c', 'Claim', 'ids', time)}
${printKnown('c', time)}CALL (c) {
  MATCH (c)<-[r:${typesAt(['ASSERTS'], time)}]-(a)${printWhere(isLive)}
  CALL (a) {
    MATCH (a)-[e:${typesAt(['EVIDENCED_BY'], time)}]->(p)${printWhere(supports)}
    WITH e, p ORDER BY e.key, p.id LIMIT 1
    RETURN collect(e.quote) AS quotes
  }
  WITH a, quotes ORDER BY CASE ${valueAt('a', 'tense', time)} WHEN $future THEN 1 ELSE 0 END, a.id
  RETURN collect(quotes) AS said
}
RETURN c.id AS id, said ORDER BY id`,
    parameters: {
      ...time.parameters,
      ...{ ids, positive: 'POSITIVE', support: 'SUPPORT', future: 'FUTURE' },
    },
  };
}

/** Of several that had one id, the one that was there. */
function printKnown(node: string, time: StatementTime): string {
  const isKnown = whenRecorded(node, time);
  return isKnown.length === 0 ? '' : `WITH ${node}${printWhere(isKnown)}\n`;
}

function printDegree(node: string, types: readonly string[], time: StatementTime): string {
  const step = { near: node, types, direction: 'both' } as const;
  // unnamed, it is the degree, which Neo4j stores
  if (time.asOf === null) {
    return `COUNT { ${printRelations({ ...step, far: '', relation: '' }, time).text} }`;
  }
  const { text, conditions } = printRelations({ ...step, far: 'd', relation: 'x' }, time);
  return `COUNT { MATCH ${text}${printWhere(conditions)} }`;
}

function listConditions(
  { types, claim, time }: NeighborFilter,
  { claimId }: RelationPattern,
): readonly string[] {
  const isOf = (filter: string): string =>
    time.asOf === null
      ? `EXISTS { MATCH (c:Claim) WHERE c.id = ${claimId} AND ${filter} }`
      : filter;
  return [
    ...(types === null ? [] : ['b.type IN $types']),
    ...(claim === null ? [] : [isOf(claim.text)]),
  ];
}

function parametersOf({
  types,
  claim,
  time,
}: NeighborFilter): Readonly<Record<string, ParameterValue>> {
  return { ...time.parameters, ...(types === null ? {} : { types }), ...claim?.parameters };
}
