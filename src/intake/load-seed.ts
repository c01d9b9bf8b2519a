import type { GraphStore } from '../store/port.js';
import { joinSteps, loadPaths, type LoadStep } from './load-paths.js';
import type { LoadSettings } from './load-sources.js';

/**
 * Loads what changed of a folder of files: a file whose bytes and text the store has already is skipped unread. What was
 * retracted stays so, whatever its file says now.
 */
export function loadSeed(
  store: GraphStore,
  folder: string,
  settings: LoadSettings,
): Promise<LoadStep> {
  return joinSteps(loadPaths(store, [folder], { ...settings, resume: true }));
}
