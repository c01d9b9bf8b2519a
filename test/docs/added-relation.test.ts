import { expect, test } from '@jest/globals';

import { printSortedSchema } from '../../schema/generated-files.js';
import { createApi } from '../../src/api/create-api.js';
import { buildOntology } from '../../src/ontology/build-ontology.js';
import { coreDeclarations } from '../../src/ontology/core-ontology.js';
import { defineRelation } from '../../src/ontology/define-relation.js';
import { printCodebook } from '../../src/ontology/print-codebook.js';
import { extent } from '../../src/ontology/qualifiers.js';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.js';

// A file of its own: type-graphql keeps one store of metadata a process, so one ontology a process.
const ontology = buildOntology({
  ...coreDeclarations,
  relations: [
    ...coreDeclarations.relations,
    defineRelation({
      name: 'MINES',
      description: 'A state has laid mines at a place.',
      from: ['State'],
      to: ['Place'],
      field: 'mines',
      fieldDescription: 'Places it has mined.',
      inverseField: 'minedBy',
      inverseFieldDescription: 'States that mined it.',
      qualifiers: [{ qualifier: extent, use: 'comparable' }],
    }),
  ],
});

test('a relation added to the declarations is in SDL and codebook', () => {
  const sdl = printSortedSchema(ontology);
  expect(sdl).toContain('"""States that mined it."""\n  minedBy(');
  expect(sdl).toMatch(/type StateMinesEdge \{[^}]*extent: Extent\n/);
  expect(sdl).toMatch(/input StateMinesWhere \{/);
  expect(printCodebook(ontology)).toContain('### MINES\n');
});

test('a relation added to the declarations is answered', async () => {
  const store = await openEmbeddedStore({ directory: ':memory:' });
  await store.write((transaction) =>
    transaction.run({
      text: `CREATE (s:Node:Source:Entity:Actor:State {id: 'sta-x', type: 'State', name: 'X', nameSort: 'X', aliases: [], identifiers: []})
        CREATE (p:Node:Source:Entity:Place {id: 'plc-y', type: 'Place', name: 'Y', nameSort: 'Y', aliases: [], identifiers: []})
        CREATE (c:Node:Claim {id: 'c', type: 'Claim', predicate: 'MINES', origin: 'REPORT', contested: false, independentSources: 1, rank: 'NORMAL'})
        CREATE (s)-[:MINES {claimId: 'c', extent: 'PARTIAL'}]->(p)`,
      parameters: {},
    }),
  );
  const api = await createApi({
    store,
    ontology,
    publicUrl: 'http://localhost',
    reportBug: (error) => {
      throw error;
    },
  });
  const answer = await api.execute(`{
    state(id: "sta-x") { mines(where: {edge: {extent: {eq: PARTIAL}}}) { edges { extent node { name } claim { id } } } }
    place(id: "plc-y") { minedBy { totalCount nodes { name } } relations { nodes { predicate direction } } }
  }`);
  expect(JSON.parse(JSON.stringify(answer))).toEqual({
    data: {
      state: { mines: { edges: [{ extent: 'PARTIAL', node: { name: 'Y' }, claim: { id: 'c' } }] } },
      place: {
        minedBy: { totalCount: 1, nodes: [{ name: 'X' }] },
        relations: { nodes: [{ predicate: 'MINES', direction: 'IN' }] },
      },
    },
  });
  await store.close();
});
