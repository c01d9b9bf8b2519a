import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

import { coreOntology } from '../../../src/ontology/core-ontology.js';
import { printRegistrySchema, printReportSchema } from '../../../src/report/print-json-schema.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ajv = new Ajv({ strict: false, allErrors: true });
const validators: Readonly<Record<string, ValidateFunction>> = {
  'parley.report/1': ajv.compile(printReportSchema(coreOntology, ['per-moreno', 'sta-aldia'])),
  'parley.registry/1': ajv.compile(printRegistrySchema(coreOntology)),
};

const files = ['seed/reports', 'seed/registry', 'test/fixtures/small-world'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

function findErrors(content: Readonly<Record<string, unknown>>): readonly unknown[] {
  const validate = validators[String(content['format'])];
  if (validate === undefined) throw new Error('no schema');
  return validate(content)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => [instancePath, message]);
}

test.each(files)('the schema has nothing against %s', (path) => {
  expect(
    findErrors(parse(readFileSync(root + path, 'utf8')) as Readonly<Record<string, unknown>>),
  ).toEqual([]);
});

test.each([
  ['a predicate that is none', { MET_WHIT: 'per-b' }],
  ['no predicate', {}],
  ['an edge property of another predicate', { MET_WITH: 'per-b', role: 'HOST' }],
  ['a stance on what takes none', { MET_WITH: 'per-b', stance: 1 }],
  ['a value that is none', { PARTICIPATED_IN: 'ev-b', role: 'BOSS' }],
  ['an id that is none', { MET_WITH: 'Per B' }],
])('the schema refuses a row with %s', (_, more) => {
  const content = {
    format: 'parley.report/1',
    report: { id: 'r', language: 'en', genre: 'NEWS_REPORT', coverage: 'FULL', text: 'x' },
    code: { s01: [{ subject: 'per-a', quote: 'x', ...more }] },
  };
  expect(findErrors(content).length).toBeGreaterThan(0);
});

test('every predicate and every edge property has its description', () => {
  const { definitions } = printReportSchema(coreOntology, []) as {
    readonly definitions: {
      readonly row: {
        readonly properties: Readonly<Record<string, { readonly description?: string }>>;
      };
    };
  };
  for (const name of [...coreOntology.predicates.keys(), ...coreOntology.qualifiers.keys()]) {
    expect([name, definitions.row.properties[name]?.description]).toEqual([
      name,
      expect.stringMatching(/\S/),
    ]);
  }
});
