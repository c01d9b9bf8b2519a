import { retractReport } from '../load/retract-report.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { CommandFrame } from './command-frame.js';
import { useStore } from './use-store.js';

const HELP = `
The report stays, with its text, assertions and quotes, marked with the time and the reason. None of its assertions counts any
more: relations and values that only they hold up go, what they had corrected stands again. Loading its file again by hand,
changed or not, brings it back; --resume, --watch and the start of a server do not. asOf: {recordedAt} asks for the graph as it was before.

Examples:
  parley retract my-report --reason 'Withdrawn by the publisher on 5 December'
  parley retract --json my-report --reason 'Coded twice'`;

interface RetractOptions {
  readonly reason: string;
  readonly json: boolean;
}

/** `parley retract REPORT`: takes a report back. */
export function addRetractCommand({ program, terminal }: CommandFrame): void {
  program
    .command('retract')
    .description('take a report back: it stays, and counts no more')
    .argument('<report>', 'id of the report')
    .requiredOption('--reason <words>', 'why, for those who ask later')
    .option('--json', 'what was done as one JSON object', false)
    .addHelpText('after', HELP)
    .action(async (id: string, { reason, json }: RetractOptions) => {
      const outcome = await useStore(
        (store, { stanceWindowDays }) =>
          retractReport(store, coreOntology, { id, reason }, { stanceWindowDays }),
        { mustExist: true },
      );
      if (json) terminal.write(`${JSON.stringify(outcome, null, 2)}\n`);
      else {
        const { assertions, claimsFallen, relationsRemoved } = outcome;
        terminal.write(
          `retracted report ${id}  assertions ${String(assertions)}, claims fallen ${String(claimsFallen)}, relations removed ${String(relationsRemoved)}\n`,
        );
      }
    });
}
