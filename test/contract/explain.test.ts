import { beforeAll, expect, test } from '@jest/globals';

import type { Explanation } from '../../src/api/api-context.js';
import { createApi } from '../../src/api/create-api.js';
import { loadCoded } from '../../src/load/load-files.js';
import { coreOntology } from '../../src/ontology/core-ontology.js';
import type { GraphStore } from '../../src/store/port.js';
import { checkSeed } from '../helpers/check-folder.js';
import { describeStores } from '../helpers/open-test-stores.js';

/** Operations, and where in their answers each read shows its rows. */
const CASES: Readonly<Record<string, { readonly query: string; readonly shown: Shown }>> = {
  'nested reads': {
    query:
      '{ persons(first: 5) { nodes { id metWith(first: 3) { nodes { id name } } } } person(id: "per-putin") { id relations { nodes { subject { id } } } } }',
    shown: {
      person: 'person',
      'person.relations': 'person.relations.nodes',
      'person.relations.nodes.subject': 'person.relations.nodes.subject',
      persons: 'persons.nodes',
      'persons.nodes.metWith': 'persons.nodes.metWith.nodes',
    },
  },
  'groups with the nodes of their keys': {
    query:
      '{ claims { groupBy(by: [{subject: {id: VALUE}}]) { count key { subject { node { id } } } } } }',
    shown: {
      'claims.groupBy': 'claims.groupBy',
      'claims.groupBy.key.subject.node': 'claims.groupBy.key.subject.node',
    },
  },
  'objects of a research field': {
    query:
      '{ neighborhood(of: ["per-putin"]) { nodes { entity { id ... on Person { metWith { nodes { id } } } } } } }',
    shown: {
      'neighborhood.nodes.entity': 'neighborhood.nodes.entity',
      'neighborhood.nodes.entity.metWith': 'neighborhood.nodes.entity.metWith.nodes',
    },
  },
};
type Shown = Readonly<Record<string, string>>;

/** All values under a path of an answer; lists are gone through. */
function valuesAt(answer: unknown, path: string): readonly unknown[] {
  let values = [answer];
  for (const name of path.split('.')) {
    values = values.flatMap(
      (value) => (value as Record<string, unknown> | undefined)?.[name] ?? [],
    );
  }
  return values;
}

describeStores('the rows of an explanation', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    const opened = await open();
    await loadCoded(opened, coreOntology, checkSeed());
    store = opened;
  });

  const ask = async (
    query: string,
    shortcuts: 'never' | 'always',
  ): Promise<{ readonly rows: Explanation['rows']; readonly data: unknown }> => {
    const api = await createApi({
      ...{ store, ontology: coreOntology, publicUrl: 'http://parley.test', shortcuts },
      isExplaining: true,
      reportBug: (error: unknown): never => {
        throw error;
      },
    });
    const { signal } = new AbortController();
    const { body } = await api.apollo.executeOperation(
      { query, extensions: { explain: true } },
      { contextValue: api.createContext({ requestId: 'r', signal }) },
    );
    if (body.kind !== 'single') throw new Error('The answer comes in parts.');
    const { data, extensions } = body.singleResult;
    return { data, rows: (extensions?.['explain'] as Explanation).rows };
  };

  test.each(Object.entries(CASES))('are those of the answer: %s', async (_, { query, shown }) => {
    const { rows, data } = await ask(query, 'never');
    const expected = Object.entries(shown).map(([path, place]) => {
      const { length } = valuesAt(data, place);
      expect(length).toBeGreaterThan(0);
      return [path, length] as const;
    });
    expect(rows).toEqual(Object.fromEntries(expected));
  });

  test('of nodes that rows share are counted once for each node, beside the rows', async () => {
    const query = '{ persons { nodes { metWith { nodes { id name aliases } } } } }';
    const { rows, data } = await ask(query, 'always');
    const met = valuesAt(data, 'persons.nodes.metWith.nodes.id');
    const distinct = new Set(met).size;
    expect(distinct).toBeLessThan(met.length);
    expect(rows).toEqual({
      persons: valuesAt(data, 'persons.nodes').length,
      'persons.nodes.metWith': met.length,
      'table 0': distinct,
    });
  });
});
