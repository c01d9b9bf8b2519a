import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';

import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { checkRegistries } from '../../../src/report/check-registries.js';
import { checkInSmallWorld, toSource } from '../../helpers/check-fixture.js';

const text = readFileSync(
  fileURLToPath(new URL('../../../docs/REPORT-FORMAT.md', import.meta.url)),
  'utf8',
);
const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);

function findBlock(format: string): string {
  return blocks.find((block) => block.includes(`format: ${format}`)) ?? '';
}

test('the report that the document shows is right', () => {
  const { coded, diagnostics } = checkInSmallWorld(toSource(findBlock('parley.report/1')));
  expect(diagnostics).toEqual([]);
  expect(coded?.kind === 'report' && coded.assertions.length).toBe(6);
});

test('the registry that the document shows is right', () => {
  const { diagnostics, registries } = checkRegistries(
    [toSource(findBlock('parley.registry/1'))],
    coreOntology,
  );
  expect(diagnostics).toEqual([]);
  expect(registries[0]?.facts).toHaveLength(1);
});
