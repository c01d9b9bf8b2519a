import { diffLoad } from '../intake/diff-load.js';
import { loadPaths } from '../intake/load-paths.js';
import { coreOntology } from '../ontology/core-ontology.js';
import type { CommandFrame } from './command-frame.js';
import { printDiff } from './print-diff.js';
import { READ_ONLY, useStore } from './use-store.js';

/** What diff and load --dry-run say of themselves. */
const DIFF_HELP = `
The files are loaded into a transaction that is taken back: nothing is written, and what would be refused is told. Files may
build on each other. While it runs, other loads wait; it is meant for as many files as a person looks through.
--json prints an object: changes (one for each transaction, with headers, entities, assertions, claims and contradictions, each added,
changed or removed, and the claims that become contested or no longer are), unchanged, diagnostics, refused, misfits, stale.
Exit code 1 if a file would be refused.`;

const EXAMPLES = `${DIFF_HELP}

Examples:
  parley diff my-report.yaml
  parley diff --json my-registry.yaml my-report.yaml`;

/** `parley diff FILE…`: what a load would do. */
export function addDiffCommand({ program, terminal, setExitCode }: CommandFrame): void {
  program
    .command('diff')
    .description('tell what a load would add, change and contradict, and write nothing')
    .argument('<files...>', 'files, folders with files, or quoted patterns')
    .option('--json', 'the differences as one JSON object', false)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { json }: { readonly json: boolean }) => {
      const diff = await useStore(
        (store, { stanceWindowDays }) =>
          diffLoad(store, (rehearsal, { onChange }) =>
            loadPaths(rehearsal, paths, { ontology: coreOntology, stanceWindowDays, onChange }),
          ),
        READ_ONLY,
      );
      printDiff(diff, json, terminal);
      setExitCode(diff.refused.length > 0 || diff.stale.length > 0 ? 1 : 0);
    });
}
