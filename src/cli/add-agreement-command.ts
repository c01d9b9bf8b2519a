import { existsSync } from 'node:fs';

import { compareCodings } from '../agreement/compare-codings.js';
import { ParleyError } from '../errors/parley-error.js';
import { checkReport } from '../intake/check-report.js';
import { checkStoredReport } from '../intake/check-stored-report.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { CodedReport } from '../report/coded-report.js';
import { renderDiagnostics } from '../report/render-diagnostics.js';
import type { GraphStore } from '../store/port.js';
import type { CommandFrame } from './command-frame.js';
import { renderAgreement } from './render-agreement.js';
import type { Terminal } from './terminal.js';
import { READ_ONLY, useStore } from './use-store.js';

const HELP = `
A and B are two report files with one text, or ids of reports in the store (or of their coding runs, id#coding). Registry
entities come from --registry, else from the nearest folder “registry” beside or above each file.

The unit is a sentence and a predicate. “found”: does the coder use the predicate in the sentence at all? “said”: with which
subjects and objects or values, which must all be the same? Of rows that both have, each further field is compared.
α is Krippendorff's for nominal values, κ Cohen's: 1 is full agreement, 0 what chance would give. Where nothing varies they
are not defined, and shown as –. Then all disagreements, sentence by sentence. --json prints one object with the same.

Examples:
  parley agreement talks.yaml talks-second-coder.yaml
  parley agreement --json talks talks-second-coder > agreement.json`;

interface AgreementOptions {
  readonly json: boolean;
  readonly registry?: string;
}

/** `parley agreement A B`: how far two codings of one text agree. */
export function addAgreementCommand({ program, terminal }: CommandFrame): void {
  program
    .command('agreement')
    .description('tell how far two codings of one text agree, and where they do not')
    .argument('<a>', 'file of the first coding, or the id of a stored report')
    .argument('<b>', 'the second')
    .option('--registry <folder>', 'folder with the registry files that the files refer to')
    .option('--json', 'the figures and disagreements as one JSON object', false)
    .addHelpText('after', HELP)
    .action(async (a: string, b: string, { json, registry }: AgreementOptions) => {
      const [one, other] = await readCodings([a, b], {
        terminal,
        ...(registry === undefined ? {} : { registry }),
      });
      const agreement = compareCodings(one, other, coreOntology);
      terminal.write(
        json
          ? `${JSON.stringify(agreement, null, 2)}\n`
          : renderAgreement(agreement, { color: terminal.hasColor }),
      );
    });
}

type Two<T> = readonly [T, T];

interface Reading extends Pick<AgreementOptions, 'registry'> {
  readonly terminal: Terminal;
}

/** The store is opened only for what is no file. */
async function readCodings(names: Two<string>, reading: Reading): Promise<Two<CodedReport>> {
  const readBoth = async (store: GraphStore | null): Promise<Two<CodedReport>> => [
    await readCoding(names[0], store, reading),
    await readCoding(names[1], store, reading),
  ];
  return names.every((name) => existsSync(name)) ? readBoth(null) : useStore(readBoth, READ_ONLY);
}

async function readCoding(
  name: string,
  store: GraphStore | null,
  { terminal, registry }: Reading,
): Promise<CodedReport> {
  if (store !== null && !existsSync(name)) {
    return checkStoredReport(store, coreOntology, name.replace(/#coding$/, ''));
  }
  const { reports, diagnostics, refused } = await checkReport(
    name,
    registry === undefined ? {} : { registry },
  );
  const [coded, another] = reports;
  if (coded !== undefined && another === undefined && refused.length === 0) return coded;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    terminal.say(renderDiagnostics(errors, { color: terminal.speaksInColor }).trimEnd());
  }
  throw new ParleyError('INPUT_REFUSED', `${name} is not one report that is right.`, {
    hint: 'parley check tells what is wrong with it.',
  });
}
