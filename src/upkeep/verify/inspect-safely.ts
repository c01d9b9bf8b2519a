import { ParleyError } from '../../errors/parley-error.js';
import type { Read } from '../../load/read-graph.js';
import { found } from './finding.js';
import type { Inspection, Stage } from './inspection.js';

/** Inspects a part; where damage keeps it from being read at all, that is the finding. Failures of the store go on. */
export async function inspectSafely<Part>(
  stage: Stage<Part>,
  read: Read,
  part: Part,
): Promise<Inspection> {
  try {
    return await stage.inspect(read, part);
  } catch (error) {
    if (error instanceof ParleyError && error.code.startsWith('STORE_')) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [found('UNREADABLE', '', `${stage.name}: ${reason}`)], repair: null };
  }
}
