import { printTextsRecorded } from '../../compile/cypher/print-recorded.js';
import type { Statement } from '../../compile/statement.js';
import { SEARCH_PROPERTIES, type TextQuery } from '../../compile/text-query.js';
import { BEGINNING, FORMER, RECORDED } from '../../ontology/recorded.js';

const { names, texts, order } = SEARCH_PROPERTIES;
const COLUMNS = `n.id AS id, n.${names} AS names, n.${texts} AS texts, n.${order} AS order`;

/** Answers `id, names, texts, order` of the nodes of a label that are found today. */
export function readTexts(label: string): Statement {
  return {
    text: `MATCH (n:${label}) WHERE n.${order} IS NOT NULL RETURN ${COLUMNS}`,
    parameters: {},
  };
}

/** Answers `id, names, texts, order, span, before` of texts that stood once: when they did last, and of entities also when before. */
export function readFormerTexts(): Statement {
  const from = `coalesce(n.${RECORDED.texts}, n.${RECORDED.from}, '${BEGINNING}')`;
  return {
    text:
      `MATCH (n:${FORMER}) WHERE n.${order} IS NOT NULL RETURN ${COLUMNS}, ` +
      `${from} + '/' + n.${RECORDED.until} AS span, n.${RECORDED.before} AS before`,
    parameters: {},
  };
}

/** Answers, as `id`, the nodes whose texts of the time have all phrases of the query. */
export function readPhrases(
  ids: readonly string[],
  { scope, phrases, formerAt }: TextQuery,
): Statement {
  const label = formerAt === undefined ? 'Node' : FORMER;
  const stood = formerAt === undefined ? '' : ` AND ${printTextsRecorded('n', 'formerAt')}`;
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id${stood} ` +
      `AND all(p IN $phrases WHERE n.${SEARCH_PROPERTIES[scope]} CONTAINS p) RETURN n.id AS id`,
    parameters: {
      ids,
      phrases: phrases.map((words) => ` ${words.join(' ')} `),
      ...(formerAt === undefined ? {} : { formerAt }),
    },
  };
}
