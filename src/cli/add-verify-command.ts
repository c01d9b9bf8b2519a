import { coreOntology } from '../ontology/core-ontology.js';
import { DAMAGE, type VerifyFinding } from '../upkeep/verify/finding.js';
import { repairStore, type RepairSummary } from '../upkeep/verify/repair-store.js';
import { type VerifyProgress, verifyStore } from '../upkeep/verify/verify-store.js';
import type { CommandFrame } from './command-frame.js';
import type { Terminal } from './terminal.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
Checks labels, ids and relationships; each stored file and text against its SHA-256; the graph against what each stored
file says; passages, mentions and quotes against the text; claims, contradictions, projections and world relations against
the assertions behind them. docs/OPERATIONS.md lists every kind of damage. Exit code 1 if anything differs (with --repair:
if anything is left).

--repair mends what the store can tell by itself and leaves the rest as it is. Make a backup first.

Examples:
  parley verify
  parley verify --expect 3f0c… --json
  parley verify --repair`;

interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  readonly repair: boolean;
  readonly expect?: string;
}

/** `parley verify`: is what the store holds still what the reports say? */
export function addVerifyCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('verify')
    .description('check the store against itself, and mend what follows from the rest')
    .option('--json', 'findings as one JSON list; with --repair an object `found`, `left`', false)
    .option('--quick', 'without reading each stored file again', false)
    .option('--expect <hash>', 'content hash that the store should have (parley status --hash)')
    .option('--repair', 'mend what the store can tell by itself', false)
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { json, quick, expect } = options;
      if (options.repair) {
        const summary = await useStore(
          (store, { stanceWindowDays }) =>
            repairStore(store, coreOntology, { stanceWindowDays, ...watch(terminal) }),
          READ_ONLY,
        );
        terminal.clearProgress();
        printRepair(summary, json, terminal);
        if (summary.left.length > 0) setExitCode(1);
        return;
      }
      const findings = await useStore(
        (store, { stanceWindowDays }) =>
          verifyStore(store, coreOntology, {
            ...{ stanceWindowDays, isQuick: quick },
            ...(expect === undefined ? {} : { contentHash: expect }),
            ...watch(terminal),
          }),
        READ_ONLY,
      );
      terminal.clearProgress();
      printFindings(findings, json, terminal);
      if (findings.length > 0) setExitCode(1);
    });
}

function watch(terminal: Terminal): { readonly onProgress: (progress: VerifyProgress) => void } {
  return {
    onProgress: ({ stage, checked }) => {
      terminal.showProgress(`verifying ${stage}, ${String(checked)} so far`);
    },
  };
}

function printFindings(
  findings: readonly VerifyFinding[],
  json: boolean,
  terminal: Terminal,
): void {
  if (json) {
    terminal.write(`${JSON.stringify(findings, null, 2)}\n`);
    return;
  }
  for (const finding of findings) terminal.write(`${describe(finding)}\n`);
  if (findings.length === 0) {
    terminal.say('all is as it should be');
    return;
  }
  terminal.say(`${count(findings)}; ${advise(findings)}`);
}

function printRepair({ found, left }: RepairSummary, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.write(`${JSON.stringify({ found, left }, null, 2)}\n`);
    return;
  }
  for (const finding of left) terminal.write(`${describe(finding)}\n`);
  if (left.length === 0) {
    terminal.say(
      found.length === 0 ? 'all is as it should be' : `mended ${count(found)}; nothing is left`,
    );
    return;
  }
  terminal.say(`${count(found)} before, ${count(left)} left; ${advise(left)}`);
}

function describe({ code, id, message }: VerifyFinding): string {
  return [code, id, message].filter((part) => part !== '').join('  ');
}

function count({ length }: readonly VerifyFinding[]): string {
  return length === 1 ? '1 finding' : `${String(length)} findings`;
}

function advise(findings: readonly VerifyFinding[]): string {
  const isLost = findings.every(({ code }) => DAMAGE[code][0] === 'RESTORED');
  return isLost
    ? 'load the files concerned again, or restore a backup'
    : '--repair mends what follows from the rest';
}
