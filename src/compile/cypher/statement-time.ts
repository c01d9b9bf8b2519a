import { momentKey } from '../../ontology/recorded.js';
import { type AsOf, NO_TIME, type RecordedType } from '../plan/time.js';
import type { ParameterValue } from '../statement.js';
import { Names } from './names.js';
import {
  printInForce,
  printOpposed,
  printPast,
  printStored,
  printTold,
  printTypes,
  printValid,
} from './print-past.js';
import { printEverRecorded, printRecorded, printWithFormer } from './print-recorded.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';

/** As of which time a statement written by hand is read. */
export interface StatementTime {
  /** Names of the parameters that hold the times; null where today's graph is read. */
  readonly asOf: AsOf | null;
  /** Their values, for the parameters of the statement. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

export const TODAY: StatementTime = Object.freeze({ asOf: null, parameters: {} });

/** The time that the value of an argument `asOf` says; today where it gives none. */
export function timeOf(given: unknown): StatementTime {
  const times = (given ?? {}) as Readonly<Record<keyof AsOf, string | null | undefined>>;
  const parameters: Record<string, ParameterValue> = {};
  const name = (
    of: keyof AsOf,
    parameter: string,
    convert: (value: string) => string = (value) => value,
  ): string | null => {
    const value = times[of];
    if (value === null || value === undefined) return null;
    parameters[parameter] = convert(value);
    return parameter;
  };
  const asOf = {
    validAt: name('validAt', 'asOfValidAt'),
    reportedBefore: name('reportedBefore', 'asOfReportedBefore'),
    recordedAt: name('recordedAt', 'asOfRecordedAt', momentKey),
  };
  return Object.keys(parameters).length === 0 ? TODAY : { asOf, parameters };
}

/** Predicates: the claim is in force. Today that is a live positive assertion or a background fact. */
export function whenInForce(claim: string, { asOf }: StatementTime): readonly string[] {
  return [printInForce(claim, asOf ?? NO_TIME)];
}

/** Predicates: the valid time of a claim does not exclude the day that is asked for, if one is. */
export function whenValid(claim: string, { asOf }: StatementTime): readonly string[] {
  return printValid(claim, asOf?.validAt ?? null);
}

/** Predicates: an assertion, passage or report was there: its report was out, and it had been recorded. None today. */
export function whenTold(node: string, time: StatementTime): readonly string[] {
  const { asOf } = time;
  return asOf === null ? [] : [...whenRecorded(node, time), ...printTold(node, asOf)];
}

/** Predicates: an assertion was there and not retracted; `edge` leads to it. */
export function whenStanding(
  assertion: string,
  edge: string,
  time: StatementTime,
): readonly string[] {
  return [
    `${valueAt(assertion, 'retractedAt', time)} IS NULL`,
    ...whenTold(assertion, time),
    ...whenRecorded(edge, time),
  ];
}

/** Predicate: no assertion that stands replaces this one. */
export function whenNotReplaced(assertion: string, time: StatementTime): string {
  const later = printWhere(whenStanding('later', 'replaces', time));
  return `NOT EXISTS { MATCH (${assertion})<-[replaces:${typesAt(['SUPERSEDES'], time)}]-(later${labelAt('Assertion', time)})${later} }`;
}

/** Predicates: a claim or relationship had been recorded, and was not gone. None today. */
export function whenRecorded(variable: string, { asOf }: StatementTime): readonly string[] {
  const recordedAt = asOf?.recordedAt ?? null;
  return recordedAt === null ? [] : [printRecorded(variable, recordedAt)];
}

/** A stored property of a claim, assertion, passage or report, as it was recorded: an expression. */
export function valueAt(
  variable: string,
  property: string,
  { asOf }: StatementTime,
  type: RecordedType = 'text',
): string {
  return printStored(variable, property, asOf ?? NO_TIME, type);
}

/** Whether a claim is contested: an expression. */
export function contestedAt(claim: string, time: StatementTime): string {
  const { asOf } = time;
  const follows = asOf !== null && (asOf.validAt !== null || asOf.reportedBefore !== null);
  return follows
    ? printPast({ kind: 'past', on: 'node', what: 'contested', asOf }, claim, new Names())
    : valueAt(claim, 'contested', time, 'boolean');
}

/** The number of independent sources of a claim: an expression. */
export function sourcesAt(claim: string, time: StatementTime): string {
  const { asOf } = time;
  const what = 'independentSources';
  return asOf !== null && asOf.reportedBefore !== null
    ? printPast({ kind: 'past', on: 'node', what, asOf }, claim, new Names())
    : valueAt(claim, what, time, 'integer');
}

/** Types of relationships for a pattern, joined by `|`; `whenRecorded` must hold of what they match. */
export function typesAt(types: readonly string[], { asOf }: StatementTime): string {
  return printTypes(types, asOf ?? NO_TIME);
}

/** Lines that match the nodes of a label whose ids are in a parameter, as `whenTold` and `whenRecorded` then have to choose. */
export function matchByIds(
  variable: string,
  label: string,
  parameter: string,
  { asOf }: StatementTime,
): string {
  const isIt = `${variable}.id IN $${parameter}`;
  if ((asOf?.recordedAt ?? null) === null) return `MATCH (${variable}:${label}) WHERE ${isIt}`;
  return printWithFormer(variable, label, [isIt]).join('\n');
}

/** Predicates: the two sides of a CONTRADICTS both had a voice. None today. */
export function whenOpposed(contradiction: string, time: StatementTime): readonly string[] {
  const before = time.asOf?.reportedBefore ?? null;
  return [
    ...whenRecorded(contradiction, time),
    ...(before === null ? [] : [printOpposed(contradiction, before)]),
  ];
}

/** Label of a node in a pattern: none where what is no more may be meant, which has another. */
export function labelAt(label: string, { asOf }: StatementTime): string {
  return (asOf?.recordedAt ?? null) === null ? `:${label}` : '';
}

/** Label by which entities are found by id: one that is no more has this one left. */
export function entityLabelAt({ asOf }: StatementTime): string {
  return (asOf?.recordedAt ?? null) === null ? 'Entity' : 'Node';
}

/** Lines that match all nodes of a label, as `whenRecorded` then has to choose. */
export function matchAll(variable: string, label: string, { asOf }: StatementTime): string {
  return (asOf?.recordedAt ?? null) === null
    ? `MATCH (${variable}:${label})`
    : printWithFormer(variable, label, []).join('\n');
}

/** Lines that match the entities there were, with predicates on them. */
export function matchEntities(
  variable: string,
  conditions: readonly string[],
  { asOf }: StatementTime,
): string {
  const recordedAt = asOf?.recordedAt ?? null;
  if (recordedAt === null) return `MATCH (${variable}:Entity)${printWhere(conditions)}`;
  const all = [printEverRecorded(variable, recordedAt), ...conditions];
  const lines = printWithFormer(variable, 'Entity', []);
  return [...lines, `WITH ${variable}${printWhere(all)}`].join('\n');
}

/** What of a graph's relations to match: from one variable, to another, of these types of the codebook. */
export interface RelationStep {
  readonly near: string;
  readonly far: string;
  /** The variable that the relation gets: a relationship today, a claim as of an earlier time. */
  readonly relation: string;
  /** One at least. */
  readonly types: readonly string[];
  readonly direction: 'out' | 'both';
}

const EITHER_END = ['SUBJECT', 'OBJECT'];

/** A pattern with the predicates it needs, and what can be told of the relation it matches. */
export interface RelationPattern {
  readonly text: string;
  readonly conditions: readonly string[];
  /** The variable asked for. */
  readonly relation: string;
  /** Expressions. `from` and `to` are ids of entities, as the relation is directed. */
  readonly claimId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The world relations that were in force: today as they are drawn; as of an earlier time by the claims that drew them, since
 * the drawn ones are today's.
 */
export function printRelations(step: RelationStep, time: StatementTime): RelationPattern {
  const { near, far, relation, types, direction } = step;
  if (time.asOf === null) {
    const arrow = direction === 'out' ? '->' : '-';
    return {
      text: `(${near})-[${relation}:${types.map(quoteName).join('|')}]${arrow}(${far})`,
      conditions: [],
      relation,
      claimId: `${relation}.claimId`,
      type: `type(${relation})`,
      from: `startNode(${relation}).id`,
      to: `endNode(${relation}).id`,
    };
  }
  const ends = direction === 'out' ? [['SUBJECT'], ['OBJECT']] : [EITHER_END, EITHER_END];
  const [toNear = '', toFar = ''] = ends.map((end) => typesAt(end, time));
  return {
    text: `(${near})<-[:${toNear}]-(${relation})-[:${toFar}]->(${far})`,
    conditions: [
      `${relation}.predicate IN [${types.map((type) => `'${type}'`).join(', ')}]`,
      ...whenInForce(relation, time),
    ],
    relation,
    claimId: `${relation}.id`,
    type: `${relation}.predicate`,
    from: `${relation}.subjectId`,
    to: `${relation}.objectId`,
  };
}
