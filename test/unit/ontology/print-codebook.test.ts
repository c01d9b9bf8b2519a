import { expect, test } from '@jest/globals';

import { buildOntology } from '../../../src/ontology/build-ontology.js';
import { coreDeclarations, coreOntology } from '../../../src/ontology/core-ontology.js';
import { defineRelation } from '../../../src/ontology/define-relation.js';
import { printCodebook } from '../../../src/ontology/print-codebook.js';
import { extent } from '../../../src/ontology/qualifiers.js';

test('every declaration is in the codebook', () => {
  const lines = printCodebook(coreOntology).split('\n');
  const headings = [
    ...coreOntology.types.keys(),
    ...coreOntology.predicates.keys(),
    ...coreOntology.enums.keys(),
  ];
  expect(headings.filter((name) => !lines.includes(`### ${name}`))).toEqual([]);
  for (const { values, codes } of coreOntology.enums.values()) {
    for (const [value, meaning] of Object.entries(values)) {
      const code = codes === undefined ? '' : ` ${codes[value] ?? ''} |`;
      expect(lines).toContain(`| \`${value}\` | ${meaning} |${code}`);
    }
  }
});

test('an added relation appears with its fields and edge properties', () => {
  const mines = defineRelation({
    name: 'MINES',
    description: 'A state has laid mines at a place.',
    from: ['State'],
    to: ['Place'],
    field: 'mines',
    fieldDescription: 'Places it has mined.',
    inverseField: 'minedBy',
    inverseFieldDescription: 'States that mined it.',
    qualifiers: [{ qualifier: extent, use: 'comparable' }],
  });
  const page = printCodebook(
    buildOntology({ ...coreDeclarations, relations: [...coreDeclarations.relations, mines] }),
  );
  expect(page).toContain(
    '### MINES\n\nA state has laid mines at a place.\n\n`State` → `Place` (RELATION).\n',
  );
  expect(page).toContain('| `minedBy` | many `State` (`MINES`) | States that mined it. |');
  expect(page).toMatch(/`EDGE_PROPERTY_DIFFERS` .*`MINES` \|\n/);
});

test('the ontology names nobody and nothing of any one report', () => {
  expect(printCodebook(coreOntology)).not.toMatch(
    /putin|kremlin|ukrain|kyiv|moscow|russia|witkoff|kushner|trump|geneva|donbas|brussels|washington/i,
  );
});
