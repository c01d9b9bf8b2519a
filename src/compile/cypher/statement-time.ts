import type { AsOf } from '../plan/time.js';
import type { ParameterValue } from '../statement.js';
import { printInForce, printOpposed, printTold, printValid } from './print-past.js';
import { quoteName } from './quote-name.js';

/** As of which time a statement written by hand is read. */
export interface StatementTime {
  /** Names of the parameters that hold the times; null where today's graph is read. */
  readonly asOf: AsOf | null;
  /** Their values, for the parameters of the statement. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

export const TODAY: StatementTime = Object.freeze({ asOf: null, parameters: {} });

const NEVER_GIVEN: AsOf = { validAt: null, reportedBefore: null };

/** The time that the value of an argument `asOf` says; today where it gives none. */
export function timeOf(given: unknown): StatementTime {
  const times = (given ?? {}) as Readonly<Record<keyof AsOf, string | null | undefined>>;
  const parameters: Record<string, ParameterValue> = {};
  const name = (of: keyof AsOf, parameter: string): string | null => {
    const value = times[of];
    if (value === null || value === undefined) return null;
    parameters[parameter] = value;
    return parameter;
  };
  const asOf = {
    validAt: name('validAt', 'asOfValidAt'),
    reportedBefore: name('reportedBefore', 'asOfReportedBefore'),
  };
  return Object.keys(parameters).length === 0 ? TODAY : { asOf, parameters };
}

/** Predicates: the claim is in force. Today that is a live positive assertion or a background fact. */
export function whenInForce(claim: string, { asOf }: StatementTime): readonly string[] {
  return [printInForce(claim, asOf ?? NEVER_GIVEN)];
}

/** Predicates: the valid time of a claim does not exclude the day that is asked for, if one is. */
export function whenValid(claim: string, { asOf }: StatementTime): readonly string[] {
  return printValid(claim, asOf?.validAt ?? null);
}

/** Predicates: an assertion, passage or report was there: its report was out. None today. */
export function whenTold(node: string, { asOf }: StatementTime): readonly string[] {
  return asOf === null ? [] : printTold(node, asOf);
}

/** Predicates: the two sides of a CONTRADICTS both had a voice. None today. */
export function whenOpposed(contradiction: string, { asOf }: StatementTime): readonly string[] {
  const before = asOf?.reportedBefore ?? null;
  return before === null ? [] : [printOpposed(contradiction, before)];
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
  const [toNear, toFar] =
    direction === 'out' ? ['SUBJECT', 'OBJECT'] : ['SUBJECT|OBJECT', 'SUBJECT|OBJECT'];
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
