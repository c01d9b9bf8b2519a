import type { Statement } from '../statement.js';
import { matchByIds, type StatementTime, TODAY } from './statement-time.js';

/** Which of the ids there are, or were by the time of recording, as `id`. */
export function readKnownIds(
  label: string,
  ids: readonly string[],
  time: StatementTime = TODAY,
): Statement {
  return {
    text: `${matchByIds('n', label, 'ids', time)}\nRETURN DISTINCT n.id AS id`,
    parameters: { ids },
  };
}

/** Whichever of these ids there are, with their names: `id name`, by id. */
export function readNames(label: string, ids: readonly string[]): Statement {
  return {
    text: `MATCH (n:\`${label}\`) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name ORDER BY id`,
    parameters: { ids },
  };
}

/** The first by id of those that have this name as they are sorted by it: `id name`. */
export function readNamesake(label: string, nameSort: string): Statement {
  return {
    text:
      `MATCH (n:\`${label}\`) WHERE n.nameSort = $name ` +
      'RETURN n.id AS id, n.name AS name ORDER BY id LIMIT 1',
    parameters: { name: nameSort },
  };
}

/** What stands for those of these entities and claims that are merged, as `id canonicalId`. */
export function readCanonicalIds(ids: readonly string[]): Statement {
  const ofLabel = (label: string): string =>
    `MATCH (n:${label}) WHERE n.id IN $ids RETURN n.id AS id, n.canonicalId AS canonicalId`;
  return {
    text: `${ofLabel('MergedEntity')} UNION ${ofLabel('MergedClaim')}`,
    parameters: { ids },
  };
}
