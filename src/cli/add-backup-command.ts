import { writeBackup } from '../upkeep/backup/write-backup.js';
import type { CommandFrame } from './command-frame.js';
import { READ_ONLY, useStore } from './use-store.js';

const EXAMPLES = `
One file for either engine: reports, registries, judgements, history and times, sealed with a SHA-256. It is there only
once it is whole; a file of that name is replaced. Not in it: secrets, settings.

Examples:
  parley backup parley-2026-11-23.backup
  parley restore parley-2026-11-23.backup`;

/** `parley backup FILE`: the whole store in one file. */
export function addBackupCommand({ program, terminal }: CommandFrame): void {
  program
    .command('backup')
    .description('write the whole store into one file that either engine can restore')
    .argument('<file>', 'file to write')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      let lines = 0;
      await useStore(
        (store) =>
          writeBackup(store, file, ({ nodes, relationships }) => {
            lines = nodes + relationships;
            terminal.showProgress(`${String(nodes)} nodes, ${String(relationships)} relationships`);
          }),
        READ_ONLY,
      );
      terminal.clearProgress();
      terminal.say(`${file} written: ${String(lines)} nodes and relationships`);
    });
}
