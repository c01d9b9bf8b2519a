import {
  FORMER,
  formerLabel,
  HISTORY_ENTRY,
  historyName,
  RECORDED,
} from '../../ontology/recorded.js';
import type { RecordedValue } from '../plan/condition.js';
import { printWhere } from './print-where.js';
import { quoteName } from './quote-name.js';

/** It had been recorded at the time whose key (`momentKey`) the parameter holds, and was not gone. What bears no times always was. */
export function printRecorded(variable: string, recordedAt: string): string {
  return (
    `coalesce(${variable}.${RECORDED.from} < $${recordedAt}, true) AND ` +
    `coalesce(${variable}.${RECORDED.until} >= $${recordedAt}, true)`
  );
}

/** As `printRecorded`, of what may have gone and come back. */
export function printEverRecorded(variable: string, recordedAt: string): string {
  const earlier = `any(e IN ${variable}.${RECORDED.before} WHERE ${covers('e', recordedAt)})`;
  return `(${printRecorded(variable, recordedAt)} OR ${earlier})`;
}

/** As `printEverRecorded`, of the texts by which a node is searched. */
export function printTextsRecorded(variable: string, recordedAt: string): string {
  const stood = `coalesce(${variable}.${RECORDED.texts} < $${recordedAt}, true)`;
  return `${stood} AND ${printEverRecorded(variable, recordedAt)}`;
}

const covers = (entry: string, recordedAt: string): string =>
  `${entry} < $${recordedAt} AND substring(${entry}, ${String(HISTORY_ENTRY.until)}) >= $${recordedAt}`;

/** What a property was at the time, as an expression: what it is, where it has never changed. */
export function printRecordedValue(
  variable: string,
  { property, type, recordedAt }: Pick<RecordedValue, 'property' | 'type' | 'recordedAt'>,
): string {
  const history = `${variable}.${quoteName(historyName(property))}`;
  const value = `substring(h, ${String(HISTORY_ENTRY.value)})`;
  const typed = {
    text: value,
    texts: value,
    integer: `toInteger(${value})`,
    float: `toFloat(${value})`,
    boolean: `${value} = 'true'`,
  }[type];
  const values = `[h IN ${history} WHERE ${covers('h', recordedAt)} | ${typed}]`;
  const then = type === 'texts' ? values : `head(${values})`;
  return `(CASE WHEN ${history} IS NULL THEN ${variable}.${quoteName(property)} ELSE ${then} END)`;
}

/** Lines that match the nodes with a label, those that are no more among them. Several of these may have one id. */
export function printWithFormer(
  variable: string,
  label: string,
  conditions: readonly string[],
  imported = '',
): readonly string[] {
  const where = printWhere(conditions);
  const returned = `RETURN ${variable} AS ${variable}`;
  return [
    `CALL (${imported}) {`,
    `  MATCH (${variable}:${quoteName(label)})${where}`,
    `  ${returned}`,
    '  UNION ALL',
    // one of the two labels has an index on ids
    `  MATCH (${variable}:${FORMER}:${quoteName(formerLabel(label))})${where}`,
    `  ${returned}`,
    '}',
  ];
}
