import type { Statement } from '../statement.js';

/** Files of reports as stored, by id: `id source sha256`. */
export function readReportSources(after: string, limit: number): Statement {
  return {
    text: `MATCH (r:Report) WHERE r.id > $after
WITH r ORDER BY r.id LIMIT $limit
RETURN r.id AS id, r.source AS source, r.sha256 AS sha256 ORDER BY id`,
    parameters: { after, limit },
  };
}

/** Files and kept texts of the reports with these ids: `id source text`; `text` is null where it was not kept. */
export function readReportFiles(ids: readonly string[]): Statement {
  return {
    text: `UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})
RETURN r.id AS id, r.source AS source, r.text AS text ORDER BY id`,
    parameters: { ids },
  };
}
