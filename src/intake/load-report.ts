import { coreOntology } from '../ontology/core-ontology.js';
import type { GraphStore } from '../store/port.js';
import { type LoadSettings, loadSources, type LoadSummary } from './load-sources.js';
import { readSourceFiles } from './read-source-files.js';

/**
 * Checks report and registry files (paths of files or folders) and loads those that are right. Files with errors are told
 * in the summary, not thrown.
 * @throws ParleyError FILE_UNREADABLE, store errors
 */
export async function loadReport(
  store: GraphStore,
  paths: string | readonly string[],
  settings: Partial<LoadSettings> = {},
): Promise<LoadSummary> {
  const files = await readSourceFiles(typeof paths === 'string' ? [paths] : paths);
  return loadSources(store, files, { ontology: coreOntology, ...settings });
}
