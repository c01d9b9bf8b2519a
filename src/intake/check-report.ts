import { coreOntology } from '../ontology/core-ontology.js';
import { type CheckedSources, type CheckSettings, checkSources } from './check-sources.js';
import { findRegistryFolders } from './find-registry-folders.js';
import { readSourceFiles } from './read-source-files.js';

export interface CheckReportSettings extends Partial<
  Pick<CheckSettings, 'ontology' | 'onProgress'>
> {
  /** Folder with the registry files; by default the nearest `registry` beside or above each path. */
  readonly registry?: string;
}

/**
 * Checks report and registry files (paths of files or folders) without a store.
 * @throws ParleyError FILE_UNREADABLE
 */
export async function checkReport(
  paths: string | readonly string[],
  { ontology = coreOntology, registry, onProgress }: CheckReportSettings = {},
): Promise<CheckedSources> {
  const given = typeof paths === 'string' ? [paths] : paths;
  const folders = registry === undefined ? await findRegistryFolders(given) : [registry];
  const background = checkSources(await readSourceFiles(folders), { ontology });
  return checkSources(await readSourceFiles(given), {
    ontology,
    registries: background.registries,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}
