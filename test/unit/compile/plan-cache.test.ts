import { expect, test } from '@jest/globals';

import { compileQuery, makeCompiler } from '../../helpers/compile-query.js';

const LARGE = ['metWith', 'participatedIn', 'memberOf', 'advises', 'represents']
  .map((link) => `${link} { nodes { id name } totalCount }`)
  .join(' ');

test('of plans with long statements fewer are kept', () => {
  const compiler = makeCompiler();
  for (let i = 0; i < 300; i += 1) {
    const nodes = `nodes { id a${String(i)}: name ${LARGE} }`;
    compileQuery(`{ persons { ${nodes} } b: persons(first: 3) { ${nodes} } }`, {}, compiler);
  }
  expect(compiler.cacheFigures.size).toBeLessThan(300);
  expect(compiler.cacheFigures.size).toBeGreaterThan(100);
});
