import type { ParameterValue, Statement } from '../statement.js';
import { type StatementTime, whenTold } from './statement-time.js';

type Rows = readonly Readonly<Record<string, ParameterValue>>[];

/** Quotes of assertions in the order of the text. */
const QUOTES =
  'CALL (n) { MATCH (n)-[e:EVIDENCED_BY]->(:Passage) WITH e ORDER BY e.key RETURN collect(e.quote) AS quotes }';

/** Answers the form of the stored texts as `form`; no row where none were stored. */
export function readTextForm(): Statement {
  return {
    text: "MATCH (f:SearchForm) WHERE f.id = 'search' RETURN f.form AS form",
    parameters: {},
  };
}

export function writeTextForm(form: number): Statement {
  return { text: "MERGE (f:SearchForm {id: 'search'}) SET f.form = $form", parameters: { form } };
}

/** Answers ids of all nodes of a label as `id`. */
export function readIds(label: string): Statement {
  return { text: `MATCH (n:${label}) RETURN n.id AS id`, parameters: {} };
}

/** How the report of a searched node is found, by label. */
const REPORT_OF: Readonly<Record<string, string>> = {
  Entity: 'RETURN null AS language',
  Report: 'RETURN n.language AS language',
  Passage: 'MATCH (n)<-[:HAS_PASSAGE]-(r:Report) RETURN min(r.language) AS language',
  Assertion: 'MATCH (n)-[:REPORTED_IN]->(r:Report) RETURN min(r.language) AS language',
};

/** Answers `id, properties, language, quotes`. */
export function readTextSources(label: string, ids: readonly string[]): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id CALL (n) { ${REPORT_OF[label] ?? ''} } ${QUOTES} ` +
      'RETURN n.id AS id, properties(n) AS properties, language AS language, quotes AS quotes',
    parameters: { ids },
  };
}

/** Rows `{id, properties}`: adds to the properties there are. */
export function addNodeProperties(label: string, rows: Rows): Statement {
  return {
    text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.id SET n += row.properties`,
    parameters: { rows },
  };
}

/** Answers, as `id`, which nodes were there at the time: what no report brought always was. */
export function readToldIds(ids: readonly string[], time: StatementTime): Statement {
  const isTold = ['n.reportedOn IS NULL', ...whenTold('n', time)].join(' OR ');
  return {
    text: `UNWIND $ids AS id MATCH (n:Node) WHERE n.id = id AND (${isTold}) RETURN n.id AS id`,
    parameters: { ids, ...time.parameters },
  };
}

/** Answers `id, name, aliases` of nodes. */
export function readNamesOf(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (n:Node) WHERE n.id = id ' +
      'RETURN n.id AS id, n.name AS name, n.aliases AS aliases',
    parameters: { ids },
  };
}

/** Answers `id, type, name, aliases, description, text, quotes` of nodes. */
export function readTextsOf(ids: readonly string[]): Statement {
  return {
    text:
      `UNWIND $ids AS id MATCH (n:Node) WHERE n.id = id ${QUOTES} ` +
      'RETURN n.id AS id, n.type AS type, n.name AS name, n.aliases AS aliases, ' +
      'n.description AS description, n.text AS text, quotes AS quotes',
    parameters: { ids },
  };
}
