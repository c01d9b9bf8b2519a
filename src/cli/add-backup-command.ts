import type { BackupProgress } from '../upkeep/backup/print-backup.js';
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
    .option('--json', 'what was written as one JSON object', false)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { json }: { readonly json: boolean }) => {
      let written: BackupProgress = { nodes: 0, relationships: 0 };
      await useStore(
        (store) =>
          writeBackup(store, file, (progress) => {
            written = { ...progress };
            const { nodes, relationships } = written;
            terminal.showProgress(`${String(nodes)} nodes, ${String(relationships)} relationships`);
          }),
        READ_ONLY,
      );
      terminal.clearProgress();
      const lines = String(written.nodes + written.relationships);
      if (json) terminal.write(`${JSON.stringify({ file, ...written }, null, 2)}\n`);
      else terminal.say(`${file} written: ${lines} nodes and relationships`);
    });
}
