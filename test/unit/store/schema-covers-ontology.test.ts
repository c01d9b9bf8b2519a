import { expect, test } from '@jest/globals';

import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { hasSortIndex } from '../../../src/ontology/sort-indexes.js';
import { readMigrations } from '../../../src/store/read-migrations.js';

const text = (await readMigrations()).map((file) => file.text).join('\n');

/** Every label of a stored node. `Node` is an interface without a label of its own lookup. */
const labels = new Set(
  [...coreOntology.types.values()]
    .filter(({ kind }) => kind === 'node')
    .flatMap(({ name }) => coreOntology.labelsOf(name)),
);

test.each([...labels, 'Registry', 'Migration'])(
  '%s has one node for each id, and a seek',
  (label) => {
    expect(text).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE;`);
    expect(text).toContain(`FOR (n:${label}) ON (n.id);`);
  },
);

test.each(
  [...coreOntology.types.values()]
    .filter(
      ({ kind, name, properties }) =>
        kind !== 'edge' &&
        name !== 'Node' &&
        properties.some((property) => property.name === 'name'),
    )
    .map(({ name }) => name),
)('%s is sorted by name from an index', (label) => {
  expect(text).toContain(`FOR (n:${label}) ON (n.nameSort, n.id);`);
});

test('the indexes that plans count on for order are those that there are', () => {
  const there = [...text.matchAll(/FOR \(n:(\w+)\) ON \(n\.(\w+), n\.id\)/g)].map(
    ([, label = '', key = '']) => `${label} ${key}`,
  );
  const known = [...coreOntology.types.values()].flatMap((type) =>
    ['nameSort', ...type.properties.map(({ name }) => name)]
      .filter((key) => type.kind !== 'edge' && hasSortIndex(type, key))
      .map((key) => `${type.name} ${key}`),
  );
  expect(known.sort()).toEqual(there.sort());
});
