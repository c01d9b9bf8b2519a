import { expect, test } from '@jest/globals';

import { isReadOnly } from '../../../src/store/is-read-only.js';

test.each([
  'MATCH (n:Claim) RETURN n.id AS id',
  'MATCH (n)-[r:SET|CREATE]->(m) RETURN r.SET AS `MERGE`, m.offset AS offset, $DELETE AS d',
  'MATCH (n) WHERE n.recreated = $x RETURN n.id AS RESET',
])('reads only: %s', (text) => {
  expect(isReadOnly(text)).toBe(true);
});

test.each([
  'CREATE (n:Claim)',
  'MATCH (n) SET n.x = 1',
  'MATCH (n)\nDETACH DELETE n',
  'UNWIND $rows AS row MERGE (n {id: row.id})',
  'MATCH (n) REMOVE n.x',
  'MATCH (n) CALL (n) {CREATE (m)} RETURN n.id AS id',
  "LOAD CSV FROM 'file:///x' AS row RETURN row",
  'DROP INDEX x',
])('writes: %s', (text) => {
  expect(isReadOnly(text)).toBe(false);
});
