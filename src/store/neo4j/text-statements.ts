import { printTextsRecorded } from '../../compile/cypher/print-recorded.js';
import type { Statement } from '../../compile/statement.js';
import { SEARCH_PROPERTIES, type TextQuery, type TextScope } from '../../compile/text-query.js';
import { printTextQuery } from './print-text-query.js';

type Indexes = Readonly<Record<TextScope, string>>;

/** The full-text indexes of cypher/004-full-text.cypher. */
const TEXT_INDEXES: Indexes = { names: 'search_names_147c83c9', texts: 'search_texts_c1b628ac' };

/** Those of cypher/008-former-texts.cypher. */
const FORMER_INDEXES: Indexes = { names: 'former_names_f436de17', texts: 'former_texts_8c6ef921' };

const CALL = 'CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score';
const ORDER = SEARCH_PROPERTIES.order;
const IS_WANTED = 'NOT coalesce(node.id IN $excluded, false)';
const STOOD = printTextsRecorded('node', 'formerAt');
const IS_AFTER =
  `(score < $score OR (score = $score AND (node.${ORDER} > $order ` +
  `OR (node.${ORDER} = $order AND node.id > $id))))`;

/** Answers `id, score, order`. */
export function readTextHits(query: TextQuery): Statement {
  const { after, limit } = query;
  const where = after === null ? whereOf(query) : `${whereOf(query)} AND ${IS_AFTER}`;
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
    text: `${CALL} WITH node WHERE ${whereOf(query)} RETURN count(node) AS total`,
    parameters: parametersOf(query),
  };
}

const whereOf = ({ formerAt }: TextQuery): string =>
  formerAt === undefined ? IS_WANTED : `${IS_WANTED} AND ${STOOD}`;

function parametersOf(query: TextQuery): Statement['parameters'] {
  const { scope, formerAt, excluded } = query;
  return {
    index: (formerAt === undefined ? TEXT_INDEXES : FORMER_INDEXES)[scope],
    ...{ query: printTextQuery(query), excluded },
    ...(formerAt === undefined ? {} : { formerAt }),
  };
}
