import type { ParameterValue, Statement } from '../statement.js';
import { printTold } from './print-past.js';
import { printEverRecorded, printTextsRecorded, printWithFormer } from './print-recorded.js';
import { printWhere } from './print-where.js';
import {
  labelAt,
  type StatementTime,
  TODAY,
  typesAt,
  valueAt,
  whenRecorded,
} from './statement-time.js';

type Rows = readonly Readonly<Record<string, ParameterValue>>[];

/** Quotes of assertions in the order of the text. */
function printQuotes(time: StatementTime): string {
  const passage = `(${labelAt('Passage', time)})`;
  const where = printWhere(whenRecorded('e', time));
  return (
    `CALL (n) { MATCH (n)-[e:${typesAt(['EVIDENCED_BY'], time)}]->${passage}${where} ` +
    'WITH e ORDER BY e.key RETURN collect(e.quote) AS quotes }'
  );
}

/** Answers the form of the stored texts as `form`, and as `timed` whether they know since when they stand; no row where none were stored. */
export function readTextForm(): Statement {
  return {
    text: "MATCH (f:SearchForm) WHERE f.id = 'search' RETURN f.form AS form, f.timed AS timed",
    parameters: {},
  };
}

/** Texts are in this form, and know since when they stand. */
export function writeTextForm(form: number): Statement {
  return {
    text: "MERGE (f:SearchForm {id: 'search'}) SET f.form = $form SET f.timed = true",
    parameters: { form },
  };
}

export function forgetTextForm(): Statement {
  return { text: 'MATCH (f:SearchForm) DELETE f', parameters: {} };
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
      `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id CALL (n) { ${REPORT_OF[label] ?? ''} } ${printQuotes(TODAY)} ` +
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

const EACH = 'UNWIND $ids AS id MATCH (n:Node) WHERE n.id = id';

/** Lines that match the nodes with these ids, as they were at the time. */
function matchEach({ asOf }: StatementTime): string {
  const recordedAt = asOf?.recordedAt ?? null;
  if (recordedAt === null) return EACH;
  const matched = printWithFormer('n', 'Node', ['n.id = id'], 'id').join('\n');
  return `UNWIND $ids AS id ${matched} WITH n WHERE ${printEverRecorded('n', recordedAt)}`;
}

/** Answers, as `id`, which of the nodes that are found today were there at the time, with the texts they have. */
export function readStandingIds(ids: readonly string[], time: StatementTime): Statement {
  const recordedAt = time.asOf?.recordedAt ?? null;
  const stood = recordedAt === null ? [] : [printTextsRecorded('n', recordedAt)];
  const where = printWhere([...stood, ...whenReported(time)]);
  return {
    text: `${EACH} WITH n${where} RETURN n.id AS id`,
    parameters: { ids, ...time.parameters },
  };
}

/** Answers, as `id`, which of the nodes that were there had been reported. */
export function readReportedIds(ids: readonly string[], time: StatementTime): Statement {
  return {
    text: `${matchEach(time)} WITH n${printWhere(whenReported(time))} RETURN n.id AS id`,
    parameters: { ids, ...time.parameters },
  };
}

/** What no report brought always was. */
function whenReported({ asOf }: StatementTime): readonly string[] {
  const isTold = asOf === null ? [] : printTold('n', asOf);
  return isTold.map((condition) => `(n.reportedOn IS NULL OR ${condition})`);
}

/** Columns with these properties as they were recorded. */
function printColumns(properties: readonly string[], time: StatementTime): string {
  return properties
    .map((name) => {
      const type = name === 'aliases' ? 'texts' : 'text';
      return `${valueAt('n', name, time, type)} AS ${name}`;
    })
    .join(', ');
}

/** Answers `id, name, aliases` of nodes. */
export function readNamesOf(ids: readonly string[], time: StatementTime): Statement {
  return {
    text: `${matchEach(time)} RETURN n.id AS id, ${printColumns(['name', 'aliases'], time)}`,
    parameters: { ids, ...time.parameters },
  };
}

/** Answers `id, type, name, aliases, description, text, quotes` of nodes. */
export function readTextsOf(ids: readonly string[], time: StatementTime): Statement {
  const columns = printColumns(['name', 'aliases', 'description', 'text'], time);
  return {
    text:
      `${matchEach(time)} ${printQuotes(time)} ` +
      `RETURN n.id AS id, n.type AS type, ${columns}, quotes AS quotes`,
    parameters: { ids, ...time.parameters },
  };
}
