import { TESTIMONY } from '../../ontology/testimony.js';
import type { PastCondition, PastValue } from '../plan/condition.js';
import type { AsOf, KnownScope, PastQualifier, PlannedPath } from '../plan/time.js';
import type { Names } from './names.js';
import { quoteName } from './quote-name.js';

/**
 * Claims keep their testimony as texts `<from>/<until>/<value>` (see ontology/testimony.ts). Whether one counts as of a day
 * is told from the text alone: it begins before the day, and nothing took its place before the day.
 */
function counts(entry: string, before: string): string {
  // what follows the date does not change the comparison: dates are of one length
  return `${entry} < $${before} AND substring(${entry}, ${String(TESTIMONY.until)}) >= $${before}`;
}

const valueOf = (entry: string): string => `substring(${entry}, ${String(TESTIMONY.value)})`;

const anyCounts = (list: string, before: string): string =>
  `any(e IN ${list} WHERE ${counts('e', before)})`;

const listCounted = (list: string, before: string): string =>
  `[e IN ${list} WHERE ${counts('e', before)} | ${valueOf('e')}]`;

/** Prints what must hold of a variable. */
export function printPastCondition(condition: PastCondition, variable: string): string {
  switch (condition.what) {
    case 'inForce':
      return printInForce(variable, condition.asOf);
    case 'known':
      return printKnown(variable, condition.asOf, condition.scope);
    case 'opposed':
      return printOpposed(variable, condition.before);
  }
}

/** A claim holds: somebody supports it, and its valid time does not exclude the day. */
export function printInForce(claim: string, { validAt, reportedBefore }: AsOf): string {
  const support =
    reportedBefore === null
      ? `${claim}.live = true`
      : anyCounts(`${claim}.saidFor`, reportedBefore);
  return [support, ...printValid(claim, validAt)].join(' AND ');
}

/** Bounds that are not given exclude nothing. */
export function printValid(node: string, validAt: string | null): readonly string[] {
  if (validAt === null) return [];
  return [
    `(${node}.validFirst IS NULL OR ${node}.validFirst <= $${validAt})`,
    `(${node}.validLast IS NULL OR ${node}.validLast >= $${validAt})`,
  ];
}

/** Something of a report was there: the report was out. */
export function printTold(node: string, { reportedBefore }: AsOf): readonly string[] {
  return reportedBefore === null ? [] : [`${node}.reportedOn < $${reportedBefore}`];
}

/** What reports brought was there. */
function printKnown(node: string, asOf: AsOf, scope: KnownScope): string {
  const reported = printTold(node, asOf).map((isTold) =>
    scope.reported === 'all' ? isTold : `(${node}.reportedOn IS NULL OR ${isTold})`,
  );
  return [...reported, ...(scope.valid ? printValid(node, asOf.validAt) : [])].join(' AND ');
}

/** Two sides of a contradiction had a voice. */
export function printOpposed(contradiction: string, before: string): string {
  const list = `${contradiction}.said`;
  const other = `any(f IN ${list} WHERE ${counts('f', before)} AND ${valueOf('f')} <> ${valueOf('e')})`;
  return `any(e IN ${list} WHERE ${counts('e', before)} AND ${other})`;
}

/** What a claim said of itself, as an expression. */
export function printPast(value: PastValue, claim: string, names: Names): string {
  switch (value.what) {
    case 'independentSources': {
      const { before } = value;
      const named = `[e IN ${claim}.saidFor WHERE ${counts('e', before)} AND size(e) > ${String(TESTIMONY.value)} | ${valueOf('e')}]`;
      return `size(reduce(a = [], s IN ${named} | CASE WHEN s IN a THEN a ELSE a + [s] END))`;
    }
    case 'origin': {
      const { before } = value;
      return `CASE WHEN ${claim}.quotedOn < $${before} THEN 'REPORT' WHEN ${claim}.codedOn < $${before} THEN 'CODING' ELSE 'REGISTRY' END`;
    }
    case 'sourceNote': {
      const { before } = value;
      return `CASE WHEN ${claim}.quotedOn < $${before} OR ${claim}.codedOn < $${before} THEN null ELSE ${claim}.registryNote END`;
    }
    case 'contested':
      return printContested(claim, value.asOf, names);
    case 'qualifier':
      return printQualifier(value.qualifier, claim, value.before);
  }
}

/** Denied by somebody then; or set against another claim, or differing accounts of itself, that stood then. */
function printContested(claim: string, asOf: AsOf, names: Names): string {
  const { reportedBefore } = asOf;
  const number = names.next();
  const [edge, other] = [`r${number}`, `n${number}`];
  const conditions = [
    `${edge}.rule <> 'CHANGED_OVER_TIME'`,
    ...(reportedBefore === null ? [] : [printOpposed(edge, reportedBefore)]),
    ...printValid(other, asOf.validAt),
  ];
  const isOpposed = `EXISTS { MATCH (${claim})-[${edge}:CONTRADICTS]-(${other}) WHERE ${conditions.join(' AND ')} }`;
  if (reportedBefore === null) return isOpposed;
  const isDenied = `${anyCounts(`${claim}.saidFor`, reportedBefore)} AND ${anyCounts(`${claim}.saidAgainst`, reportedBefore)}`;
  return `(${isDenied} OR ${isOpposed})`;
}

/** The value on which all agree who gave one, null if there is none or several. */
function printQualifier(
  { name, isMixed, type }: PastQualifier,
  claim: string,
  before: string,
): string {
  const list = `${claim}.${name}Said`;
  const agreed = `head([l IN [${listCounted(list, before)}] WHERE all(x IN l WHERE x = head(l)) | head(l)])`;
  const value = {
    text: agreed,
    integer: `toInteger(${agreed})`,
    float: `toFloat(${agreed})`,
    boolean: `${agreed} = 'true'`,
  }[type];
  return isMixed
    ? `CASE WHEN ${list} IS NULL THEN ${claim}.${quoteName(name)} ELSE ${value} END`
    : value;
}

/** Pattern and conditions of a path that goes by claims. */
export function printClaimPath(
  path: Extract<PlannedPath, { kind: 'claim' | 'deciding' }>,
  { near, edge, node }: { readonly near: string; readonly edge: string; readonly node: string },
): { readonly text: string; readonly conditions: readonly string[] } {
  if (path.kind === 'deciding') {
    const ofPredicate = (claim: string): string => `${claim}.predicate = '${path.predicate}'`;
    const rival = `x${node}`;
    const rivals = `(${near})<-[:SUBJECT]-(${rival})`;
    const isRival = `${ofPredicate(rival)} AND ${printInForce(rival, path.asOf)}`;
    return {
      text: `(${near})<-[:SUBJECT]-(${node})`,
      conditions: [
        ofPredicate(node),
        printInForce(node, path.asOf),
        `NOT EXISTS { MATCH ${rivals} WHERE ${isRival} AND ${printDispute(path.agreement, rival, node)} }`,
      ],
    };
  }
  const { predicate } = path;
  const either = 'SUBJECT|OBJECT';
  const toFar = { SUBJECT: 'OBJECT', OBJECT: 'SUBJECT', either }[path.near];
  const toNear = path.near === 'either' ? either : path.near;
  return {
    text: `(${near})<-[:${toNear}]-(${edge})-[:${toFar}]->(${node})`,
    conditions: predicate === null ? [] : [`${edge}.predicate = '${predicate}'`],
  };
}

/** Whether one claim keeps another from deciding. Of dates for the same time the least text decides. */
function printDispute(agreement: 'equal' | 'within', rival: string, claim: string): string {
  if (agreement === 'equal') return `${rival}.value <> ${claim}.value`;
  const isNarrower = `${rival}.dateFirst > ${claim}.dateFirst OR ${rival}.dateLast < ${claim}.dateLast`;
  const isSame = `${rival}.dateFirst = ${claim}.dateFirst AND ${rival}.dateLast = ${claim}.dateLast`;
  return `(${isNarrower} OR (${isSame} AND ${rival}.value < ${claim}.value))`;
}
