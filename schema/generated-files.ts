import 'reflect-metadata';

import { lexicographicSortSchema, printSchema } from 'graphql';

import { createSchema } from '../src/api/schema/create-schema.js';
import { printConfigurationDocument } from '../src/config/print-configuration.js';
import { printErrorsDocument } from '../src/errors/print-errors.js';
import { coreOntology } from '../src/ontology/core-ontology.js';
import type { Ontology } from '../src/ontology/ontology.js';
import { printCodebook } from '../src/ontology/print-codebook.js';
import { printDiagnosticsTable } from '../src/report/print-diagnostics-table.js';
import { printRegistrySchema, printReportSchema } from '../src/report/print-json-schema.js';
import { listRegistryIds } from './list-registry-ids.js';
import { printLimitsDocument } from './print-limits-document.js';

export interface GeneratedFile {
  /** From the project's folder. */
  readonly path: string;
  readonly content: string;
}

/** Every file of the project that is made from declarations. `npm run generate` writes them; a test holds them current. */
export function printGeneratedFiles(): readonly GeneratedFile[] {
  return [
    { path: 'schema/schema.graphql', content: printSortedSchema(coreOntology) },
    { path: 'docs/CODEBOOK.md', content: printCodebook(coreOntology) },
    { path: 'docs/CONFIGURATION.md', content: printConfigurationDocument() },
    { path: 'docs/LIMITS.md', content: printLimitsDocument() },
    { path: 'docs/ERRORS.md', content: printErrorsDocument() },
    { path: 'docs/DIAGNOSTICS.md', content: printDiagnosticsTable() },
    {
      path: 'schema/report.schema.json',
      content: printJson(printReportSchema(coreOntology, listRegistryIds())),
    },
    { path: 'schema/registry.schema.json', content: printJson(printRegistrySchema(coreOntology)) },
  ];
}

/** The schema as SDL, sorted by name, so that it changes only where its content does. */
export function printSortedSchema(ontology: Ontology): string {
  return `${printSchema(lexicographicSortSchema(createSchema(ontology)))}\n`;
}

function printJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
