import { Argument } from 'commander';

import { printConfigurationDocument } from '../config/print-configuration.js';
import { printErrorsDocument } from '../errors/print-errors.js';
import { coreOntology } from '../ontology/core-ontology.js';
import { printCodebook } from '../ontology/print-codebook.js';
import type { CommandFrame } from './command-frame.js';

const DOCUMENTS: Readonly<Record<string, () => string>> = {
  codebook: () => printCodebook(coreOntology),
  configuration: printConfigurationDocument,
  errors: printErrorsDocument,
};

const EXAMPLES = `
Examples:
  parley print codebook | less
  parley print configuration > docs/CONFIGURATION.md`;

/** `parley print NAME`: the pages of docs/ that are made from declarations. */
export function addPrintCommand({ program, terminal }: CommandFrame): void {
  program
    .command('print')
    .description('print a document that is made from declarations')
    .addArgument(new Argument('<document>').choices(Object.keys(DOCUMENTS)))
    .addHelpText('after', EXAMPLES)
    .action((name: string) => {
      terminal.write(DOCUMENTS[name]?.() ?? '');
    });
}
