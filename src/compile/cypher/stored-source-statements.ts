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
