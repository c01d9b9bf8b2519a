import { expect, test } from '@jest/globals';

import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { checkFile } from '../../../src/report/check-file.js';
import { checkRegistries } from '../../../src/report/check-registries.js';
import { buildRegistryIndex } from '../../../src/report/registry-index.js';
import { openFixture, toSource } from '../../helpers/check-fixture.js';

const registry = (id: string, body: string): ReturnType<typeof toSource> => ({
  ...toSource(`format: parley.registry/1\nid: ${id}\n${body}\n`),
  file: `${id}.yaml`,
});

const persons = registry(
  'persons',
  'entities:\n  per-a: {type: Person, name: A}\nfacts:\n  - {subject: per-a, HEADS: org-b, source: note}',
);
const bodies = registry(
  'bodies',
  'entities:\n  org-b: {type: Organization, name: B, metonyms: {C: plc-c}}\n  plc-c: {type: Place, name: C}\nidentity:\n  - {a: org-b, b: per-a, judgement: NEGATIVE}',
);

test('files may refer to each other, in any order', () => {
  for (const files of [
    [persons, bodies],
    [bodies, persons],
  ]) {
    const { diagnostics, registries, index } = checkRegistries(files, coreOntology);
    expect(diagnostics).toEqual([]);
    expect(registries.map(({ id }) => id).sort()).toEqual(['bodies', 'persons']);
    expect(index.ids).toEqual(['org-b', 'per-a', 'plc-c']);
    expect(index.entity('org-b')).toMatchObject({ registry: 'bodies', type: 'Organization' });
  }
});

test('a file takes the place of the known one with its id', () => {
  const before = checkRegistries([persons, bodies], coreOntology).registries;
  const next = registry('persons', 'entities:\n  per-z: {type: Person, name: Z}');
  const { index, diagnostics } = checkRegistries([next], coreOntology, before);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  expect(index.ids).toEqual(['org-b', 'per-z', 'plc-c']);
});

test('a file with errors gives nothing; the others stand', () => {
  const wrong = registry('wrong', 'entities:\n  per-x: {type: Persn, name: X}');
  const { registries, diagnostics, files } = checkRegistries(
    [wrong, persons, bodies],
    coreOntology,
  );
  expect(registries.map(({ id }) => id)).toEqual(['persons', 'bodies']);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['UNKNOWN_TYPE', 'wrong.yaml'],
  ]);
  expect(files.map(({ coded }) => coded === null)).toEqual([true, false, false]);
});

test('a registry without `id` has the name of its file', () => {
  const source = { ...toSource('format: parley.registry/1\n'), file: 'some/where/states.yaml' };
  const { coded } = checkFile(source, { ontology: coreOntology, registry: buildRegistryIndex([]) });
  expect(coded).toMatchObject({ kind: 'registry', id: 'states', entities: [], facts: [] });
});

test('facts carry their source, their own or that of the file', () => {
  const { registries } = checkRegistries([openFixture('small-world/registry.yaml')], coreOntology);
  expect(
    registries[0]?.facts.map(({ claim, sourceNote }) => [claim.predicate, sourceNote]),
  ).toEqual([
    ['HAS_TERRITORY', 'invented for tests'],
    ['POSITION_IN', 'the title itself'],
  ]);
});

test('an identifier may be shared by state and territory that a fact joins, but no wikidata item', () => {
  const share = (identifiers: string, facts: string): readonly string[] => {
    const file = registry(
      'shared',
      `entities:\n  sta-a: {type: State, name: A, identifiers: {${identifiers}}}\n  plc-a: {type: Place, name: A, identifiers: {${identifiers}}}\nfacts: [${facts}]`,
    );
    return checkRegistries([file], coreOntology).diagnostics.map(({ code }) => code);
  };
  const joined = '{subject: sta-a, HAS_TERRITORY: plc-a, source: x}';
  expect(share('iso3166_1: XA', joined)).toEqual([]);
  expect(share('iso3166_1: XA', '')).toEqual(['DUPLICATE_IDENTIFIER']);
  expect(share('wikidata: Q1', joined)).toEqual(['DUPLICATE_IDENTIFIER']);
});
