import { expect, test } from '@jest/globals';

import { loadSources } from '../../src/intake/load-sources.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import { describeStores } from '../helpers/open-test-stores.js';
import { TwoRoads } from '../helpers/two-roads.js';

/** Three of one name, of which the first by id is stored in the middle. */
const NAMESAKES = ['per-sam-c', 'per-sam-a', 'per-sam-b'];

describeStores('an id that nothing has', (open) => {
  test('is answered with the first by id of those that have it as a name, whatever the order of loading', async () => {
    const store = await open();
    for (const id of NAMESAKES) {
      const registry = [
        'format: parley.registry/1',
        `id: registry-of-${id}`,
        'entities:',
        `  ${id}: {type: Person, name: Sam Doe}`,
        '',
      ].join('\n');
      const given = {
        ...{ file: `${id}.yaml`, bytes: new TextEncoder().encode(registry) },
        readSibling: () => null,
      };
      const { refused } = await loadSources(store, [given], { ontology: coreOntology });
      expect(refused).toEqual([]);
    }
    const roads = await TwoRoads.open(store);
    expect(await roads.refusal('{ timeline(involving: ["Sam Doe"]) { totalCount } }')).toEqual({
      message: 'There is no entity “Sam Doe” (argument of “timeline”).',
      hint: 'Did you mean “per-sam-a” (Sam Doe)?',
    });
  });
});
