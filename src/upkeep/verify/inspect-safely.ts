import { ParleyError } from '../../errors/parley-error.js';
import type { Read } from '../../load/read-graph.js';
import { found, type VerifyFinding } from './finding.js';
import type { Inspection, Stage } from './inspection.js';

/** Goes through the parts of a stage; where damage keeps them from being listed, `onDamage` is told and there are no more. */
export async function* listSafely<Part>(
  stage: Stage<Part>,
  read: Read,
  onDamage: (finding: VerifyFinding) => void = () => undefined,
): AsyncGenerator<Part> {
  try {
    yield* stage.parts(read);
  } catch (error) {
    onDamage(describeFailure(stage.name, error));
  }
}

/** Inspects a part; where damage keeps it from being read at all, that is the finding. Failures of the store go on. */
export async function inspectSafely<Part>(
  stage: Stage<Part>,
  read: Read,
  part: Part,
): Promise<Inspection> {
  try {
    return await stage.inspect(read, part);
  } catch (error) {
    return { findings: [describeFailure(stage.name, error)], repair: null };
  }
}

function describeFailure(stage: string, error: unknown): VerifyFinding {
  if (error instanceof ParleyError && error.code.startsWith('STORE_')) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  return found('UNREADABLE', '', `${stage}: ${reason}`);
}
