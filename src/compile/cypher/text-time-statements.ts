import { formerLabel, formerType, RECORDED } from '../../ontology/recorded.js';
import type { ParameterValue, Statement } from '../statement.js';
import { SEARCH_PROPERTIES } from '../text-query.js';

/** How the report of a searched node is found, by label; a report is its own. */
const REPORT_OF = {
  Report: { pattern: '', report: 'n' },
  Passage: { pattern: `MATCH (n)<-[:${everOf('HAS_PASSAGE')}]-(r) `, report: 'r' },
  Assertion: { pattern: `MATCH (n)-[:${everOf('REPORTED_IN')}]->(r) `, report: 'r' },
} as const;

/** Labels of the nodes whose searched texts may have changed: names of entities are today's at all times. */
export const RETOLD_LABELS = ['Report', 'Passage', 'Assertion'] as const;

export type RetoldLabel = (typeof RETOLD_LABELS)[number];

/**
 * Answers `id, until, properties` of nodes that are searched, or were until they went, and do not know since when by the texts they
 * have. Besides what their texts follow from: `languages`, what that of the report was; `codings`, when it ceased to be a second
 * coding; `came` and `went`, when evidence did: the time, and the quote.
 */
export function readUntimedTexts(
  label: RetoldLabel,
  isFormer: boolean,
  ids: readonly string[],
): Statement {
  const { pattern, report } = REPORT_OF[label];
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${isFormer ? formerLabel(label) : label}) WHERE n.id = id ` +
      `AND n.${SEARCH_PROPERTIES.order} IS NOT NULL AND n.${RECORDED.texts} IS NULL ` +
      `CALL (n) { ${pattern}UNWIND ${report}.languageHistory AS h RETURN collect(h) AS languages } ` +
      `CALL (n) { ${pattern}MATCH (${report})-[c:${formerType('CODING_OF')}]->(o) RETURN collect(c.${RECORDED.until}) AS codings } ` +
      `CALL (n) { MATCH (n)-[e:${everOf('EVIDENCED_BY')}]->(p) ` +
      `RETURN collect(e.${RECORDED.from} + e.quote) AS came, collect(e.${RECORDED.until} + e.quote) AS went } ` +
      `RETURN n.id AS id, n.${RECORDED.until} AS until, properties(n) AS properties, ` +
      'languages AS languages, codings AS codings, came AS came, went AS went',
    parameters: { ids },
  };
}

/** Rows `{id, until, time}`; `until` is empty on what stands. */
export function writeTextTimes(
  label: RetoldLabel,
  isFormer: boolean,
  rows: readonly Readonly<Record<string, ParameterValue>>[],
): Statement {
  return {
    text:
      `UNWIND $rows AS row MATCH (n:${isFormer ? formerLabel(label) : label}) WHERE n.id = row.id ` +
      `AND coalesce(n.${RECORDED.until}, '') = row.until SET n.${RECORDED.texts} = row.time`,
    parameters: { rows },
  };
}

function everOf(type: string): string {
  return `${type}|${formerType(type)}`;
}
