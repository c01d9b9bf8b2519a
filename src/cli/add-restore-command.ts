import { restoreBackup } from '../upkeep/backup/restore-backup.js';
import type { CommandFrame } from './command-frame.js';
import { useStore } from './use-store.js';

const EXAMPLES = `
The file is checked from end to end before anything is written: one that is cut short or was changed is refused whole. The
store must be empty; where it came from does not matter.

Examples:
  PARLEY_DATA=./restored parley restore parley-2026-11-23.backup
  NEO4J_URI=bolt://db.example:7687 parley restore parley-2026-11-23.backup`;

/** `parley restore FILE`: an empty store becomes the one that was backed up. */
export function addRestoreCommand({ program, terminal }: CommandFrame): void {
  program
    .command('restore')
    .description('fill an empty store from a backup')
    .argument('<file>', 'file that `parley backup` wrote')
    .option('--json', 'what was restored as one JSON object', false)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { json }: { readonly json: boolean }) => {
      terminal.showProgress(`checking ${file} …`);
      const { nodes, relationships } = await useStore((store) =>
        restoreBackup(store, file, (done) => {
          const written = `${String(done.nodes)} nodes, ${String(done.relationships)} relationships`;
          terminal.showProgress(written);
        }),
      );
      terminal.clearProgress();
      if (json) {
        terminal.write(`${JSON.stringify({ file, nodes, relationships }, null, 2)}\n`);
        return;
      }
      terminal.say(
        `restored ${String(nodes)} nodes and ${String(relationships)} relationships; the content is that of the backup`,
      );
    });
}
