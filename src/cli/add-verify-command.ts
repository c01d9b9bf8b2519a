import { verifyStore } from '../load/verify-store.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { CommandFrame } from './command-frame.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
Checks in the store: SHA-256 of each kept text, every passage, mention and quote against its text, every world edge
against its claim. Exit code 1 if anything differs.

Examples:
  parley verify
  parley verify --json`;

/** `parley verify`: is what the store holds still what the reports say? */
export function addVerifyCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('verify')
    .description('check texts, quotes and edges in the store against each other')
    .option('--json', 'findings as one JSON list', false)
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { readonly json: boolean }) => {
      terminal.showProgress('verifying …');
      const findings = await useStore(
        (store, { stanceWindowDays }) => verifyStore(store, coreOntology, { stanceWindowDays }),
        READ_ONLY,
      );
      terminal.clearProgress();
      if (json) terminal.write(`${JSON.stringify(findings, null, 2)}\n`);
      else {
        for (const finding of findings) {
          terminal.write(`${Object.values(finding).map(String).join('  ')}\n`);
        }
        terminal.say(
          findings.length === 0 ? 'all is as it should be' : `${String(findings.length)} findings`,
        );
      }
      if (findings.length > 0) setExitCode(1);
    });
}
