import type { Statement } from '../../compile/statement.js';
import { SEARCH_PROPERTIES, type TextQuery, type TextScope } from '../../compile/text-query.js';
import { printTextQuery } from './print-text-query.js';

/** The full-text indexes of cypher/004-full-text.cypher. */
const TEXT_INDEXES: Readonly<Record<TextScope, string>> = {
  names: 'search_names_147c83c9',
  texts: 'search_texts_c1b628ac',
};

const CALL = 'CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score';
const ORDER = SEARCH_PROPERTIES.order;
const IS_WANTED = 'NOT coalesce(node.id IN $excluded, false)';
const IS_AFTER =
  `(score < $score OR (score = $score AND (node.${ORDER} > $order ` +
  `OR (node.${ORDER} = $order AND node.id > $id))))`;

/** Answers `id, score, order`. */
export function readTextHits(query: TextQuery): Statement {
  const { after, limit } = query;
  const where = after === null ? IS_WANTED : `${IS_WANTED} AND ${IS_AFTER}`;
  return {
    text:
      `${CALL} WITH node, score WHERE ${where} WITH node, score ORDER BY score DESC, node.${ORDER}, node.id LIMIT $limit ` +
      `RETURN node.id AS id, score AS score, node.${ORDER} AS order`,
    parameters: { ...parametersOf(query), limit, ...(after ?? {}) },
  };
}

/** Answers `total`. */
export function countTextHits(query: TextQuery): Statement {
  return {
    text: `${CALL} WITH node WHERE ${IS_WANTED} RETURN count(node) AS total`,
    parameters: parametersOf(query),
  };
}

function parametersOf(query: TextQuery): Statement['parameters'] {
  return {
    index: TEXT_INDEXES[query.scope],
    query: printTextQuery(query),
    excluded: query.excluded,
  };
}
