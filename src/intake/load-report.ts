import { coreOntology } from '../ontology/core-ontology.js';
import type { GraphStore } from '../store/port.js';
import { joinSteps, loadPaths, type LoadPathsSettings, type LoadStep } from './load-paths.js';

/**
 * Checks report and registry files (paths of files or folders) and loads those that are right. Files with errors are told
 * in the summary, not thrown.
 * @throws ParleyError FILE_UNREADABLE, store errors
 */
export function loadReport(
  store: GraphStore,
  paths: string | readonly string[],
  settings: Partial<LoadPathsSettings> = {},
): Promise<LoadStep> {
  const given = typeof paths === 'string' ? [paths] : paths;
  return joinSteps(loadPaths(store, given, { ontology: coreOntology, ...settings }));
}
