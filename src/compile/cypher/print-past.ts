import { formerType } from '../../ontology/recorded.js';
import { saidName, TESTIMONY } from '../../ontology/testimony.js';
import type { ClaimValue, PastCondition, PastValue } from '../plan/condition.js';
import type { AsOf, KnownScope, PastQualifier, PlannedPath, RecordedType } from '../plan/time.js';
import type { Names } from './names.js';
import { printEverRecorded, printRecorded, printRecordedValue } from './print-recorded.js';
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
    case 'recorded':
      return printRecorded(variable, condition.recordedAt);
  }
}

/** A stored property of a claim or of what reports brought, as of the time of recording. */
export function printStored(
  variable: string,
  property: string,
  { recordedAt }: AsOf,
  type: RecordedType = 'text',
): string {
  return recordedAt === null
    ? `${variable}.${quoteName(property)}`
    : printRecordedValue(variable, { property, type, recordedAt });
}

/** Types of relationships as a pattern has them: with those of what is no more where an earlier time of recording is asked for. */
export function printTypes(types: readonly string[], { recordedAt }: AsOf): string {
  return (recordedAt === null ? types : [...types, ...types.map(formerType)]).join('|');
}

/** A claim holds: somebody supports it, and its valid time does not exclude the day. */
export function printInForce(claim: string, asOf: AsOf): string {
  const { validAt, reportedBefore, recordedAt } = asOf;
  const support =
    reportedBefore === null
      ? `${printStored(claim, 'live', asOf, 'boolean')} = true`
      : anyCounts(printStored(claim, 'saidFor', asOf, 'texts'), reportedBefore);
  const recorded = recordedAt === null ? [] : [printRecorded(claim, recordedAt)];
  return [...recorded, support, ...printValid(claim, validAt)].join(' AND ');
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
export function printTold(node: string, asOf: AsOf): readonly string[] {
  const { reportedBefore } = asOf;
  return reportedBefore === null
    ? []
    : [`${printStored(node, 'reportedOn', asOf)} < $${reportedBefore}`];
}

/** What reports brought was there. */
function printKnown(node: string, asOf: AsOf, scope: KnownScope): string {
  const { recordedAt } = asOf;
  const isThere = scope.hasEntities ? printEverRecorded : printRecorded;
  const reported = printTold(node, asOf).map((isTold) =>
    scope.reported === 'all' ? isTold : `(${node}.reportedOn IS NULL OR ${isTold})`,
  );
  return [
    ...(recordedAt === null ? [] : [isThere(node, recordedAt)]),
    ...(scope.reported === 'none' ? [] : reported),
    ...(scope.valid ? printValid(node, asOf.validAt) : []),
  ].join(' AND ');
}

/** Two sides of a contradiction had a voice. */
export function printOpposed(contradiction: string, before: string): string {
  const list = `${contradiction}.said`;
  const other = `any(f IN ${list} WHERE ${counts('f', before)} AND ${valueOf('f')} <> ${valueOf('e')})`;
  return `any(e IN ${list} WHERE ${counts('e', before)} AND ${other})`;
}

/** What was so, as an expression. */
export function printPast(value: PastValue, variable: string, names: Names): string {
  return value.what === 'recorded'
    ? printRecordedValue(variable, value)
    : printClaimValue(value, variable, names);
}

/** What a claim says of itself as of the time. */
function printClaimValue(value: ClaimValue, claim: string, names: Names): string {
  const { asOf } = value;
  const before = String(asOf.reportedBefore);
  const stored = (property: string): string => printStored(claim, property, asOf);
  switch (value.what) {
    case 'independentSources': {
      const said = printStored(claim, 'saidFor', asOf, 'texts');
      const named = `[e IN ${said} WHERE ${counts('e', before)} AND size(e) > ${String(TESTIMONY.value)} | ${valueOf('e')}]`;
      return `size(reduce(a = [], s IN ${named} | CASE WHEN s IN a THEN a ELSE a + [s] END))`;
    }
    case 'origin':
      return `CASE WHEN ${stored('quotedOn')} < $${before} THEN 'REPORT' WHEN ${stored('codedOn')} < $${before} THEN 'CODING' ELSE 'REGISTRY' END`;
    case 'sourceNote':
      return `CASE WHEN ${stored('quotedOn')} < $${before} OR ${stored('codedOn')} < $${before} THEN null ELSE ${stored('registryNote')} END`;
    case 'contested':
      return printContested(claim, asOf, names);
    case 'qualifier':
      return printQualifier(value.qualifier, claim, asOf);
  }
}

/** Denied by somebody then; or set against another claim, or differing accounts of itself, that stood then. */
function printContested(claim: string, asOf: AsOf, names: Names): string {
  const { reportedBefore, recordedAt } = asOf;
  const number = names.next();
  const [edge, other] = [`r${number}`, `n${number}`];
  const conditions = [
    `${edge}.rule <> 'CHANGED_OVER_TIME'`,
    ...(recordedAt === null ? [] : [printRecorded(edge, recordedAt)]),
    ...(reportedBefore === null ? [] : [printOpposed(edge, reportedBefore)]),
    ...printValid(other, asOf.validAt),
  ];
  const types = printTypes(['CONTRADICTS'], asOf);
  const isOpposed = `(EXISTS { MATCH (${claim})-[${edge}:${types}]-(${other}) WHERE ${conditions.join(' AND ')} })`;
  if (reportedBefore === null) return isOpposed;
  const isSaid = (list: string): string =>
    anyCounts(printStored(claim, list, asOf, 'texts'), reportedBefore);
  const isDenied = `${isSaid('saidFor')} AND ${isSaid('saidAgainst')}`;
  return `(${isDenied} OR ${isOpposed})`;
}

/** The value on which all agree who gave one, null if there is none or several. */
function printQualifier({ name, isMixed, type }: PastQualifier, claim: string, asOf: AsOf): string {
  const before = String(asOf.reportedBefore);
  const list = printStored(claim, saidName(name), asOf, 'texts');
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
    const subject = printTypes(['SUBJECT'], path.asOf);
    const rivals = `(${near})<-[:${subject}]-(${rival})`;
    const isRival = `${ofPredicate(rival)} AND ${printInForce(rival, path.asOf)}`;
    return {
      text: `(${near})<-[:${subject}]-(${node})`,
      conditions: [
        ofPredicate(node),
        printInForce(node, path.asOf),
        `NOT EXISTS { MATCH ${rivals} WHERE ${isRival} AND ${printDispute(path.agreement, rival, node)} }`,
      ],
    };
  }
  const { predicate, asOf } = path;
  const either = ['SUBJECT', 'OBJECT'];
  const far = { SUBJECT: ['OBJECT'], OBJECT: ['SUBJECT'], either }[path.near];
  const toFar = printTypes(far, asOf);
  const toNear = printTypes(path.near === 'either' ? either : [path.near], asOf);
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
