/**
 * Loads report and registry files: `npm run seed [-- FILE|DIR …]`, this folder by default. The store is the configured one
 * (docs/CONFIGURATION.md). Copy this file as the start of a seed script of your own; in another package, import from `parley`.
 */
import { loadConfig, loadReport, openStore, ParleyError, renderDiagnostics } from '../src/index.js';

async function seed(paths: readonly string[]): Promise<number> {
  const { stanceWindowDays } = loadConfig();
  const store = await openStore();
  try {
    const summary = await loadReport(store, paths, { stanceWindowDays });
    process.stderr.write(renderDiagnostics(summary.diagnostics, { color: false }));
    for (const { change, kind, id } of summary.outcomes) {
      process.stdout.write(`${change.toLowerCase()} ${kind} ${id}\n`);
    }
    for (const { file, message } of summary.misfits) process.stderr.write(`${file}: ${message}\n`);
    for (const file of summary.refused) process.stderr.write(`${file} was not loaded\n`);
    return summary.refused.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

const given = process.argv.slice(2);
try {
  process.exitCode = await seed(given.length > 0 ? given : [import.meta.dirname]);
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exitCode = 3;
}
