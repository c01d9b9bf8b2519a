import type { Statement } from '../statement.js';

/** Files of these reports as stored: `id source sha256`. */
export function readReportSourcesById(ids: readonly string[]): Statement {
  return {
    text:
      'UNWIND $ids AS id MATCH (r:Report) WHERE r.id = id ' +
      'RETURN r.id AS id, r.source AS source, r.sha256 AS sha256',
    parameters: { ids },
  };
}

/** Those of these reports that are stored: `id`. */
export function readStoredIds(ids: readonly string[]): Statement {
  return {
    text: 'UNWIND $ids AS id MATCH (r:Report) WHERE r.id = id RETURN r.id AS id',
    parameters: { ids },
  };
}
